// Comparing: a control on every card and programme, a tray of what is chosen, and the page that sets two to four side by side.
// The facts come from the pages of the programmes themselves. The choice stays in this browser, and in the address of the page of comparison.
const template = document.querySelector("template[data-compare]");
const { home, page } = template.dataset;
const [control, tray] = template.content.children;
const table = document.querySelector("[data-comparison]");
const MOST = 4;
const KEY = `compare ${home}`;
const make = (tag, values = {}, ...inside) => {
  const made = Object.assign(document.createElement(tag), values);
  made.append(...inside);
  return made;
};
// Pairs of slug and title.
let chosen = [];
try {
  chosen = JSON.parse(localStorage.getItem(KEY)) ?? [];
} catch {}
const has = (slug) => chosen.some(([one]) => one === slug);
const address = () => (chosen.length ? `${page}?p=${chosen.map(([slug]) => slug)}` : page);
const slugOf = (path) => (path.startsWith(home) ? path.slice(home.length).split("/")[0] : "");

function keep(next) {
  chosen = next;
  try {
    localStorage.setItem(KEY, JSON.stringify(chosen));
  } catch {}
  controls();
  if (table) return side();
  shown();
}

// --- choosing
function controls() {
  for (const box of document.querySelectorAll(".compare input")) {
    box.checked = has(box.value);
    box.disabled = !box.checked && chosen.length >= MOST;
  }
}

function offer(place, slug, title) {
  if (!place || !slug || place.querySelector(".compare")) return;
  const made = place.appendChild(control.cloneNode(true));
  made.querySelector(".hidden").textContent = `: ${title}`;
  const box = made.querySelector("input");
  box.value = slug;
  box.onchange = () => keep(box.checked ? [...chosen, [slug, title]] : chosen.filter(([one]) => one !== slug));
}

function offers() {
  for (const card of document.querySelectorAll(".card")) {
    const link = card.querySelector("a");
    if (card.querySelector(".status")) offer(card.querySelector(".foot"), slugOf(link.pathname), link.textContent);
  }
  const own = document.querySelector("body.programme .hero-text");
  if (own) offer(own, slugOf(location.pathname), document.querySelector("h1").textContent);
  controls();
}

function shown() {
  if (!chosen.length) return tray.remove();
  const words = tray.querySelector("[role]");
  const titles = chosen.map(([, title]) => title).join(" · ");
  if (!tray.isConnected) document.querySelector("main").append(tray);
  words.textContent = chosen.length >= MOST ? `${titles}. ${words.dataset.full}` : titles;
  tray.querySelector("a").href = address();
  tray.querySelector("a").hidden = chosen.length < 2;
}

// --- side by side
async function read([slug]) {
  const answer = await fetch(`${home}${slug}/`);
  if (!answer.ok) return null;
  const found = new DOMParser().parseFromString(await answer.text(), "text/html");
  const title = found.querySelector("h1")?.textContent;
  const facts = new Map([...found.querySelectorAll(".facts-at-a-glance [data-fact]")].map((one) => [one.dataset.fact, one]));
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

const blank = () => make("span", { className: "blank", textContent: table.dataset.none });

function row(name, columns) {
  const places = columns.map((one) => one.facts.get(name));
  const label = places.find(Boolean)?.querySelector("dt").textContent;
  if (!label) return "";
  const cells = places.map((place) => make("td", {}, ...(place ? document.importNode(place.querySelector("dd"), true).childNodes : [blank()])));
  return make("tr", {}, make("th", { scope: "row", textContent: label }), ...cells);
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
  const next = columns.map((one) => make("td", {}, ...(one.offer ? [document.importNode(one.offer, true)] : [])));
  next.forEach((cell) => cell.querySelector("a")?.classList.add("small"));
  const body = make("tbody", {}, ...rows, make("tr", {}, make("th", { scope: "row", textContent: table.dataset.next }), ...next));
  const made = make("table", { className: "comparison" }, make("thead", {}, make("tr", {}, corner, ...columns.map(head))), body);
  const scroll = make("div", { className: "table-scroll", tabIndex: 0 }, made);
  scroll.setAttribute("role", "group");
  scroll.setAttribute("aria-label", document.querySelector("h1").textContent);
  table.replaceChildren(scroll);
}

if (table) {
  table.tabIndex = -1;
  const asked = new URLSearchParams(location.search).get("p");
  if (asked) chosen = [...new Set(asked.split(","))].filter((slug) => /^[a-z0-9-]+$/.test(slug)).slice(0, MOST).map((slug) => [slug, slug]);
  else if (chosen.length) history.replaceState(null, "", address());
  side();
} else {
  offers();
  shown();
  tray.querySelector("button").onclick = () => {
    keep([]);
    document.querySelector(".compare input")?.focus();
  };
  addEventListener("cards", offers);
}
