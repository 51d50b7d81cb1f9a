"""Values of facets that providers write themselves: two that differ have lists with different addresses."""

import unicodedata
from collections.abc import Iterator

from plgsite.catalogue import Catalogue
from plgsite.diagnostics import Loc
from plgsite.model.places import Location
from plgsite.model.programme import Programme
from plgsite.model.site import Site
from plgsite.routes import facet_address, slugged
from plgsite.rules.finding import Finding
from plgsite.rules.own_fields import OwnRow, own_rows, own_words_of
from plgsite.values.old_address import WORD

Written = tuple[str, str, str, Loc]
"""A value as written; kind and id of its record, and where it stands there."""


def facet_values(catalogue: Catalogue) -> Iterator[Finding]:
    """Two values with one address, but for those that differ in nothing but capitals: these are one value; and values too long for one."""
    site = catalogue.get(Site, "site").record
    built_in = (("level", _levels(catalogue)), ("location", _places(catalogue)), ("language", _languages(catalogue)))
    own = ((row.name, _own(catalogue, row)) for row in own_rows(site, Programme.KIND) if row.is_facet)
    for facet, found in (*((facet, found) for facet, found in built_in if facet in site.catalogue.facets), *own):
        first: dict[str, Written] = {}
        for text, kind, id, loc in found:
            slug = slugged(text)
            if len(slug) > WORD:
                message = f"'{text[:40]}…' would be a word of {len(slug)} letters in an address; there are {WORD} at most"
                hint = "name it in a few words; what explains it belongs in a text"
                yield Finding(kind=kind, id=id, loc=loc, code="too-long", message=message, hint=hint)
            other, *_ = there = first.setdefault(slug, (text, kind, id, loc))
            if other != text and _folded(other) != _folded(text):
                at = facet_address(facet, slug, site.languages[0])
                yield Finding(
                    kind=kind,
                    id=id,
                    loc=loc,
                    code="equal-address",
                    message=f"'{text}' and '{other}' would have one list, at /{at}",
                    hint="write both alike if they are the same; else write one of them in other words",
                    also=(*there[1:], f"here it is '{other}'"),
                )


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _levels(catalogue: Catalogue) -> Iterator[Written]:
    for id, entry in catalogue.of(Programme).items():
        if entry.record.level:
            yield entry.record.level, "programme", id, ("level",)


def _own(catalogue: Catalogue, row: OwnRow) -> Iterator[Written]:
    for id, entry in catalogue.of(Programme).items():
        for text in own_words_of(entry.record, row):
            yield text, "programme", id, ("own", row.key)


def _places(catalogue: Catalogue) -> Iterator[Written]:
    for id, entry in catalogue.of(Location).items():
        if not entry.record.places:
            yield entry.record.name, "location", id, ("name",)
        for number, place in enumerate(entry.record.places):
            yield place, "location", id, ("places", number)


def _languages(catalogue: Catalogue) -> Iterator[Written]:
    for id, entry in catalogue.of(Programme).items():
        if entry.record.language:
            yield entry.record.language, "programme", id, ("language",)
        for number, edition in enumerate(entry.record.editions):
            if edition.language:
                yield edition.language, "programme", id, ("editions", number, "language")
