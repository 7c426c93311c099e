const focusable = "a[href], button, input, select, summary, [tabindex]";

/** Puts the new in the place of the old, with what the reader had opened in it and where the focus was. */
export function takeOver(old, fresh) {
  const elements = old.filter(node => node instanceof Element);
  const all = selector => elements.flatMap(element => [...element.querySelectorAll(selector)]);

  const opened = all("details").map(details => details.open);
  fresh.querySelectorAll("details").forEach((details, index) => { details.open = opened[index] ?? details.open; });
  const focused = all(focusable).indexOf(document.activeElement);

  for (const node of old) node.remove();
  fresh.style.cssText = "";
  if (focused >= 0) fresh.querySelectorAll(focusable)[focused]?.focus({ preventScroll: true });
}
