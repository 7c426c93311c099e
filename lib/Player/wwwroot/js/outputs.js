// Puts what a cell shows into the page. What replaces something is made beside it, unseen, and takes its place
// when it is drawn: nothing flickers, and the page does not jump.
import { drawings } from "./output/drawings.js";
import { settled } from "./output/settled.js";
import { takeOver } from "./output/takeOver.js";

/** What is being made for an element, and what is to be made next: of those that come meanwhile the last alone. */
const work = new WeakMap();

/**
 * Shows an output, in the place of what the element showed before.
 * @param {HTMLElement} element
 * @param {string} mime
 * @param {string} content text; base64 of an image that is not text
 * @returns {Promise<void>} when it is shown, or when something newer is to be shown instead
 */
export async function show(element, mime, content) {
  const running = work.get(element);
  if (running) {
    running.next = { mime, content };
    return running.done;
  }
  const job = { next: { mime, content } };
  work.set(element, job);
  job.done = (async () => {
    try {
      while (job.next) {
        const { mime, content } = job.next;
        job.next = null;
        await replace(element, mime, content);
      }
    } finally {
      work.delete(element);
    }
  })();
  return job.done;
}

async function replace(element, mime, content) {
  const old = [...element.childNodes];
  const fresh = document.createElement("div");
  fresh.className = "shown";
  if (old.length > 0) {
    // As wide as its place, so that a chart measures what it will have.
    element.style.position = "relative";
    fresh.style.cssText = "position: absolute; inset: 0 0 auto; visibility: hidden";
  }
  element.append(fresh);
  await (drawings[mime] ?? drawings["text/plain"])(fresh, content);
  if (old.length > 0) {
    await settled(fresh);
    takeOver(old, fresh);
    element.style.position = "";
  }
}
