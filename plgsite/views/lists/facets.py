"""Facets: by what a reader narrows down the catalogue. Each value is a link to its own list, with the number of programmes in it."""

from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from plgsite.texts.projection import Projection
from plgsite.views.frame.frame import Frame


class FacetValue(Struct, frozen=True, kw_only=True):
    """A value of a facet that at least one listed programme has; `slug` is its word in the address and its id."""

    slug: str
    label: str
    count: int
    address: str


class FacetGroup(Projection, frozen=True, kw_only=True):
    """A facet with its values in the order in which they are shown; `word` is its name in an address.

    Where `values` are only some, `total` says how many there are and `all_address` where all of them stand. `by_letter` says that they are
    in order of the alphabet, for who wants letters above them.
    """

    name: str
    word: str
    label: str
    values: tuple[FacetValue, ...]
    total: int = 0
    all_address: str = ""
    by_letter: bool = False


class FacetPanel(Projection, frozen=True, kw_only=True):
    """All facets of a catalogue: what every list of programmes depends on beside its cards."""

    groups: tuple[FacetGroup, ...]


class ChosenFacet(Struct, frozen=True, kw_only=True):
    """The one value that a list is about."""

    facet: str
    name: str
    """What the facet is called."""
    slug: str
    label: str
    count: int
    address: str


class FacetValueView(Struct, frozen=True, kw_only=True):
    """A value as a link to its list, with the number of programmes in it; `chosen` on that list itself."""

    slug: str
    label: str
    count: str
    href: str
    chosen: bool


class FacetGroupView(Struct, frozen=True, kw_only=True):
    """`open` says whether its values are in sight from the start; `note` what is compared, where that is not plain. `all_href` and
    `all_text` lead to the page of all values, where some are not shown.
    """

    name: str
    word: str
    label: str
    note: str
    open: bool
    values: tuple[FacetValueView, ...]
    all_href: str
    all_text: str


OPEN_FACETS = 4
"""So many facets are unfolded from the start."""


def facet_views(panel: FacetPanel, chosen: ChosenFacet | None, frame: Frame) -> tuple[FacetGroupView, ...]:
    """The facets in words, with the chosen value marked."""
    return tuple(facet_group_view(group, chosen, frame, number < OPEN_FACETS) for number, group in enumerate(panel.groups))


def facet_group_view(group: FacetGroup, chosen: ChosenFacet | None, frame: Frame, is_open: bool = True) -> FacetGroupView:
    """A facet in words, its chosen value marked; that one is shown in any case."""
    here = chosen if chosen and chosen.facet == group.name else None
    if here and all(one.slug != here.slug for one in group.values):
        more = FacetValue(slug=here.slug, label=here.label, count=here.count, address=here.address)
        group = replace(group, values=(*group.values, more))
    return _group_view(group, here.slug if here else "", frame, is_open)


@lru_cache(maxsize=2_000)
def _group_view(group: FacetGroup, here: str, frame: Frame, is_open: bool) -> FacetGroupView:
    """Made once: on every list all facets but one are as on the others."""
    words = frame.words
    return FacetGroupView(
        name=group.name,
        word=group.word,
        label=group.label,
        note=words.prices_compared if group.name == "price" else "",
        open=is_open or bool(here),
        values=tuple(facet_value_view(one, here, frame) for one in group.values),
        all_href=frame.href(group.all_address) if group.all_address else "",
        all_text=words.say("all_values", count=words.formats.number(group.total)) if group.all_address else "",
    )


def facet_value_view(one: FacetValue, here: str, frame: Frame) -> FacetValueView:
    """A value in words; `here` is the slug of the chosen one."""
    count = frame.words.formats.number(one.count)
    return FacetValueView(slug=one.slug, label=one.label, count=count, href=frame.href(one.address), chosen=one.slug == here)
