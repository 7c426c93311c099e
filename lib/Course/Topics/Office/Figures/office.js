((id, data) => {
  const figure = document.getElementById(id), words = data.words;
  const panel = figure.querySelector(".nc-player"), button = panel.querySelector("button"), slider = panel.querySelector("input");
  const clerks = [...figure.querySelectorAll(".nc-clerk")], said = figure.querySelector(".nc-said"), picture = figure.querySelector(".nc-office svg");
  const end = +slider.max, calm = matchMedia("(prefers-reduced-motion: reduce)");
  const say = (phrase, ...values) => phrase.replace(/\{(\d)\}/g, (_, index) => values[index]);
  const clock = time => Math.floor(time / 60) + ":" + String(Math.floor(time % 60)).padStart(2, "0");
  let time = data.still, timer = 0, fresh = true;
  const show = () => {
    const counts = data.states.map(() => 0);
    clerks.forEach((clerk, index) => {
      const [, x, y, state] = data.poses[index].findLast(pose => pose[0] <= time);
      counts[state]++;
      clerk.style.transform = `translate(${x}px,${y}px)`;
      clerk.setAttribute("class", "nc-clerk " + data.states[state]);
    });
    said.textContent = say(words.at, clock(time), ...counts, data.done.filter(done => done <= time).length);
    picture.setAttribute("aria-label", said.textContent);
    slider.value = time;
    slider.setAttribute("aria-valuetext", clock(time));
  };
  const pause = () => {
    clearInterval(timer);
    timer = 0;
    button.textContent = words.play;
  };
  // A minute passes in a second; without motion, in one step.
  const tick = () => {
    time = Math.min(end, time + (calm.matches ? 60 : 6));
    show();
    if (time === end || !figure.isConnected) pause();
  };
  const play = () => {
    if (fresh || time === end) time = 0;
    fresh = false;
    show();
    timer = setInterval(tick, calm.matches ? 1000 : 100);
    button.textContent = words.pause;
  };
  button.addEventListener("click", () => timer ? pause() : play());
  slider.addEventListener("input", () => {
    pause();
    fresh = false;
    time = +slider.value;
    show();
  });
  panel.hidden = false;
  show();
})
