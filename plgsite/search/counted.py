"""How often each form stands in some texts: the same as going through `indexed_words`, but each spelling is taken apart once."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, pairwise

from plgsite.search.tokens import LONGEST_FORM, Chunk, chunk, fold, is_joined_over_a_blank


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
            if _is_alone(one.first) or _is_alone(one.last):
                alone.add(word)
    if alone:
        for form in chain.from_iterable(_over_blanks(words, alone) for words in lists if not alone.isdisjoint(words)):
            found[form] = found.get(form, 0) + 1
    return found


@lru_cache(1 << 16)
def _chunks(word: str) -> tuple[Chunk, ...]:
    """Those of a word as it is written: one, but for signs that stand for several words."""
    return tuple(map(chunk, fold(word).split()))


def _is_alone(word: str) -> bool:
    """Whether it may be written as one with its neighbour: a number, or a letter by itself."""
    return word[:1].isdecimal() or len(word) == 1


def _over_blanks(words: list[str], alone: set[str]) -> Iterator[str]:
    """The forms of neighbours that are also written as one. What stands for no word parts nobody."""
    known = [(word in alone, one) for word in words for one in _chunks(word)]
    for (is_alone, before), (next_is_alone, after) in pairwise(known):
        if (is_alone or next_is_alone) and before.last and after.first and is_joined_over_a_blank(before.last, after.first):
            yield (before.last + after.first)[:LONGEST_FORM]
