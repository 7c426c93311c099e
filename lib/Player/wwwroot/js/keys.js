// The page's keys. What one writes in an editor or a field is never taken for one of them, save Escape twice.
import { focusCell, focusEditor, run } from "./editors.js";

const Twice = 600;
const Stored = "nc-keys";

let gone = null;

/**
 * Begins. Call once the page is interactive.
 * @param {object} dotnet a DotNetObjectReference, or anything with its invokeMethodAsync
 */
export function attach(dotnet) {
  detach();
  gone = new AbortController();
  const { signal } = gone;
  // On the way down, since an open list or a search field would keep Escape for itself.
  addEventListener("keydown", stopOnSecondEscape(dotnet), { capture: true, signal });
  addEventListener("keydown", event => {
    const action = actionOf(event);
    if (!action) return;
    event.preventDefault();
    action();
  }, { signal });
  offerSwitch(signal);
}

/** Ends. */
export function detach() {
  gone?.abort();
}

function stopOnSecondEscape(dotnet) {
  let last = -Infinity;
  return ({ key, timeStamp, repeat }) => {
    if (repeat) return;
    const second = key === "Escape" && timeStamp - last <= Twice;
    last = key === "Escape" && !second ? timeStamp : -Infinity;
    if (second) dotnet.invokeMethodAsync("StopAll");
  };
}

function actionOf(event) {
  const { key, target } = event;
  if (event.defaultPrevented || event.altKey || target.closest("input, select, textarea, [contenteditable]:not([contenteditable=false])")) return null;
  const cell = target.matches(".cell[data-cell]") ? target : null;
  const control = event.ctrlKey || event.metaKey;

  if (key === "Enter" && cell) {
    const name = cell.dataset.cell;
    if (control) return () => run("RunCell", name);
    if (event.shiftKey) return () => run("RunAndAdvance", name);
    return cell.querySelector(".editor") && (() => focusEditor(name));
  }
  if (control) return null;
  if (key === "ArrowDown" && cell) return step(cell, 1);
  if (key === "ArrowUp" && cell) return step(cell, -1);
  if (!lettersAreOn() || document.querySelector("dialog[open]")) return null;
  if (key === "?") return () => document.getElementById("shortcuts")?.showModal();
  if (key === "j") return step(cell, 1);
  if (key === "k") return step(cell, -1);
  return null;
}

// From nowhere, or from within a cell's buttons and outputs, the nearest cell in the window counts as the last one.
function step(cell, by) {
  const cells = [...document.querySelectorAll(".cell[data-cell]")];
  const next = cell ? cells[cells.indexOf(cell) + by] : cells.find(each => each.getBoundingClientRect().bottom > 0);
  return next && (() => focusCell(next.dataset.cell));
}

// Single letters disturb those who speak to their computer: they can be turned off (WCAG 2.1.4).
function lettersAreOn() {
  try {
    return localStorage.getItem(Stored) !== "off";
  } catch {
    return switchOf()?.checked ?? true;
  }
}

const switchOf = () => document.querySelector("#shortcuts [data-letter-keys]");

function offerSwitch(signal) {
  const box = switchOf();
  if (!box) return;
  box.checked = lettersAreOn();
  box.addEventListener("change", () => {
    try {
      localStorage.setItem(Stored, box.checked ? "on" : "off");
    } catch (error) {
      console.info("The choice lasts for this page only: " + error.message);
    }
  }, { signal });
}
