// The page that sets two to four programmes side by side. The facts come from the pages of the programmes themselves; the choice, which
// compare.js keeps in this browser, stands in the address too.
const table = document.querySelector("[data-comparison]");
const { home, page } = document.querySelector("template[data-compare]").dataset;
const MOST = 4;
const KEY = `compare ${home}`;
// Pairs of slug and title.
let chosen = [];
try {
  chosen = JSON.parse(localStorage.getItem(KEY)) ?? [];
} catch {}
const address = () => (chosen.length ? `${page}?p=${chosen.map(([slug]) => slug)}` : page);
const make = (tag, values = {}, ...inside) => {
  const made = Object.assign(document.createElement(tag), values);
  made.append(...inside);
  return made;
};

function keep(next) {
  chosen = next;
  try {
    localStorage.setItem(KEY, JSON.stringify(chosen));
  } catch {}
  return side();
}

async function read([slug]) {
  const answer = await fetch(`${home}${slug}/`);
  if (!answer.ok) return null;
  const found = new DOMParser().parseFromString(await answer.text(), "text/html");
  const title = found.querySelector("h1")?.textContent;
  const facts = new Map([...found.querySelectorAll(".glance [data-fact], .facts-at-a-glance [data-fact]")].map((one) => [one.dataset.fact, one]));
  return facts.size && { slug, title, facts, offer: found.querySelector(".hero-text .actions a") };
}

function head(one) {
  const button = make("button", { type: "button", className: "remove", textContent: table.dataset.remove });
  button.append(make("span", { className: "hidden", textContent: `: ${one.title}` }));
  button.onclick = async () => {
    await keep(chosen.filter(([slug]) => slug !== one.slug));
    history.replaceState(null, "", address());
    table.focus();
  };
  return make("th", { scope: "col" }, make("a", { href: `${home}${one.slug}/`, textContent: one.title }), button);
}

// On narrow screens a value says whose it is.
function labelled(title, ...inside) {
  const cell = make("td", {}, ...inside);
  cell.dataset.label = title;
  return cell;
}

const blank = () => make("span", { className: "blank", textContent: table.dataset.none });

// Amounts of which the same is said have it at the head of their row, as in plgsite/views/programme/compare.py.
function shared(cells) {
  const stated = cells.filter((cell) => !cell.querySelector(".blank"));
  const found = stated.map((cell) => !cell.dataset.later && !cell.querySelector("a, small") && cell.textContent.match(/^(€\s?\d(?:[\d.,]*\d)?(?:,-)?),? (.+)$/));
  if (stated.length < 2 || !found.every((one) => one && one[2] === found[0][2])) return "";
  stated.forEach((cell, i) => (cell.textContent = found[i][1]));
  return found[0][2];
}

function row(name, columns) {
  const places = columns.map((one) => one.facts.get(name));
  const label = places.find(Boolean)?.querySelector("dt").textContent;
  if (!label) return "";
  const cells = places.map((place, i) => {
    const fact = place?.querySelector("dd");
    const cell = labelled(columns[i].title, ...(fact ? document.importNode(fact, true).childNodes : [blank()]));
    // What was read may have been built long ago (fresh.js).
    const rows = [fact?.dataset.later, place?.dataset.ends && `${place.dataset.ends}\t${table.dataset.none}`].filter(Boolean);
    if (rows.length) cell.dataset.later = rows.join("\n");
    return cell;
  });
  const note = shared(cells);
  return make("tr", {}, make("th", { scope: "row" }, label, ...(note ? [" ", make("small", { textContent: note })] : [])), ...cells);
}

async function side() {
  const columns = (await Promise.all(chosen.slice(0, MOST).map((one) => read(one).catch(() => null)))).filter(Boolean);
  chosen = columns.map((one) => [one.slug, one.title]);
  if (columns.length < 2) {
    const titles = columns.map((one) => make("p", {}, make("strong", { textContent: one.title })));
    return table.replaceChildren(make("p", { textContent: table.dataset.few }), ...titles);
  }
  const corner = make("th", { scope: "col" }, make("span", { className: "hidden", textContent: table.dataset.fact }));
  const rows = table.dataset.order.split(" ").map((name) => row(name, columns));
  const next = columns.map((one) => labelled(one.title, one.offer ? document.importNode(one.offer, true) : blank()));
  next.forEach((cell) => cell.querySelector("a")?.classList.add("small"));
  if (columns.some((one) => one.offer)) rows.push(make("tr", {}, make("th", { scope: "row", textContent: table.dataset.next }), ...next));
  const body = make("tbody", {}, ...rows);
  const made = make("table", { className: "comparison" }, make("thead", {}, make("tr", {}, corner, ...columns.map(head))), body);
  const scroll = make("div", { className: "table-scroll", tabIndex: 0 }, made);
  scroll.setAttribute("role", "group");
  scroll.setAttribute("aria-label", document.querySelector("h1").textContent);
  table.replaceChildren(scroll);
  dispatchEvent(new CustomEvent("later"));
}

table.tabIndex = -1;
const asked = new URLSearchParams(location.search).get("p");
if (asked) chosen = [...new Set(asked.split(","))].filter((slug) => /^[a-z0-9-]+$/.test(slug)).slice(0, MOST).map((slug) => [slug, slug]);
else if (chosen.length) history.replaceState(null, "", address());
side();
