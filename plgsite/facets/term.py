"""A value of a facet, as readers see it."""

from typing import Any

from msgspec import Struct


class FacetTerm(Struct, frozen=True):
    """A value as readers see it: its word in an address, its label, and what it is sorted by."""

    slug: str
    label: str
    order: Any
