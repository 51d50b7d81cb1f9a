// Full-text search. Until somebody types, nothing is loaded but this file.
const found = document.querySelector("[data-found]");
const form = document.querySelector("form.search");
const field = form.elements.q;
const status = found.querySelector("[role=status]");
const list = found.querySelector("ol");
const more = found.querySelector("[data-more]");
const shape = found.querySelector("template").content;
const all = document.querySelector("[data-a-to-z]");
const STEP = 10;
let index, results, shown, turn = 0, wait;

function load() {
  index ??= import(found.dataset.index + "pagefind.js").then(async (engine) => {
    await engine.options({ baseUrl: found.dataset.base, excerptLength: 26 });
    return engine;
  });
  return index;
}

const say = (what, values = {}) => {
  status.textContent = what ? status.dataset[what].replace(/\{(\w+)\}/g, (_, name) => values[name]) : "";
};

// Only the marks of the engine become elements; all else is text, whatever it looks like.
function marked(excerpt) {
  return excerpt.split(/<mark>(.*?)<\/mark>/s).map((part, i) => {
    const text = part.replace(/&lt;/g, "<").replace(/&gt;/g, ">");
    return i % 2 ? Object.assign(document.createElement("mark"), { textContent: text }) : text;
  });
}

function item({ url, meta, excerpt }) {
  const made = shape.cloneNode(true);
  const [kind, facts, words] = made.querySelectorAll("p");
  const link = made.querySelector("a");
  kind.textContent = meta.kind;
  link.href = url;
  link.textContent = meta.title;
  meta.facts ? (facts.textContent = meta.facts) : facts.remove();
  if (meta.later) facts.dataset.later = JSON.parse(meta.later);
  words.append(...marked(excerpt));
  return made;
}

// The next few results. Their texts are fetched now, and not before.
async function next() {
  const mine = turn;
  const some = await Promise.all(results.slice(shown, shown + STEP).map((one) => one.data()));
  if (mine !== turn) return;
  if (!shown) list.replaceChildren();
  list.append(...some.map(item));
  // The index may have been made long ago (fresh.js).
  dispatchEvent(new CustomEvent("later"));
  shown += some.length;
  more.hidden = shown >= results.length;
}

async function search(query) {
  const mine = ++turn;
  if (!query) {
    list.replaceChildren();
    more.hidden = true;
    all.hidden = false;
    return say("");
  }
  try {
    const answer = await (await load()).search(query);
    if (mine !== turn) return;
    results = answer.results;
    shown = 0;
    await next();
    if (mine !== turn) return;
    const count = results.length;
    all.hidden = count > 0;
    say(count > 1 ? "other" : count ? "one" : "none", { count, query });
  } catch {
    if (mine === turn) say("failed");
  }
}

const asked = () => field.value.trim();
const here = () => new URLSearchParams(location.search).get("q") ?? "";

// While typing the address follows; a search that is sent is a step to go back to.
function go(how) {
  clearTimeout(wait);
  const query = asked();
  if (query !== here() || how === "pushState") {
    const address = new URL(location.pathname, location);
    if (query) address.searchParams.set("q", query);
    history[query === here() ? "replaceState" : how](null, "", address);
  }
  search(query);
}

field.oninput = () => {
  load().catch(() => {});
  clearTimeout(wait);
  wait = setTimeout(go, 200, "replaceState");
};
form.onsubmit = (event) => {
  event.preventDefault();
  go("pushState");
};
more.onclick = async () => {
  const first = shown;
  await next();
  list.children[first]?.querySelector("a").focus();
};
onpopstate = () => {
  field.value = here();
  search(asked());
};
field.value = here();
if (asked()) search(asked());
