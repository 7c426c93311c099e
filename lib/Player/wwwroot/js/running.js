// The buttons that run something: what runs is what is seen.
import { Keeping } from "./editor/keeping.js";
import { settle } from "./editors.js";

/**
 * Begins. A click on a button with `data-runs` waits until the player has what is seen: of the cell that it names, or of all.
 * @param {AbortSignal} signal ends it
 */
export function attach(signal) {
  let passing = null;
  const place = new Keeping(document.querySelector('.keeping[data-cell=""]'));
  // On the way down, before the page's component hears of it.
  document.addEventListener("click", async event => {
    const button = event.target.closest?.("[data-runs]");
    if (!button || button === passing) return;
    event.preventDefault();
    event.stopPropagation();
    if (!await settle(button.dataset.runs, place)) return;
    passing = button;
    button.click();
    passing = null;
  }, { capture: true, signal });
}
