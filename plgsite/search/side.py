"""The two sides of the index: forms found by their beginning, with their values; and those found by their end, for compounds."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from msgspec import Struct

from plgsite.search.part import Posted, record
from plgsite.search.tree import leaves
from plgsite.search.word_forms import WordRules, key

SHORTEST_COMPOUND = 6
"""Letters of a form that may be a compound."""


class Side(Struct, frozen=True):
    """One side: the first letter of its files, whether a record holds values, which forms it has, and their key."""

    letter: str
    with_values: bool
    has: Callable[[str], bool]
    key: Callable[[str, WordRules | None], str]

    def record(self, form: str, found: Posted) -> bytes:
        """The record of a form in this side."""
        return record(form, found, with_values=self.with_values)


@lru_cache(65_536)
def head_key(form: str, rules: WordRules | None) -> str:
    """The loose key of a form."""
    return key(form, rules)


def tail_key(form: str, rules: WordRules | None) -> str:
    """The loose key from behind."""
    return head_key(form, rules)[::-1]


HEADS = Side("w", True, lambda form: True, head_key)
TAILS = Side("t", False, lambda form: len(form) >= SHORTEST_COMPOUND, tail_key)
SIDES = (HEADS, TAILS)


def leaves_of(
    side: Side, records: Mapping[str, bytes], rules: WordRules | None, limit: int, prefix: str = ""
) -> Iterable[tuple[str, list[str]]]:
    """The leaves that hold some records, each with its forms, below a prefix that all their keys have."""
    keyed = sorted((side.key(form, rules), form) for form in records)
    return leaves(keyed, {form: len(one) for form, one in records.items()}, limit, prefix)
