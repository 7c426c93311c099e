((id, data) => {
  const figure = document.getElementById(id), words = data.words;
  const ground = figure.querySelector(".nc-ground"), trail = figure.querySelector(".nc-trail"), turtle = figure.querySelector(".nc-turtle");
  const buttons = figure.querySelector(".nc-keys"), said = figure.querySelector(".nc-said"), rows = figure.querySelector("tbody");
  const keyOf = { ArrowUp: "Up", ArrowLeft: "Left", ArrowRight: "Right" }, first = rows.innerHTML;
  const say = (phrase, ...values) => phrase.replace(/\{(\d)\}/g, (_, index) => values[index]);
  const place = parts => [data.half * parts[0] + data.root * parts[1], data.half * parts[2] + data.root * parts[3]];
  const round = value => String((Math.floor(value * 10 + 0.5) / 10) || 0);
  const start = () => ({ at: data.path.at(-1), direction: data.direction, turned: data.direction, path: data.path.map(place), keys: 0 });
  let state = start();
  const heading = () => state.direction * data.turn;
  const where = () => `(${place(state.at).map(round).join(", ")})`;
  const draw = () => {
    const [x, y] = place(state.at);
    const reach = Math.max(data.reach, Math.max(...state.path.map(([x, y]) => Math.max(Math.abs(x), Math.abs(y) / data.heightOfWidth))) / data.used);
    const high = data.heightOfWidth * reach;
    ground.setAttribute("viewBox", `${-reach} ${-high} ${2 * reach} ${2 * high}`);
    trail.setAttribute("points", state.path.map(point => point.join(",")).join(" "));
    // The angle grows beyond a full circle: a turn from 330 to 360 degrees must not spin back.
    turtle.style.transform = `translate(${x}px,${y}px) rotate(${state.turned * data.turn}deg) scale(${reach / data.reach})`;
  };
  const row = (...cells) => {
    const line = rows.insertRow();
    cells.forEach((text, index) => {
      const cell = line.appendChild(document.createElement(index ? "td" : "th"));
      cell.textContent = text;
      if (index) cell.className = "nc-number"; else cell.scope = "row";
    });
  };
  const turn = by => {
    state.turned += by;
    state.direction = (state.direction + by + data.steps.length) % data.steps.length;
  };
  const handlers = {
    Up: () => {
      state.at = state.at.map((part, index) => part + data.steps[state.direction][index]);
      state.path.push(place(state.at));
    },
    Left: () => turn(1),
    Right: () => turn(-1),
  };
  const press = key => {
    handlers[key]();
    state.keys++;
    draw();
    said.textContent = say(words.at, state.keys, words.names[key], where(), heading());
    row(`${state.keys} · ${words.names[key]}`, ...place(state.at).map(round), heading());
  };
  const again = () => {
    state = start();
    rows.innerHTML = first;
    draw();
    said.textContent = say(words.fresh, where(), heading());
  };
  ground.addEventListener("keydown", event => {
    const key = keyOf[event.key];
    if (!key || event.altKey || event.ctrlKey || event.metaKey) return;
    // The page must not scroll, and the host must not take the arrows for its own.
    event.preventDefault();
    event.stopPropagation();
    press(key);
  });
  ground.addEventListener("pointerdown", () => ground.focus());
  buttons.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.key) press(button.dataset.key); else again();
  });
  buttons.hidden = false;
})
