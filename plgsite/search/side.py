"""The two sides of the index: forms found by their beginning, with their values; and those found by their end, for compounds."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from plgsite.search.part import Posted, record
from plgsite.search.tree import leaves
from plgsite.search.word_forms import Rules, key

SHORTEST_COMPOUND = 6
"""Letters of a form that may be a compound."""


class Keys(dict[str, str]):
    """The loose keys of forms, each worked out once."""

    def __init__(self, rules: Rules | None) -> None:
        super().__init__()
        self._rules = rules

    def __missing__(self, form: str) -> str:
        self[form] = found = key(form, self._rules)
        return found


class Side(Struct, frozen=True):
    """One side: the first letter of its files, whether keys are read from behind, whether a record holds values, how many letters a form
    has at least, and which part of the largest size a part of it may have. The pages of tails hardly compress, so these are smaller."""

    letter: str
    from_behind: bool
    with_values: bool
    shortest: int
    share: int

    def has(self, form: str) -> bool:
        """Whether a form stands in this side."""
        return len(form) >= self.shortest

    def key(self, form: str, keys: Keys) -> str:
        """Where a form lies in this side."""
        return keys[form][::-1] if self.from_behind else keys[form]

    def record(self, form: str, found: Posted) -> bytes:
        """The record of a form in this side."""
        return record(form, found, with_values=self.with_values)


HEADS = Side("w", from_behind=False, with_values=True, shortest=1, share=1)
TAILS = Side("t", from_behind=True, with_values=False, shortest=SHORTEST_COMPOUND, share=3)
SIDES = (HEADS, TAILS)


def leaves_of(side: Side, records: Mapping[str, bytes], keys: Keys, limit: int, prefix: str = "") -> Iterable[tuple[str, list[str]]]:
    """The leaves that hold some records, each with its forms, below a prefix that all their keys have."""
    keyed = sorted((side.key(form, keys), form) for form in records)
    return leaves(keyed, {form: len(one) for form, one in records.items()}, limit, prefix)
