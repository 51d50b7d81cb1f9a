// Facts among the words of a query: a place, a month, a theme, a price ("utrecht januari", "onder 500") narrow the pages down.
// `facts` is what the index says of them, `termsOf(text)` what words a text has, `regular(a, b)` whether two are forms of one.

const LETTERS = /^[^\d]+$/;
const unique = (list) => [...new Set(list)];
const holds = (set, page) => (set[page >> 3] >> (page & 7)) & 1;

/** Reads what a query says of facts. */
export function filtering({ facts, fold, termsOf, regular }) {
  const phrases = [
    ...facts.facets,
    { name: "", label: "", values: facts.kinds },
  ].flatMap((facet) => facet.values.flatMap(({ label, slug, words }) => words.map((phrase) => ({ facet: facet.name, of: facet.label, label, set: `${facet.name}:${slug}`, phrase }))));

  /** A filter for the words of `terms` from `from` on, as long a phrase as there is. */
  function filterAt(terms, from) {
    const fits = phrases.filter(({ phrase }) => named(phrase, terms.slice(from)));
    const length = Math.max(0, ...fits.map(({ phrase }) => phrase.length));
    const best = fits.filter(({ phrase }) => phrase.length === length);
    if (!best.length) return undefined;
    const { facet } = best[0];
    const labels = unique(best.filter((one) => one.facet === facet).map((one) => one.label));
    // "online" is a place and a form: then its facet is not told.
    const of = best.every((one) => one.facet === facet) ? best[0].of : "";
    const covered = covering(terms.slice(from), length);
    const id = `${facet || "page"}=${best[0].phrase.join(" ")}`;
    return { id, facet, of, labels, sets: unique(best.map((one) => one.set)), terms: covered };
  }
  /** How many whole terms hold so many words. */
  const covering = (terms, length) => terms.slice(0, terms.findIndex((_, i) => terms.slice(0, i + 1).flatMap((term) => term.words).length >= length) + 1);
  function named(phrase, terms) {
    const some = covering(terms, phrase.length);
    const typed = some.flatMap((term) => term.words);
    const alike = (word, i) => word === phrase[i] || (word.length > 3 && LETTERS.test(word) && regular(word, phrase[i]));
    return some.every((term, i) => term.at === some[0].at + i) && typed.length === phrase.length && typed.every(alike);
  }

  const list = (some) => (some ?? []).map((word) => fold(word).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|") || "(?!)";
  const priced = [
    ["below", new RegExp(`(^|\\s)(?:(?:${list(facts.below)})\\s+|[<≤]\\s*)((?:€|eur|euro)?)\\s*(\\d[\\d.]*)(?:,(?:-+|\\d\\d?))?\\s*((?:€|euro?\\b)?)(?=\\s|$)`)],
    ["above", new RegExp(`(^|\\s)(?:(?:${list(facts.above)})\\s+|[>≥]\\s*)((?:€|eur|euro)?)\\s*(\\d[\\d.]*)(?:,(?:-+|\\d\\d?))?\\s*((?:€|euro?\\b)?)(?=\\s|$)`)],
    ["free", new RegExp(`(^|\\s)(?:${list(facts.free)})(?=\\s|$)`)],
  ];

  /** What a query says of the price, and the query without it. "tot 12" without a sign of money may be years or people, "vanaf 2027" is a year. */
  function prices(query, removed) {
    const filters = [];
    let rest = query;
    for (const [kind, pattern] of facts.prices ? priced : []) {
      const found = pattern.exec(fold(rest));
      // Folding may change how long a text is; then no place in it can be trusted.
      if (!found || fold(rest).length !== rest.length) continue;
      const [text, before, sign, figure, after] = found;
      const euros = kind === "free" ? 0 : Number(figure.replaceAll(".", ""));
      const id = `price-${kind}=${euros}`;
      if (removed.has(id) || (kind !== "free" && !sign && !after && (euros < 100 || /^20[2-4]\d$/.test(figure)))) continue;
      filters.push({ id, facet: `price-${kind}`, of: "", labels: [], euros, terms: termsOf(text) });
      rest = rest.slice(0, found.index) + before + " ".repeat(text.length - before.length) + rest.slice(found.index + text.length);
    }
    return { filters, rest };
  }

  /** What of a query narrows the pages, and what is looked for in them. */
  function understood(query, removed) {
    const { filters, rest } = prices(query, removed);
    const all = termsOf(rest), terms = [];
    for (let i = 0; i < all.length; i++) {
      const filter = filterAt(all, i);
      if (!filter || removed.has(filter.id)) {
        terms.push(all[i]);
        continue;
      }
      filters.push(filter);
      i += filter.terms.length - 1;
    }
    return { filters, terms };
  }

  /** The sets of pages that facets are, and what a page costs. */
  function decoded(file) {
    const { facets, kinds } = facts;
    const sets = new Map();
    for (const { name, values } of [...facets, { name: "", values: kinds }]) {
      for (const { slug } of values) sets.set(`${name}:${slug}`, file.take(file.number()));
    }
    return { sets, prices: new Map(file.pages(file.number(), file.number)) };
  }

  /** Whether a page passes filters: one of each facet. `about(filter, page)` lets pass what has no such fact and is about it. */
  function sieve({ sets, prices }, filters, about) {
    const one = (filter, page) => {
      if (filter.sets) return filter.sets.some((set) => holds(sets.get(set), page)) || about(filter, page);
      const price = prices.get(page);
      return filter.facet === "price-above" ? price >= filter.euros : price <= filter.euros;
    };
    const groups = unique(filters.map((filter) => filter.facet)).map((facet) => filters.filter((filter) => filter.facet === facet));
    return (page) => groups.every((group) => group.some((filter) => one(filter, page)));
  }

  return { understood, sieve, decoded };
}
