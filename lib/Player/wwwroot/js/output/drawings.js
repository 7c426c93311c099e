// How each kind of output comes into its element.
import { drawDiagram } from "./diagram.js";
import { drawFramed } from "./framed.js";
import { tame } from "./tame.js";

const asHtml = mime => (element, text) => {
  const known = tame(text);
  if (!known) return drawFramed(element, mime, text);
  element.append(known.nodes);
  // Only in a figure that came with it: an id that is there already would name another part of the page.
  for (const { id, draw } of known.figures) if (element.contains(document.getElementById(id))) attempt(draw);
};

// A figure that lacks a part costs itself only, and the console names it, as with any script.
const attempt = draw => {
  try {
    draw();
  } catch (error) {
    reportError(error);
  }
};

const asImage = mime => (element, base64) => {
  const image = new Image();
  image.src = `data:${mime};base64,${base64}`;
  // The service gives no description: what the cell says around it must do.
  image.alt = "Picture shown by the cell";
  element.append(image);
};

const asText = (element, text) => {
  const box = document.createElement("pre");
  box.textContent = text;
  element.append(box);
};

const asProgram = (element, source) => drawFramed(element, "application/javascript", source);

/** @type {Record<string, (element: HTMLElement, content: string) => void | Promise<void>>} */
export const drawings = {
  "text/html": asHtml("text/html"),
  "image/svg+xml": asHtml("image/svg+xml"),
  "image/png": asImage("image/png"),
  "image/jpeg": asImage("image/jpeg"),
  "image/gif": asImage("image/gif"),
  "application/javascript": asProgram,
  "text/vnd.mermaid": drawDiagram,
  "text/plain": asText,
};
