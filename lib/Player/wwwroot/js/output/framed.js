// Outputs with scripts or styles of their own. Each has a sheet in a frame, an origin of its own, from which it reaches
// neither this page nor anything else: it can tell how high it is.
import { isDark, onLook } from "./look.js";

const Sheet = "/output-sheet";
const Highest = 20_000;
// How long the old stays when the new does not say that it is drawn.
const Patience = 3_000;

/** The frames on the page, and how each is spoken to. */
const sheets = new Map();

/** Draws an output on a sheet. */
export async function drawFramed(element, mime, content) {
  const frame = document.createElement("iframe");
  frame.className = "sheet";
  frame.title = "Output of the cell";
  frame.setAttribute("sandbox", "allow-scripts");
  frame.src = Sheet;
  const loaded = new Promise(resolve => frame.addEventListener("load", resolve, { once: true }));
  element.append(frame);
  await loaded;
  const { port1: port, port2: other } = new MessageChannel();
  sheets.set(frame, port);
  await new Promise(drawn => {
    setTimeout(drawn, Patience);
    port.onmessage = ({ data }) => {
      if (Number.isFinite(data?.height)) frame.style.height = `${Math.min(Math.max(0, Math.ceil(data.height)), Highest)}px`;
      if (data?.drawn) drawn();
    };
    // It has no origin that could be named here. What is said is the output itself, which whoever is in the frame has.
    frame.contentWindow?.postMessage({ mime, content, look: lookOf(frame) }, "*", [other]);
  });
}

const lookOf = frame => {
  const { color, fontFamily, fontSize, lineHeight } = getComputedStyle(frame);
  return { dark: isDark(), color, fontFamily, fontSize, lineHeight };
};

onLook(() => {
  for (const [frame, port] of sheets) {
    if (frame.isConnected) port.postMessage(lookOf(frame));
    else sheets.delete(frame);
  }
});
