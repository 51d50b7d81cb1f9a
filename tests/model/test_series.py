"""Series of dates: which days they come to, for any rule."""

import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from plgsite.limits import MOST_MEETINGS
from plgsite.model.editions import Edition
from plgsite.model.school_holidays import holidays_of, known_days
from plgsite.model.series import WEEKDAYS, Dates

DAY = datetime.timedelta(days=1)


def series(**keys: Any) -> Dates:
    return Dates.model_validate({key.rstrip("_"): value for key, value in keys.items()})


def met(**keys: Any) -> list[str]:
    return [day.isoformat() for day in series(**keys).days.met]


DAYS = st.dates(datetime.date(2027, 9, 10), datetime.date(2029, 3, 1))
WEEKLY = st.lists(st.sampled_from(WEEKDAYS), min_size=1, max_size=7, unique=True)


@settings(max_examples=150)
@given(
    first=DAYS,
    weekly=WEEKLY,
    every=st.integers(1, 4),
    ends=st.one_of(
        st.integers(1, 40).map(lambda number: ("meetings", number)),
        st.integers(0, 120).map(lambda days: ("until", days)),
    ),
    loose=st.lists(st.tuples(st.integers(0, 90), st.integers(0, 9)), max_size=4),
    holidays=st.sampled_from([None, "noord", "zuid", "vlaanderen"]),
)
def test_any_series_meets_on_its_days_of_the_week_in_order_and_never_when_it_is_excepted(
    first: datetime.date, weekly: list[str], every: int, ends: tuple[str, int], loose: list[tuple[int, int]], holidays: Any
) -> None:
    key, end = ends
    excepted = [{"from": str(first + start * DAY), "until": str(first + (start + length) * DAY)} for start, length in loose]
    data = {
        "weekly": weekly,
        "every": every,
        "from": str(first),
        key: end if key == "meetings" else str(first + end * DAY),
        "except": [*excepted, *([{"holidays": holidays}] if holidays else [])],
    }
    try:
        found = Dates.model_validate(data)
    except ValidationError as error:
        assert {one["type"] for one in error.errors()} <= {"out-of-range", "unknown-holidays"}
        return
    days = found.days.met
    assert list(days) == sorted(set(days)) and days[0] >= first
    assert {WEEKDAYS[day.weekday()] for day in days} <= set(weekly)
    assert len(days) == end if key == "meetings" else days[-1] <= first + end * DAY
    free = [(first + start * DAY, first + (start + length) * DAY) for start, length in loose]
    free += [(one.first, one.last) for one in holidays_of(holidays)] if holidays else []
    assert not any(start <= day <= until for day in days for start, until in free)
    if holidays:
        assert all(known_days(holidays)[0] <= day <= known_days(holidays)[1] for day in days)
    # Nothing is left out but what is excepted: each day of the week from the first on, in every so many weeks.
    start = next(first + number * DAY for number in range(7) if WEEKDAYS[(first + number * DAY).weekday()] in weekly)
    monday = start - start.weekday() * DAY
    span = [start + number * DAY for number in range((days[-1] - start).days + 1)]
    expected = [
        day
        for day in span
        if WEEKDAYS[day.weekday()] in weekly
        and ((day - monday).days // 7) % every == 0
        and not any(begin <= day <= until for begin, until in free)
    ]
    assert list(days) == expected


def test_the_series_of_the_issue_has_24_tuesdays() -> None:
    found = series(weekly="tuesday", from_="2027-09-14", until="2028-03-21", except_={"holidays": "noord"})
    assert (len(found.days.met), found.days.met[0].isoformat(), found.days.met[-1].isoformat()) == (24, "2027-09-14", "2028-03-21")
    assert [(day.isoformat(), why.kind) for day, why in found.days.skipped] == [
        ("2027-10-19", "autumn"),
        ("2027-12-28", "christmas"),
        ("2028-01-04", "christmas"),
        ("2028-02-22", "spring"),
    ]


def test_a_series_begins_on_its_first_day_of_the_week_from_the_day_that_it_names() -> None:
    assert met(weekly="tuesday", from_="2027-09-15", meetings=2) == ["2027-09-21", "2027-09-28"]


def test_every_second_week_is_counted_from_the_first_meeting_and_not_moved_by_what_is_excepted() -> None:
    assert met(weekly="monday", every=2, from_="2027-09-08", meetings=3, except_="2027-09-27") == ["2027-09-13", "2027-10-11", "2027-10-25"]


def test_several_days_a_week_and_every_second_week_keep_to_one_week() -> None:
    assert met(weekly=["thursday", "monday"], every=2, from_="2027-09-14", meetings=4) == [
        "2027-09-16",
        "2027-09-27",
        "2027-09-30",
        "2027-10-11",
    ]


def test_a_year_whose_holidays_the_site_has_written_whole_is_known() -> None:
    holidays = {"holidays": "noord", "also": [{"name": "Herfst", "from": "2029-10-13", "until": "2029-10-21"}]}
    with pytest.raises(ValidationError, match="school holidays of 2029-2030 of region noord are not known"):
        series(weekly="tuesday", from_="2029-10-02", meetings=3, except_=holidays)
    whole = {**holidays, "complete_years": ["2029-2030"]}
    assert met(weekly="tuesday", from_="2029-10-02", meetings=3, except_=whole) == ["2029-10-02", "2029-10-09", "2029-10-23"]


def test_a_series_that_ends_before_the_unknown_begins_needs_no_more() -> None:
    assert len(met(weekly="tuesday", from_="2029-06-05", until="2029-09-01", except_={"holidays": "noord"})) == 7


@pytest.mark.parametrize(
    ("keys", "code", "at"),
    [
        ({"from_": "2027-09-14", "until": "2027-09-13"}, "wrong-order", ("until",)),
        ({"from_": "2027-09-14"}, "missing-key", ()),
        ({"until": "2027-09-14"}, "missing-key", ()),
        ({"from_": "2027-09-14", "until": "2027-12-01", "meetings": 3}, "wrong-value", ("meetings",)),
        ({"from_": "2027-09-14", "until": "2027-09-20", "except_": "2027-09-14"}, "out-of-range", ()),
        ({"from_": "2027-09-14", "until": "2037-12-31"}, "out-of-range", ("until",)),
        ({"from_": "2027-09-14", "meetings": 9, "except_": {"from": "2027-09-14", "until": "2090-01-01"}}, "out-of-range", ("meetings",)),
        ({"from_": "9999-12-20", "meetings": 9}, "out-of-range", ("meetings",)),
        ({"from_": "2027-09-14", "meetings": MOST_MEETINGS + 1}, "less_than_equal", None),
        ({"from_": "2027-09-14", "until": "2027-12-01", "start": "10:00", "end": "09:00"}, "wrong-order", ("end",)),
        ({"from_": "2027-09-14", "until": "2027-12-01", "date": "2027-09-14"}, "wrong-value", ("date",)),
        ({"from_": "2027-09-14", "until": "2027-12-01", "except_": "holidays"}, "missing-key", None),
        ({"from_": "2027-09-14", "until": "2027-12-01", "except_": {"name": "x"}}, "missing-key", ()),
    ],
)
def test_a_series_that_cannot_be_held_is_told_at_its_key(keys: dict[str, Any], code: str, at: Any) -> None:
    with pytest.raises(ValidationError) as found:
        series(weekly="tuesday", **keys)
    (one,) = found.value.errors()
    assert one["type"] == code and (at is None or one["ctx"]["at"] == at)


def test_more_meetings_than_anybody_holds_are_refused_before_they_are_made() -> None:
    with pytest.raises(ValidationError, match=f"more than {MOST_MEETINGS} meetings"):
        series(weekly=list(WEEKDAYS), from_="2027-09-14", until="2036-09-14")


def test_an_edition_has_its_series_and_single_dates_in_order_of_time() -> None:
    edition = Edition.model_validate(
        {"id": "a", "dates": [{"weekly": "tuesday", "from": "2027-09-14", "meetings": 3}, {"date": "2027-09-16"}, {"date": "2027-09-01"}]}
    )
    assert [one.date.day for one in edition.dates] == [1, 14, 16, 21, 28]
    assert [one.item for one in edition.dates] == [2, 0, 1, 0, 0]
    assert (edition.first_day, edition.last_day) == (edition.dates[0].date, edition.dates[-1].date)


def test_single_dates_are_in_order_of_time_however_they_are_written() -> None:
    dates = [{"date": "2027-09-16", "start": "13:00"}, {"date": "2027-09-16", "start": "09:00"}, {"date": "2027-09-01"}]
    edition = Edition.model_validate({"id": "a", "dates": dates})
    assert [(one.date.day, one.start, one.item) for one in edition.dates] == [(1, None, 2), (16, "09:00", 1), (16, "13:00", 0)]


@pytest.mark.parametrize("other", [{"date": "2027-09-21"}, {"weekly": ["monday", "tuesday"], "from": "2027-09-20", "meetings": 2}])
def test_nobody_is_at_two_meetings_at_once(other: dict[str, Any]) -> None:
    one = {"weekly": "tuesday", "from": "2027-09-14", "meetings": 3, "start": "10:00", "end": "12:00"}
    with pytest.raises(ValidationError, match="is a day of a series already"):
        Edition.model_validate({"id": "a", "dates": [one, other]})
    later = {"start": "12:00", "end": "13:00"}
    assert len(Edition.model_validate({"id": "a", "dates": [one, {**other, **later}]}).dates) in (4, 5)


def test_what_is_kept_of_an_edition_comes_back_as_the_same() -> None:
    data = {"weekly": ["tuesday"], "every": 2, "from": "2027-09-14", "meetings": 3, "except": [{"holidays": "zuid"}, "2027-09-28"]}
    edition = Edition.model_validate({"id": "a", "dates": data})
    assert edition.dates
    written = edition.model_dump_json(by_alias=True, exclude_defaults=True)
    again = Edition.model_validate_json(written)
    assert again == edition and again.dates == edition.dates and again.model_dump_json(by_alias=True, exclude_defaults=True) == written
