((id, words) => {
  const figure = document.getElementById(id), lanes = [...figure.querySelectorAll(".nc-thread")];
  const make = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });
  // Two may have the same name: the second of them now was the second before.
  const nth = (values, name, count) => values.filter(each => each[0] === name)[count];
  const variables = (place, head, values, before) => {
    if (!place) return;
    place.replaceChildren();
    if (values.length) place.append(make("b", head), " ");
    values.forEach(([name, text], index) => {
      const old = before && nth(before, name, values.slice(0, index).filter(each => each[0] === name).length), one = make("span", "");
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
  figure.addEventListener("nc-moment", ({ detail: { now, before, isLast } }) => {
    variables(figure.querySelector(".nc-shared"), words.shared, now.shared, before?.shared);
    lanes.forEach((lane, index) => {
      const thread = now.threads[index], rows = lane.querySelectorAll(".nc-row"), acts = now.acts === index;
      lane.classList.toggle("nc-acting", acts);
      lane.classList.toggle("nc-dim", !acts && !!before && !isLast);
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
  });
})
