// Diagrams in the Mermaid language, in the page's theme.
import { isDark, onLook } from "./look.js";

let loading;
const load = () => loading ??= import("../../vendor/mermaid.js").then(module => module.default);

let count = 0;
/** Diagrams on the page and their sources, drawn again when the theme changes. */
const shown = new Map();

/** Draws a diagram; where it cannot be drawn, shows its source and says why. */
export async function drawDiagram(element, source) {
  shown.set(element, source);
  try {
    const mermaid = await load();
    mermaid.initialize({
      startOnLoad: false,
      theme: isDark() ? "dark" : "default",
      // The bundle is without ELK, which Mermaid would take for some kinds.
      layout: "dagre",
      securityLevel: "strict",
      fontFamily: "system-ui, sans-serif",
      // Without it a diagram with an error leaves a drawing of a bomb at the end of the page.
      suppressErrorRendering: true,
    });
    const { svg } = await mermaid.render(`nc-diagram-${++count}`, source);
    // It brings styles, which must not reach the page.
    (element.shadowRoot ?? element.attachShadow({ mode: "open" })).innerHTML = svg;
  } catch (error) {
    const sentence = document.createElement("p");
    sentence.className = "error";
    sentence.textContent = `This diagram cannot be drawn: ${error.message}`;
    const text = document.createElement("pre");
    text.textContent = source;
    // What stands beside a shadow is not seen, unless the shadow says where.
    element.shadowRoot?.replaceChildren(document.createElement("slot"));
    element.replaceChildren(sentence, text);
  }
}

function redraw() {
  for (const [element, source] of [...shown]) {
    if (element.isConnected) drawDiagram(element, source);
    else shown.delete(element);
  }
}
onLook(redraw);
