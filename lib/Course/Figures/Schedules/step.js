((id, moments) => {
  const figure = document.getElementById(id), steering = figure.querySelector(".nc-steering"), slider = steering.querySelector("input"), stuck = figure.querySelector(".nc-stuck");
  const show = () => {
    const at = +slider.value, now = moments[at], isLast = at === moments.length - 1;
    steering.querySelector("output").textContent = `${at} / ${moments.length - 1}`;
    steering.querySelectorAll("button").forEach(button => button.setAttribute("aria-disabled", String(!moments[at + +button.value])));
    figure.querySelector(".nc-told").textContent = now.said;
    if (stuck) stuck.hidden = !isLast;
    figure.dispatchEvent(new CustomEvent("nc-moment", { detail: { now, before: moments[at - 1], isLast } }));
  };
  const go = by => {
    slider.value = +slider.value + by;
    show();
  };
  steering.hidden = false;
  figure.querySelector("details").open = false;
  slider.value = 0;
  slider.addEventListener("input", show);
  steering.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (button) go(+button.value);
  });
  // The slider knows its keys itself, and only what does something here is kept from the page.
  figure.addEventListener("keydown", event => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!by || event.target === slider || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    go(by);
  });
  show();
})
