// Brings a chapter's page to life once the player answers it.
import { attach as watchConnection } from "./connection.js";
import { attach as attachDecimals } from "./decimals.js";
import { resume } from "./editors.js";
import { attach as attachKeys } from "./keys.js";
import { attach as attachOutline } from "./outline.js";
import { pathNow } from "./place.js";
import { attach as attachRunning } from "./running.js";

let gone = null;

/**
 * Begins. Call once the page is interactive.
 * @param {object} dotnet what the keys call
 */
export function attach(dotnet) {
  gone?.abort();
  gone = new AbortController();
  const { signal } = gone;
  attachDecimals(signal);
  attachKeys(dotnet);
  attachOutline();
  attachRunning(signal);
  watchConnection(resume, signal);
  document.addEventListener("click", event => {
    loadAgain(event);
    openDialog(event.target);
    closeMenus(event.target);
  }, { signal });
  document.addEventListener("keydown", event => {
    const menu = event.key === "Escape" && event.target.closest?.("details.more[open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  }, { signal });
  // What stands below the place that an address names has grown since the browser went there.
  if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  document.documentElement.dataset.live = "";
}

const loadAgain = event => {
  if (!event.target.closest("[data-again]")) return;
  event.preventDefault();
  location.assign(pathNow() + location.hash);
};

const openDialog = target => {
  const opener = target.closest("[data-opens]");
  if (opener) document.getElementById(opener.dataset.opens)?.showModal();
};

// A menu closes when something in it was chosen, or anything else was clicked.
const closeMenus = target => {
  for (const menu of document.querySelectorAll("details.more[open]"))
    if (!target.closest("summary") || !menu.contains(target)) menu.open = false;
};
