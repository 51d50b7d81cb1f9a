// Chapters as tabs on wide screens.
const list = document.querySelector("[data-tabs]");
const links = [...(list?.querySelectorAll("a") ?? [])];
const named = (hash) => document.getElementById(decodeURIComponent(hash.slice(1)));
const panels = links.map((link) => named(link.hash)?.closest("section"));
const wide = matchMedia("(min-width: 48rem)");
// A search in the page can still find what is in another tab.
const away = "onbeforematch" in document.body ? "until-found" : "";
let chosen = 0;

function set(element, on, values) {
  for (const name in values) on ? element.setAttribute(name, values[name]) : element.removeAttribute(name);
}

function show(index) {
  const on = wide.matches;
  chosen = index;
  set(list, on, { role: "tablist" });
  links.forEach((link, i) => {
    const here = i === index;
    set(link.parentNode, on, { role: "presentation" });
    set(link, on, { role: "tab", "aria-controls": panels[i].id, "aria-selected": here, tabindex: here ? 0 : -1 });
    set(panels[i], on, { role: "tabpanel" });
    set(panels[i], on && !here, { hidden: away });
    // Where all lies open, its title is no button.
    const title = panels[i].querySelector(":scope > details > summary");
    if (!title) return;
    title.parentNode.open ||= on;
    title.tabIndex = on ? -1 : 0;
  });
}

// An address may point into any panel.
function follow() {
  const target = named(location.hash);
  const index = panels.findIndex((panel) => target && panel.contains(target));
  if (index >= 0) {
    show(index);
    target.scrollIntoView();
  } else if (!location.hash) show(0);
}

// Back takes back a click, no walk along the tabs with the keys.
function choose(event, index) {
  if (!wide.matches || !panels[index]) return;
  event.preventDefault();
  if (index !== chosen) history[event.key ? "replaceState" : "pushState"](null, "", links[index].hash);
  show(index);
  links[index].focus();
  if (panels[index].getBoundingClientRect().top < 0) panels[index].scrollIntoView();
}

if (links.length) {
  show(0);
  follow();
  wide.onchange = () => show(chosen);
  onhashchange = follow;
  panels.forEach((panel, i) => (panel.onbeforematch = () => show(i)));
  list.onclick = (event) => choose(event, links.indexOf(event.target));
  list.onkeydown = (event) => choose(event, { ArrowLeft: chosen - 1, ArrowRight: chosen + 1, Home: 0, End: links.length - 1 }[event.key]);
}
