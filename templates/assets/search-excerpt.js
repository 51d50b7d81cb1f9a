// What a result shows of the text of its page: about 26 words around those that were looked for.
const LENGTH = 26, BEFORE = 5, SENTENCE = 8;

/**
 * A row of [text, whether it is marked]. `entry` is the text of a page (what is empty is left out); `pieces(text)` gives its words with their places and
 * forms; `meets(forms)` the terms that a word with these forms meets.
 */
export function excerpt(entry, pieces, meets) {
  const looked = ([text, heading]) => {
    const some = pieces(text).map((piece) => ({ ...piece, met: meets(piece.forms) }));
    return { text, heading, pieces: some, most: new Set(some.flatMap((piece) => piece.met)).size };
  };
  const texts = (entry.text ?? []).map((one) => (Array.isArray(one) ? one : [one, 0]));
  const passages = [...texts, [(entry.names ?? []).join(", "), 0]].filter(([text]) => text).map(looked);
  // A heading and a few words say less than a sentence with as many of the terms.
  const value = (passage) => passage.most * 2 + (!passage.heading && passage.pieces.length >= SENTENCE);
  const first = passages.find((one) => !one.heading) ?? passages[0];
  return first ? cut(passages.reduce((one, other) => (value(other) > value(one) ? other : one), first)) : [];
}

/** The place from which a row of words shows most of the terms: the first such, with some words before it. */
function start(pieces) {
  const places = pieces.flatMap((piece, i) => (piece.met.length ? [Math.max(0, i - BEFORE)] : []));
  const shown = (from) => new Set(pieces.slice(from, from + LENGTH).flatMap((piece) => piece.met)).size;
  const best = places.reduce((one, other) => (shown(other) > shown(one) ? other : one), places[0] ?? 0);
  return Math.max(0, Math.min(best, pieces.length - LENGTH));
}

function cut({ text, pieces }) {
  const from = start(pieces), to = Math.min(pieces.length, from + LENGTH);
  const row = from ? [["… ", false]] : [];
  let at = from ? pieces[from].start : 0;
  for (const piece of pieces.slice(from, to)) {
    if (!piece.met.length) continue;
    row.push([text.slice(at, piece.start), false], [text.slice(piece.start, piece.end), true]);
    at = piece.end;
  }
  row.push(to < pieces.length ? [`${text.slice(at, pieces[to - 1].end)} …`, false] : [text.slice(at), false]);
  return row.filter(([some]) => some);
}
