"""Local times that a clock in the site's zone shows exactly once."""

import datetime
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from plgsite.catalogue import Catalogue
from plgsite.model.programme import Programme
from plgsite.model.site import Site
from plgsite.rules.finding import Finding


def times(catalogue: Catalogue) -> Iterator[Finding]:
    """Times that are skipped, or happen twice, when the clock is put forward or back."""
    zone = ZoneInfo(catalogue.get(Site, "site").record.timezone)
    for entry in catalogue.of(Programme).values():
        for index, edition in enumerate(entry.record.editions):
            told = set[tuple[int, str]]()
            for meeting in edition.dates:
                for name, clock in (("start", meeting.start), ("end", meeting.end)):
                    place = (meeting.item, name)  # of a series one day is told
                    if clock and place not in told and (what := _trouble(meeting.date, clock, zone)):
                        told.add(place)
                        yield Finding(
                            kind="programme",
                            id=entry.id,
                            loc=("editions", index, "dates", *place),
                            code="impossible-time",
                            message=f"{clock} on {meeting.date} {what} in {zone.key}",
                            hint="the clock changes that night",
                            relies_on=("site:site.timezone",),
                        )


def _trouble(day: datetime.date, clock: str, zone: ZoneInfo) -> str:
    early = datetime.datetime.combine(day, datetime.time.fromisoformat(clock), zone)
    late = early.replace(fold=1)
    if early.utcoffset() == late.utcoffset():
        return ""
    back = early.astimezone(datetime.UTC).astimezone(zone)
    return "happens twice" if back.replace(tzinfo=None) == early.replace(tzinfo=None) else "does not exist"
