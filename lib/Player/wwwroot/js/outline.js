// Marks in the table of contents the section that is being read.

// A heading counts as reached a little before it is at the very top.
const Reached = 120;

let gone = null;

/** Begins to follow. Call it again after the page has rendered another chapter. */
export function attach() {
  detach();
  const outline = document.querySelector("nav.outline");
  if (!outline) return;
  // Beside the text it stands open; above it, it would push the text away.
  outline.querySelector("details").open = matchMedia("(min-width: 70rem)").matches;
  gone = new AbortController();
  let queued = false;
  const update = () => {
    queued = false;
    mark(outline);
  };
  const soon = () => {
    if (queued) return;
    queued = true;
    requestAnimationFrame(update);
  };
  addEventListener("scroll", soon, { passive: true, signal: gone.signal });
  addEventListener("resize", soon, { passive: true, signal: gone.signal });
  update();
}

/** Ends. */
export function detach() {
  gone?.abort();
}

function mark(outline) {
  const current = currentOf([...outline.querySelectorAll("a[href*='#']")]);
  for (const link of outline.querySelectorAll("a[aria-current]")) if (link !== current) link.removeAttribute("aria-current");
  if (!current || current.hasAttribute("aria-current")) return;
  current.setAttribute("aria-current", "true");
  keepInSight(current, outline);
}

function currentOf(links) {
  const sections = links
    .map(link => ({ link, heading: document.getElementById(decodeURIComponent(link.hash.slice(1))) }))
    .filter(({ heading }) => heading);
  const page = document.documentElement;
  // The last sections of a page may be too short ever to reach the top.
  if (page.scrollTop > 0 && page.scrollTop + page.clientHeight >= page.scrollHeight - 2) return sections.at(-1)?.link;
  return sections.findLast(({ heading }) => heading.getBoundingClientRect().top <= Reached)?.link ?? sections[0]?.link;
}

// Moves the outline alone: scrollIntoView would move the page under the reader.
function keepInSight(link, outline) {
  const inner = link.getBoundingClientRect(), outer = outline.getBoundingClientRect();
  if (inner.top < outer.top) outline.scrollTop -= outer.top - inner.top;
  if (inner.bottom > outer.bottom) outline.scrollTop += inner.bottom - outer.bottom;
}
