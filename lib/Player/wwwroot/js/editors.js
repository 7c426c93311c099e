// The cells' editors. A chapter has thirty cells, so each becomes an editor only when it comes near the window.
import { CellEditor } from "./editor/cell.js";

const NearWindow = "600px";
const HelpId = "nc-editor-help";
const Help = "Escape leaves the editor. Tab indents once something was typed. Shift+Enter runs the cell. F8 goes to the next problem.";

let dotnet = null;
let near = null;
let queue = Promise.resolve();
/** @type {Map<HTMLElement, CellEditor>} */
const editors = new Map();

/**
 * Begins. Call once the page is interactive.
 * @param {object} component a DotNetObjectReference, or anything with its invokeMethodAsync
 */
export function attach(component) {
  detach();
  dotnet = component;
  near = new IntersectionObserver(entries => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) openSoon(target);
  }, { rootMargin: NearWindow });
  addEventListener("pagehide", sendAway);
  addEventListener("beforeunload", askBeforeLoss);
  describe();
  refresh();
}

/** Takes note of cells that came or went. Call after the page has rendered others. */
export function refresh() {
  for (const [element, editor] of editors) {
    if (editor.isCurrent) continue;
    near.unobserve(element);
    editor.close();
    editors.delete(element);
  }
  for (const element of document.querySelectorAll(".editor[data-cell]")) {
    if (editors.has(element)) continue;
    editors.set(element, new CellEditor(element, dotnet, HelpId));
    near.observe(element);
  }
}

/** Ends: the page shows its own drawn sources again. */
export function detach() {
  removeEventListener("pagehide", sendAway);
  removeEventListener("beforeunload", askBeforeLoss);
  near?.disconnect();
  for (const editor of editors.values()) editor.close();
  editors.clear();
  document.getElementById(HelpId)?.remove();
}

/** Shows in a cell a text that the page has written into it; the page is not told of it again. */
export function setSource(cell, text) {
  editorOf(cell)?.setSource(text);
}

/** Puts the focus on a cell as a whole. */
export function focusCell(cell) {
  document.querySelector(`.cell[data-cell="${CSS.escape(cell)}"]`)?.focus();
}

/** Puts the focus into a cell's editor. */
export async function focusEditor(cell) {
  await editorOf(cell)?.focus();
}

/** Selects a line of a cell from a column on, both counted from one, and puts the focus there. */
export async function revealLine(cell, line, column) {
  await editorOf(cell)?.reveal(line, column);
}

/** Tells the page of all edits that it does not know of yet. */
export async function flush() {
  await Promise.all([...editors.values()].map(editor => editor.flush()));
}

// The connection goes with the page; what the browser sends by itself arrives all the same.
function sendAway() {
  for (const editor of editors.values()) {
    const { untold } = editor;
    if (untold !== null) navigator.sendBeacon(`${location.pathname}/cells/${encodeURIComponent(editor.cell)}`, untold);
  }
}

// Only while the player does not answer; otherwise an edit is kept before anyone can leave.
function askBeforeLoss(event) {
  if ([...editors.values()].some(editor => editor.isCutOff)) event.preventDefault();
}

const editorOf = cell => [...editors].find(([element]) => element.dataset.cell === String(cell))?.[1];

// One at a time and only while the page has nothing better to do: scrolling comes first.
function openSoon(element) {
  near.unobserve(element);
  queue = queue.then(() => new Promise(done => (window.requestIdleCallback ?? setTimeout)(done, { timeout: 500 })))
    .then(() => editors.get(element)?.open());
}

function describe() {
  const help = document.createElement("p");
  help.id = HelpId;
  help.hidden = true;
  help.textContent = Help;
  document.body.append(help);
}
