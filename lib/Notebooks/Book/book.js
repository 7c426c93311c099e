// Runs before the page is drawn, so that a chosen theme does not flash.
(() => {
  "use strict";
  const key = "notebookcourse-theme";
  const root = document.documentElement;

  const stored = () => {
    try {
      return localStorage.getItem(key) ?? "";
    } catch {
      return ""; // A browser that keeps nothing for local files: each page starts with the system's theme.
    }
  };

  const store = (theme) => {
    try {
      localStorage.setItem(key, theme);
    } catch (error) {
      console.info("The theme lasts for this page only: " + error.message);
    }
  };

  const show = (theme) => {
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
  };

  const offerThemes = () => {
    const select = document.querySelector(".theme");
    select.value = stored();
    select.addEventListener("change", () => {
      store(select.value);
      show(select.value);
    });
    select.hidden = false;
  };

  // A box that scrolls must be reachable by keyboard, and one that does not must not cost a Tab.
  const markScrollers = () => {
    for (const box of document.querySelectorAll("pre, .scroll")) {
      const scrolls = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
      if (scrolls) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }
  };

  show(stored());

  document.addEventListener("DOMContentLoaded", () => {
    offerThemes();
    const outline = document.querySelector(".outline details");
    if (outline) outline.open = matchMedia("(min-width: 70rem)").matches;
    markScrollers();
    addEventListener("resize", markScrollers);
    addEventListener("load", markScrollers);
  });

  // Paper is white, also for figures that take their colours from the theme.
  addEventListener("beforeprint", () => show("light"));
  addEventListener("afterprint", () => show(stored()));
})();
