// Whether the player can be reached, and what is done when it can be again.
import { pathNow } from "./place.js";

const Look = 2000;
const StateChanged = "components-reconnect-state-changed";

let lost = false;
let leaving = false;

/** Whether the connection is known to be down: what is sent now is lost. */
export const isLost = () => lost;

/** Whether the page loads itself anew, with all that matters kept. */
export const isLeaving = () => leaving;

/**
 * Begins.
 * @param {() => void} back called when the player answers again
 * @param {AbortSignal} signal ends it
 */
export function attach(back, signal) {
  lost = false;
  document.getElementById("components-reconnect-modal")?.addEventListener(StateChanged, ({ detail }) => {
    const wasLost = lost;
    lost = detail.state !== "hide";
    if (!lost) back();
    else if (!wasLost) moveOn(signal);
    // Another player answers, or this one has let go of the page: only a fresh page helps.
    if (detail.state === "failed" || detail.state === "rejected" || detail.state === "resume-failed") loadAnew(signal);
  }, { signal });
}

// The connection asks at the old place, where a player that was started anew lets nobody in.
async function moveOn(signal) {
  await until(async () => !lost || pathNow() !== location.pathname && await isThere(), signal);
  if (lost) leave(signal);
}

async function loadAnew(signal) {
  await until(isThere, signal);
  leave(signal);
}

async function until(isSo, signal) {
  while (!signal.aborted && !leaving && !await isSo()) await new Promise(done => setTimeout(done, Look));
}

function leave(signal) {
  if (signal.aborted || leaving) return;
  leaving = true;
  if (pathNow() === location.pathname) location.reload();
  else location.assign(pathNow() + location.hash);
}

// A player that was started anew lets nobody in before its own address was opened in this browser.
async function isThere() {
  try {
    return (await fetch(pathNow(), { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}
