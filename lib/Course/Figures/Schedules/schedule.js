(id => {
  const figure = document.getElementById(id), slider = figure.querySelector(".nc-steps input"), rows = figure.querySelectorAll(".nc-schedule tbody tr");
  const show = () => {
    rows.forEach((row, index) => { row.classList.toggle("nc-now", index === +slider.value); row.classList.toggle("nc-later", index > +slider.value); });
    figure.querySelector(".nc-steps output").textContent = slider.value;
    const row = rows[slider.value], box = row.closest(".nc-scroll");
    if (row.offsetTop + row.offsetHeight > box.scrollTop + box.clientHeight || row.offsetTop < box.scrollTop) box.scrollTop = row.offsetTop - box.clientHeight / 2;
  };
  slider.value = 0;
  slider.addEventListener("input", show);
  show();
})
