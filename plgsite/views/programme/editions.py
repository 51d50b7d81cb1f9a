"""Editions in words: when, where, how many places, and what a reader can do."""

import datetime
from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct

from plgsite.model.offer import Edition, Meeting
from plgsite.model.programme import Duration
from plgsite.rules.standing import EditionState
from plgsite.texts.fact_texts import duration_text, language_name
from plgsite.texts.facts import Fact
from plgsite.texts.offers import OfferView
from plgsite.texts.prices import PriceLine
from plgsite.texts.projection import LocationCard
from plgsite.texts.timetable import NOT_FIXED, EditionTimes
from plgsite.wording import Wording


class MeetingView(Struct, frozen=True, kw_only=True):
    """One day of an edition."""

    date: str
    iso: str
    time: str
    place: str
    title: str


class EditionView(Struct, frozen=True, kw_only=True):
    """One scheduled run. `offer` is its own call to action."""

    id: str
    when: str
    starts_iso: str
    ends_iso: str
    where: str
    where_href: str
    seats: str
    state: EditionState
    status: str
    enrol_by: str
    language: str
    prices: tuple[PriceLine, ...]
    meetings: tuple[MeetingView, ...]
    over: str
    closes: str
    """Moments: when it has passed, and from when nobody can enrol any more; "" where that is not known."""
    offer: OfferView | None = None
    own: tuple[Fact, ...] = ()
    """Fields of the site's own."""


FEW_DAYS = 4
"""So many loose days are named each; of more their number is said, with the first and the last."""


def when_text(edition: Edition, words: Wording, duration: Duration | None = None) -> str:
    """9 maart t/m 15 juni 2027; 16 en 23 januari 2027; "in overleg" when nothing is fixed. Days that lie apart are never told as a run."""
    first, last = edition.first_day, edition.last_day
    if first is None or last is None:
        return words.in_consultation
    days = _loose_days(edition, duration)
    if len(days) > 1 and (len(days) == 2 or days[-1] - days[0] != datetime.timedelta(days=len(days) - 1)):
        return words.days(days) if len(days) <= FEW_DAYS else f"{words.count('day', len(days))}, {words.formats.period(first, last)}"
    period = words.formats.period(first, last)
    loose = _loose_length(duration, words) if first != last and not edition.dates else ""
    return f"{loose}, {period}" if loose else period


def _loose_days(edition: Edition, duration: Duration | None) -> list[datetime.date]:
    """The days of an edition, where all are known: as dates, or as the first and the last of two loose ones."""
    days = sorted({meeting.date for meeting in edition.dates})
    if not days and edition.starts and edition.ends and _number_of_loose(duration) == 2:
        return [edition.starts, edition.ends]
    return days if days and (days[0], days[-1]) == (edition.first_day, edition.last_day) else []


def _number_of_loose(duration: Duration | None) -> Decimal | int | None:
    """How many loose days, half-days or meetings a programme has; None where they are not loose, or it is not said."""
    if duration is None or duration.spread != "separate":
        return None
    return next((one for one in (duration.days, duration.half_days, duration.sessions) if one is not None), None)


def _loose_length(duration: Duration | None, words: Wording) -> str:
    """4 losse dagdelen; nothing where they are not loose."""
    number = _number_of_loose(duration)
    if duration is None or number is None or number <= 1:
        return ""
    alone = Duration(days=duration.days, half_days=duration.half_days, sessions=duration.sessions, spread=duration.spread)
    return duration_text(alone, words)


def where_text(edition: Edition, places: Mapping[str, LocationCard], words: Wording) -> str:
    """Where an edition is given: its location by name, else the way of delivery, else that it is agreed in consultation."""
    if edition.location:
        return places[edition.location].name
    if edition.online or edition.delivery == "online":
        return words.online
    return words.label(f"delivery_{edition.delivery}") if edition.delivery else words.in_consultation


def seats_text(edition: Edition, words: Wording) -> str:
    """How many places an edition has, and how many are left; "" where that is not stated."""
    if edition.seats_left is not None and edition.seats is not None:
        return words.say("seats_left", left=words.formats.number(edition.seats_left), seats=words.count("seat", edition.seats))
    return words.count("seat", edition.seats) if edition.seats is not None else ""


def meeting_view(meeting: Meeting, places: Mapping[str, LocationCard], words: Wording) -> MeetingView:
    """A day of an edition in words. `places` are by id."""
    time = ""
    if meeting.start and meeting.end:
        time = words.formats.clocks(meeting.start, meeting.end)
    elif meeting.start:
        time = words.formats.clock(meeting.start)
    elif meeting.end:
        time = f"{words.to} {words.formats.clock(meeting.end)}"
    return MeetingView(
        date=words.formats.weekday(meeting.date),
        iso=meeting.date.isoformat(),
        time=time,
        place=places[meeting.location].name if meeting.location else "",
        title=meeting.title or "",
    )


def edition_view(
    edition: Edition,
    state: EditionState,
    places: Mapping[str, LocationCard],
    base_path: str,
    words: Wording,
    duration: Duration | None = None,
    offer: OfferView | None = None,
    times: EditionTimes = NOT_FIXED,
    prices: tuple[PriceLine, ...] = (),
    own: tuple[Fact, ...] = (),
) -> EditionView:
    """One edition as it stands."""
    place = places.get(edition.location or "")
    return EditionView(
        id=edition.id,
        when=when_text(edition, words, duration),
        starts_iso=edition.first_day.isoformat() if edition.first_day else "",
        ends_iso=edition.last_day.isoformat() if edition.last_day else "",
        where=where_text(edition, places, words),
        where_href=base_path + place.address if place and place.address else "",
        seats=seats_text(edition, words) if state in ("open", "few_places", "planned") else "",
        state=state,
        status=words.label(f"edition_{state}"),
        enrol_by=words.say("enrol_by", date=words.formats.date(edition.enrol_by))
        if edition.enrol_by and state in ("open", "few_places")
        else "",
        language=language_name(edition.language, words),
        prices=prices,
        meetings=tuple(meeting_view(meeting, places, words) for meeting in edition.dates),
        over=times.over,
        closes=times.closes,
        offer=offer,
        own=own,
    )
