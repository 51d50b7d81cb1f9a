// The words of a text and their forms, as plgsite/search/tokens.py and word_forms.py have them. What differs is found by a test.

const LONGEST_FORM = 40, MOST_PARTS = 8;
const LETTER = "[\\p{L}\\p{N}]";
const PIECE = new RegExp(
  `(?<!${LETTER})(?<![0-9][.,:])(?:[0-9]{1,3}(?:\\.[0-9]{3})+(?:,[0-9]{1,2})?|[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]{1,2})?` +
  `|[0-9]*[.,][0-9]{1,2}|[0-9]{1,2}:[0-9]{2})(?![0-9])(?![.,:][0-9])${LETTER}*|${LETTER}+(?:'${LETTER}+)*`, "gu");
const JOINING = /^[-\u2010\u2013\u2044+/&.:_@()*\\]{1,2}$/;
const SIGNS = /[+#]{1,2}(?![\p{L}\p{N}])/uy;
const BLANKS = /[\t-\r\x1c- \x85\u1680\u2028\u2029]+/;
const MIXED = /^(?:([a-z]{2,})([0-9]+)|([0-9]+)([a-z]{2,}))$/;
const ELISION = /^(?:[cdjlmnst]|qu)'(.{3,})$/u;
const YEAR = /^(?:19|20)[0-9]{2}$/;
const WORDS = /^\p{L}+$/u;
const SINGLE = { "½": ".5", "¼": ".25", "¾": ".75", "ß": "ss", "ς": "σ", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i" };

/** In small letters, without accents and other marks; each apostrophe is `'`. */
export function fold(text) {
  return text.replace(/´/g, "'").replace(/[\xad\u200b-\u200d\u2060\ufeff]/g, "").replace(/[½¼¾]/g, sign => SINGLE[sign])
    .normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[’‘ʼ‛′`]/g, "'").replace(/[ßςæœøłđðþı]/g, sign => SINGLE[sign]);
}

/** What somebody typed: an array of {text, words, joined}. */
export function chunks(query) {
  return query.split(BLANKS).flatMap(typed => {
    const groups = groupsOf(fold(typed));
    return groups.map(group => ({
      text: groups.length === 1 ? typed.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, "") : group.text,
      words: group.words.map(piece => cut(ELISION.exec(piece.word)?.[1] ?? piece.word)),
      joined: cut(group.words.map(piece => piece.word).join("") + group.signs),
    }));
  });
}

/** The words of a text, where they stand in it, and all forms that each belongs to: an array of {start, end, forms}. */
export function pieces(text) {
  const all = [];
  let before;
  for (const { 0: raw, index } of text.matchAll(/[^\s\x1c-\x1f\x85]+/g)) {
    const { folded, places } = folding(raw, index);
    const groups = groupsOf(folded);
    for (const group of groups) {
      const spans = group.words.map(({ word, start, end, signs }) => (
        { start: places[start], end: places[end], forms: new Set([...smaller(word), cut(word + signs)]) }
      ));
      for (const [first, last, form] of larger(group.words)) spans.slice(first, last).forEach(span => span.forms.add(cut(form)));
      group.spans = spans;
      all.push(...spans);
    }
    if (!groups.length) { before = undefined; continue; }
    const first = groups[0].words[0], last = groups.at(-1).words.at(-1);
    if (before && first.start === 0 && joinedOverABlank(before.word, first.word)) {
      for (const span of [before.span, groups[0].spans[0]]) span.forms.add(cut(before.word + first.word));
    }
    before = last.end === folded.length ? { word: last.word, span: groups.at(-1).spans.at(-1) } : undefined;
  }
  return all.map(({ start, end, forms }) => ({ start, end, forms: [...forms] }));
}

/** All forms under which a text is found, in order: for tests that compare this with Python. */
export function indexedWords(text) {
  const all = [];
  let before = "";
  for (const raw of fold(text).split(BLANKS)) {
    if (!raw) continue;
    const groups = groupsOf(raw);
    for (const group of groups) {
      for (const { word, signs } of group.words) all.push(...smaller(word), ...(signs ? [word + signs] : []));
      for (const [, , form] of larger(group.words)) all.push(form);
    }
    const first = groups[0]?.words[0], last = groups.at(-1)?.words.at(-1);
    if (before && first?.start === 0 && joinedOverABlank(before, first.word)) all.push(before + first.word);
    before = last?.end === raw.length ? last.word : "";
  }
  return all.map(cut);
}

const cut = form => [...form].slice(0, LONGEST_FORM).join("");

/** A stretch of text folded sign by sign, and for each place in that its place in the text. */
function folding(raw, index) {
  let folded = "";
  const places = [];
  for (const sign of raw) {
    const part = fold(sign);
    for (let each = 0; each < part.length; each++) places.push(index);
    folded += part;
    index += sign.length;
  }
  places.push(index);
  return { folded, places };
}

/** Words of folded text without blanks, in the groups that hyphens and the like join. */
function groupsOf(raw) {
  const groups = [];
  let words = [];
  const found = [...raw.matchAll(PIECE)];
  found.forEach((piece, number) => {
    const start = piece.index, end = start + piece[0].length;
    const next = found[number + 1]?.index ?? raw.length;
    SIGNS.lastIndex = end;
    const signs = SIGNS.exec(raw)?.[0] ?? "";
    words.push({ word: oneSpelling(piece[0]), start, end, signs });
    if (next === raw.length || !JOINING.test(raw.slice(end, next))) {
      groups.push({ words, signs, text: raw.slice(words[0].start, end + signs.length) });
      words = [];
    }
  });
  return groups;
}

function oneSpelling(piece) {
  if (!/[.,:]/.test(piece)) return piece;
  const [, digits, rest] = /^([0-9.,:]*[0-9])(.*)$/u.exec(piece);
  const number = digits.replace(/[.,](?=[0-9]{3})/g, "").replace(/[,:]/g, ".").replace(/\.00$/, "");
  return (number[0] === "." ? "0" : "") + number + rest;
}

function smaller(word) {
  return [word, ...(MIXED.exec(word)?.slice(1).filter(Boolean) ?? ELISION.exec(word)?.slice(1) ?? [])].map(cut);
}

/** Neighbours as one word, and all as one: arrays of [first, last + 1, form]. */
function larger(words) {
  const joined = (first, last) => [first, last, words.slice(first, last).map(piece => piece.word).join("")];
  const pairs = words.slice(1).map((_, first) => joined(first, first + 2));
  return words.length > 2 && words.length <= MOST_PARTS ? [...pairs, joined(0, words.length)] : pairs;
}

function joinedOverABlank(left, right) {
  for (const [word, neighbour] of [[left, right], [right, left]]) {
    if (/^[0-9.]+$/.test(word)) return WORDS.test(neighbour) && !YEAR.test(word);
  }
  const single = word => [...word].length === 1;
  return WORDS.test(left) && WORDS.test(right) && single(left) !== single(right) && !/^[aiu]$/.test(left) && !/^[aiu]$/.test(right);
}

// The forms of a word. `rules` are those of start.bin: none for a language that has no rules.

const VERB = "~";
const VOWEL = /[aeiouy]/;
const OPEN = /(?:^|[^aeiouy]|[iy](?=[aou])|[eu](?=[ao])|u(?=e)|y)[aeou][^aeiouywx]$/;
const HIATUS = /[^aeou]ie[lr]$/;
const ONE_OPEN = /^[^aeiou]*[aeiou][^aeiouwxy]$/;
const DOUBLED = /([^aeiouy])\1$/;
const CLITIC = /'(?![eis])/;
const PARTICIPLE = /^ge(?:(.*[fhkpsx])t|(.*?[^fhkpsxt])d)(?:en?)?$/;
const HARD = { z: "s", v: "f" };
const SHORT_REST = ["e", "en", "es", "ed", "ing"];
const LONGEST_IRREGULAR = 12, LONG_IRREGULAR = 6;

/** Its letters and digits, of doubled ones one, `z` as `s` and `v` as `f`: what stays the same when an ending comes. */
export function undoubled(form) {
  return form.replace(/['.+#]/g, "").replace(/[zv]/g, letter => HARD[letter]).replace(/(.)\1+/gu, "$1");
}

/** The forms that it may be a form of, itself among them. Where two sets overlap the words are regular forms of each other. */
export function bases(form, rules) {
  if (!rules || !WORDS.test(form.replaceAll("'", ""))) return new Set([form]);
  const plain = withoutApostrophe(form);
  const found = new Set(CLITIC.test(form) ? [form] : [form, plain]);
  const stem = participle(plain, rules);
  if (stem) found.add(stem + VERB);
  else if (!rules.keep.includes(plain)) {
    const base = irregular(plain, rules);
    if (base) found.add(base);
    for (const other of allWithout(plain, rules.endings, rules)) {
      if (!base || undoubled(other.replace(VERB, "")) === undoubled(base)) found.add(other);
    }
  }
  return found;
}

/** What it may be derived from, undoubled. Where only these overlap the words are loose forms of each other. */
export function stems(form, rules) {
  const known = [...bases(form, rules)].map(base => base.replace(VERB, ""));
  const derived = rules ? known.flatMap(base => allWithout(base, rules.derived, rules)) : [];
  return new Set([...known, ...derived].map(undoubled));
}

/** Where a form lies in the index: letters and digits, never none. */
export function key(form, rules) {
  if (!rules) return undoubled(form) || form;
  const plain = withoutApostrophe(form);
  const base = participle(plain, rules) || irregular(plain, rules) || plain;
  let left = undoubled(base.endsWith("eeen") ? base.slice(0, -2) : base);
  const goes = end => left.endsWith(end) && isEnough(left.slice(0, -end.length), end);
  for (let ending; (ending = rules.stripped.find(goes));) left = left.slice(0, -ending.length);
  return left || form;
}

const withoutApostrophe = form => form.replace(/'s$/, "").replaceAll("'", "");

const isEnough = (rest, ending) => [...rest].length >= (SHORT_REST.includes(ending) ? 2 : 3) && VOWEL.test(rest);

/** The stem of a participle with `ge-`, if it is a listed one. */
function participle(word, rules) {
  const [, hard, soft] = PARTICIPLE.exec(word) ?? [];
  const stem = hard || soft || "";
  return rules.participles.includes(stem) || rules.participles.includes(stem.slice(-3)) ? stem : "";
}

/** Its base, where it has one that no rule finds: of the longest ending that is listed. */
function irregular(word, rules) {
  const base = end => Object.hasOwn(rules.irregular, end) ? rules.irregular[end] : undefined;
  if (base("_" + word) !== undefined) return base("_" + word);
  for (let start = Math.max(0, word.length - LONGEST_IRREGULAR); start < word.length - 1; start++) {
    const found = base(word.slice(start));
    if (found !== undefined && (start !== 1 || word.length > LONG_IRREGULAR)) return found && word.slice(0, start) + found;
  }
  return "";
}

/** What a word may be without each of these endings: arrays of [end, put, after, way, verb]. */
function allWithout(word, endings, rules) {
  return endings.flatMap(([end, put = "", after = "", way = "", verb = false]) => {
    const left = word.endsWith(end) ? word.slice(0, word.length - end.length) : "";
    if (!left || !isEnough(undoubled(left), end) || !pattern(after).test(left)) return [];
    return WAYS[way](left, rules).map(base => base + put + (verb ? VERB : ""));
  });
}

const patterns = new Map();
function pattern(source) {
  if (!patterns.has(source)) patterns.set(source, new RegExp(source, "u"));
  return patterns.get(source);
}

/** A stem as Dutch writes it when nothing follows; two ways where its last syllable may be a short one. */
function closed(left, rules) {
  if (DOUBLED.test(left)) return left.endsWith("ss") ? [left.slice(0, -1), left] : [left.slice(0, -1)];
  const last = HARD[left.at(-1)] ?? left.at(-1);
  const hard = left.slice(0, -1) + last;
  if (HIATUS.test(left)) return [hard, left.slice(0, -1) + "e" + last];
  if (!OPEN.test(left)) return [hard];
  const long = left.slice(0, -1) + left.at(-2) + last;
  return pattern(rules.unstressed).test(left) ? [long, hard] : [long];
}

/** An English stem before -ing and -ed. */
function withE(left) {
  if (DOUBLED.test(left)) return [left.slice(0, -1), left];
  return ONE_OPEN.test(left) ? [left + "e"] : [left, left + "e"];
}

const WAYS = { "": left => [left], c: closed, e: withE };
