((id, data) => {
  const figure = document.getElementById(id), steering = figure.querySelector(".nc-steering"), slider = steering.querySelector("input");
  const lanes = [...figure.querySelectorAll(".nc-thread")], stuck = figure.querySelector(".nc-stuck"), words = data.words;
  const make = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });
  const variables = (place, head, values, before) => {
    if (!place) return;
    place.replaceChildren();
    if (values.length) place.append(make("b", head), " ");
    values.forEach(([name, text]) => {
      const old = before?.find(each => each[0] === name), one = make("span", "");
      const value = make("code", text);
      one.append(make("code", name), " = ", value);
      if (before && old?.[1] !== text) {
        one.className = "nc-new";
        if (old?.[1]) one.append(make("small", ` (${words.was.replace("{0}", () => old[1])})`));
      }
      place.append(one, " ");
    });
  };
  const mark = (row, sign, word, kind, [, from, to]) => {
    const [at, , code] = row.children, text = code.textContent;
    row.classList.add(kind);
    at.textContent = sign;
    row.append(Object.assign(make("small", word), { className: "nc-word" }));
    if (kind === "nc-next" && to) code.replaceChildren(text.slice(0, from), make("mark", text.slice(from, to)), text.slice(to));
  };
  const clear = row => {
    row.className = "nc-row";
    row.children[0].textContent = "";
    row.children[2].replaceChildren(row.children[2].textContent);
    row.querySelector(".nc-word")?.remove();
    row.removeAttribute("aria-current");
  };
  const show = () => {
    const now = +slider.value, frame = data.frames[now], before = data.frames[now - 1], isLast = now === data.frames.length - 1;
    steering.querySelector("output").textContent = `${now} / ${data.frames.length - 1}`;
    steering.querySelectorAll("button").forEach(button => button.setAttribute("aria-disabled", String(!data.frames[now + +button.value])));
    figure.querySelector(".nc-told").textContent = frame.said;
    variables(figure.querySelector(".nc-shared"), words.shared, frame.shared, before?.shared);
    if (stuck) stuck.hidden = !isLast;
    lanes.forEach((lane, index) => {
      const thread = frame.threads[index], rows = lane.querySelectorAll(".nc-row"), acts = frame.acts === index;
      lane.classList.toggle("nc-acting", acts);
      lane.classList.toggle("nc-dim", !acts && now > 0 && !isLast);
      lane.querySelector(".nc-who span").textContent = (acts ? words.took + "; " : "") + thread.next;
      rows.forEach(clear);
      if (thread.ran[0] >= 0 && thread.ran[0] !== thread.at[0]) mark(rows[thread.ran[0]], "✓", words.ran, "nc-ran", thread.ran);
      if (thread.at[0] >= 0) {
        const row = rows[thread.at[0]], box = row.parentElement;
        mark(row, "▶", thread.state === "waits" ? "" : words.next, "nc-next", thread.at);
        row.setAttribute("aria-current", "step");
        const top = row.offsetTop - box.offsetTop;
        if (top < box.scrollTop || top + row.offsetHeight > box.scrollTop + box.clientHeight) box.scrollTop = top - box.clientHeight / 2;
      }
      variables(lane.querySelector(".nc-own"), words.own, thread.own, before?.threads[index].own);
    });
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
