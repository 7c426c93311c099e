// How each kind of output comes into its element.
import { drawDiagram } from "./diagram.js";

const asHtml = (element, text) => {
  element.innerHTML = text;
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

const AsyncFunction = (async () => {}).constructor;

// As in other notebooks: variables stay inside the cell, which may await. It finds its place as `element`.
const asProgram = async (element, source) => {
  try {
    await new AsyncFunction("element", source)(element);
  } catch (error) {
    const sentence = document.createElement("p");
    sentence.className = "error";
    sentence.setAttribute("role", "alert");
    sentence.textContent = String(error);
    element.append(sentence);
  }
};

/** @type {Record<string, (element: HTMLElement, content: string) => void | Promise<void>>} */
export const drawings = {
  "text/html": asHtml,
  "image/svg+xml": asHtml,
  "image/png": asImage("image/png"),
  "image/jpeg": asImage("image/jpeg"),
  "image/gif": asImage("image/gif"),
  "application/javascript": asProgram,
  "text/vnd.mermaid": drawDiagram,
  "text/plain": asText,
};
