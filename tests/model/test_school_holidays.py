"""The table of school holidays: what holds of every row, and the rules by which the Flemish ones are fixed."""

import datetime
from itertools import pairwise
from typing import get_args

import pytest
from dateutil.easter import easter

from plgsite.model.school_holidays import Region, holidays_of, known_days, school_year, unknown_year

REGIONS: tuple[Region, ...] = get_args(Region)
WEEK = datetime.timedelta(weeks=1)


def monday_of(day: datetime.date) -> datetime.date:
    return day - datetime.timedelta(days=day.weekday())


@pytest.mark.parametrize("region", REGIONS)
def test_every_year_has_five_holidays_that_lie_apart_and_years_follow_each_other(region: Region) -> None:
    found = holidays_of(region)
    years = list(dict.fromkeys(one.year for one in found))
    assert all([one.year for one in found].count(year) == 5 for year in years)
    assert all(before.last < after.first for before, after in pairwise(found))
    assert all(int(before[:4]) + 1 == int(after[:4]) for before, after in pairwise(years))
    assert all(datetime.date(int(one.year[:4]), 8, 1) < one.first <= one.last < datetime.date(int(one.year[5:]), 9, 10) for one in found)


@pytest.mark.parametrize("region", ["noord", "midden", "zuid"])
def test_dutch_holidays_begin_on_a_saturday_end_on_a_sunday_and_last_whole_weeks(region: Region) -> None:
    weeks = {"autumn": 1, "christmas": 2, "spring": 1, "may": 1, "summer": 6}
    for one in holidays_of(region):
        assert (one.first.weekday(), one.last.weekday()) == (5, 6), one
        assert (one.last - one.first).days == 7 * weeks[one.kind] + 1, one


def test_christmas_and_may_are_the_same_in_all_dutch_regions_that_know_the_year() -> None:
    found: dict[tuple[str, str], set[tuple[datetime.date, datetime.date]]] = {}
    for region in REGIONS[:3]:
        for one in holidays_of(region):
            if one.kind in ("christmas", "may"):
                found.setdefault((one.year, one.kind), set()).add((one.first, one.last))
    assert len(found) >= 6 and all(len(days) == 1 for days in found.values())


@pytest.mark.parametrize("year", sorted({one.year for one in holidays_of("vlaanderen")}))
def test_flemish_holidays_follow_from_the_decree(year: str) -> None:
    first, second = int(year[:4]), int(year[5:])
    saints, christmas, sunday = datetime.date(first, 11, 1), datetime.date(first, 12, 25), easter(second)
    autumn = saints + datetime.timedelta(days=1) if saints.weekday() == 6 else monday_of(saints)
    winter = monday_of(christmas) + (WEEK if christmas.weekday() >= 5 else datetime.timedelta())
    april = datetime.date(second, 4, 1)
    spring = april + datetime.timedelta(days=-april.weekday() % 7)
    if sunday.month == 3:
        spring = sunday + datetime.timedelta(days=1)
    elif sunday > datetime.date(second, 4, 15):
        spring = monday_of(sunday) - WEEK
    carnival = monday_of(sunday) - 6 * WEEK
    day = datetime.timedelta(days=1)
    assert [(one.kind, one.first, one.last) for one in holidays_of("vlaanderen") if one.year == year] == [
        ("autumn", autumn, autumn + WEEK - day),
        ("christmas", winter, winter + 2 * WEEK - day),
        ("carnival", carnival, carnival + WEEK - day),
        ("easter", spring, spring + 2 * WEEK - day),
        ("summer", datetime.date(second, 7, 1), datetime.date(second, 8, 31)),
    ]


def test_the_year_of_a_day_that_is_not_known_is_named() -> None:
    first, last = known_days("noord")
    day = datetime.timedelta(days=1)
    assert (unknown_year("noord", first), unknown_year("noord", last)) == ("", "")
    assert unknown_year("noord", first - day) == "2025-2026", "the last days of the summer are those of the year before"
    assert unknown_year("noord", last + day) == "2029-2030"
    assert unknown_year("zuid", datetime.date(2027, 3, 1)) == "2026-2027"
    assert unknown_year(None, first) == school_year(first) == "2026-2027"
