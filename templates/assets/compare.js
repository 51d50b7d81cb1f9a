// Choosing what to compare: a control on cards and programmes, and a tray of what is chosen, kept in this browser.
const template = document.querySelector("template[data-compare]");
const { home, page } = template.dataset;
const [control, tray] = template.content.children;
const MOST = 4;
const KEY = `compare ${home}`;
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
  shown();
}

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
  const own = document.querySelector("body.programme .hero-more");
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

offers();
shown();
tray.querySelector("button").onclick = () => {
  keep([]);
  document.querySelector(".compare input")?.focus();
};
addEventListener("cards", offers);
