"""The calendar of a series, read by three libraries: each sees every meeting at its local time, and none in the holidays.

Meetings are events of their own: `findings/calendar-readers-and-rdate.sh` says why."""

import datetime
from collections.abc import Callable
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject
from ical.calendar_stream import IcsCalendarStream

from plgsite.model.school_holidays import holidays_of
from tests.support import programme, site, told

ZONE = ZoneInfo("Europe/Amsterdam")
SERIES = (
    "editions: [{id: een, location: breda, status: open, dates: {weekly: tuesday, from: 2027-09-14, until: 2028-04-04, "
    'start: "18:30", end: "21:00", except: {holidays: noord}}}]\n'
)
Times = list[tuple[datetime.datetime, datetime.datetime]]


def by_icalendar(text: str) -> Times:
    return [(one.decoded("dtstart"), one.decoded("dtend")) for one in icalendar.Calendar.from_ical(text).walk("VEVENT")]


def by_vobject(text: str) -> Times:
    return [(one.dtstart.value, one.dtend.value) for one in vobject.readOne(text).vevent_list]


def by_ical(text: str) -> Times:
    found = IcsCalendarStream.calendar_from_ics(text)
    return [(one.start, one.end) for one in found.timeline]


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory) -> str:
    made = site(tmp_path_factory.mktemp("series"))
    made.write("content/programmes/a.md", programme(SERIES))
    outcome = made.build()
    assert outcome.published, told(outcome)
    return (made.root / "output/aanbod/a/agenda.ics").read_bytes().decode()


@pytest.mark.parametrize("read", [by_icalendar, by_vobject, by_ical])
def test_each_reader_sees_every_meeting_at_its_local_time_and_none_in_the_holidays(text: str, read: Callable[[str], Times]) -> None:
    found = sorted((start.astimezone(ZONE), end.astimezone(ZONE)) for start, end in read(text))
    first, free = datetime.date(2027, 9, 14), [(one.first, one.last) for one in holidays_of("noord")]
    tuesdays = [first + datetime.timedelta(weeks=number) for number in range(30)]
    expected = [day for day in tuesdays if not any(start <= day <= last for start, last in free)]
    assert [start.date() for start, _ in found] == expected and len(expected) == 26
    assert {(f"{start:%H:%M}", f"{end:%H:%M}") for start, end in found} == {("18:30", "21:00")}
    # The clock is put back on 31 October 2027 and forward on 26 March 2028.
    assert [found[0][0].utcoffset(), found[-10][0].utcoffset(), found[-1][0].utcoffset()] == [
        datetime.timedelta(hours=2),
        datetime.timedelta(hours=1),
        datetime.timedelta(hours=2),
    ]


def test_no_event_repeats_itself(text: str) -> None:
    assert "RRULE" not in text.partition("BEGIN:VEVENT")[2] and "RDATE" not in text and text.count("BEGIN:VEVENT") == 26
