"""The first day after today on which something changes by itself."""

import datetime
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from plgsite.catalogue import Entry
from plgsite.model.places import Provider
from plgsite.model.programme import Programme
from plgsite.plan.programme.changes import what_changes
from plgsite.plan.shared.figures import Day
from plgsite.projections.projections import Projections
from plgsite.projections.remembered import Remembered
from plgsite.rules.standing import turning_points_of


class Change(Struct, frozen=True, kw_only=True):
    """The next day on which something changes by itself, and what."""

    on: datetime.date
    title: str
    what: str

    @property
    def told(self) -> tuple[datetime.date, str, str]:
        """As an outcome tells it."""
        return (self.on, self.title, self.what)


Found = tuple[datetime.date, str, str]
"""A day, the title of what changes, and what happens to it."""


def _publication(known: Projections, entry: Entry[Any]) -> tuple[Day, Day]:
    return entry.record.publish_on, entry.record.expires_on


PUBLICATION: Remembered[tuple[Day, Day]] = Remembered("publication", tuple[Day, Day], _publication)
"""From and until which day a programme is public."""


def next_change(known: Projections) -> Change | None:
    """The first day on which a page would differ, were nothing edited."""
    first = min((*_of_programmes(known), *_of_publication(known), *_of_marks(known)), default=None)
    return Change(on=first[0], title=first[1], what=first[2]) if first else None


def _of_programmes(known: Projections) -> Iterator[Found]:
    """Only those of the first day are looked at."""
    today = known.settings.today
    coming = [(day, id) for id in known.overview.ids for day in known.changes[id] if day > today]
    first = min((day for day, _ in coming), default=None)
    for day, id in coming:
        if first and day == first:
            record = known.programmes[id].record
            yield first, record.title, what_changes(record, first)


def _of_publication(known: Projections) -> Iterator[Found]:
    for ref, days in _publications(known):
        for day, what in zip(days, ("is published", "expires"), strict=True):
            if day and day > known.settings.today:
                kind, _, id = ref.partition(":")
                record = known.catalogue.records[kind][id].record
                yield day, getattr(record, "title", "") or getattr(record, "name", ""), what


def _publications(known: Projections) -> Iterator[tuple[str, tuple[Day, Day]]]:
    """Of all records but drafts, by reference; of the programmes that are published no record is read."""
    for id in known.overview.ids:
        yield f"{Programme.KIND}:{id}", known.each(PUBLICATION)[id]
    waiting = (ref for ref, why in known.catalogue.absent.items() if ref.startswith(f"{Programme.KIND}:") and why != "draft")
    others = (f"{kind}:{id}" for kind, entries in known.catalogue.records.items() if kind != Programme.KIND for id in entries)
    for ref in (*waiting, *others):
        kind, _, id = ref.partition(":")
        if known.catalogue.absent.get(ref) != "draft":
            yield ref, _publication(known, known.catalogue.records[kind][id])


def _of_marks(known: Projections) -> Iterator[Found]:
    for provider in known.catalogue.of(Provider).values():
        days = turning_points_of(provider.record.marks)
        yield from ((day, provider.record.name, "changes") for day in days if day > known.settings.today)
