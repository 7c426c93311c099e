// Shows outputs as notebook programs do: a slot for each, filled in any order, some only when the reader comes near.
(outputs => {
  // VS Code runs a copy of each script at the output's end and takes it away; Jupyter puts the copy in the script's place.
  const activate = {
    vscode: (slot, copy) => { slot.append(copy); copy.remove(); },
    jupyter: (_, copy, old) => old.replaceWith(copy),
  };
  const fill = output => {
    const slot = slots[output.place];
    slot.innerHTML = output.html;
    for (const old of [...slot.querySelectorAll("script")]) {
      const copy = document.createElement("script");
      copy.textContent = old.textContent;
      activate[output.host](slot, copy, old);
    }
    slot.style.minHeight = "0";
  };
  const slots = outputs.map(() => {
    const slot = document.body.appendChild(document.createElement("div"));
    slot.style.minHeight = "400px";
    return slot;
  });
  const near = new IntersectionObserver(entries => {
    for (const { target } of entries.filter(entry => entry.isIntersecting)) {
      near.unobserve(target);
      fill(outputs.find(output => slots[output.place] === target));
    }
  });
  for (const output of outputs) if (output.late) near.observe(slots[output.place]); else fill(output);

  // What has become of the output in a slot; null while it is not there.
  const isSeen = element => element.getClientRects().length > 0 && element.getBoundingClientRect().height > 0;
  const scripted = {
    ".nc-chart": (box, figure) => box.querySelector(".main-svg") ? "drawn"
      : figure.querySelector("details")?.open && figure.innerText.includes("plotly.js") && isSeen(figure.querySelector("td")) ? "told" : null,
    ".nc-window": (_, figure) => figure.querySelector(".nc-keys").hidden ? null : "shown",
    ".nc-turns": turns => turns.querySelector("button span").textContent ? "shown" : null,
    ".nc-steps": (_, figure) => figure.querySelector(".nc-now") ? "shown" : null,
    ".nc-player": panel => panel.hidden ? null : "shown",
  };
  const still = figure => [...figure.querySelectorAll("svg, img, table, p, pre, li, dl")]
    .some(element => isSeen(element) && (element.tagName !== "IMG" || element.naturalWidth > 0)) ? "shown" : null;
  window.stateOf = place => {
    const figure = slots[place].querySelector(".nc-figure");
    if (!figure) return null;
    const kind = Object.keys(scripted).find(kind => figure.querySelector(kind));
    return kind ? scripted[kind](figure.querySelector(kind), figure) : still(figure);
  };
  window.comeTo = place => slots[place].scrollIntoView({ block: "center" });
})
