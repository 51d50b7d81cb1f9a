"""Which programmes have which value of which facet."""

from collections import Counter
from collections.abc import Hashable, Mapping
from functools import cached_property
from typing import Any, get_args
from weakref import WeakKeyDictionary

from plgsite.facets.long import all_values, in_short
from plgsite.facets.own import own_facet
from plgsite.facets.table import TABLE, FacetRow
from plgsite.facets.term import FacetTerm
from plgsite.model.site import Facet
from plgsite.projections.projections import Projections
from plgsite.projections.remembered import Remembered
from plgsite.routes import facet_address, facet_word
from plgsite.rules.own_fields import OwnRow
from plgsite.views.lists.facets import FacetGroup, FacetPanel, FacetValue


class Facets:
    """The facets of the listed programmes of a site. `members` answers with ids in order of title."""

    def __init__(self, known: Projections) -> None:
        self._known = known
        self._by_name: dict[str, tuple[list[FacetTerm], Mapping[str, list[str]]]] = {}

    @cached_property
    def panel(self) -> FacetPanel:
        """The facets that the site shows, each with at least one value; of a long one, those values that every list shows."""
        return FacetPanel(groups=tuple(in_short(self.group(name), self._row(name), self._known.language) for name in self.names))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the facets that the site shows, in their order."""
        of_key = {row.key: row.name for row in self._own.values() if row.key not in get_args(Facet)}
        named = [of_key.get(name, name) for name in self._known.site.record.catalogue.facets]
        return tuple(name for name in dict.fromkeys((*named, *self._own)) if self._found(name)[0])

    @cached_property
    def _own(self) -> Mapping[str, OwnRow]:
        """The facets of the site's own, by name."""
        return {row.name: row for row in self._known.own.programme if row.is_facet}

    def group(self, name: str) -> FacetGroup:
        """One facet, whether the site shows it or not."""
        language, (values, members) = self._known.language, self._found(name)
        shown = tuple(
            FacetValue(slug=one.slug, label=one.label, count=len(members[one.slug]), address=facet_address(name, one.slug, language))
            for one in values
        )
        label = self._own[name].label if name in self._own else self._known.words.label(f"facet_{name}")
        return FacetGroup(name=name, word=facet_word(name, language), label=label, values=shown)

    def all_values(self, name: str) -> FacetGroup:
        """A long facet as the page of all its values shows it."""
        return all_values(self.group(name), self._row(name), self._known.words.formats)

    def members(self, name: str) -> Mapping[str, list[str]]:
        """The programmes of each value of a facet, by its slug."""
        return self._found(name)[1]

    def _found(self, name: str) -> tuple[list[FacetTerm], Mapping[str, list[str]]]:
        if name not in self._by_name:
            self._by_name[name] = _find(name, self._row(name), self._known)
        return self._by_name[name]

    def _row(self, name: str) -> FacetRow:
        return own_facet(self._own[name]) if name in self._own else TABLE[name]


_OF: WeakKeyDictionary[Projections, Facets] = WeakKeyDictionary()


def facets_of(known: Projections) -> Facets:
    """The facets of a site, found once for all lists of a plan."""
    return _OF.get(known) or _OF.setdefault(known, Facets(known))


def _find(name: str, facet: FacetRow, known: Projections) -> tuple[list[FacetTerm], Mapping[str, list[str]]]:
    """The values in order, and the programmes of each. What has the same slug is the same value, called as it is called most often."""
    values: dict[Hashable, FacetTerm] = {}
    members: dict[str, list[str]] = {}
    names: dict[str, Counter[FacetTerm]] = {}
    of = known.each(_values_of(name, facet))
    for id in known.cards:
        found = {}
        for plain in of[id]:
            if plain not in values:
                values[plain] = facet.value(plain, known)
            found[values[plain].slug] = values[plain]
        for slug, value in found.items():
            members.setdefault(slug, []).append(id)
            names.setdefault(slug, Counter())[value] += 1
    called = (max(counts, key=lambda value: (counts[value], value.label)) for counts in names.values())
    return sorted(called, key=lambda value: (value.order, value.label)), members


Plain = str | int | tuple[int, int]
"""A value of a facet as it is remembered."""


def _values_of(name: str, facet: FacetRow) -> Remembered[tuple[Any, ...]]:
    return Remembered(f"facet {name}", tuple[Plain, ...], lambda known, entry: tuple(facet.of(entry, known)))
