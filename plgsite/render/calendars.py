"""Calendars as files (RFC 5545). Escaping and folding are icalendar's; its own components cost ten times as much for a large catalogue.

Times of Europe/Amsterdam are written as local times with the zone's own rules beside them, which every program understands in the same
way. Other zones are written in UTC: the instants are the same, and no table of rules of ours can be wrong about them.
"""

import datetime
import re
from collections.abc import Iterator

from plgsite.views.machines.calendars import CalendarEvent, CalendarInputs, ProgrammeEvents

ONE_DAY = datetime.timedelta(days=1)
OWN_ZONE = "Europe/Amsterdam"
RULES_SINCE = 1997
"""The rules below hold from the autumn of 1996 (directive 94/21/EC); what lies before is written in UTC."""
LINE = 75
"""Bytes of a line (RFC 5545, 3.1)."""

ZONE_RULES = f"""\
BEGIN:VTIMEZONE
TZID:{OWN_ZONE}
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
END:VTIMEZONE"""


def calendar(given: CalendarInputs) -> bytes:
    """All events of some programmes, in their order."""
    return b"".join(line + b"\r\n" for line in _lines(given))


def _lines(given: CalendarInputs) -> Iterator[bytes]:
    name = _text(given.name)
    yield b"BEGIN:VCALENDAR"
    yield b"VERSION:2.0"
    yield b"PRODID:-//plgsite//plgsite//EN"
    yield b"CALSCALE:GREGORIAN"
    yield _line("NAME", name)
    yield _line("X-WR-CALNAME", name)
    yield _line("SOURCE;VALUE=URI", given.base_url + given.address)
    yield b"REFRESH-INTERVAL;VALUE=DURATION:P1D"
    yield b"X-PUBLISHED-TTL:P1D"
    if given.zone == OWN_ZONE:
        yield from (line.encode() for line in ZONE_RULES.splitlines())
    for programme in given.programmes:
        for event in programme.events:
            yield from _event(event, programme, given)
    yield b"END:VCALENDAR"


def _event(event: CalendarEvent, programme: ProgrammeEvents, given: CalendarInputs) -> Iterator[bytes]:
    page = given.base_url + programme.address
    stamp = f"{_digits(programme.revised)}T000000Z"
    yield b"BEGIN:VEVENT"
    yield _line("UID", _text(event.uid))
    yield _line("DTSTAMP", stamp)
    yield _line("SEQUENCE", str(programme.revision))
    yield _when("DTSTART", event.starts, given.zone)
    if event.ends:
        yield _when("DTEND", event.ends, given.zone, last=True)
    yield _line("SUMMARY", _text(event.summary))
    if event.location:
        yield _line("LOCATION", _text(event.location))
    yield _line("DESCRIPTION", _text("\n".join(filter(None, (event.note, page)))))
    yield _line("URL", page)
    yield _line("STATUS", event.status)
    yield b"END:VEVENT"


def _when(name: str, at: str, zone: str, *, last: bool = False) -> bytes:
    """A day, or a moment. The end of a whole day is the next one (RFC 5545, 3.6.1)."""
    if "T" not in at:
        day = datetime.date.fromisoformat(at)
        return _line(f"{name};VALUE=DATE", _digits(_after(day) if last else day))
    moment = datetime.datetime.fromisoformat(at)
    if zone == OWN_ZONE and moment.year >= RULES_SINCE:
        return _line(f"{name};TZID={OWN_ZONE}", f"{_digits(moment.date())}T{moment:%H%M%S}")
    moment = moment.astimezone(datetime.UTC)
    return _line(name, f"{_digits(moment.date())}T{moment:%H%M%S}Z")


def _digits(day: datetime.date) -> str:
    return day.isoformat().replace("-", "")


def _after(day: datetime.date) -> datetime.date:
    return day if day == datetime.date.max else day + ONE_DAY


_ESCAPED = re.compile(r"[\\;,\r\n]")
"""What a text has to escape (RFC 5545, 3.3.11): most have none of it."""


def _text(text: str) -> str:
    if not _ESCAPED.search(text):
        return text
    from icalendar import vText  # when a calendar is made: most builds make none

    return vText(text).to_ical().decode("utf-8")


def _line(name: str, value: str) -> bytes:
    whole = f"{name}:{value}"
    line = whole.encode("utf-8")
    if len(line) <= LINE:
        return line
    from icalendar.parser import Contentline

    return bytes(Contentline(whole).to_ical())  # type: ignore[no-untyped-call]
