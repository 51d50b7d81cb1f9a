// Full-text search: what a reader sees of it. Until somebody types, nothing is loaded but this file; then the engine
// (search-engine.js) with its modules comes: words of the language, filters, excerpts. Then the index.
const found = document.querySelector("[data-found]");
const form = document.querySelector("form.search");
const field = form.elements.q;
const said = found.querySelector("[role=status]");
const chips = found.querySelector(".chips");
const list = found.querySelector("ol");
const more = found.querySelector("[data-more]");
const shape = found.querySelector("template").content;
const all = document.querySelector("[data-a-to-z]");
const STEP = 10;
const language = document.documentElement.lang;
const euros = new Intl.NumberFormat(language, { style: "currency", currency: "EUR", maximumFractionDigits: 0 });
let index, answer, shown, removed = new Set(), turn = 0, fetching = 0, wait;

const make = (tag, values = {}, ...inside) => {
  const made = Object.assign(document.createElement(tag), values);
  made.append(...inside);
  return made;
};
const say = (what, values = {}) => found.dataset[what].replace(/\{(\w+)\}/g, (_, name) => values[name]);
const tell = (...lines) => said.replaceChildren(...lines.filter(Boolean));
const line = (text) => make("p", { textContent: text });

// A file of the index, or nothing where there is none. Hosts do not compress these files, so they lie packed.
async function load(path) {
  // The first file says which others there are, so it is never an old one.
  const answer = await fetch(found.dataset.index + path, path === "start.bin" ? { cache: "no-cache" } : {});
  if (answer.status === 404) return undefined;
  if (!answer.ok) throw new Error(`${answer.status}: ${path}`);
  const unpacked = answer.body.pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

const near = async () => (await import(found.dataset.near)).nearest;

function opened() {
  index ??= Promise.all(["engine", "words", "filters", "excerpt"].map((name) => import(found.dataset[name]))).then(async ([engine, words, { filtering }, { excerpt }]) => ({
    ...(await engine.open({ words, filtering, near, load })),
    excerpt,
    words,
  }));
  // What failed is tried again with the next word: the network was away, or the site was published a moment ago.
  const mine = index;
  mine.catch(() => { if (index === mine) index = undefined; });
  return mine;
}

// Buttons as a list in the language of the page: one, two or three.
const choice = (buttons) => new Intl.ListFormat(language, { type: "disjunction" })
  .formatToParts(buttons.map((_, i) => `${i}`))
  .map(({ type, value }) => (type === "element" ? buttons[value] : value));
const some = (texts, kind) => new Intl.ListFormat(language, { type: kind }).format(texts.map((text) => say("quoted", { text })));
function nameOf({ facet, of, labels, euros: figure }) {
  if (facet === "price-free") return say("free");
  if (facet.startsWith("price-")) return say(facet === "price-below" ? "below" : "above", { price: euros.format(figure) });
  const values = labels.join(" / ");
  return of ? `${of}: ${values}` : values;
}

function chip(filter) {
  const name = nameOf(filter);
  const button = make("button", { type: "button", textContent: name });
  button.setAttribute("aria-label", say("remove", { filter: name }));
  button.onclick = async () => {
    removed.add(filter.id);
    await go("pushState");
    (chips.querySelector("button") ?? said).focus();
  };
  return make("li", {}, button);
}

function meant({ word, query }) {
  const button = make("button", { type: "button", textContent: say("quoted", { text: word }) });
  button.onclick = async () => {
    field.value = query;
    await go("pushState");
    field.focus();
  };
  return button;
}

// Everything that a reader is told of an answer: how many, what is missing, what may have been meant.
function told({ query, hits, terms, missing, near, filters, dropped }) {
  const asked = query.trim();
  const count = hits.length;
  const known = count ? say(count > 1 ? "other" : "one", { count: count.toLocaleString(language), query: asked }) : say("none", { query: asked });
  const lost = missing.length && terms.length && say("missing", { missing: some(missing, "disjunction"), found: some(terms, "conjunction") });
  const others = missing.length && !terms.length && filters.length && say("absent", { missing: some(missing, "disjunction") });
  const without = dropped.length && say("dropped", { filter: some(dropped.map(nameOf), "conjunction") });
  const [before, after] = say("meant", { words: "\n" }).split("\n");
  const ways = near.length && make("p", { className: "search-near" }, before, ...choice(near.map(meant)), after);
  tell(line(known), ...[lost, others, without].map((text) => text && line(text)), ways);
}

function item({ address, title, kind, facts, later, start = "" }) {
  const made = shape.cloneNode(true);
  const [kicker, below, words] = made.querySelectorAll("p");
  const link = made.querySelector("a");
  kicker.textContent = kind;
  link.href = found.dataset.base + address;
  link.textContent = title;
  facts ? (below.textContent = facts) : below.remove();
  if (later) below.dataset.later = later;
  words.textContent = start;
  return made.firstElementChild;
}

// The text of a page is fetched when its result comes into sight: ten texts weigh more than all else.
const seen = new IntersectionObserver((rows) => rows.filter((row) => row.isIntersecting).forEach(({ target }) => {
  seen.unobserve(target);
  waiting.get(target)?.().catch(() => {});
}), { rootMargin: "50px" });
const waiting = new WeakMap();

async function showPassage(shown, entry, marks) {
  const { textOf, excerpt, words, meets } = await opened();
  const row = excerpt(await textOf(entry), words.pieces, (forms) => meets(forms, marks));
  // What stands in a page is text, whatever it looks like.
  if (row.some(([, marked]) => marked)) shown.querySelector(".excerpt").replaceChildren(...row.map(([text, marked]) => (marked ? make("mark", { textContent: text }) : text)));
}

// The next few results. While they are on their way nobody asks for more, so each is shown once.
async function next() {
  const mine = turn;
  if (fetching === mine) return;
  fetching = mine;
  try {
    const { hits, marks } = answer;
    const { entries } = await opened();
    const results = await entries(hits.slice(shown, shown + STEP));
    if (mine === turn) show(results, marks);
  } finally {
    if (fetching === mine) fetching = 0;
  }
}

function show(results, marks) {
  if (!shown) list.replaceChildren();
  for (const entry of results) {
    const made = item(entry);
    list.append(made);
    waiting.set(made, () => showPassage(made, entry, marks));
    seen.observe(made);
  }
  // The index may have been made long ago (fresh.js).
  dispatchEvent(new CustomEvent("later"));
  shown += STEP;
  more.hidden = shown >= answer.hits.length;
}

function clear() {
  list.replaceChildren();
  chips.replaceChildren();
  chips.hidden = more.hidden = true;
  all.hidden = false;
}

async function search(query) {
  const mine = ++turn;
  if (!query.trim()) {
    clear();
    return tell();
  }
  try {
    const got = await (await opened()).answer(query, { removed });
    if (mine !== turn) return;
    answer = got;
    shown = 0;
    await next();
    if (mine !== turn) return;
    all.hidden = answer.hits.length > 0;
    chips.replaceChildren(...answer.filters.map(chip));
    chips.hidden = !answer.filters.length;
    told(answer);
  } catch {
    if (mine !== turn) return;
    // The numbers of pages may be those of a site that was published anew meanwhile.
    index = undefined;
    clear();
    tell(line(say("failed")));
  }
}

// --- the address: ?q= what is asked, and not= the filters that a reader took off
const asked = () => field.value.trim();
const here = () => new URLSearchParams(location.search).get("q") ?? "";
const off = () => new URLSearchParams(location.search).getAll("not");

// While typing the address follows; a search that is sent is a step to go back to.
function go(how) {
  clearTimeout(wait);
  const query = asked();
  // Another question is answered with all its filters; the same one keeps those that are off.
  if (query !== here() && !query.startsWith(here())) removed = new Set();
  if (!query) removed = new Set();
  if (query !== here() || how === "pushState") {
    const address = new URL(location.pathname, location);
    if (query) address.searchParams.set("q", query);
    for (const id of removed) address.searchParams.append("not", id);
    history[address.search === location.search ? "replaceState" : how](null, "", address);
  }
  return search(field.value);
}

function fromAddress() {
  field.value = here();
  removed = new Set(off());
  return search(field.value);
}

field.oninput = () => {
  opened().catch(() => {});
  clearTimeout(wait);
  wait = setTimeout(go, 200, "replaceState");
};
form.onsubmit = (event) => {
  event.preventDefault();
  go("pushState");
};
more.onclick = async () => {
  const first = list.children.length;
  try {
    await next();
    list.children[first]?.querySelector("a").focus();
  } catch {
    tell(line(say("failed")));
  }
};
onpopstate = fromAddress;
if (here()) fromAddress();
else if (asked()) search(field.value);
