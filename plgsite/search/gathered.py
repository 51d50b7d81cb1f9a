"""The words of many pages turned round: for each form the pages that hold it. Ranges of pages are gathered apart, and joined after."""

from array import array
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from plgsite.search.value import Words

BITS = 5
VALUE = (1 << BITS) - 1


class Where(NamedTuple):
    """The pages that hold a form by their number, in order, and its value on each (`value.py`)."""

    pages: "array[int]"
    values: bytes


class Gathered(NamedTuple):
    """Forms, on how many pages each stands, and these pages and values one form after the other: quick to hand on to another process."""

    forms: list[str]
    counts: "array[int]"
    pages: "array[int]"
    values: bytes


def gathered(words: Iterable[Words], first: int = 0) -> Gathered:
    """Of pages that follow each other, from the number of the first."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for page, one in enumerate(words, first):
        # Page and value as one number; a site has a million of them, so none passes through a loop of ours.
        numbers = map((page << BITS).__or__, one.values())
        deque(map(list.append, map(found.__getitem__, one), numbers), maxlen=0)
    every = array("Q", chain.from_iterable(found.values()))
    return Gathered(
        forms=list(found),
        counts=array("I", map(len, found.values())),
        pages=array("I", [one >> BITS for one in every]),
        values=bytes([one & VALUE for one in every]),
    )


def joined(ranges: Sequence[Gathered]) -> Mapping[str, Where]:
    """Where each form stands, of ranges in order."""
    found: dict[str, Where] = {}
    for forms, counts, pages, values in ranges:
        at = 0
        for form, count in zip(forms, counts, strict=True):
            here = Where(pages[at : at + count], values[at : at + count])
            at += count
            before = found.get(form)
            found[form] = Where(before.pages + here.pages, before.values + here.values) if before else here
    return found
