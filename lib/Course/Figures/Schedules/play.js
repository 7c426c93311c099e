((id, data) => {
  const figure = document.getElementById(id), words = data.words;
  const steppers = [...figure.querySelectorAll(".nc-turns:first-of-type button")], said = figure.querySelector(".nc-said"), body = figure.querySelector("tbody");
  const threads = steppers.map(button => button.querySelector("b").textContent);
  const say = (phrase, ...values) => phrase.replace(/\{(\d)\}/g, (_, index) => values[index]);
  const number = value => value.toLocaleString("en");
  // How many schedules go on from each place, and how many of them to the goal; a place stands behind all that it leads to.
  const ahead = [];
  data.places.forEach((place, index) => ahead[index] = place.end >= 0 ? [1, +data.outcomes[place.end].good]
    : place.ways.reduce(([all, good], [, , , to]) => [all + ahead[to][0], good + ahead[to][1]], [0, 0]));
  let taken = [];
  const hereAt = () => taken.length ? taken.at(-1)[3] : data.places.length - 1, here = () => data.places[hereAt()];
  const wayOf = thread => here().ways.find(way => way[0] === thread);
  const switches = () => taken.filter((way, index) => index && way[0] !== taken[index - 1][0]).length;
  const schedule = () => taken.reduce((turns, [thread]) => {
    const last = turns.at(-1);
    if (last?.thread === thread) last.steps++; else turns.push({ thread, steps: 1 });
    return turns;
  }, []).map(turn => threads[turn.thread] + turn.steps).join(" ");
  const cell = (row, tag, text, kind) => {
    const made = row.appendChild(document.createElement(tag));
    (kind === "nc-new" ? made.appendChild(document.createElement("strong")) : made).textContent = text;
    if (kind) made.className = kind;
    return made;
  };
  const addRow = (name, way, state, before) => {
    const row = body.appendChild(document.createElement("tr"));
    cell(row, "th", name).scope = "row";
    threads.forEach((_, thread) => cell(row, "td", way?.[0] === thread ? data.texts[way[1]] : "", way?.[0] === thread ? "nc-lane nc-acts" : "nc-lane"));
    state.forEach((text, column) => cell(row, "td", data.texts[text], before && text !== before[column] ? "nc-new" : ""));
  };
  // After so many steps, on the code: how each thread stands is told where it changed, so it is what was told last.
  const momentAt = count => {
    const ways = taken.slice(0, count), [acts, , state, to, ran] = ways.at(-1) ?? [-1, 0, data.first, data.places.length - 1], place = data.places[to];
    const stands = [...data.begin];
    ways.forEach(way => { for (let moved = 5; moved < way.length; moved += 2) stands[way[moved]] = way[moved + 1]; });
    return {
      acts,
      shared: data.states[state].map((text, column) => [data.names[column], data.texts[text]]),
      threads: stands.map((stand, thread) => {
        const [spot, ...own] = data.stands[stand];
        return {
          at: data.spots[spot],
          ran: acts === thread ? data.spots[ran] : [-1, 0, 0],
          next: data.texts[place.next[thread]],
          state: place.ways.some(way => way[0] === thread) ? "" : "waits",
          own: own.flatMap((name, at) => at % 2 ? [] : [[data.texts[name], data.texts[own[at + 1]]]]),
        };
      }),
    };
  };
  const status = () => {
    const so = taken.length ? " " + say(words.soFar, schedule()) : "", place = here();
    if (place.end >= 0) {
      const { text, good } = data.outcomes[place.end], count = switches();
      const verdict = !data.hasGoal ? "" : good ? " " + say(words.reached, say(words.switches[Math.min(count, 2)], count), data.fewest) : " " + words.missed;
      return say(words.ended, text) + verdict + so;
    }
    const [all, good] = ahead[hereAt()];
    if (!data.hasGoal) return say(words.left, number(all)) + so;
    return say(words.leftToGoal, number(all), number(good)) + (good ? "" : " " + words.lost) + so;
  };
  const show = () => {
    steppers.forEach((button, thread) => {
      button.setAttribute("aria-disabled", String(!wayOf(thread)));
      button.querySelector("span").textContent = data.texts[here().next[thread]];
    });
    figure.querySelectorAll(".nc-turns:not(:first-of-type) button").forEach(button => button.setAttribute("aria-disabled", String(!taken.length)));
    body.replaceChildren();
    let before = data.states[data.first];
    addRow(words.before, null, before, null);
    taken.forEach((way, index) => {
      addRow(index + 1, way, data.states[way[2]], before);
      before = data.states[way[2]];
    });
    const box = body.closest(".nc-scroll");
    box.scrollTop = box.scrollHeight;
    said.textContent = status();
    figure.dispatchEvent(new CustomEvent("nc-moment", { detail: { now: momentAt(taken.length), before: taken.length ? momentAt(taken.length - 1) : undefined, isLast: here().end >= 0 } }));
  };
  const press = what => {
    if (what === "undo") taken.pop();
    else if (what === "again") taken = [];
    else if (wayOf(+what)) taken.push(wayOf(+what));
    show();
  };
  figure.addEventListener("click", event => {
    const button = event.target.closest(".nc-turns button");
    if (button) press(button.value);
  });
  // Only keys that do something here are kept from the page, and only while the focus is in the figure.
  figure.addEventListener("keydown", event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey && event.key === "ArrowLeft") return;
    const thread = threads.indexOf(event.key.toUpperCase());
    if (thread < 0 && event.key !== "Backspace" && event.key !== "ArrowLeft") return;
    event.preventDefault();
    event.stopPropagation();
    press(thread < 0 ? "undo" : thread);
  });
  show();
})
