// What tells this page from others of the same chapter, in other windows and at other times.

/** The page's name. */
export const thisPage = Math.random().toString(36).slice(2, 12);

let last = 0;

/** The number of the page's next edit: later ones are greater, also after the player was started anew. */
export function nextNumber() {
  last = Math.max(last + 1, Date.now());
  return last;
}

const lockOf = page => `nc-page-${page}`;

// Held as long as the page lives, however it ends.
navigator.locks?.request(lockOf(thisPage), () => new Promise(() => {}));

/** The names of the pages that live now, as far as the browser tells. */
export async function livingPages() {
  const { held = [] } = await navigator.locks?.query() ?? {};
  return new Set(held.map(lock => lock.name.replace(/^nc-page-/, "")));
}
