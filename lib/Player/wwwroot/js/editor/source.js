// Text that the page, not the reader, writes into an editor.

const FromPage = "page";

/** @param {import("../../vendor/codemirror.js").Transaction} transaction */
export const isFromPage = transaction => transaction.isUserEvent(FromPage);

/** Writes a text where it differs, so that the cursor stays where it is in the rest. */
export function writeSource(view, text) {
  const old = view.state.doc.toString();
  if (old === text) return;
  const shorter = Math.min(old.length, text.length);
  let start = 0;
  while (start < shorter && old[start] === text[start]) start++;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === text[text.length - 1 - end]) end++;
  view.dispatch({ changes: { from: start, to: old.length - end, insert: text.slice(start, text.length - end) }, userEvent: FromPage });
}
