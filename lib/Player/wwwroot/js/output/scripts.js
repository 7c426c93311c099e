/**
 * Runs the scripts of a part of the page that was made from text, in their order. A browser never runs those that
 * came by innerHTML, so each is replaced by a new one.
 */
export async function runScripts(root) {
  for (const inert of root.querySelectorAll("script")) {
    const script = document.createElement("script");
    for (const { name, value } of inert.attributes) script.setAttribute(name, value);
    script.textContent = inert.textContent;
    const loaded = script.src && new Promise(resolve => {
      script.onload = resolve;
      // A script that is missing must not keep the others from running; the console names it.
      script.onerror = resolve;
    });
    inert.replaceWith(script);
    await loaded;
  }
}
