"""The facts of a site that a query may name: a place, a month, a form, a theme, a price."""

import re
from collections.abc import Container, Iterator, Mapping
from decimal import Decimal
from math import ceil

from msgspec import Struct

from plgsite.facets.facets import Facets
from plgsite.model.places import Location, Theme
from plgsite.model.programme import Programme
from plgsite.model.stories import Story
from plgsite.plan.lists.found import FOUND, found_entries
from plgsite.plan.shared.figures import FIGURES, THEMES
from plgsite.projections.projections import Projections
from plgsite.routes import slugged
from plgsite.rules.own_words import code_slug
from plgsite.search.facts import PRICE_WORDS, FactFacet, FactValue, Phrase, PriceWords, SearchFacts
from plgsite.search.synonyms import Group, phrase_key
from plgsite.search.tokens import fold
from plgsite.texts.capital import capital
from plgsite.varieties import language_of
from plgsite.views.lists.facets import FacetGroup, FacetValue

NAMED = ("location", "start", "delivery", "theme", "level", "sector", "kind", "provider", "language", "funding")
"""The facets whose values a query may name, beside those of the site's own; prices are compared."""

NAMED_KINDS = ("workshop", "masterclass", "studiedag")
"""Who types one of these wants just that; a course or training is what anything may be called."""

BY_CODE: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "nl": {
        "classroom": ("klassikaal", "op een leslocatie"),
        "in_company": ("in company", "incompany"),
        "online": ("online",),
        "blended": ("deels online", "blended", "blended learning"),
        **{code: (code,) for code in ("po", "vo", "so", "mbo", "ho")},
    },
    "en": {
        "classroom": ("classroom", "in person", "face to face"),
        "in_company": ("in company", "in house"),
        "online": ("online",),
        "blended": ("partly online", "blended", "blended learning"),
    },
}
"""What readers call a value that the model lists, beside its label."""

IN_A_LANGUAGE = {"nl": ("{name}talig", "{name}talige", "in het {name}"), "en": ("in {name}", "taught in {name}")}
"""How the language of a course is named: the name alone is what a course may be about."""

NO_NAMES = frozenset({"ja", "nee", "yes", "no", "other"})
"""Labels and codes that say nothing without the name of their facet."""

SUBJECTS = frozenset({("e", "learning")})
"""Phrases that mean what a value means, and are also what a course may be about."""

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


class Naming(Struct, frozen=True):
    """What names the values of facets: the tag of the language, the groups of synonyms, and what codes stand in addresses as."""

    language: str
    synonyms: tuple[Group, ...]
    codes: Mapping[str, str]
    """The code of a value by its word in an address."""

    def phrases(self, facet: str, value: FacetValue) -> tuple[Phrase, ...]:
        """The phrases that name a value, each once; nothing for one that a query never means."""
        found = (phrase_words(text) for said in self._said(facet, value) for text in (said, *self._alike(said)))
        return tuple(dict.fromkeys(words for words in found if any(not word.isdigit() for word in words) and words not in SUBJECTS))

    def _said(self, facet: str, value: FacetValue) -> Iterator[str]:
        language, code = language_of(self.language), self.codes.get(value.slug, value.slug)
        if fold(value.label) in NO_NAMES or code in NO_NAMES or (facet == "kind" and code not in NAMED_KINDS):
            return
        if facet == "language":
            yield from (form.format(name=value.label) for form in IN_A_LANGUAGE.get(language, ()))
            return
        yield value.label
        if facet == "start":
            yield value.label.rpartition(" ")[0]
        elif facet in ("delivery", "sector"):
            yield from BY_CODE.get(language, {}).get(code, ())

    def _alike(self, text: str) -> Iterator[str]:
        key = phrase_key(text)
        yield from (other for group in self.synonyms if key in map(phrase_key, group) for other in group)


def phrase_words(text: str) -> Phrase:
    """The words of a phrase: Post-hbo -> post, hbo."""
    return tuple(_WORD.findall(fold(text)))


class _Pages(Struct, frozen=True):
    """What is found: all addresses, and those of programmes by id."""

    known: Projections
    addresses: Container[str]
    programmes: Mapping[str, str]

    def of(self, ref: str) -> Iterator[str]:
        """The address of a record, where it is found."""
        if (at := self.known.address(ref)) in self.addresses:
            yield at


def search_facts(known: Projections, facets: Facets, addresses: Container[str], synonyms: tuple[Group, ...]) -> SearchFacts:
    """The facts of the pages that are found, by address. What none of them has is not named."""
    programmes = {id: card.address for id, card in known.cards.items() if card.address in addresses}
    naming, pages = _naming(known, synonyms), _Pages(known, addresses, programmes)
    own = (row.name for row in known.own.programme if row.is_facet and row.type in ("text", "choice", "list"))
    groups = (facets.group(name) for name in (*NAMED, *own))
    named = tuple(_facet(group, facets.members(group.name), naming, pages) for group in groups)
    return SearchFacts(
        kinds=tuple(_kinds(pages)),
        facets=tuple(facet for facet in named if facet.values),
        prices=tuple(sorted(_prices(pages))),
        price_words=PRICE_WORDS.get(language_of(known.language), PriceWords()),
    )


def _naming(known: Projections, synonyms: tuple[Group, ...]) -> Naming:
    codes = {code_slug(code, known.site.record): code for codes in BY_CODE.values() for code in codes}
    return Naming(known.language, synonyms, codes)


def _facet(group: FacetGroup, members: Mapping[str, list[str]], naming: Naming, pages: _Pages) -> FactFacet:
    others = _others(group, pages)
    values = []
    for value in group.values:
        words = naming.phrases(group.name, value)
        found = {*(pages.programmes[id] for id in members[value.slug] if id in pages.programmes), *others.get(value.slug, ())}
        if words and found:
            values.append(FactValue(slug=value.slug, label=value.label, words=words, addresses=tuple(sorted(found))))
    return FactFacet(name=group.name, label=group.label, values=tuple(values))


def _others(group: FacetGroup, pages: _Pages) -> Mapping[str, list[str]]:
    """The pages that have a value and are no programmes: those of its locations, of the theme, and of stories."""
    found: dict[str, list[str]] = {}
    for ref, slugs in _slugs_of(pages.known, group.name):
        for slug in slugs:
            found.setdefault(slug, []).extend(pages.of(ref))
    return found


def _slugs_of(known: Projections, facet: str) -> Iterator[tuple[str, set[str]]]:
    """Records and which values of a facet they have. A story is about the themes of its programmes, and says its sectors itself."""
    if facet == "location":
        for id, location in known.catalogue.published(Location).items():
            yield f"location:{id}", {*map(slugged, location.record.found_under)}
    elif facet == "theme":
        themes = known.catalogue.published(Theme)
        yield from ((f"theme:{id}", {theme.slug}) for id, theme in themes.items())
        for story in found_entries(known, Story):
            about = (known.each(THEMES)[id] for id in story.record.programmes if id in known.programmes)
            yield f"story:{story.id}", {themes[id].slug for ids in about for id in ids if id in themes}
    elif facet == "sector":
        for story in found_entries(known, Story):
            yield f"story:{story.id}", {code_slug(code, known.site.record) for code in story.record.sectors}


def _kinds(pages: _Pages) -> Iterator[FactValue]:
    """The kinds of page. A story is asked for by its kind; any other word may as well be what a page is about."""
    known = pages.known
    for model, name in FOUND.items():
        label = known.words.label(name)
        of_kind = (at for entry in found_entries(known, model) for at in pages.of(f"{model.KIND}:{entry.id}"))
        found = tuple(sorted(pages.programmes.values() if model is Programme else of_kind))
        words = (phrase_words(label),) if model is Story else ()
        if found:
            yield FactValue(slug=model.KIND, label=capital(label), words=words, addresses=found)


def _prices(pages: _Pages) -> Iterator[tuple[str, int]]:
    """What one person pays, in whole euros rounded up: what costs 499.50 is found under 500, and not under 499."""
    for id, at in pages.programmes.items():
        price, _ = pages.known.each(FIGURES)[id]
        if price:
            yield at, ceil(Decimal(price))
