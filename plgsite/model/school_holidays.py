"""When schools have holidays, by region: a dated table of what was published, and what follows from a decree.

Seen on 30 November 2026. For the Netherlands: the overview of each school year of the Dutch government, as published on
https://www.rijksoverheid.nl/onderwerpen/schoolvakanties. Autumn and spring are what the ministry advises; schools may give a week more in
May, which is not in the table. 2026-2027 is what a table made of that overview and schools of the region published alike: in the south none
did. For Flanders: the holidays that the decision of the Flemish government of 17 April 1991 fixes by rule, as published on
https://www.vlaanderen.be for 2027-2028; `tests/model/test_school_holidays.py` holds the table to these rules. A year that two sources did
not agree on is left out: who asks for it is told so, and never gets a wrong day.
"""

import datetime
from functools import cache
from typing import Literal

from msgspec import Struct

Region = Literal["noord", "midden", "zuid", "vlaanderen"]
HolidayKind = Literal["autumn", "christmas", "spring", "carnival", "easter", "may", "summer"]

_ROWS = """
noord 2026-2027 autumn 2026-10-10 2026-10-18
noord 2026-2027 christmas 2026-12-19 2027-01-03
noord 2026-2027 spring 2027-02-20 2027-02-28
noord 2026-2027 may 2027-04-24 2027-05-02
noord 2026-2027 summer 2027-07-10 2027-08-22
noord 2027-2028 autumn 2027-10-16 2027-10-24
noord 2027-2028 christmas 2027-12-25 2028-01-09
noord 2027-2028 spring 2028-02-19 2028-02-27
noord 2027-2028 may 2028-04-29 2028-05-07
noord 2027-2028 summer 2028-07-15 2028-08-27
noord 2028-2029 autumn 2028-10-14 2028-10-22
noord 2028-2029 christmas 2028-12-23 2029-01-07
noord 2028-2029 spring 2029-02-17 2029-02-25
noord 2028-2029 may 2029-04-28 2029-05-06
noord 2028-2029 summer 2029-07-21 2029-09-02
midden 2026-2027 autumn 2026-10-17 2026-10-25
midden 2026-2027 christmas 2026-12-19 2027-01-03
midden 2026-2027 spring 2027-02-20 2027-02-28
midden 2026-2027 may 2027-04-24 2027-05-02
midden 2026-2027 summer 2027-07-17 2027-08-29
midden 2027-2028 autumn 2027-10-16 2027-10-24
midden 2027-2028 christmas 2027-12-25 2028-01-09
midden 2027-2028 spring 2028-02-26 2028-03-05
midden 2027-2028 may 2028-04-29 2028-05-07
midden 2027-2028 summer 2028-07-08 2028-08-20
midden 2028-2029 autumn 2028-10-21 2028-10-29
midden 2028-2029 christmas 2028-12-23 2029-01-07
midden 2028-2029 spring 2029-02-17 2029-02-25
midden 2028-2029 may 2029-04-28 2029-05-06
midden 2028-2029 summer 2029-07-07 2029-08-19
zuid 2027-2028 autumn 2027-10-23 2027-10-31
zuid 2027-2028 christmas 2027-12-25 2028-01-09
zuid 2027-2028 spring 2028-02-26 2028-03-05
zuid 2027-2028 may 2028-04-29 2028-05-07
zuid 2027-2028 summer 2028-07-22 2028-09-03
zuid 2028-2029 autumn 2028-10-21 2028-10-29
zuid 2028-2029 christmas 2028-12-23 2029-01-07
zuid 2028-2029 spring 2029-02-10 2029-02-18
zuid 2028-2029 may 2029-04-28 2029-05-06
zuid 2028-2029 summer 2029-07-14 2029-08-26
vlaanderen 2026-2027 autumn 2026-11-02 2026-11-08
vlaanderen 2026-2027 christmas 2026-12-21 2027-01-03
vlaanderen 2026-2027 carnival 2027-02-08 2027-02-14
vlaanderen 2026-2027 easter 2027-03-29 2027-04-11
vlaanderen 2026-2027 summer 2027-07-01 2027-08-31
vlaanderen 2027-2028 autumn 2027-11-01 2027-11-07
vlaanderen 2027-2028 christmas 2027-12-27 2028-01-09
vlaanderen 2027-2028 carnival 2028-02-28 2028-03-05
vlaanderen 2027-2028 easter 2028-04-03 2028-04-16
vlaanderen 2027-2028 summer 2028-07-01 2028-08-31
vlaanderen 2028-2029 autumn 2028-10-30 2028-11-05
vlaanderen 2028-2029 christmas 2028-12-25 2029-01-07
vlaanderen 2028-2029 carnival 2029-02-12 2029-02-18
vlaanderen 2028-2029 easter 2029-04-02 2029-04-15
vlaanderen 2028-2029 summer 2029-07-01 2029-08-31
"""

SCHOOL_YEAR = 8
"""The month in which a school year begins."""
AFTER_SUMMER = {"vlaanderen": (9, 1)}
"""Month and day on which the holidays of summer are over for certain, where those of the year before are not in the table."""
LATEST_END = (9, 10)


class Holiday(Struct, frozen=True):
    """A school holiday: its school year, its kind, its first day and its last."""

    year: str
    kind: HolidayKind
    first: datetime.date
    last: datetime.date


@cache
def holidays_of(region: Region) -> tuple[Holiday, ...]:
    """Those of a region, in order."""
    rows = (row.split() for row in _ROWS.strip().splitlines())
    found = (
        Holiday(year, kind, datetime.date.fromisoformat(first), datetime.date.fromisoformat(last))  # type: ignore[arg-type]
        for where, year, kind, first, last in rows
        if where == region
    )
    return tuple(sorted(found, key=lambda one: one.first))


@cache
def known_days(region: Region) -> tuple[datetime.date, datetime.date]:
    """The first and the last day of which the table knows whether schools have holidays: its years follow each other."""
    found = holidays_of(region)
    return datetime.date(int(found[0].year[:4]), *AFTER_SUMMER.get(region, LATEST_END)), found[-1].last


def school_year(day: datetime.date) -> str:
    """The school year of a day: 2027-2028."""
    first = day.year if day.month >= SCHOOL_YEAR else day.year - 1
    return f"{first}-{first + 1}"


def unknown_year(region: Region | None, day: datetime.date) -> str:
    """The school year whose holidays one would have to know for a day; "" where the table has them."""
    first, last = known_days(region) if region else (datetime.date.max, datetime.date.min)
    if first <= day <= last:
        return ""
    is_still_summer = region and day < first and school_year(day) == school_year(first)
    return school_year(day.replace(month=7, day=1)) if is_still_summer else school_year(day)
