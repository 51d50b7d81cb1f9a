// Finds pages in the index of the site. Nothing here knows of a page or a network: `words` is the module of the language
// (search-words.js), `filtering` reads facts (search-filters.js), `near()` fetches what finds near words (search-near.js), `load(path)` the
// bytes of a file of the index, or nothing where there is none.
//
//   const index = await open({ words, filtering, near, load });
//   const answer = await index.answer("leraar utrecht", { removed: new Set() });
//   const results = await index.entries(answer.hits.slice(0, 10));
//
// The files are told of in plgsite/search/.

const EXACT = 4, REGULAR = 3, LOOSE = 2, PART = 1;
/** What a word counts by how it was met. */
const LEVEL = { [EXACT]: 1, [REGULAR]: 0.9, [LOOSE]: 0.5, [PART]: 0.3 };
const SYNONYM = 0.7;
const MOST_PARTS = 3, MOST_TAILS = 6, MOST_TERMS = 16, MOST_SPLITS = 2, FEW = 10;
const LETTERS = /^[^\d]+$/;

const decoder = new TextDecoder();
const json = (bytes) => JSON.parse(decoder.decode(bytes));
const backwards = (text) => [...text].reverse().join("");
const unique = (list) => [...new Set(list)];
const overlap = (some, others) => some.size <= others.size ? [...some].some((one) => others.has(one)) : overlap(others, some);

/** Reads a binary file: whole numbers of seven bits a byte, the least first; pages as steps, each at least one. */
function reader(bytes) {
  let at = 0;
  const number = () => {
    let found = 0;
    for (let scale = 1; ; scale *= 128) {
      if (at >= bytes.length) throw new Error("a file that is cut off");
      const byte = bytes[at++];
      found += (byte & 127) * scale;
      if (byte < 128) return found;
    }
  };
  const take = (length) => bytes.subarray(at, (at += length));
  function* pages(count, more = () => {}) {
    for (let page = -1; count--; ) {
      page += number() + 1;
      yield [page, more()];
    }
  }
  return { number, take, pages, rest: () => at < bytes.length };
}

/** A part of the index: for each form on how many pages it is, and (read when asked for) these with what each says of it. */
function formsOf(bytes, valued) {
  const file = reader(bytes), forms = new Map();
  while (file.rest()) {
    const form = decoder.decode(file.take(file.number()));
    const count = file.number(), rest = file.take(file.number());
    const values = valued && rest.subarray(rest.length - count);
    forms.set(form, { count, pages: () => Array.from(reader(rest).pages(count), ([page], i) => [page, values[i]]) });
  }
  return forms;
}

/** What a word counts on a page: by the best place where it stands, and a little by others. Only an exact one counts how often. */
function weight(value, exact) {
  const places = [value & 16 && 8, value & 8 && 5, value & 4 && 3, exact ? [0, 1, 1.5, 1.8][value & 3] : Math.min(value & 3, 1)];
  return 0.85 * Math.max(...places) + 0.15 * places.reduce((sum, one) => sum + one);
}

/** The names of parts as the tree that they are. `on(key)` is the one part for a key, `below(key)` all for keys that begin with it. */
function tree(names) {
  const known = names.map((name) => ({ name, key: name.replace(/~([0-9a-f]+)~/g, (_, hex) => String.fromCodePoint(parseInt(hex, 16))) }));
  const leaves = new Map(known.map(({ name, key }) => [key, name]));
  const starts = (key) => [...key].map((_, i, all) => all.slice(0, i + 1).join(""));
  const on = (key) => [...starts(key).map((start) => leaves.get(start)), leaves.get(`${key}_`)].filter(Boolean)[0];
  const below = (key) => known.filter((one) => one.key.startsWith(key)).map((one) => one.name);
  const ends = (key) => starts(key).slice(1, -1).reverse().map((start) => leaves.get(`${start}_`)).filter(Boolean);
  return { on, below, ends };
}

/** How forms meet the words that somebody typed. Keys and bases are kept. */
function language(words, rules) {
  const keep = (make) => {
    const kept = new Map();
    return (form) => kept.get(form) ?? (kept.set(form, make(form)), kept.get(form));
  };
  const key = keep((form) => words.key(form, rules));
  const bases = keep((form) => words.bases(form, rules));
  const derived = keep((form) => words.stems(form, rules));
  const prefixes = new Set(rules?.prefixes);
  const regular = (form, word) => form === word || (key(form) === key(word) && overlap(bases(form), bases(word)));

  /** studiedagen, for dag: a word at the end, with another of at least three letters before it. */
  function ends(form, word) {
    for (let i = form.indexOf(word[0], 3); i > 0 && form.length - i >= Math.max(3, word.length - 4); i = form.indexOf(word[0], i + 1)) {
      if (!prefixes.has(form.slice(0, i)) && regular(form.slice(i), word)) return true;
    }
    return false;
  }

  const stems = keep((word) => unique([word, ...bases(word)]).filter((one) => one.length >= 4));
  /** leraarschap, for leraar or leraren. */
  const begins = (form, word) => stems(word).some((one) => form.length >= one.length + 3 && form.startsWith(one));

  /** How a form meets a word: exact, regular, loose, as a part, or not (0). */
  function tier(form, word, typing) {
    if (form === word) return EXACT;
    if (key(form) === key(word)) {
      // A key says no more than where a word lies: les and lezen share one.
      if (overlap(bases(form), bases(word))) return REGULAR;
      if (overlap(derived(form), derived(word))) return LOOSE;
    }
    if (typing && form.startsWith(word)) return PART;
    if (word.length < 4 || form.length < 6 || !LETTERS.test(word)) return 0;
    return ends(form, word) || begins(form, word) ? PART : 0;
  }
  return { key, bases, regular, tier, undoubled: (form) => words.undoubled(form, rules) };
}

/** Puts the better of two ways in which a page meets a term. A way is [tier, score, whether it stands in the title]. */
function better(ways, page, [tier, score, title]) {
  const old = ways.get(page);
  ways.set(page, old ? [Math.max(old[0], tier), Math.max(old[1], score), old[2] || title] : [tier, score, title]);
}

const sureOf = (ways) => [...ways.values()].filter(([tier]) => tier >= REGULAR).length;

/** Pages that meet all of several words: as weak as the weakest, no better than `most`. */
function together(all, most, level) {
  const [first, ...others] = all;
  const ways = new Map();
  for (const [page, way] of first) {
    const found = [way, ...others.map((ways) => ways.get(page))];
    if (found.includes(undefined)) continue;
    ways.set(page, [Math.min(most, ...found.map((one) => one[0])), level * Math.min(...found.map((one) => one[1])), found.every((one) => one[2])]);
  }
  return ways;
}

/** Opens an index. Rejects where it is not there, or is of another version. */
export async function open({ words, filtering, near, load }) {
  const start = json(await need("start.bin"));
  if (start.version !== 1) throw new Error(`an index of version ${start.version}`);
  const { count, facts, rules } = start;
  const heads = tree(start.heads), tails = tree(start.tails);
  const speech = language(words, rules);
  const narrow = filtering({ facts, fold: words.fold, termsOf, regular: speech.regular });
  const kept = new Map(), parts = new Map();
  const synonyms = (start.synonyms ?? []).map((group) => group.map((phrase) => words.chunks(phrase).map((chunk) => chunk.joined)));

  async function need(path) {
    const bytes = await load(path);
    if (!bytes) throw new Error(`${path} is gone`);
    return bytes;
  }

  /** A file of this numbering of pages, read once; what failed is tried again. */
  function file(name, read) {
    if (!kept.has(name)) {
      const found = need(`${start.folder}/${name}.bin`).then(read);
      kept.set(name, found);
      found.catch(() => kept.delete(name));
    }
    return kept.get(name);
  }
  const part = (letter, name) => file(`${letter}-${name}`, (bytes) => {
    const forms = formsOf(bytes, letter === "w");
    parts.set(letter + name, forms);
    return forms;
  });
  const several = (letter, names) => {
    const some = unique(names.filter(Boolean)).slice(0, letter === "w" ? MOST_PARTS : MOST_TAILS);
    return Promise.all(some.map((name) => part(letter, name)));
  };
  /** Words of the parts that have come so far, and on how many pages each is. */
  const atHand = () => [...parts].flatMap(([name, forms]) => (name[0] === "w" ? [...forms].map(([form, { count }]) => [form, count]) : []));
  const common = () => file("common", (bytes) => json(bytes).map(([word, pages]) => [words.fold(word), pages]));

  /** The parts that hold what begins with a word that is still being typed; where these are many, those of the commonest words. */
  async function completing(word) {
    const key = speech.undoubled(word);
    const names = heads.below(key), on = heads.on(key);
    if (names.length <= MOST_PARTS) return [on, ...names, ...heads.ends(key)];
    const some = (await common()).filter(([one]) => one.startsWith(word)).sort((a, b) => b[1] - a[1]);
    return [on, ...some.map(([one]) => heads.on(speech.key(one)))];
  }

  /** Pages with a word or a regular form of it: what words of phrases must be. */
  async function plain(word) {
    const ways = new Map();
    for (const forms of await several("w", [heads.on(speech.key(word))])) collect(ways, forms, (form) => (speech.regular(form, word) ? (form === word ? EXACT : REGULAR) : 0));
    return ways;
  }

  const all = async (some, most, level) => together(await Promise.all(some.map(plain)), most, level);

  function collect(ways, forms, tierOf) {
    for (const [form, { pages }] of forms) {
      const tier = tierOf(form);
      if (!tier) continue;
      for (const [page, value = 1] of pages()) better(ways, page, [tier, LEVEL[tier] * weight(value, tier === EXACT), tier >= REGULAR && !!(value & 16)]);
    }
  }

  /** Pages with a word in every way that it is met by itself. */
  async function broad(word, typing) {
    const key = speech.key(word), ways = new Map();
    const compounds = word.length >= 4 && LETTERS.test(word);
    const back = backwards(key);
    const [exact, ends, more] = await Promise.all([
      several("w", [heads.on(key)]),
      compounds ? several("t", [tails.on(back), ...tails.below(back)]) : [],
      typing && word.length > 1 ? completing(word).then((names) => several("w", names)) : [],
    ]);
    for (const forms of exact) collect(ways, forms, (form) => speech.tier(form, word));
    // Two letters that are a word ("ec"), and a code, are not also the beginning of others.
    const begun = typing && ((word.length > 2 && LETTERS.test(word)) || !sureOf(ways));
    for (const forms of begun ? [...exact, ...more] : []) collect(ways, forms, (form) => speech.tier(form, word, true));
    for (const forms of ends) collect(ways, forms, (form) => (speech.tier(form, word) === PART ? PART : 0));
    return ways;
  }

  /** "taal coördinator" for taalcoördinator: the left part is a word that is at hand, the right part is looked up. */
  async function split(word) {
    const lefts = unique(atHand().map(([form]) => form).filter((form) => form.length >= 3 && word.length - form.length >= 4 && word.startsWith(form)));
    const tries = lefts.sort((a, b) => b.length - a.length).flatMap((left) => {
      const right = word.slice(left.length);
      return right[0] === "s" && rules && right.length > 4 ? [[left, right], [left, right.slice(1)]] : [[left, right]];
    });
    for (const pair of tries.slice(0, MOST_SPLITS)) {
      const ways = await all(pair, LOOSE, LEVEL[LOOSE]);
      if (ways.size) return ways;
    }
    return new Map();
  }

  /** Pages that meet a term by itself: joined, in parts, or split. */
  async function single({ words: some, joined, last }) {
    const ways = await broad(joined, last);
    const sure = sureOf(ways);
    const merge = (others) => others.forEach((way, page) => better(ways, page, way));
    if (some[0] !== joined) {
      // A code is found as it is: "3" elsewhere on a page about PLG-4 does not make it PLG-3. Letters by themselves are one word (A+O).
      const apart = some.join(" ").replace(/(?<=(?:^| )\p{L}) (?=\p{L}(?: |$))/gu, "").split(" ");
      const loose = apart.every((one) => one.length > 1 && /\p{L}/u.test(one));
      if (loose || !sure) merge(await all(loose ? apart : some, REGULAR, LEVEL[REGULAR]));
    } else if (sure < FEW && joined.length >= 7 && LETTERS.test(joined)) merge(await split(joined));
    return ways;
  }

  /** Ways that meet several terms at once, or one by another word: neighbours joined, and synonyms. */
  function others(terms) {
    const add = async (from, to, some, level) => ({ from, to, ways: await all(some, REGULAR, level) });
    const joined = pairs(terms).map(([i, word]) => add(i, i + 1, [word], LEVEL[REGULAR]));
    const alike = synonyms.flatMap((group) => meeting(group, terms).flatMap(({ from, to, phrase }) => group.filter((one) => one !== phrase).map((one) => add(from, to, one, SYNONYM))));
    return Promise.all([...joined, ...alike]);
  }
  /** Terms that stand side by side, as one word: [place of the first, the word]. */
  const pairs = (terms) => terms.slice(1).flatMap((term, i) => (term.at === terms[i].at + 1 ? [[i, terms[i].joined + term.joined]] : []));

  /** Where a phrase of a group stands among the terms, whole. */
  function meeting(group, terms) {
    const at = (phrase) => terms.flatMap((_, from) => (same(phrase, terms.slice(from, from + phrase.length)) ? [{ from, to: from + phrase.length - 1, phrase }] : []));
    return group.flatMap(at);
  }
  const same = (phrase, some) => some.length === phrase.length && some.every(({ joined, at }, i) => at === some[0].at + i && speech.regular(joined, phrase[i]));

  /** All ways of all terms: for each term a map from pages. */
  async function waysOf(terms) {
    const [alone, more] = await Promise.all([Promise.all(terms.map(single)), others(terms)]);
    for (const { from, to, ways } of more) {
      for (let i = from; i <= to; i++) ways.forEach((way, page) => better(alone[i], page, way));
    }
    return alone;
  }

  /** Pages in their order: most words, most of them for sure, then by what they count. */
  function ranked(all, passes) {
    const found = new Map();
    for (const ways of all) {
      const rare = Math.log(1 + count / Math.max(1, sureOf(ways)));
      for (const [page, [tier, score]] of ways) {
        if (!passes(page)) continue;
        const hit = found.get(page) ?? { page, met: 0, sure: 0, likely: 0, score: 0 };
        hit.met++;
        hit.sure += tier >= REGULAR;
        hit.likely += tier >= LOOSE;
        hit.score += rare * score;
        found.set(page, hit);
      }
    }
    return [...found.values()].sort((a, b) => b.met - a.met || b.sure - a.sure || b.likely - a.likely || b.score - a.score || a.page - b.page);
  }

  /** The terms of a query, each once: `at` is its place, `last` where it may go on. */
  function termsOf(query) {
    const chunks = words.chunks(query).filter((chunk) => chunk.joined);
    const terms = chunks.map((chunk, at) => ({ ...chunk, at, last: at === chunks.length - 1 && !/\s$/.test(query) }));
    return terms.filter((term) => !terms.slice(term.at + 1).some((one) => one.joined === term.joined));
  }

  /** Whether a page passes filters. A page whose title names a theme is about it as well. */
  async function sieve(filters) {
    if (!filters.length) return () => true;
    const themes = new Map();
    for (const { id, facet, terms } of filters) {
      if (facet === "theme") themes.set(id, await all(terms.map((term) => term.joined), EXACT, 1));
    }
    return narrow.sieve(await file("facts", (bytes) => narrow.decoded(reader(bytes))), filters, (filter, page) => themes.get(filter.id)?.get(page)?.[2]);
  }

  /** The pages of filters alone; the words that named them say which come first. */
  async function narrowed(filters, passes) {
    const soft = filters.filter((filter) => filter.sets).flatMap((filter) => filter.terms);
    const hits = ranked(await Promise.all(soft.map((term) => plain(term.joined))), passes);
    const seen = new Set(hits.map((hit) => hit.page));
    const others = Array.from({ length: count }, (_, page) => page).filter((page) => !seen.has(page) && passes(page));
    return [...hits, ...others.map((page) => ({ page, score: 0 }))];
  }

  /** Queries with a near word of the site in place of one that is nowhere. */
  async function suggestions(query, missing) {
    if (!missing.length) return [];
    const [nearest, some] = await Promise.all([near(), common()]);
    const known = new Map([...atHand(), ...some]);
    return missing.flatMap((term) => nearest(term.joined, known).map((word) => ({ word, text: term.text, query: query.replace(term.text, () => word).trim() }))).slice(0, 3);
  }

  /**
   * What a query finds: `hits` in order, `terms` that are met, `missing` ones, `near` words for these, `filters` that hold, and `dropped`
   * ones that would have left nothing. `removed` are ids of filters that a reader took off.
   */
  async function answer(query, { removed = new Set() } = {}) {
    const { filters, terms: all } = narrow.understood(query, removed);
    const terms = all.slice(0, MOST_TERMS);
    const [ways, passes] = await Promise.all([waysOf(terms), sieve(filters)]);
    const missing = terms.filter((_, i) => !ways[i].size), met = terms.filter((_, i) => ways[i].size);
    if (met.length && (await titled(filters, ways, passes))) return answer(query, { removed: new Set([...removed, ...filters.map((filter) => filter.id)]) });
    const hits = met.length ? ranked(ways, passes) : filters.length ? await narrowed(filters, passes) : [];
    if (!hits.length && filters.length) return without(await culprit(filters, ways), query, removed);
    // Nothing goes in silence: words beyond the most that are looked for are told with those that stand nowhere.
    const lost = [...missing, ...all.slice(MOST_TERMS)].map((term) => term.text);
    return { query, hits, terms: met.map((term) => term.text), missing: lost, near: await suggestions(query, missing), filters, dropped: [], marks: marked(met) };
  }

  /** Whether a query is the title of a page that its own filters would hide: "Online lesgeven" need not be given online. */
  async function titled(filters, ways, passes) {
    const named = await Promise.all(filters.flatMap((filter) => (filter.sets ? filter.terms : [])).map((term) => plain(term.joined)));
    const [first, ...others] = [...ways, ...named].sort((a, b) => a.size - b.size);
    return named.length && [...first].some(([page, way]) => way[2] && !passes(page) && others.every((one) => one.get(page)?.[2]));
  }

  /** The filter that no page with these words passes; where each leaves some, the last. */
  async function culprit(filters, ways) {
    const alone = await Promise.all(filters.map((filter) => sieve([filter])));
    return filters[alone.findLastIndex((passes) => ways.some((one) => one.size) && !ways.some((one) => [...one.keys()].some(passes)))] ?? filters.at(-1);
  }

  async function without(filter, query, removed) {
    const found = await answer(query, { removed: new Set([...removed, filter.id]) });
    const own = filter.terms.map((term) => term.text);
    const other = (text) => !own.includes(text);
    return { ...found, missing: found.missing.filter(other), near: found.near.filter((one) => other(one.text)), dropped: [filter, ...found.dropped] };
  }

  async function entryOf({ page }) {
    const addresses = await file(`a-${Math.floor(page / start.block)}`, json);
    const address = addresses[page % start.block];
    const bytes = await load(ofPage("entries", address));
    return bytes && { address, ...json(bytes) };
  }
  const ofPage = (folder, address) => `${folder}/${address.replace(/\/$/, "")}.bin`;

  /** What some of the hits say: address, kind, title, facts, later, start. A page that is gone says nothing. */
  const entries = async (hits) => (await Promise.all(hits.map(entryOf))).filter(Boolean);

  /** The words of a page: names, text. */
  async function textOf({ address }) {
    const bytes = await load(ofPage("texts", address));
    return bytes ? json(bytes) : {};
  }

  /** The terms that words of a text with these forms meet: to mark them (search-excerpt.js). */
  function meets(forms, terms) {
    const one = (form, { joined, words: some, last }) => speech.tier(form, joined, last) || (some.length > 1 && some.some((word) => speech.regular(form, word)));
    return terms.filter((term) => forms.some((form) => one(form, term)));
  }

  /** The terms of an answer, and what may stand on a page in place of them: a synonym, two words in one. */
  function marked(terms) {
    const more = synonyms.flatMap((group) => (meeting(group, terms).length ? group.flat() : []));
    const joined = pairs(terms).map(([, word]) => word);
    return [...terms, ...unique([...more, ...joined]).map((word) => ({ joined: word, words: [word], last: false }))];
  }

  return { answer, entries, textOf, meets };
}
