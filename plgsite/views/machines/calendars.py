"""Calendars: the sessions of a programme's coming editions, for a reader's own agenda."""

import datetime
from collections.abc import Mapping

from msgspec import Struct

from plgsite.catalogue import Entry
from plgsite.model.editions import Edition
from plgsite.model.programme import Programme
from plgsite.prose.nodes import plain_text
from plgsite.rules.standing import EditionState, Standing
from plgsite.texts.edition_texts import given_by_text, unnamed_place_text, when_text
from plgsite.texts.fact_texts import language_name
from plgsite.texts.projection import LocationCard, Projection, TeacherCard
from plgsite.texts.timetable import EditionTimes, Timetable
from plgsite.wording import Wording

A_FEW_DAYS = 7
"""An edition without days of its own that lasts longer is shown on its first day: half a year as one bar hides all else in an agenda.
So is one of loose days: on those between nobody comes."""

FIRST_DAY = datetime.date(2000, 1, 1)
"""The day from which revisions are counted, and the stamp of what does not say when it changed."""

STATUS = {"planned": "TENTATIVE", "cancelled": "CANCELLED"}


class CalendarEvent(Struct, frozen=True, kw_only=True):
    """A session. `starts` and `ends` are moments with their distance to UTC, or days (the last one included); no `ends` is possible."""

    uid: str
    summary: str
    starts: str
    ends: str
    location: str
    note: str
    status: str


class ProgrammeEvents(Projection, frozen=True, kw_only=True):
    """The coming sessions of a programme; `address` is that of its page, `revised` the day of its last change by its record."""

    address: str
    revised: datetime.date
    events: tuple[CalendarEvent, ...]

    @property
    def revision(self) -> int:
        """A number that grows when the record says that it changed (SEQUENCE of RFC 5545)."""
        return max(0, (self.revised - FIRST_DAY).days)

    @property
    def takes_place(self) -> bool:
        """Whether anything of it is still meant to happen: what was called off stands in the file for those who have it, and is offered to
        nobody."""
        return any(event.status != STATUS["cancelled"] for event in self.events)


class CalendarInputs(Struct, frozen=True, kw_only=True):
    """A calendar; `zone` is the name of the site's zone."""

    name: str
    base_url: str
    address: str
    zone: str
    programmes: tuple[ProgrammeEvents, ...]


def programme_events(
    entry: Entry[Programme],
    now: Standing,
    times: Timetable,
    address: str,
    host: str,
    places: Mapping[str, LocationCard],
    teachers: Mapping[str, TeacherCard],
    words: Wording,
) -> ProgrammeEvents | None:
    """The sessions of the editions that are not over, those that were called off too; nothing where there are none with a day."""
    record = entry.record
    found: list[CalendarEvent] = []
    for edition, time, state, over in zip(record.editions, times.editions, now.editions, now.over, strict=True):
        if edition.last_day and not over:
            found.extend(_events(entry, edition, time, state, host, places, teachers, words))
    revised = record.updated or record.published or FIRST_DAY
    return ProgrammeEvents(address=address, revised=revised, events=tuple(found)) if found else None


def _events(
    entry: Entry[Programme],
    edition: Edition,
    times: EditionTimes,
    state: EditionState,
    host: str,
    places: Mapping[str, LocationCard],
    teachers: Mapping[str, TeacherCard],
    words: Wording,
) -> list[CalendarEvent]:
    """One event for each session; for an edition without sessions one for its days."""
    uid = f"{entry.id}.{edition.id}"
    status = STATUS.get(state, "CONFIRMED")
    title = f"{entry.record.title}: {edition.title}" if edition.title else entry.record.title
    where = _in_room(edition, _place(places[edition.location]) if edition.location else unnamed_place_text(edition, words))
    own_note = _of_edition(entry, edition, teachers, words)
    if not edition.dates:
        first, last = times.starts, times.ends
        length = entry.record.duration
        is_run = length is None or length.spread != "separate"
        short = is_run and (datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)).days < A_FEW_DAYS
        note = _note("" if first == last else when_text(edition, words, length), own_note)
        ends = last if short else first
        return [CalendarEvent(uid=f"{uid}@{host}", summary=title, starts=first, ends=ends, location=where, note=note, status=status)]
    return [
        CalendarEvent(
            uid=f"{uid}.{number}@{host}",
            summary=f"{title}: {meeting.title}" if meeting.title else title,
            starts=time.starts,
            ends=time.ends,
            location=_place(places[meeting.location]) if meeting.location else where,
            note=_note(_position(number, edition, words), own_note),
            status=status,
        )
        for number, (meeting, time) in enumerate(zip(edition.dates, times.sessions, strict=True), 1)
    ]


def _of_edition(entry: Entry[Programme], edition: Edition, teachers: Mapping[str, TeacherCard], words: Wording) -> str:
    """What there is to know of an edition: its language, who gives it, what happens when, and its note."""
    names = tuple(teachers[id].name for id in edition.teachers)
    day = (f"{words.formats.clock(one.time)} {one.title}" for one in edition.day_programme)
    return _note(language_name(edition.language, words), given_by_text(names, words), *day, plain_text(entry.nodes(edition.note)))


def _in_room(edition: Edition, where: str) -> str:
    return f"{edition.room}, {where}" if edition.room and edition.location else where


def _note(*said: str) -> str:
    return "\n".join(one for one in said if one)


def _position(number: int, edition: Edition, words: Wording) -> str:
    return words.say("session_x_of_y", number=number, sessions=len(edition.dates)) if len(edition.dates) > 1 else ""


def _place(place: LocationCard) -> str:
    return ", ".join((place.name, *place.lines))
