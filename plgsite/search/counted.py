"""How often each form stands in some texts: the same as going through `indexed_words`, but each spelling is taken apart once."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, pairwise

from plgsite.search.tokens import LONGEST_FORM, Chunk, are_joined, chunk, fold


def counted_words(texts: Iterable[str]) -> dict[str, int]:
    """Form -> how often. The end of one text and the beginning of the next are no neighbours."""
    found: dict[str, int] = {}
    lists = [text.split() for text in texts]
    spellings = Counter(chain.from_iterable(lists))
    alone = set()
    for word, count in spellings.items():
        for one in _chunks(word):
            for form in one.forms:
                found[form] = found.get(form, 0) + count
            if one.first_is_joined or one.last_is_joined:
                alone.add(word)
    if alone:
        for form in chain.from_iterable(_over_blanks(words) for words in lists if not alone.isdisjoint(words)):
            found[form] = found.get(form, 0) + 1
    return found


@lru_cache(1 << 16)
def _chunks(word: str) -> tuple[Chunk, ...]:
    """Those of a word as it is written: one, but for signs that stand for several words."""
    return tuple(map(chunk, fold(word).split()))


def _over_blanks(words: list[str]) -> Iterator[str]:
    """The forms of neighbours that are also written as one. What stands for no word parts nobody."""
    known = [one for word in words for one in _chunks(word)]
    for before, after in pairwise(known):
        if (before.last_is_joined or after.first_is_joined) and before.last and after.first and are_joined(before.last, after.first):
            yield (before.last + after.first)[:LONGEST_FORM]
