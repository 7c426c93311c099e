// The page's look, for what does not take it from the page by itself.

const darkSystem = matchMedia("(prefers-color-scheme: dark)");

/** Whether the page is dark now. */
export const isDark = () => (document.documentElement.dataset.theme || (darkSystem.matches ? "dark" : "light")) === "dark";

/** Calls whenever the page may have become light or dark. */
export function onLook(changed) {
  new MutationObserver(changed).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  darkSystem.addEventListener("change", changed);
}
