// All values of a facet: who came with choices made (facets.js) keeps them beside the value that is chosen here.
const page = document.querySelector("[data-values]");
const { values: word, home } = page.dataset;
const query = new URLSearchParams(location.search);
query.delete("page");

if (String(query)) {
  const before = (query.get(word) ?? "").split(",").filter(Boolean);
  // The counts are those of the whole catalogue, and not of what is left of it by the other choices.
  for (const one of page.querySelectorAll(".intro, .a-to-z .count")) one.remove();
  for (const link of page.querySelectorAll("a[data-value]")) {
    query.set(word, [...new Set([...before, link.dataset.value])]);
    link.href = `${home}?${String(query).replaceAll("%2C", ",")}`;
  }
  for (const link of page.querySelectorAll(".pager a")) link.search = location.search;
}
