"""Calendars, read back as a reader's own agenda reads them."""

import datetime
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plgsite.model.editions import Edition
from plgsite.model.programme import Programme
from plgsite.render.calendars import calendar
from plgsite.texts.timetable import timetable
from plgsite.views.machines.calendars import CalendarEvent, CalendarInputs, ProgrammeEvents
from tests.support import SiteFolder, programme, site, told

EDITION = (
    "updated: 2026-10-02\n"
    "editions: [{id: een, location: breda, status: open, dates: ["
    '{date: 2027-03-09, start: "09:30", end: "16:30", title: "Startdag, met lunch"}, {date: 2027-04-06, start: "09:30", end: "16:30"}]}]\n'
)


@pytest.fixture
def folder(tmp_path) -> SiteFolder:
    made = site(tmp_path)
    made.write("content/programmes/a.md", programme(EDITION, "## Inhoud\n\nTekst.\n"))
    made.write("content/programmes/b.md", programme("listed: false\neditions: [{id: twee, starts: 2027-05-01}]\n"))
    made.write("content/programmes/c.md", programme("editions: [{id: oud, starts: 2026-05-01}]\n"))
    return made


def events(folder: SiteFolder, path: str) -> list[icalendar.Event]:
    return list(icalendar.Calendar.from_ical((folder.root / "output" / path).read_bytes()).walk("VEVENT"))


def only(folder: SiteFolder, editions: str, more: str = "") -> icalendar.Event:
    folder.write("content/programmes/a.md", programme(f"{more}editions: [{editions}]\n"))
    outcome = folder.build()
    assert outcome.published, told(outcome)
    (found,) = events(folder, "aanbod/a/agenda.ics")
    return found


def test_the_first_of_some_dates_is_the_first_in_time(folder):
    folder.write("content/programmes/a.md", programme("editions: [{id: een, dates: [{date: 2027-04-06}, {date: 2027-03-09}]}]\n"))
    folder.build()
    said = [(one.decoded("dtstart").month, one["description"].partition("\n")[0]) for one in events(folder, "aanbod/a/agenda.ics")]
    assert said == [(3, "Bijeenkomst 1 van 2"), (4, "Bijeenkomst 2 van 2")]


def test_each_session_of_a_coming_edition_is_an_event(folder):
    folder.build()
    first, second = events(folder, "aanbod/a/agenda.ics")
    assert first.decoded("dtstart") == datetime.datetime(2027, 3, 9, 9, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))
    assert second.decoded("dtend").astimezone(datetime.UTC) == datetime.datetime(2027, 4, 6, 14, 30, tzinfo=datetime.UTC)
    assert str(first["summary"]) == "Een leergang: Startdag, met lunch" and str(second["summary"]) == "Een leergang"
    assert str(first["location"]) == "Breda" and str(first["url"]) == "https://proef.example/aanbod/a/"
    assert [str(one["uid"]) for one in (first, second)] == ["a.een.1@proef.example", "a.een.2@proef.example"]


def test_a_calendar_has_what_the_standard_asks(folder):
    """RFC 5545, 3.6 and 3.6.1: version and product of a calendar; uid, stamp and start of an event; rules for each zone that is named."""
    folder.build()
    data = (folder.root / "output/agenda.ics").read_bytes()
    assert all(len(line) <= 75 for line in data.split(b"\r\n")) and b"\n" not in data.replace(b"\r\n", b"")
    found = icalendar.Calendar.from_ical(data)
    assert found["version"] == "2.0" and found["prodid"]
    for event in found.walk("VEVENT"):
        assert event["uid"] and event["dtstamp"] and event["dtstart"] and event["status"] == "CONFIRMED"
    assert {str(one["tzid"]) for one in found.walk("VTIMEZONE")} == {"Europe/Amsterdam"} and not found.errors


def test_the_calendar_of_the_catalogue_holds_what_is_listed(folder):
    folder.build()
    assert {str(one["uid"]).partition(".")[0] for one in events(folder, "agenda.ics")} == {"a"}
    assert len(events(folder, "aanbod/b/agenda.ics")) == 1
    assert "aanbod/c/agenda.ics" not in folder.published()


def test_a_page_offers_its_calendar_only_where_there_is_one(folder):
    folder.build(base_url="https://x.example/sub/")
    assert 'href="/sub/aanbod/a/agenda.ics"' in folder.page("aanbod/a/index.html")
    assert "agenda.ics" not in folder.page("aanbod/c/index.html")


def test_without_times_a_session_takes_the_whole_day(folder):
    event = only(folder, "{id: een, dates: [{date: 2027-03-09}]}")
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (datetime.date(2027, 3, 9), datetime.date(2027, 3, 10))


def test_a_few_days_are_one_event_and_half_a_year_is_its_first_day(folder):
    week = only(folder, "{id: een, starts: 2027-08-02, ends: 2027-08-06}")
    assert (week.decoded("dtstart"), week.decoded("dtend")) == (datetime.date(2027, 8, 2), datetime.date(2027, 8, 7))
    year = only(folder, "{id: een, starts: 2027-08-02, ends: 2028-02-06}")
    assert (year.decoded("dtstart"), year.decoded("dtend")) == (datetime.date(2027, 8, 2), datetime.date(2027, 8, 3))
    assert "2 augustus 2027 t/m 6 februari 2028" in str(year["description"])


@pytest.mark.parametrize(
    ("status", "expected"), [("open", "CONFIRMED"), ("full", "CONFIRMED"), ("planned", "TENTATIVE"), ("cancelled", "CANCELLED")]
)
def test_an_event_says_whether_it_goes_on(folder, status, expected):
    assert str(only(folder, f"{{id: een, starts: 2027-03-09, status: {status}}}")["status"]) == expected


def test_what_was_called_off_and_is_over_is_gone(folder):
    folder.write("content/programmes/a.md", programme("editions: [{id: een, starts: 2026-03-09, status: cancelled}]\n"))
    folder.build()
    assert not any(path.endswith(".ics") and "/a/" in path for path in folder.published())


def test_a_change_is_told_by_its_day_and_keeps_its_name(folder):
    before = only(folder, "{id: een, starts: 2027-03-09}", "updated: 2026-10-02\n")
    after = only(folder, "{id: een, starts: 2027-03-16, status: cancelled}", "updated: 2026-10-05\n")
    assert before["uid"] == after["uid"] and int(after["sequence"]) == int(before["sequence"]) + 3
    assert after.decoded("dtstamp") == datetime.datetime(2026, 10, 5, tzinfo=datetime.UTC)


def test_the_same_content_gives_the_same_bytes_on_another_day(folder):
    folder.build()
    before = folder.published()["agenda.ics"]
    folder.build(today=datetime.date(2026, 12, 24), output=folder.root / "elders")
    assert folder.published("elders")["agenda.ics"] == before


def test_editing_prose_leaves_the_calendars_as_they_are(folder):
    folder.build()
    folder.write("content/programmes/a.md", programme(EDITION, "## Inhoud\n\nAndere tekst.\n"))
    made = [one.path for one in folder.build().made]
    assert made and not any(path.endswith(".ics") for path in made)


def test_another_zone_is_written_in_universal_time(folder):
    text = (folder.root / "content/site.yaml").read_text(encoding="utf-8")
    folder.write("content/site.yaml", text + "timezone: America/Paramaribo\n")
    folder.build()
    assert "DTSTART:20270309T123000Z" in folder.page("aanbod/a/agenda.ics")
    assert "VTIMEZONE" not in folder.page("aanbod/a/agenda.ics")


ZONES = st.sampled_from(["Europe/Amsterdam", "America/Paramaribo", "Asia/Kathmandu", "Australia/Lord_Howe", "America/Curacao", "UTC"])
CLOCKS = st.times(min_value=datetime.time(4)).map(lambda one: one.strftime("%H:%M"))
DAYS = st.dates(datetime.date(1998, 1, 1), datetime.date(2090, 1, 1))


@settings(max_examples=60)
@given(zone=ZONES, days=st.lists(st.tuples(DAYS, CLOCKS, CLOCKS).filter(lambda one: one[1] < one[2]), min_size=1, max_size=4))
def test_any_local_times_come_back_as_the_same_instants(zone, days):
    here = ZoneInfo(zone)
    edition = Edition.model_validate({"id": "een", "dates": [{"date": str(day), "start": start, "end": end} for day, start, end in days]})
    times = timetable(Programme(title="A", kind="cursus", summary="A", editions=(edition,)), here).editions[0]
    made = tuple(
        CalendarEvent(uid=str(number), summary="A", starts=one.starts, ends=one.ends, location="", note="", status="CONFIRMED")
        for number, one in enumerate(times.sessions)
    )
    events = ProgrammeEvents(address="a/", revised=datetime.date(2026, 1, 1), events=made)
    given = CalendarInputs(name="A", base_url="https://x.example/", address="agenda.ics", zone=zone, programmes=(events,))
    data = calendar(given)
    assert data == calendar(given)
    found = icalendar.Calendar.from_ical(data).walk("VEVENT")
    for event, (day, start, end) in zip(found, sorted(days, key=lambda one: one[:2]), strict=True):
        for name, clock in (("dtstart", start), ("dtend", end)):
            meant = datetime.datetime.combine(day, datetime.time.fromisoformat(clock), here)
            assert event.decoded(name).astimezone(datetime.UTC) == meant.astimezone(datetime.UTC)


def test_the_rules_for_our_zone_are_those_of_the_time_zone_database():
    """What is written beside the times gives the same distance to UTC as zoneinfo, on each day of a hundred years."""
    from plgsite.render.calendars import RULES_SINCE, ZONE_RULES

    rules = icalendar.Timezone.from_ical(ZONE_RULES.replace("\n", "\r\n")).to_tz(lookup_tzid=False)
    day, zone = datetime.datetime(RULES_SINCE, 1, 1, 12), ZoneInfo("Europe/Amsterdam")
    while day.year < 2037:
        assert day.replace(tzinfo=rules).utcoffset() == day.replace(tzinfo=zone).utcoffset(), day
        day += datetime.timedelta(days=1)
