// A classic script for the page's head: it runs before anything is painted, so that a chosen theme does not flash.
(() => {
  "use strict";
  const key = "nc-theme";
  const root = document.documentElement;

  // What was chosen when the browser keeps nothing: it lasts for this page.
  let unkept = "";
  const stored = () => {
    try {
      return localStorage.getItem(key) ?? "";
    } catch {
      return unkept;
    }
  };
  const store = theme => {
    try {
      localStorage.setItem(key, theme);
    } catch (error) {
      unkept = theme;
      console.info("The theme lasts for this page only: " + error.message);
    }
  };

  const show = theme => {
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
  };

  // Call it again after the page has rendered its controls anew.
  const mark = () => {
    for (const control of document.querySelectorAll("[data-theme-choice]"))
      control.setAttribute("aria-pressed", String(control.dataset.themeChoice === stored()));
  };

  const apply = () => {
    show(stored());
    mark();
  };

  apply();
  document.addEventListener("DOMContentLoaded", mark);
  document.addEventListener("click", event => {
    const control = event.target.closest?.("[data-theme-choice]");
    if (!control) return;
    store(control.dataset.themeChoice);
    apply();
  });
  // Another tab of the course.
  addEventListener("storage", event => {
    if (event.key === key) apply();
  });
  // Paper is white, also for figures that take their colours from the theme.
  addEventListener("beforeprint", () => show("light"));
  addEventListener("afterprint", apply);

  window.notebookCourseTheme = { mark };
})();
