"""Moments: a day and a clock time in the site's zone as one instant that any machine reads alike."""

import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

ONE_DAY = datetime.timedelta(days=1)


@lru_cache(4096)
def moment(day: datetime.date, clock: str, zone: ZoneInfo) -> str:
    """A local time with its distance to UTC, as RFC 3339 writes it: 2026-12-03T16:30:00+01:00.

    Before clocks followed zones their distance was no whole number of minutes, which RFC 3339 cannot say: those count as UTC.
    Many programmes share their days, so it is kept.
    """
    local = datetime.datetime.combine(day, datetime.time.fromisoformat(clock), zone)
    offset = local.utcoffset() or datetime.timedelta()
    return (local if offset.total_seconds() % 60 == 0 else local.replace(tzinfo=datetime.UTC)).isoformat()


def end_of(day: datetime.date, zone: ZoneInfo) -> str:
    """The moment at which a day is over: the first of the next."""
    return moment(day if day == datetime.date.max else day + ONE_DAY, "00:00", zone)
