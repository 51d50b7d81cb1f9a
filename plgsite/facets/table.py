"""The facets that there are. A new one is a row here, a word in `routes` and a label."""

import datetime
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, get_args

from msgspec import Struct

from plgsite.catalogue import Entry
from plgsite.facets.bands import band, in_band, total_price
from plgsite.facets.coming_editions import coming_editions
from plgsite.facets.term import FacetTerm
from plgsite.model.durations import Age
from plgsite.model.offer import Delivery
from plgsite.model.parts import Sector
from plgsite.model.places import Location, Theme
from plgsite.model.programme import Kind, Programme
from plgsite.projections.projections import Projections
from plgsite.routes import FACET_VALUES, slugged
from plgsite.rules.own_words import code_slug
from plgsite.texts.fact_texts import age_text, language_name
from plgsite.varieties import language_of


class FacetRow(Struct, frozen=True):
    """`of` finds the values of a programme as plain things; `value` puts one of those into words, once."""

    of: Callable[[Entry[Programme], Projections], Iterable[Hashable]]
    value: Callable[[Any, Projections], FacetTerm]
    in_steps: bool = False
    """Whether its values follow one another (months, prices), so that readers look for one by its place and not by the alphabet."""


def _code(label: str, codes: tuple[str, ...]) -> Callable[[Any, Projections], FacetTerm]:
    """Values that the model lists: in its order, with the label of the code."""

    def value(code: str, known: Projections) -> FacetTerm:
        return FacetTerm(code_slug(code, known.site.record), known.words.label(label.format(code)), codes.index(code))

    return value


def _written(text: str, known: Projections) -> FacetTerm:
    return FacetTerm(slugged(text), text, known.words.formats.sort_key(text))


def _providers(entry: Entry[Programme], known: Projections) -> Iterable[str]:
    """By whose name a programme is told apart, where there are several."""
    name = known.named_provider(entry.record)
    return (name,) if name else ()


def _themes(entry: Entry[Programme], known: Projections) -> Iterable[str]:
    themes = known.catalogue.published(Theme)
    return (id for id in entry.record.themes if id in themes and themes[id].record.listed)


def _theme(id: str, known: Projections) -> FacetTerm:
    entry = known.catalogue.get(Theme, id)
    return FacetTerm(entry.slug, entry.record.title, known.words.formats.sort_key(entry.record.title))


def _places(entry: Entry[Programme], known: Projections) -> Iterator[str]:
    """Under each place of a location, of the programme and of its coming editions; under its name where no place is stated."""
    coming = coming_editions(entry.record, known.standings[entry.id])
    ids = [*entry.record.locations, *(id for one, _ in coming for id in one.locations)]
    for id in dict.fromkeys(ids):
        yield from known.catalogue.get(Location, id).record.found_under


def _deliveries(entry: Entry[Programme], known: Projections) -> Iterator[str]:
    yield from entry.record.delivery
    for edition, _ in coming_editions(entry.record, known.standings[entry.id]):
        if edition.delivery or edition.online:
            yield edition.delivery or "online"


def _levels(entry: Entry[Programme], known: Projections) -> Iterable[str]:
    return (entry.record.level,) if entry.record.level else ()


def _level(text: str, known: Projections) -> FacetTerm:
    known_levels = ("mbo", "hbo", "post-hbo", "wo")
    slug = slugged(text)
    order = known_levels.index(slug) if slug in known_levels else len(known_levels)
    return FacetTerm(slug, text, (order, known.words.formats.sort_key(text)))


def _months(entry: Entry[Programme], known: Projections) -> Iterator[tuple[int, int]]:
    for edition, _ in coming_editions(entry.record, known.standings[entry.id]):
        if edition.first_day:
            yield edition.first_day.year, edition.first_day.month


def _month(month: tuple[int, int], known: Projections) -> FacetTerm:
    year, number = month
    return FacetTerm(f"{year:04d}-{number:02d}", known.words.formats.month(datetime.date(year, number, 1)), month)


def _languages(entry: Entry[Programme], known: Projections) -> Iterator[str]:
    yield entry.record.language or language_of(known.language)
    yield from (one.language for one, _ in coming_editions(entry.record, known.standings[entry.id]) if one.language)


def _language(code: str, known: Projections) -> FacetTerm:
    name = language_name(code, known.words)
    return FacetTerm(slugged(code), name, (code != language_of(known.language), known.words.formats.sort_key(name)))


def _letters(entry: Entry[Programme], known: Projections) -> tuple[str]:
    return (_first_letter(entry.record.title, known),)


def _first_letter(title: str, known: Projections) -> str:
    """Under which letter of an index a title stands; "0-9" for what begins with anything else."""
    return known.words.formats.first_letter(title) or "0-9"


def _price_bands(entry: Entry[Programme], known: Projections) -> Iterable[int]:
    return in_band(total_price(entry.record, known.standings[entry.id]), known.site.record.catalogue.price_bands)


def _price_band(number: int, known: Projections) -> FacetTerm:
    words = known.words
    return band(number, known.site.record.catalogue.price_bands, words, lambda euros: words.formats.money(Decimal(euros)))


def _load_bands(entry: Entry[Programme], known: Projections) -> Iterable[int]:
    load = entry.record.study_load
    return in_band(load.sbu if load else None, known.site.record.catalogue.study_load_bands)


def _load_band(number: int, known: Projections) -> FacetTerm:
    return band(number, known.site.record.catalogue.study_load_bands, known.words, lambda hours: known.words.count("hour", hours))


AGE_GROUPS: tuple[tuple[int, int | None], ...] = ((0, 3), (4, 7), (8, 11), (12, 15), (16, 17), (18, 64), (65, None))
"""From and until with which age: fixed, so that the address of a group never changes with what is on offer."""


def _ages(entry: Entry[Programme], known: Projections) -> Iterable[int]:
    """The groups of which some age may take part, by number; those are shown that some programme is for."""
    age = entry.record.age
    if not age:
        return ()
    low, high = age.min or 0, AGE_GROUPS[-1][0] if age.max is None else age.max
    return (number for number, (first, last) in enumerate(AGE_GROUPS) if first <= high and (last is None or low <= last))


def _schemes(entry: Entry[Programme], known: Projections) -> Iterator[str]:
    """Those that are not over."""
    return (one.scheme for one, over in zip(entry.record.funding, known.standings[entry.id].funding, strict=True) if not over)


def _age(number: int, known: Projections) -> FacetTerm:
    low, high = AGE_GROUPS[number]
    name = "band_from" if high is None else "ages"
    slug = FACET_VALUES[name][known.language].format(low=low, high=high)
    return FacetTerm(slug, age_text(Age(min=low, max=high), known.words), number)


TABLE: Mapping[str, FacetRow] = {
    "sector": FacetRow(lambda entry, known: entry.record.sectors, _code("sector_{}", get_args(Sector))),
    "kind": FacetRow(lambda entry, known: (entry.record.kind,), _code("kind_{}", get_args(Kind))),
    "provider": FacetRow(_providers, _written),
    "theme": FacetRow(_themes, _theme),
    "location": FacetRow(_places, _written),
    "delivery": FacetRow(_deliveries, _code("delivery_{}", get_args(Delivery))),
    "level": FacetRow(_levels, _level),
    "price": FacetRow(_price_bands, _price_band, in_steps=True),
    "study_load": FacetRow(_load_bands, _load_band, in_steps=True),
    "start": FacetRow(_months, _month, in_steps=True),
    "language": FacetRow(_languages, _language),
    "age": FacetRow(_ages, _age, in_steps=True),
    "funding": FacetRow(_schemes, _written),
    "letter": FacetRow(_letters, lambda letter, known: FacetTerm(letter, letter.upper(), letter)),
}
