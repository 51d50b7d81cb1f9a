"""Single dates of an edition that are hardly meant: one that comes before the date above it, and one meeting that is written twice."""

import datetime
from collections.abc import Iterator
from itertools import pairwise

from plgsite.catalogue import Catalogue, Entry
from plgsite.model.editions import Edition, Meeting
from plgsite.model.programme import Programme
from plgsite.rules.finding import Finding

Said = tuple[Meeting, Meeting, str, str, str, str]
"""A date, the other one that it does not go with, what that is called; and code, message and hint."""


def meetings(catalogue: Catalogue, today: datetime.date) -> Iterator[Finding]:
    """Dates of editions that are not over. Those of a series follow from it, and are in order."""
    for entry in catalogue.of(Programme).values():
        for number, edition in enumerate(entry.record.editions):
            if edition.last_day and edition.last_day >= today:
                written = sorted((one for one in edition.dates if not one.in_series), key=lambda one: one.item)
                twice = list(_twice(written, edition))
                again = {one.item for one, *_ in twice}
                for said in (*_earlier([one for one in written if one.item not in again]), *twice):
                    yield _finding(entry, number, said)


def _earlier(written: list[Meeting]) -> Iterator[Said]:
    """A date that is before the one above it: readers see them in order of time, so mostly its year or month is wrong."""
    for above, one in pairwise(written):
        if one.date < above.date:
            message = f"{one.date} is written behind {above.date}, and lies before it"
            hint = "look at the month and the year of both; if they are right, write the dates in order"
            yield one, above, "the other one", "earlier-date", message, hint


def _twice(written: list[Meeting], edition: Edition) -> Iterator[Said]:
    """A date that is there already: at the same time in the same place. Without times, two titles are two parts of a day."""
    first: dict[tuple[object, ...], Meeting] = {}
    for one in written:
        found = first.setdefault((one.date, one.start or ("", one.title), one.location or edition.place), one)
        if found is not one:
            message = f"{one.date}{f' at {one.start}' if one.start else ''} is a meeting of the edition already"
            yield one, found, "the first one", "same-meeting", message, "change the day or the time, or leave one of them out"


def _finding(entry: Entry[Programme], number: int, said: Said) -> Finding:
    one, other, called, code, message, hint = said
    at = ("editions", number, "dates")
    return Finding(
        kind="programme",
        id=entry.id,
        loc=(*at, one.item, "date"),
        level="warning",
        code=code,
        message=message,
        hint=hint,
        also=("programme", entry.id, (*at, other.item, "date"), called),
    )
