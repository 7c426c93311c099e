/**
 * A short name of a text, by which the page says which text it means. The player computes the same (Fingerprint.cs).
 * @param {string} text with the line ends of an editor
 */
export function fingerprint(text) {
  let one = 0x811c9dc5, other = 0x9e3779b9;
  for (let place = 0; place < text.length; place++) {
    const unit = text.charCodeAt(place);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x85ebca6b);
    other ^= other >>> 15;
  }
  return `${text.length}-${(one >>> 0).toString(16)}-${(other >>> 0).toString(16)}`;
}

/** A text with the line ends of an editor. */
export const withEditorsLines = text => text.replace(/\r\n?/g, "\n");
