// The cells' editors. A chapter has thirty cells, so each becomes an editor only when it comes near the window.
import { isLeaving, isLost } from "./connection.js";
import { CellEditor } from "./editor/cell.js";
import { fingerprint } from "./editor/fingerprint.js";
import { leftUnkept } from "./editor/unkept.js";
import { Late, Patience, within } from "./within.js";

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
  recover();
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
    editors.set(element, new CellEditor(element, dotnet, HelpId, run));
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

/** Tells the player of all edits that it does not have yet. */
export async function flush() {
  await Promise.all([...editors.values()].map(editor => editor.flush()));
}

/** After the connection was down: tells the player of what it missed, and hears what was written elsewhere meanwhile. */
export async function resume() {
  await flush();
  await seen([...editors.values()]);
}

/**
 * Makes sure, before something runs, that the player has what is seen. Where it has not, the reason is said.
 * @param {string} cell the cell that is to run; all, if none is named
 * @param {import("./editor/keeping.js").Keeping} place where the reason is said, if it concerns no one cell
 * @returns {Promise<boolean>}
 */
export async function settle(cell, place) {
  const concerned = cell ? [editorOf(cell)].filter(Boolean) : [...editors.values()];
  for (const editor of concerned) editor.clearRun();
  place?.clearRun();
  const told = await Promise.all(concerned.map(async editor => [editor, await editor.flush()]));
  const untold = told.filter(([, isTold]) => !isTold);
  for (const [editor] of untold) editor.refuseRun("the player does not have the text that stands here.");
  if (untold.length > 0) {
    if (concerned.length > 1) place?.refuseRun("the player does not have the text of every cell. The cells say why.");
    return false;
  }
  const refuse = reason => (cell ? concerned[0] : place)?.refuseRun(reason);
  const others = await seen(concerned);
  if (others === Late) {
    refuse("the player does not answer. What you wrote is kept; try again when it does.");
    return false;
  }
  for (const other of others) editorOf(other)?.refuseRun("another window has just changed this cell. Look at it, then run.");
  return others.length === 0;
}

/** Runs a cell, once the player has what is seen. */
export async function run(method, cell) {
  if (await settle(cell)) await dotnet.invokeMethodAsync(method, cell);
}

// The cells whose text the player does not have as it is seen here.
async function seen(concerned) {
  if (isLost()) return Late;
  try {
    const marks = Object.fromEntries(concerned.map(editor => [editor.cell, fingerprint(editor.known)]));
    return await within(dotnet.invokeMethodAsync("Sees", marks), Patience);
  } catch (error) {
    console.info("The player cannot be asked: " + error.message);
    return Late;
  }
}

// The connection goes with the page; what the browser sends by itself arrives all the same, if it is not too long.
function sendAway() {
  for (const editor of editors.values()) {
    const { message } = editor;
    if (message === null) continue;
    editor.hold();
    navigator.sendBeacon(`${location.pathname}/cells/${encodeURIComponent(editor.cell)}`, new Blob([JSON.stringify(message)], { type: "application/json" }));
  }
}

// Only where neither the player nor the browser has it.
function askBeforeLoss(event) {
  if (!isLeaving() && [...editors.values()].some(editor => editor.isAtRisk)) event.preventDefault();
}

// What a page of this chapter has left that is gone. Where the course has the cell no more, it is offered at its place.
async function recover() {
  const first = editors.values().next().value;
  if (!first) return;
  const chapter = first.key.split("/").slice(0, -1).join("/");
  for (const entry of await leftUnkept(chapter)) {
    const all = [...editors.values()];
    await (all.find(editor => editor.key === entry.key) ?? all.find(editor => editor.cell === entry.cell) ?? all.at(-1))?.recover(entry);
  }
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
