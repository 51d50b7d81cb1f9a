"""The words of all pages, read from their files: in workers where there are many."""

from collections.abc import Sequence
from math import ceil

from msgspec import Struct

from plgsite.limits import PAGE_SECONDS
from plgsite.make.killed import refuse_killing
from plgsite.render.pool import Failed, run
from plgsite.search.entry import text_in, words_of
from plgsite.search.gathered import Gathered, gathered

TEXTS_FOR_A_POOL = 300
"""Below this many, starting workers takes longer than reading."""
LARGEST = 5_000
"""Texts that a worker reads in a row."""


class Reading(Struct, frozen=True):
    """What a worker does for a range of texts, by its number."""

    texts: Sequence[bytes]
    size: int

    def __call__(self, number: int) -> Gathered:
        first = number * self.size
        return gathered((words_of(text_in(body)) for body in self.texts[first : first + self.size]), first)


def words_of_all(texts: Sequence[bytes], jobs: int) -> list[Gathered]:
    """The words of texts in their order, range by range. Raises ValueError for what is no text, and MachineFault."""
    in_workers = jobs > 1 and len(texts) >= TEXTS_FOR_A_POOL
    size = min(LARGEST, ceil(len(texts) / jobs)) if in_workers else LARGEST
    work, ranges = Reading(texts, size), range(ceil(len(texts) / size))
    if not in_workers:
        return [work(number) for number in ranges]
    found: dict[int, Gathered] = {}
    for number, result in run(work, [(one,) for one in ranges], jobs, size * PAGE_SECONDS):
        if isinstance(result, Failed):
            refuse_killing(result, "the search index")
            raise ValueError(f"the words of pages could not be read: {result.why} {result.detail}")
        found[number] = result
    return [found[number] for number in ranges]
