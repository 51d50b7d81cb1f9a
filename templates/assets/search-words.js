// The words of a text and their forms, as plgsite/search/tokens.py and word_forms.py have them. What differs is found by a test.

const LONGEST_FORM = 40, MOST_PARTS = 8
const LETTER = "[\\p{L}\\p{N}]"
const PIECE = new RegExp(
  `(?<!${LETTER})(?<![0-9][.,:])(?:[0-9]{1,3}(?:\\.[0-9]{3})+(?:,[0-9]{1,2})?|[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]{1,2})?` +
  `|[0-9]*[.,][0-9]{1,2}|[0-9]{1,2}:[0-9]{2})(?![0-9])(?![.,:][0-9])${LETTER}*|${LETTER}+(?:'${LETTER}+)*`, "gu")
const JOINING = /^[-\u2010\u2013\u2044+/&.:_@()*\\]{1,2}$/
const SIGNS = /[+#]{1,2}(?![\p{L}\p{N}])/uy
const BLANKS = /[\t-\r\x1c- \x85\u1680\u2028\u2029]+/
const MIXED = /^(?:([a-z]{2,})([0-9]+)|([0-9]+)([a-z]{2,}))$/
const ELISION = /^(?:[cdjlmnst]|qu)'(.{3,})$/u
const YEAR = /^(?:19|20)[0-9]{2}$/
const WORDS = /^\p{L}+$/u
const SINGLE = { "½": ".5", "¼": ".25", "¾": ".75", "ß": "ss", "ς": "σ", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i" }

/** In small letters, without accents and other marks; each apostrophe is `'`. */
export function fold(text) {
  return text.replace(/[’‘ʼ‛′`´]/g, "'").replace(/[\xad\u200b-\u200d\u2060\ufeff]/g, "").replace(/[½¼¾]/g, sign => SINGLE[sign])
    .normalize("NFKD").replaceAll("\u2019", "'").replace(/\p{M}/gu, "")
    .toLowerCase().replace(/[ßςæœøłđðþı]/g, sign => SINGLE[sign])
}

/** What somebody typed: an array of {text, words, joined}. */
export function chunks(query) {
  return query.split(BLANKS).flatMap(typed => {
    const groups = groupsOf(fold(typed))
    return groups.map(group => ({
      text: groups.length === 1 ? typed.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, "") : group.text,
      words: group.words.map(piece => cut(piece.word)),
      joined: cut(group.words.map(piece => piece.word).join("") + group.signs),
    }))
  })
}

/** The words of a text, where they stand in it, and all forms that each belongs to: an array of {start, end, forms}. */
export function pieces(text) {
  const all = []
  let before
  for (const { 0: raw, index } of text.matchAll(/[^\s\x1c-\x1f\x85]+/g)) {
    const { folded, places } = folding(raw, index)
    const groups = groupsOf(folded)
    for (const group of groups) {
      const spans = group.words.map(piece => ({ start: places[piece.start], end: places[piece.end], forms: new Set(smaller(piece.word)) }))
      spans.at(-1).forms.add(cut(group.words.at(-1).word + group.signs))
      for (const [first, last, form] of larger(group.words)) spans.slice(first, last).forEach(span => span.forms.add(cut(form)))
      group.spans = spans
      all.push(...spans)
    }
    if (!groups.length) { before = undefined; continue }
    const first = groups[0].words[0], last = groups.at(-1).words.at(-1)
    if (before && first.start === 0 && joinedOverABlank(before.word, first.word)) {
      for (const span of [before.span, groups[0].spans[0]]) span.forms.add(cut(before.word + first.word))
    }
    before = last.end === folded.length ? { word: last.word, span: groups.at(-1).spans.at(-1) } : undefined
  }
  return all.map(({ start, end, forms }) => ({ start, end, forms: [...forms] }))
}

/** All forms under which a text is found, in order: for tests that compare this with Python. */
export function indexedWords(text) {
  const all = []
  let before = ""
  for (const raw of fold(text).split(BLANKS)) {
    if (!raw) continue
    const groups = groupsOf(raw)
    for (const group of groups) {
      for (const { word, signs } of group.words) all.push(...smaller(word), ...(signs ? [word + signs] : []))
      for (const [, , form] of larger(group.words)) all.push(form)
    }
    const first = groups[0]?.words[0], last = groups.at(-1)?.words.at(-1)
    if (before && first?.start === 0 && joinedOverABlank(before, first.word)) all.push(before + first.word)
    before = last?.end === raw.length ? last.word : ""
  }
  return all.map(cut)
}

const cut = form => [...form].slice(0, LONGEST_FORM).join("")

/** A stretch of text folded sign by sign, and for each place in that its place in the text. */
function folding(raw, index) {
  let folded = ""
  const places = []
  for (const sign of raw) {
    const part = fold(sign)
    for (let each = 0; each < part.length; each++) places.push(index)
    folded += part
    index += sign.length
  }
  places.push(index)
  return { folded, places }
}

/** Words of folded text without blanks, in the groups that hyphens and the like join. */
function groupsOf(raw) {
  const groups = []
  let words = []
  const found = [...raw.matchAll(PIECE)]
  found.forEach((piece, number) => {
    const start = piece.index, end = start + piece[0].length
    const next = found[number + 1]?.index ?? raw.length
    SIGNS.lastIndex = end
    const signs = SIGNS.exec(raw)?.[0] ?? ""
    words.push({ word: oneSpelling(piece[0]), start, end, signs })
    if (next === raw.length || !JOINING.test(raw.slice(end, next))) {
      groups.push({ words, signs, text: raw.slice(words[0].start, end + signs.length) })
      words = []
    }
  })
  return groups
}

function oneSpelling(piece) {
  if (!/[.,:]/.test(piece)) return piece
  const [, digits, rest] = /^([0-9.,:]*[0-9])(.*)$/u.exec(piece)
  const number = digits.replace(/[.,](?=[0-9]{3})/g, "").replace(/[,:]/g, ".").replace(/\.00$/, "")
  return (number[0] === "." ? "0" : "") + number + rest
}

function smaller(word) {
  return [word, ...(MIXED.exec(word)?.slice(1).filter(Boolean) ?? ELISION.exec(word)?.slice(1) ?? [])].map(cut)
}

/** Neighbours as one word, and all as one: arrays of [first, last + 1, form]. */
function larger(words) {
  const joined = (first, last) => [first, last, words.slice(first, last).map(piece => piece.word).join("")]
  const pairs = words.slice(1).map((_, first) => joined(first, first + 2))
  return words.length > 2 && words.length <= MOST_PARTS ? [...pairs, joined(0, words.length)] : pairs
}

function joinedOverABlank(left, right) {
  for (const [word, neighbour] of [[left, right], [right, left]]) {
    if (/^[0-9.]+$/.test(word)) return WORDS.test(neighbour) && !YEAR.test(word)
  }
  const single = word => [...word].length === 1
  return WORDS.test(left) && WORDS.test(right) && single(left) !== single(right) && !/^[aiu]$/.test(left) && !/^[aiu]$/.test(right)
}

// The forms of a word. `rules` are those of start.bin: none for a language that has no rules.

const VERB = "~"
const VOWEL = /[aeiouy]/
const OPEN = /(?:^|[^aeiouy])[aeou][^aeiouywx]$/
const DOUBLED = /([^aeiouy])\1$/
const HARD = { z: "s", v: "f" }

/** What stays the same when an ending comes: without apostrophes and doubled letters, `z` as `s` and `v` as `f`. */
export function undoubled(form) {
  return form.replace(/['.]/g, "").replace(/[zv]/g, letter => HARD[letter]).replace(/(.)\1+/gsu, "$1")
}

/** The forms that it may be a form of, itself among them. Where two sets overlap the words are regular forms of each other. */
export function bases(form, rules) {
  const found = new Set([form])
  if (!rules || !/^[\p{L}']+$/u.test(form)) return found
  const plain = withoutApostrophe(form)
  found.add(plain)
  const irregular = mapped(plain, rules)
  if (irregular) found.add(irregular)
  if (endsWith(plain, rules.keep)) return found
  for (const ending of rules.endings) {
    for (const base of without(plain, ending, rules)) {
      if (!irregular || undoubled(base.replace(VERB, "")) === undoubled(irregular)) found.add(base)
    }
  }
  return found
}

/** What it may be derived from, undoubled. Where only these overlap the words are loose forms of each other. */
export function stems(form, rules) {
  const known = [...bases(form, rules)].map(base => base.replace(VERB, ""))
  const derived = known.flatMap(base => (rules?.derived ?? []).flatMap(ending => without(base, ending, rules)))
  return new Set([...known, ...derived].map(undoubled))
}

/** Where a form lies in the index: letters and digits, never none. */
export function key(form, rules) {
  if (!rules) return undoubled(form) || form
  const plain = form.includes("'") ? form.replace(/'s$/, "").replaceAll("'", "") : form
  const base = mapped(plain, rules) || plain
  let left = undoubled(base.endsWith("eeen") ? base.slice(0, -2) : base)
  for (let ending; (ending = rules.stripped.find(end => mayGo(left, end)));) left = left.slice(0, -ending.length)
  return left
}

const withoutApostrophe = form => form.includes("'") ? (form.endsWith("'s") ? form.slice(0, -2) : form.replaceAll("'", "")) : form

function mayGo(word, ending) {
  if (!word.endsWith(ending)) return false
  const rest = word.slice(0, -ending.length)
  return [...rest].length >= (ending[0] === "e" && ending !== "er" ? 2 : 3) && VOWEL.test(rest)
}

const endsWith = (word, ends) => ends.some(end => word === end || (word.endsWith(end) && word.length > end.length + 1))

function mapped(word, rules) {
  if (Object.hasOwn(rules.irregular, "_" + word)) return rules.irregular["_" + word]
  for (let start = Math.max(0, word.length - 12); start < word.length - 1; start++) {
    const end = word.slice(start)
    if (start !== 1 && Object.hasOwn(rules.irregular, end)) return word.slice(0, start) + rules.irregular[end]
  }
  return ""
}

function without(word, [end, put = "", after = "", way = "", verb = false], rules) {
  if (!word.endsWith(end)) return []
  const left = word.slice(0, word.length - end.length)
  if ([...undoubled(left)].length < 2 || !VOWEL.test(left) || !pattern(after).test(left)) return []
  return WAYS[way](left, rules).map(base => base + put + (verb ? VERB : ""))
}

const patterns = new Map()
function pattern(source) {
  if (!patterns.has(source)) patterns.set(source, new RegExp(source, "u"))
  return patterns.get(source)
}

/** A stem as it is written when nothing follows; two where its last syllable may be a short one. */
function closed(left, rules) {
  if (DOUBLED.test(left)) return [left.slice(0, -1)]
  const hard = left.slice(0, -1) + (HARD[left.at(-1)] ?? left.at(-1))
  if (!OPEN.test(left)) return [hard]
  const long = hard.slice(0, -1) + hard.at(-2) + hard.at(-1)
  return rules.unstressed && pattern(rules.unstressed).test(left) ? [long, hard] : [long]
}

const WAYS = { "": left => [left], c: closed, e: left => [left, left + "e", ...(DOUBLED.test(left) ? [left.slice(0, -1)] : [])] }
