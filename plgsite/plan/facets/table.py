"""The facets that there are. A new one is a row here, a word in `routes` and a label."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, get_args

from plgsite.catalogue import Entry
from plgsite.model.offer import Delivery
from plgsite.model.places import Location, Theme
from plgsite.model.programme import Kind, Programme, Sector
from plgsite.plan.facets.bands import load_band, load_bands, price_band, price_bands
from plgsite.plan.facets.coming import coming
from plgsite.plan.facets.value import Facet, Value
from plgsite.plan.projections.projections import Projections
from plgsite.routes import FACET_VALUES, slugged
from plgsite.views.texts.fact_texts import language_name


def _code(label: str, codes: tuple[str, ...]) -> Callable[[Any, Projections], Value]:
    """Values that the model lists: in its order, with the label of the code."""

    def value(code: str, known: Projections) -> Value:
        slug = FACET_VALUES.get(code, {}).get(known.language, code)
        return Value(slug, known.words.label(label.format(code)), codes.index(code))

    return value


def _written(text: str, known: Projections) -> Value:
    return Value(slugged(text), text, known.words.formats.sort_key(text))


def _providers(entry: Entry[Programme], known: Projections) -> Iterable[str]:
    """By whose name a programme is told apart, where there are several."""
    name = known.named_provider(entry.record)
    return (name,) if name else ()


def _themes(entry: Entry[Programme], known: Projections) -> Iterable[str]:
    themes = known.catalogue.published(Theme)
    return (id for id in entry.record.themes if id in themes and themes[id].record.listed)


def _theme(id: str, known: Projections) -> Value:
    entry = known.catalogue.get(Theme, id)
    return Value(entry.slug, entry.record.title, known.words.formats.sort_key(entry.record.title))


def _places(entry: Entry[Programme], known: Projections) -> Iterator[str]:
    """Under each place of a location, of the programme and of its coming editions; under its name where no place is stated."""
    ids = [*entry.record.locations, *(one.location for one, _ in coming(entry, known) if one.location)]
    for id in dict.fromkeys(ids):
        location = known.catalogue.get(Location, id).record
        yield from location.places or (location.name,)


def _deliveries(entry: Entry[Programme], known: Projections) -> Iterator[str]:
    yield from entry.record.delivery
    for edition, _ in coming(entry, known):
        if edition.delivery or edition.online:
            yield edition.delivery or "online"


def _levels(entry: Entry[Programme], known: Projections) -> Iterable[str]:
    return (entry.record.level,) if entry.record.level else ()


def _level(text: str, known: Projections) -> Value:
    known_levels = ("mbo", "hbo", "post-hbo", "wo")
    slug = slugged(text)
    order = known_levels.index(slug) if slug in known_levels else len(known_levels)
    return Value(slug, text, (order, known.words.formats.sort_key(text)))


def _months(entry: Entry[Programme], known: Projections) -> Iterator[tuple[int, int]]:
    for edition, _ in coming(entry, known):
        if edition.first_day:
            yield edition.first_day.year, edition.first_day.month


def _month(month: tuple[int, int], known: Projections) -> Value:
    year, number = month
    return Value(f"{year:04d}-{number:02d}", known.words.formats.month(datetime.date(year, number, 1)), month)


def _languages(entry: Entry[Programme], known: Projections) -> Iterator[str]:
    yield entry.record.language or known.language
    yield from (one.language for one, _ in coming(entry, known) if one.language)


def _language(code: str, known: Projections) -> Value:
    name = language_name(code, known.words)
    return Value(slugged(code), name, (code != known.language, known.words.formats.sort_key(name)))


def _letters(entry: Entry[Programme], known: Projections) -> tuple[str]:
    return (first_letter(entry.record.title, known),)


def first_letter(title: str, known: Projections) -> str:
    """Under which letter of an index a title stands; "0-9" for what begins with anything else."""
    return known.words.formats.first_letter(title) or "0-9"


TABLE: Mapping[str, Facet] = {
    "sector": Facet(lambda entry, known: entry.record.sectors, _code("sector_{}", get_args(Sector))),
    "kind": Facet(lambda entry, known: (entry.record.kind,), _code("kind_{}", get_args(Kind))),
    "provider": Facet(_providers, _written),
    "theme": Facet(_themes, _theme),
    "location": Facet(_places, _written),
    "delivery": Facet(_deliveries, _code("delivery_{}", get_args(Delivery))),
    "level": Facet(_levels, _level),
    "price": Facet(price_bands, price_band),
    "study_load": Facet(load_bands, load_band),
    "start": Facet(_months, _month),
    "language": Facet(_languages, _language),
    "letter": Facet(_letters, lambda letter, known: Value(letter, letter.upper(), letter)),
}
