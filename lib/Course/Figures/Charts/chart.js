// Draws one chart. Every figure carries this script, needs no other figure, and shares only the promise of plotly.js.
(function (id, chart, words, cdn) {
  "use strict";
  const script = document.currentScript;
  const figure = script && script.closest(".nc-figure") || document.getElementById(id);
  const box = figure.querySelector(".nc-chart");
  const fallback = [...box.childNodes];
  const data = figure.querySelector("details");
  const explanations = figure.querySelectorAll(".nc-heading, .nc-legend");
  const gone = new AbortController();
  let drawn = false, printing = false, queued = false;

  // Loading.

  // A page with an AMD loader would catch plotly.js before window does; these parameters hide the loader.
  const evaluate = text => {
    new Function("define", "module", "exports", text).call(window);
    return found();
  };
  const found = () => window.Plotly || Promise.reject(new Error("plotly.js left no window.Plotly"));
  const fetched = (url, options) => fetch(url, options)
    .then(answer => answer.ok ? answer.text() : Promise.reject(new Error(url + ": " + answer.status)))
    .then(evaluate);
  // From a file:// page a script may be linked but not fetched. Some hosts swallow its events, so the window is asked too.
  const linked = url => new Promise((resolve, reject) => {
    const link = document.createElement("script");
    const poll = setInterval(() => window.Plotly && end(resolve), 50);
    const timeout = setTimeout(() => end(reject), 20000);
    const end = how => { clearInterval(poll); clearTimeout(timeout); how(); };
    link.onload = () => end(resolve);
    link.onerror = () => end(reject);
    link.src = url;
    document.head.append(link);
  }).then(found);
  // A Jupyter server hands out what lies beside our kernel's specification, and its pages say where it is.
  const beside = () => {
    const settings = document.getElementById("jupyter-config-data");
    const base = settings ? JSON.parse(settings.textContent).baseUrl : document.body.dataset.baseUrl;
    if (!base) throw new Error("this is no page of a Jupyter server");
    return fetched(base + "kernelspecs/notebookcourse/plotly.min.js");
  };
  const load = () => {
    const page = document.querySelector('meta[name="notebookcourse-plotly"]');
    return (page ? linked(page.content) : Promise.reject(new Error("the page names no plotly.js")))
      .catch(() => fetched("../lib/plotly.min.js"))
      .catch(beside)
      .catch(() => fetched(cdn.url, { integrity: cdn.integrity }))
      .catch(error => { window.notebookCoursePlotly = undefined; throw error; });
  };
  const plotly = () => window.Plotly ? Promise.resolve(window.Plotly) : window.notebookCoursePlotly ??= load();

  // Drawing.

  // Whatever notation the page's colour is in, a canvas turns it into red, green and blue.
  const rgb = color => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)].join();
  };
  const dress = (value, colors) =>
    typeof value === "string" ? colors[value] ?? value
    : Array.isArray(value) ? value.map(item => dress(item, colors))
    : value && typeof value === "object" ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, dress(item, colors)]))
    : value;
  const draw = () => {
    if (!window.Plotly || !box.clientWidth) return;
    const ink = printing ? "0,0,0" : rgb(getComputedStyle(box).color);
    if (!drawn) box.replaceChildren();
    const { data, layout, config } = dress(chart, { "nc:ink": `rgb(${ink})`, "nc:faint": `rgba(${ink},.2)` });
    layout.width = printing ? Math.min(box.clientWidth, 640) : box.clientWidth;
    window.Plotly.react(box, data, layout, config);
    for (const explanation of explanations) explanation.hidden = false;
    drawn = true;
  };
  // Once a frame at most, and never again once the figure has left the page.
  const redraw = () => {
    if (queued || !drawn) return;
    queued = true;
    requestAnimationFrame(() => {
      queued = false;
      if (figure.isConnected) return draw();
      gone.abort();
      window.Plotly.purge(box);
    });
  };
  const fail = () => {
    const sentence = document.createElement("p");
    sentence.textContent = words.missing;
    box.style.minHeight = "0";
    box.replaceChildren(...fallback, sentence);
    data.open = true;
  };
  const begin = () => plotly().then(draw).catch(fail);

  // When.

  // The page must not jump when the drawing comes.
  box.style.minHeight = chart.layout.height + "px";
  box.replaceChildren();
  data.open = false;
  const watch = (observer, target, options) => {
    observer.observe(target, options);
    gone.signal.addEventListener("abort", () => observer.disconnect());
  };
  const seen = new IntersectionObserver(entries => {
    if (!entries.some(entry => entry.isIntersecting)) return;
    seen.disconnect();
    begin();
  }, { rootMargin: "300px" });
  watch(seen, box);
  // Once the page is at rest, so that plotly.js is there should the reader print what was never in sight.
  (window.requestIdleCallback ?? setTimeout)(() => plotly().catch(fail));
  watch(new ResizeObserver(redraw), box);
  const theme = new MutationObserver(redraw);
  for (const element of [document.documentElement, document.body])
    watch(theme, element, { attributes: true, attributeFilter: ["class", "style", "data-theme"] });
  const on = (target, event, action) => target.addEventListener(event, action, { signal: gone.signal });
  on(matchMedia("(prefers-color-scheme: dark)"), "change", redraw);
  // Paper shows what nobody has scrolled to, and is white. What is not drawn yet is a picture there.
  on(window, "beforeprint", () => {
    printing = true;
    draw();
    if (!box.firstChild) box.replaceChildren(...fallback);
  });
  on(window, "afterprint", () => {
    printing = false;
    redraw();
  });
})
