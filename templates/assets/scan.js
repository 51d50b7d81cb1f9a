// A blank scan: its chart is drawn from the chosen marks. Nothing leaves the browser.
const make = (name, values) => {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const key in values) made.setAttribute(key, values[key]);
  return made;
};

for (const form of document.querySelectorAll(".scan-form")) {
  const figure = form.parentNode.querySelector(".radar");
  const axes = [...figure.querySelectorAll("[data-axis]")];
  const markers = figure.querySelectorAll(".legend .marker");
  const progress = form.querySelector("[data-progress]");
  const [low, high] = form.dataset.scale.split(" ").map(Number);

  // The place of a mark on its axis; nothing where no mark is chosen.
  const place = (axis, series) => {
    const mark = form.elements[`${axis.dataset.axis}-${series + 1}`].value;
    const share = (mark - low) / (high - low);
    return mark && ["x2", "y2"].map((end) => Math.round(500 + (axis.getAttribute(end) - 500) * share));
  };

  const draw = () => {
    let done = 0;
    figure.querySelectorAll("[data-series]").forEach((group, series) => {
      const points = axes.map((axis) => place(axis, series));
      const whole = points.every(Boolean);
      // Neighbours are joined; the last one is a neighbour of the first.
      const line = points.map((point, i) => {
        const before = points.at(i - 1);
        return point && before ? `M${before}L${point}` : "";
      });
      const shape = whole ? `M${points.join("L")}Z` : line.join("");
      group.replaceChildren(make("path", { d: shape, class: whole ? "line" : "line part" }));
      for (const point of points.filter(Boolean)) {
        const marker = markers[series].cloneNode(true);
        marker.setAttribute("transform", `translate(${point})`);
        group.append(marker);
        done++;
      }
    });
    progress.textContent = progress.dataset.progress.replace("#", done);
  };

  figure.hidden = form.querySelector(".scan-end").hidden = false;
  form.oninput = draw;
  form.onreset = () => setTimeout(draw);
  form.querySelector("[data-print]").onclick = () => print();
  draw();
}
