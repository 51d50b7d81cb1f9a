"""The page of all values of a long facet: under their letters, or in steps, each with its number of programmes."""

from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from plgsite.routes import facet_word
from plgsite.texts.capital import capital
from plgsite.views.frame.artifact_facts import Facts
from plgsite.views.frame.frame import Frame
from plgsite.views.frame.paging import PagerView, Paging, page_address, pager_view
from plgsite.views.lists.facets import FacetGroup, FacetValue


class FacetValuesInputs(Struct, frozen=True, kw_only=True):
    """One page of the values of a facet: `group` holds those that stand on it."""

    frame: Frame
    paging: Paging
    group: FacetGroup


class CountedValue(Struct, frozen=True, kw_only=True):
    """A value as a link to its list; `count` is its number of programmes in words, `slug` its word in an address."""

    slug: str
    label: str
    href: str
    count: str


class ValuesOfLetter(Struct, frozen=True, kw_only=True):
    """Values that begin with a letter, and the id of its heading. Of a facet in steps: all of them, without a letter."""

    letter: str
    id: str
    values: tuple[CountedValue, ...]


class FacetValuesView(Struct, frozen=True, kw_only=True):
    """The page of all values of a facet; `word` is its name in an address, `intro` says how many values there are."""

    frame: Frame
    canonical: str
    title: str
    word: str
    intro: str
    letters: tuple[ValuesOfLetter, ...]
    pager: PagerView


def facet_values_view(given: FacetValuesInputs, facts: Facts) -> FacetValuesView:
    """The view of a page of values."""
    frame, group = given.frame, given.group
    return FacetValuesView(
        frame=frame,
        canonical=frame.absolute(page_address(given.paging, frame)),
        title=group.label,
        word=facet_word(group.name, frame.language),
        intro=frame.words.say("all_values_intro", count=frame.words.formats.number(given.paging.total)),
        letters=tuple(_letters(group, frame)),
        pager=pager_view(given.paging, frame),
    )


def _letters(group: FacetGroup, frame: Frame) -> Iterator[ValuesOfLetter]:
    """What begins with no letter stands under 0-9, as in the index of programmes."""

    def letter_of(one: FacetValue) -> str:
        return (frame.words.formats.first_letter(one.label) or "0-9") if group.by_letter else ""

    for letter, found in groupby(group.values, key=letter_of):
        yield ValuesOfLetter(letter=letter.upper(), id=f"letter-{letter}", values=tuple(_counted(one, frame) for one in found))


def _counted(one: FacetValue, frame: Frame) -> CountedValue:
    label, count = capital(one.label), frame.words.count("programme", one.count)
    return CountedValue(slug=one.slug, label=label, href=frame.href(one.address), count=count)
