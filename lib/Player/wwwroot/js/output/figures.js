// The course's own figures. Their scripts are known: the page runs its own copy of a script on the data that a figure
// brings along, and no script that an output brings along ever runs in the page.
import { scripts, styles } from "../../figures.js";

// What .NET Interactive puts under a value that it shows as a table.
const OfValues = ".dni-code-hint { font-style: italic; overflow: hidden; white-space: nowrap; } .dni-treeview { white-space: nowrap; } "
  + ".dni-treeview td { vertical-align: top; text-align: start; } details.dni-treeview { padding-left: 1em; } table td { text-align: start; } "
  + "table tr { vertical-align: top; margin: 0em 0px; } table tr td pre { vertical-align: top !important; margin: 0em 0px !important; } "
  + "table th { text-align: start; }";

const even = text => text.replace(/\s+/g, " ").trim();
const knownStyles = new Set([...styles, OfValues].map(even));
const knownScripts = scripts.map(script => ({ script, begins: `(${script})(`, ends: ");" }));

/** Whether a style is one of those that figures and values are shown with. */
export const isKnownStyle = text => knownStyles.has(even(text));

/**
 * What a script of a figure does; null if it is no script of ours, or not on the data of the figure that it stands in.
 * @param {HTMLScriptElement} element
 * @returns {{ id: string, draw: () => void } | null}
 */
export function figureScript(element) {
  const text = element.textContent.trim();
  if (element.attributes.length > 0) return null;
  const known = knownScripts.find(({ begins, ends }) => text.startsWith(begins) && text.endsWith(ends));
  if (!known) return null;
  let data;
  try {
    data = JSON.parse(`[${text.slice(known.begins.length, -known.ends.length)}]`);
  } catch {
    return null;
  }
  const [id] = data;
  return typeof id === "string" && element.closest(".nc-figure")?.id === id ? { id, draw: () => known.script(...data) } : null;
}
