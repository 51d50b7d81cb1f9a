"""What lists know of a programme beside its card: figures, days, and what it belongs to."""

import datetime

from plgsite.catalogue import Entry
from plgsite.facets.bands import total_price
from plgsite.model.programme import Programme
from plgsite.projections.projections import Projections
from plgsite.projections.remembered import Remembered


def _figures(known: Projections, entry: Entry[Programme]) -> tuple[str, str]:
    price, load = total_price(entry.record, known.standings[entry.id]), entry.record.study_load
    return str(price) if price is not None else "", str(load.sbu) if load and load.sbu is not None else ""


FIGURES: Remembered[tuple[str, str]] = Remembered("figures", tuple[str, str], _figures)
"""What one person pays in euros, and the study load in hours; "" for what is not known."""

Day = datetime.date | None

DATED: Remembered[tuple[Day, Day]] = Remembered("dated", tuple[Day, Day], lambda _, entry: (entry.record.updated, entry.record.published))
"""When the record says that it changed, and when it was published first."""

THEMES: Remembered[tuple[str, ...]] = Remembered("themes", tuple[str, ...], lambda _, entry: tuple(dict.fromkeys(entry.record.themes)))
"""The ids of its themes, each once."""


def _locations(known: Projections, entry: Entry[Programme]) -> tuple[str, ...]:
    editions = (id for one in entry.record.editions for id in one.locations)
    return tuple(dict.fromkeys((*entry.record.locations, *editions)))


def _teachers(known: Projections, entry: Entry[Programme]) -> tuple[str, ...]:
    editions = (id for one in entry.record.editions for id in one.teachers)
    return tuple(dict.fromkeys((*entry.record.teachers, *editions)))


LOCATIONS: Remembered[tuple[str, ...]] = Remembered("locations", tuple[str, ...], _locations)
"""Where it is given: its own locations, and those of its editions."""
TEACHERS: Remembered[tuple[str, ...]] = Remembered("teachers", tuple[str, ...], _teachers)
"""Who teaches it: its own teachers, and those of its editions. Modules are own text, which no list looks at."""
SCAN: Remembered[str] = Remembered("scan", str, lambda _, entry: entry.record.scan or "")
