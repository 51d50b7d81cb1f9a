// What has passed since a page was built is hidden, or says what holds by now.
{
  const over = (moment) => Date.parse(moment) <= Date.now();
  document.querySelectorAll("[data-ends]").forEach((one) => {
    if (over(one.dataset.ends)) one.hidden = true;
  });
  const refresh = () => document.querySelectorAll("[data-later]").forEach((one) => {
    const rows = one.dataset.later.split("\n").map((line) => line.split("\t"));
    const found = rows.filter(([moment]) => over(moment)).pop();
    if (!found) return;
    const [, text, state, more] = found;
    const kept = one.querySelector(".start, .hidden");
    one.textContent = text;
    one.hidden = !text;
    if (state) one.dataset.state = state;
    if ("href" in one) {
      one.href = more;
      if (kept) one.append(kept);
    } else if (kept && more) {
      kept.textContent = more;
      one.append(kept);
    }
  });
  refresh();
  // A script has put other cards on the page.
  addEventListener("later", refresh);
}
