// Where the player's pages are now. The place is new with every start of the player, and the way in leaves it in the browser.

const Stored = "notebookcourse-place";

/** The path of this page in the player that runs now, as far as this browser has been let in there. */
export function pathNow() {
  try {
    const place = localStorage.getItem(Stored);
    if (place) return location.pathname.replace(/^\/[^/]+/, `/${place}`);
  } catch {
    // A browser that keeps nothing has this page's own place alone.
  }
  return location.pathname;
}
