// Words that may have been meant by one that is nowhere. This comes only when a word has no hit.
const LETTERS = /^[^\d]+$/;

/** Letters that differ between two words: swapped, left out, put in or another. More than `most` is `most + 1`. */
function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before, last = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + !same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[other.length];
}

/** Words near to one that was typed, nearest and commonest first, at most three. `known` says on how many pages each word is. */
export function nearest(word, known) {
  // In three letters one other is another word.
  if (word.length < 4 || !LETTERS.test(word)) return [];
  const most = word.length < 6 ? 1 : 2;
  const near = [...known].map(([one, pages]) => ({ one, pages, far: distance(word, one, most) })).filter(({ one, far }) => far <= most && LETTERS.test(one));
  return near.sort((a, b) => a.far - b.far || b.pages - a.pages || (a.one < b.one ? -1 : 1)).slice(0, 3).map(({ one }) => one);
}
