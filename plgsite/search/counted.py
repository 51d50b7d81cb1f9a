"""How often each form stands in some texts: the same as going through `indexed_words`, but each spelling is taken apart once."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise

from plgsite.search.tokens import AROUND, LONGEST_FORM, Chunk, chunk, fold, joined_form

MOST_SPELLINGS = 1 << 18
"""So many are kept."""


class _Forms(dict[str, "str | tuple[Chunk, ...]"]):
    """What a word is as it is written: its form, or chunks where it has several forms or none. `joined` are those that may be written as
    one with a neighbour: numbers, and letters by themselves."""

    def __init__(self) -> None:
        super().__init__()
        self.joined: set[str] = set()

    def __missing__(self, word: str) -> "str | tuple[Chunk, ...]":
        if len(self) > MOST_SPELLINGS:
            self.clear()
        bare = word.strip(AROUND)
        if len(bare) > 1 and bare.isascii() and bare.isalpha():  # as most are: what `chunk` would say, in a fraction of its time
            self[word] = form = bare.lower()[:LONGEST_FORM]
            return form
        chunks = _chunks(word)
        if any(one.first_is_joined or one.last_is_joined for one in chunks):
            self.joined.add(word)
        self[word] = found = chunks[0].forms[0] if len(chunks) == 1 and len(chunks[0].forms) == 1 else chunks
        return found


_forms = _Forms()


def counted_words(texts: Iterable[str]) -> dict[str, int]:
    """Form -> how often. The end of one text and the beginning of the next are no neighbours."""
    lists = [text.split() for text in texts]
    # A site has a million words: only those that are several forms go through a loop of ours.
    counts = Counter(map(_forms.__getitem__, chain.from_iterable(lists)))
    several = [(one, counts.pop(one)) for one in [one for one in counts if not isinstance(one, str)]]
    found: dict[str, int] = counts  # type: ignore[assignment]
    forms = ((form, count) for one, count in several for part in one for form in part.forms)
    beside = (form for words in lists if not _forms.joined.isdisjoint(words) for form in _over_blanks(words))
    for form, count in chain(forms, ((form, 1) for form in beside)):
        found[form] = found.get(form, 0) + count
    return found


def _chunks(word: str) -> tuple[Chunk, ...]:
    """Those of a word as it is written: one, but for signs that stand for several words. Of these, neighbours are also written as one."""
    found = list(map(chunk, fold(word).split()))
    for number, (one, other) in enumerate(pairwise(found), 1):
        if form := joined_form(one, other):
            found[number] = other._replace(forms=(*other.forms, form))
    return tuple(found)


def _over_blanks(words: list[str]) -> Iterator[str]:
    """The forms of neighbours that are also written as one. What stands for no word parts nobody."""
    known = [(word in _forms.joined, word) for word in words if _forms[word]]
    near = ((one, other) for (is_joined, one), (other_is_joined, other) in pairwise(known) if is_joined or other_is_joined)
    for one, other in near:
        if form := joined_form(_chunks(one)[-1], _chunks(other)[0]):
            yield form
