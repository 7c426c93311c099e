// A field for numbers takes no comma: it would drop the one in "2,5", and 25 would stay. What many languages write so becomes a point.

/**
 * Begins.
 * @param {AbortSignal} signal ends it
 */
export function attach(signal) {
  document.addEventListener("beforeinput", event => {
    if (!event.data?.includes(",") || !event.target.matches?.("input[type=number]")) return;
    event.preventDefault();
    // As if it had been typed: the field's own text cannot be set to a number that is not complete.
    document.execCommand("insertText", false, event.data.replaceAll(",", "."));
  }, { signal });
}
