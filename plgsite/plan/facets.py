"""Which programmes have which value of which facet. A new facet is a row here, a word in `routes` and a label."""

import datetime
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from typing import Any, get_args

from msgspec import Struct

from plgsite.catalogue import Entry
from plgsite.model.offer import Delivery, headline
from plgsite.model.places import Location, Theme
from plgsite.model.programme import Kind, Programme, Sector
from plgsite.plan.coming import coming
from plgsite.plan.projections import Projections
from plgsite.routes import FACET_VALUES, FACETS, facet_address, slugged
from plgsite.views.facets import FacetGroup, FacetPanel, FacetValue
from plgsite.views.facts import language_name


class Value(Struct, frozen=True):
    """A value as readers see it: its word in an address, its label, and what it is sorted by."""

    slug: str
    label: str
    order: Any


class Facet(Struct, frozen=True):
    """`of` finds the values of a programme as plain things; `value` puts one of those into words, once."""

    of: Callable[[Entry[Programme], Projections], Iterable[Hashable]]
    value: Callable[[Any, Projections], Value]


def _code(label: str, codes: tuple[str, ...]) -> Callable[[Any, Projections], Value]:
    """Values that the model lists: in its order, with the label of the code."""

    def value(code: str, known: Projections) -> Value:
        slug = FACET_VALUES.get(code, {}).get(known.language, code)
        return Value(slug, known.words.label(label.format(code)), codes.index(code))

    return value


def _written(text: str, known: Projections) -> Value:
    return Value(slugged(text), text, known.words.formats.sort_key(text))


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


def _price_bands(entry: Entry[Programme], known: Projections) -> Iterable[int]:
    return _in_band(total(entry.record), known.site.record.catalogue.price_bands)


def total(programme: Programme) -> Decimal | None:
    """The headline price where it is that of a whole programme, as stated; bands and sorting know no other."""
    price = headline(programme.prices)
    return price.amount if price and price.unit == "programme" and price.qualifier != "on_request" else None


def _loads(entry: Entry[Programme], known: Projections) -> Iterable[int]:
    load = entry.record.study_load
    return _in_band(load.sbu if load else None, known.site.record.catalogue.study_load_bands)


def _in_band(figure: Decimal | None, bounds: tuple[int, ...]) -> Iterable[int]:
    return (bisect_right(bounds, figure),) if figure is not None and bounds else ()


def _price_band(number: int, known: Projections) -> Value:
    return _band(number, known.site.record.catalogue.price_bands, known, lambda euros: known.words.formats.money(Decimal(euros)))


def _load_band(number: int, known: Projections) -> Value:
    return _band(number, known.site.record.catalogue.study_load_bands, known, lambda hours: known.words.count("hour", hours))


def _band(number: int, bounds: tuple[int, ...], known: Projections, said: Callable[[Any], str]) -> Value:
    """A band by its number; it goes from its lower bound up to, and without, its upper one."""
    low, high = bounds[number - 1 : number], bounds[number : number + 1]
    name = "band_between" if low and high else "band_from" if low else "band_below"
    slug = FACET_VALUES[name][known.language].format(low=str(*low), high=str(*high))
    label = known.words.say(name, low="".join(map(said, low)), high="".join(map(said, high)))
    return Value(slug, label, number)


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
    first = known.words.formats.sort_key(title)[:1]
    return first if "a" <= first <= "z" else "0-9"


TABLE: Mapping[str, Facet] = {
    "sector": Facet(lambda entry, known: entry.record.sectors, _code("sector_{}", get_args(Sector))),
    "kind": Facet(lambda entry, known: (entry.record.kind,), _code("kind_{}", get_args(Kind))),
    "theme": Facet(_themes, _theme),
    "location": Facet(_places, _written),
    "delivery": Facet(_deliveries, _code("delivery_{}", get_args(Delivery))),
    "level": Facet(_levels, _level),
    "price": Facet(_price_bands, _price_band),
    "study_load": Facet(_loads, _load_band),
    "start": Facet(_months, _month),
    "language": Facet(_languages, _language),
    "letter": Facet(_letters, lambda letter, known: Value(letter, letter.upper(), letter)),
}


class Facets:
    """The facets of the listed programmes of a site. `members` answers with ids in order of title."""

    def __init__(self, known: Projections) -> None:
        self._known = known
        self._by_name: dict[str, tuple[list[Value], Mapping[str, list[str]]]] = {}

    @cached_property
    def panel(self) -> FacetPanel:
        """The facets that the site shows, each with at least one value."""
        groups = (self.group(name) for name in self._known.site.record.catalogue.facets)
        return FacetPanel(groups=tuple(group for group in groups if group.values))

    def group(self, name: str) -> FacetGroup:
        """One facet, whether the site shows it or not."""
        language, (values, members) = self._known.language, self._found(name)
        shown = tuple(
            FacetValue(slug=one.slug, label=one.label, count=len(members[one.slug]), address=facet_address(name, one.slug, language))
            for one in values
        )
        return FacetGroup(name=name, word=FACETS[name][language], values=shown)

    def members(self, name: str) -> Mapping[str, list[str]]:
        """The programmes of each value of a facet, by its slug."""
        return self._found(name)[1]

    def _found(self, name: str) -> tuple[list[Value], Mapping[str, list[str]]]:
        if name not in self._by_name:
            self._by_name[name] = _find(TABLE[name], self._known)
        return self._by_name[name]


def _find(facet: Facet, known: Projections) -> tuple[list[Value], Mapping[str, list[str]]]:
    """The values in order, and the programmes of each. What has the same slug is the same value, called as it is called most often."""
    values: dict[Hashable, Value] = {}
    members: dict[str, list[str]] = {}
    names: dict[str, Counter[Value]] = {}
    for id in known.cards:
        found = {}
        for plain in facet.of(known.programmes[id], known):
            if plain not in values:
                values[plain] = facet.value(plain, known)
            found[values[plain].slug] = values[plain]
        for slug, value in found.items():
            members.setdefault(slug, []).append(id)
            names.setdefault(slug, Counter())[value] += 1
    called = (max(counts, key=lambda value: (counts[value], value.label)) for counts in names.values())
    return sorted(called, key=lambda value: (value.order, value.label)), members
