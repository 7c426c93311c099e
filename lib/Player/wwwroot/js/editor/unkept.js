// Texts that the player does not have yet, in the browser's own storage: they outlive the page and the player.
import { livingPages, thisPage } from "./thisPage.js";

const Prefix = "nc-unkept/";

/** @typedef {{cell: string, text: string, bases: string[], at: number}} Unkept */

const nameOf = (key, page) => `${Prefix}${key}/${page}`;

/**
 * Keeps a text.
 * @param {string} key the cell's, with its chapter and its course
 * @param {Unkept} entry
 * @returns {boolean} whether the browser took it
 */
export function keepUnkept(key, entry) {
  try {
    localStorage.setItem(nameOf(key, thisPage), JSON.stringify(entry));
    return true;
  } catch (error) {
    console.info("The browser does not keep this text: " + error.message);
    return false;
  }
}

/** Forgets the text of a cell that this page, or another one, has kept. */
export function dropUnkept(key, page = thisPage) {
  try {
    localStorage.removeItem(nameOf(key, page));
  } catch {
    // Then nothing was kept either.
  }
}

/**
 * What pages of a chapter that are gone have left, the latest first.
 * @param {string} chapter the chapter, with its course
 * @returns {Promise<(Unkept & {key: string, page: string})[]>}
 */
export async function leftUnkept(chapter) {
  const living = await livingPages();
  living.delete(thisPage);
  const left = [];
  for (const name of names(`${Prefix}${chapter}/`)) {
    const parts = name.slice(Prefix.length).split("/");
    const page = parts.pop();
    const entry = read(name);
    if (entry && !living.has(page)) left.push({ ...entry, key: parts.join("/"), page });
  }
  return left.sort((one, other) => other.at - one.at);
}

function names(prefix) {
  try {
    return Object.keys(localStorage).filter(name => name.startsWith(prefix));
  } catch {
    return [];
  }
}

function read(name) {
  try {
    const entry = JSON.parse(localStorage.getItem(name));
    return typeof entry?.text === "string" && Array.isArray(entry.bases) ? entry : null;
  } catch {
    // Something else has written there.
    return null;
  }
}
