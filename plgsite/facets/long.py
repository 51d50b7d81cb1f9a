"""Facets with many values: lists show some of them, and lead to a page with all."""

from msgspec.structs import replace

from plgsite.facets.table import FacetRow
from plgsite.routes import facet_values_address
from plgsite.views.lists.facets import FacetGroup
from plgsite.wording.formats import Formats

MOST_VALUES = 20
"""With more, a facet is long: every list would carry every value."""
SHOWN_VALUES = 12
"""So many values of a long facet stand on every list."""


def is_long(group: FacetGroup) -> bool:
    """Whether a facet, given with all its values, has a page of its own."""
    return len(group.values) > MOST_VALUES


def in_short(group: FacetGroup, row: FacetRow, language: str) -> FacetGroup:
    """A facet as lists show it. Of a long one: those values that most programmes have, in their own order, or the first of its steps."""
    if not is_long(group):
        return group
    # Sorting keeps the order of equals, so that the same values give the same choice.
    most = group.values if row.in_steps else sorted(group.values, key=lambda one: -one.count)
    chosen = {one.slug for one in most[:SHOWN_VALUES]}
    shown = tuple(one for one in group.values if one.slug in chosen)
    return replace(group, values=shown, total=len(group.values), all_address=facet_values_address(group.name, language))


def all_values(group: FacetGroup, row: FacetRow, formats: Formats) -> FacetGroup:
    """A facet with all its values: in steps, or in order of the alphabet."""
    values = group.values if row.in_steps else tuple(sorted(group.values, key=lambda one: formats.sort_key(one.label)))
    return replace(group, values=values, by_letter=not row.in_steps)
