// The catalogue, narrowed down in the browser: the links of the facets become check boxes over one file of columns.
// What the columns hold and how they are written: plgsite/plan/lists/columns.py. Without this script every link still leads to a list.
const page = document.querySelector("[data-catalogue]");
const { home, size, one, other, position, clear, language } = page.dataset;
const panel = page.querySelector(".facets");
const results = page.querySelector(".results");
const head = results.querySelector(".results-head");
const told = head.querySelector(".found");
const here = location.pathname === home;
const copy = (name) => page.querySelector(`template[data-${name}]`).content.firstElementChild.cloneNode(true);
const at = (text, i) => text.charCodeAt(i) - 48;
const value = (column, i) => column.values[at(column.of, i)];
const count = (n) => (n === 1 ? one : other).replace("#", n.toLocaleString(language));
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
let data, loading, number = 1;
const summaries = [];

// --- controls in place of links; they hold the choice, and the address says the same
const groups = [...panel.querySelectorAll("[data-facet]")].map((place) => {
  const word = place.dataset.facet;
  const boxes = [...place.querySelectorAll("a[data-value]")].map((link) => {
    const box = Object.assign(document.createElement("input"), { type: "checkbox", id: `${word}-${link.dataset.value}`, value: link.dataset.value });
    box.dataset.first = link.hasAttribute("aria-current") ? "1" : "";
    const label = document.createElement("label");
    label.append(box, ...link.childNodes);
    link.replaceWith(label);
    return box;
  });
  const all = place.querySelector(".all a");
  const range = page.querySelector(`template[data-range="${word}"]`)?.content.firstElementChild.cloneNode(true);
  if (range) place.append(range);
  const name = place.querySelector("summary").textContent.trim();
  place.setAttribute("aria-label", name);
  return { word, name, place, boxes, all, ends: [...(range?.querySelectorAll("input") ?? [])], of: range?.dataset.of };
});
const sort = copy("sort").querySelector("select");
head.append(sort.closest("p"));
const chips = here ? head.appendChild(copy("chips")) : head.querySelector(".chips");
const onward = page.querySelector(".show-found a");
onward.onclick = (event) => {
  event.preventDefault();
  panel.querySelector(".filter").open = false;
  told.focus();
  told.scrollIntoView();
};
told.setAttribute("role", "status");
told.tabIndex = -1;

// A value of a long facet that the panel does not show, and the address names: it stands behind the others. `show` knows its label.
function add(group, word) {
  const box = Object.assign(document.createElement("input"), { type: "checkbox", id: `${group.word}-${word}`, value: word });
  const [name, number] = ["name", "count"].map((className) => Object.assign(document.createElement("span"), { className }));
  name.textContent = word;
  box.dataset.added = "1";
  const label = document.createElement("label");
  label.append(box, name, " ", number);
  group.place.querySelector("ul").appendChild(document.createElement("li")).append(label);
  group.boxes.push(box);
}

function name(box, facet, group) {
  const label = facet.labels?.[facet.values.indexOf(box.value)];
  if (label) return void (box.parentNode.querySelector(".name").textContent = capital(label));
  box.closest("li").remove();
  group.boxes.splice(group.boxes.indexOf(box), 1);
}

function read() {
  const query = new URLSearchParams(location.search);
  for (const group of groups) {
    const words = (query.get(group.word) ?? "").split(",");
    if (here && group.all) for (const one of new Set(words)) if (one && !group.boxes.some((box) => box.value === one)) add(group, one);
    for (const box of group.boxes) box.checked = here ? words.includes(box.value) : box.dataset.first === "1";
    for (const end of group.ends) end.value = query.get(end.name) ?? "";
  }
  sort.value = query.get("sort") ?? "title";
  if (sort.selectedIndex < 0) sort.value = "title";
  number = Math.max(1, Number.parseInt(query.get("page")) || 1);
}

function address(to = number) {
  const query = groups.flatMap(({ word, boxes, ends }) => {
    const words = boxes.filter((box) => box.checked).map((box) => box.value);
    return [...(words.length ? [`${word}=${words}`] : []), ...ends.filter((end) => end.value).map((end) => `${end.name}=${Number(end.value)}`)];
  });
  if (sort.value !== "title") query.push(`sort=${sort.value}`);
  if (to > 1) query.push(`page=${to}`);
  return home + (query.length ? `?${query.join("&")}` : "");
}

// The page of all values of a long facet keeps what is chosen (facet-values.js); from the list of one value readers go to that of another.
function lead() {
  for (const { all, boxes } of groups) if (all) all.search = here || !boxes.some((box) => box.checked) ? address(1).slice(home.length) : "";
}

// --- which programmes there are, and how many there would be: values of a group are "or", groups are "and"
function sift() {
  const tests = groups.flatMap((group) => {
    const facet = data.facets[group.word];
    const chosen = facet.values.map((_, i) => group.boxes.some((box) => box.checked && box.value === facet.values[i]));
    const fits = facet.sets.map((set) => [...set].some((_, i) => chosen[at(set, i)]));
    const tests = [{ group, facet, label: group.name, boxes: group.boxes.filter((box) => box.checked), active: chosen.includes(true), fits: (i) => fits[at(facet.of, i)], seen: new Uint32Array(facet.sets.length), alone: 0 }];
    if (group.ends.some((end) => end.value)) {
      const [low, high] = group.ends.map((end) => end.value);
      const within = data[group.of].values.map((x) => x !== "" && Number(x) >= Number(low) && (high === "" || Number(x) <= Number(high)));
      tests.push({ group, label: group.name, boxes: group.ends, text: `${low || 0}–${high || "…"}`, active: true, fits: (i) => within[at(data[group.of].of, i)], alone: 0 });
    }
    return tests;
  });
  const active = tests.filter((test) => test.active);
  const facets = tests.filter((test) => test.facet);
  const found = [];
  for (let i = 0; i < data.titles.length; i++) {
    let misses = 0;
    let missed;
    for (const test of active) {
      if (test.fits(i)) continue;
      missed = test;
      if (++misses > 1) break;
    }
    if (misses > 1) continue;
    if (!misses) {
      found.push(i);
      for (const { seen, facet } of facets) seen[at(facet.of, i)]++;
    } else {
      missed.alone++;
      if (missed.facet) missed.seen[at(missed.facet.of, i)]++;
    }
  }
  return { found, active, facets };
}

const ORDER = {
  title: () => 0,
  start: (i) => at(data.start.of, i),
  price: (i) => figure(data.price, i),
  load: (i) => figure(data.load, i),
};
const figure = (column, i) => (value(column, i) === "" ? Infinity : Number(value(column, i)));

function ordered(found) {
  if (sort.value === "title") return found;
  const key = new Map(found.map((i) => [i, ORDER[sort.value](i)]));
  return [...found].sort((a, b) => (key.get(a) === key.get(b) ? a - b : key.get(a) - key.get(b)));
}

// --- what is seen of it
const slug = (title) => title.toLowerCase().normalize("NFKD").replace(/[^\x00-\x7f]/g, "").match(/[a-z0-9]+/g)?.join("-");
const fill = (place, text) => (text ? (place.textContent = text) : place.remove());

// The sum in a price stands out, as the filter `amount` of templates has it.
function stress(place) {
  const { 0: sum, index } = place.textContent.match(/€\s?\d([\d.,]*\d)?(,-)?/) ?? [""];
  if (!sum) return;
  const [before, after] = [place.textContent.slice(0, index), place.textContent.slice(index + sum.length)];
  place.replaceChildren(before, Object.assign(document.createElement("strong"), { className: "amount", textContent: sum }), after);
}

function card(i) {
  const made = copy("card");
  const link = made.querySelector("a");
  link.href = `${home}${data.slugs[i] || slug(data.titles[i])}/`;
  link.textContent = data.titles[i];
  fill(made.querySelector(".kicker"), value(data.kind, i));
  const facts = made.querySelector(".facts");
  const set = data.facts.sets[at(data.facts.of, i)];
  const texts = [...[...set].map((_, n) => data.facts.values[at(set, n)]), value(data.where, i)];
  facts.replaceChildren(...texts.map((textContent) => Object.assign(document.createElement("li"), { textContent, hidden: !textContent })));
  const price = made.querySelector(".price");
  fill(price, value(data.cost, i));
  stress(price);
  const status = made.querySelector(".status");
  const [state, words] = value(data.state, i);
  status.dataset.state = state;
  status.firstChild.textContent = words;
  fill(status.querySelector(".start"), value(data.start, i));
  summarise(made, [status, price, facts.lastChild], i);
  return made;
}

// The summary and the picture of a card, and what its status, its price and its place are by now (fresh.js): until that is known, none is seen.
async function summarise(made, changing, i) {
  const file = Math.floor(i / 100);
  const [place, image, source] = [".summary", "img", "source"].map((name) => made.querySelector(name));
  for (const name of ["src", "srcset"]) image.removeAttribute(name);
  source.remove();
  const see = (visibility) => changing.forEach((one) => (one.style.visibility = visibility));
  const put = ([summary, later, cost, src, srcset, avif, where]) => {
    place.textContent = summary;
    if (avif) image.before(Object.assign(source, { srcset: avif }));
    if (srcset) image.srcset = srcset;
    image.src = src;
    [later, cost, where].forEach((rows, n) => rows && (changing[n].dataset.later = rows));
    dispatchEvent(new CustomEvent("later"));
    see("");
  };
  see("hidden");
  place.textContent = "";
  summaries[file] ??= fetch(data.summaries[file]).then((answer) => answer.json()).then((texts) => (summaries[file] = texts));
  const texts = summaries[file];
  if (Array.isArray(texts)) queueMicrotask(() => put(texts[i % 100]));
  else texts.then((texts) => put(texts[i % 100]), () => {});
}

function chip(text, boxes) {
  const made = document.createElement("li");
  const button = made.appendChild(Object.assign(document.createElement("button"), { type: "button", textContent: text }));
  button.onclick = async () => {
    for (const box of boxes) box.type === "checkbox" ? (box.checked = false) : (box.value = "");
    await change();
    (chips.querySelector("button") ?? told).focus();
  };
  return made;
}

function nothing(active) {
  const made = copy("none");
  const ways = active.filter((test) => test.alone).sort((a, b) => b.alone - a.alone);
  made.querySelector(".chips").append(...ways.map((test) => chip(`${test.label}${test.text ? ` ${test.text}` : ""} (${count(test.alone)})`, test.boxes)));
  if (!ways.length) made.querySelector("[data-drop]").remove();
  return made;
}

function pager(pages) {
  const made = copy("pager");
  made.querySelector("p").textContent = position.replace("{page}", number).replace("{pages}", pages);
  for (const [name, to] of [[".previous", number - 1], [".next", number + 1]]) {
    const link = made.querySelector(name);
    if (to < 1 || to > pages) link.remove();
    else link.href = address(to);
    link.onclick = (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      number = to;
      history.pushState(null, "", address());
      show();
      told.focus();
    };
  }
  return made;
}

function show() {
  for (const group of groups) for (const box of group.boxes.filter((one) => one.dataset.added)) name(box, data.facets[group.word], group);
  const { found, active, facets } = sift();
  for (const { group, facet, seen } of facets) {
    const counts = new Uint32Array(facet.values.length);
    facet.sets.forEach((set, n) => [...set].forEach((_, i) => (counts[at(set, i)] += seen[n])));
    for (const box of group.boxes) {
      const n = counts[facet.values.indexOf(box.value)];
      box.parentNode.querySelector(".count").textContent = n.toLocaleString(language);
      box.parentNode.classList.toggle("none", !n && !box.checked);
    }
  }
  onward.textContent = onward.dataset.show.replace("{count}", count(found.length));
  if (!here) return;
  const pages = Math.max(1, Math.ceil(found.length / size));
  number = Math.min(number, pages);
  const shown = ordered(found).slice((number - 1) * size, number * size);
  const list = Object.assign(document.createElement("ul"), { className: "cards" });
  list.append(...shown.map(card));
  results.replaceChildren(head, found.length ? list : nothing(active), ...(pages > 1 ? [pager(pages)] : []));
  told.textContent = count(found.length);
  const chosen = active.flatMap((test) => (test.text ? [[test.text, test.boxes]] : test.boxes.map((box) => [box.parentNode.querySelector(".name").textContent, [box]])).map(([text, boxes]) => chip(`${test.label}: ${text}`, boxes)));
  if (chosen.length > 1) chosen.push(chip(clear, active.flatMap((test) => test.boxes)));
  chips.replaceChildren(...chosen);
  chips.hidden = !chosen.length;
  dispatchEvent(new Event("cards"));
}

// --- when
async function load() {
  const source = here ? page.dataset.columns : (await (await fetch(home)).text()).match(/data-columns="([^"]+)"/)[1];
  data = await (await fetch(source)).json();
}

async function change(event) {
  number = 1;
  lead();
  // A list of one value has its own words above it: with another choice it is the catalogue that a reader wants.
  if (!here) return location.assign(`${address()}#${event?.target.id || told.id}`);
  const typed = event?.target.type === "number";
  history[typed ? "replaceState" : "pushState"](null, "", address());
  await (loading ??= load());
  show();
}

read();
lead();
if (here) chips.hidden = true;
panel.addEventListener("change", change);
panel.addEventListener("toggle", () => (loading ??= load()), { capture: true, once: true });
panel.addEventListener("pointerover", () => (loading ??= load()), { once: true });
sort.onchange = change;
if (here ? location.search : true) (loading ??= load()).then(show);
onpopstate = async () => {
  read();
  lead();
  await (loading ??= load());
  show();
};
const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (here && target?.type === "checkbox") {
  history.replaceState(null, "", location.pathname + location.search);
  target.closest("details").open = true;
  target.focus();
}
