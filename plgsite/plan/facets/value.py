"""What a facet is: which values a programme has, and how each of them is put into words."""

from collections.abc import Callable, Hashable, Iterable
from typing import Any

from msgspec import Struct

from plgsite.catalogue import Entry
from plgsite.model.programme import Programme
from plgsite.plan.projections.projections import Projections


class Value(Struct, frozen=True):
    """A value as readers see it: its word in an address, its label, and what it is sorted by."""

    slug: str
    label: str
    order: Any


class Facet(Struct, frozen=True):
    """`of` finds the values of a programme as plain things; `value` puts one of those into words, once."""

    of: Callable[[Entry[Programme], Projections], Iterable[Hashable]]
    value: Callable[[Any, Projections], Value]
