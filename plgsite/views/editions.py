"""Editions in words: when, where, how many places, and what a reader can do."""

from collections.abc import Mapping

from msgspec import Struct

from plgsite.model.offer import Edition, Meeting
from plgsite.rules.standing import EditionState
from plgsite.views.facts import language_name
from plgsite.views.offers import OfferView
from plgsite.views.prices import whole_line
from plgsite.views.projection import Place
from plgsite.views.reading import Reader
from plgsite.views.timetable import NOT_FIXED, EditionTimes
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
    prices: tuple[str, ...]
    meetings: tuple[MeetingView, ...]
    over: str
    closes: str
    """Moments: when it has passed, and from when nobody can enrol any more; "" where that is not known."""
    offer: OfferView | None = None


def when_text(edition: Edition, words: Wording) -> str:
    """9 maart t/m 15 juni 2027; "in overleg" when nothing is fixed."""
    first, last = edition.first_day, edition.last_day
    return words.formats.period(first, last) if first and last else words.in_consultation


def where_text(edition: Edition, places: Mapping[str, Place], words: Wording) -> str:
    if edition.location:
        return places[edition.location].name
    if edition.online or edition.delivery == "online":
        return words.online
    return words.label(f"delivery_{edition.delivery}") if edition.delivery else words.in_consultation


def seats_text(edition: Edition, words: Wording) -> str:
    if edition.seats_left is not None and edition.seats is not None:
        return words.say("seats_left", left=words.formats.number(edition.seats_left), seats=words.count("seat", edition.seats))
    return words.count("seat", edition.seats) if edition.seats is not None else ""


def meeting_view(meeting: Meeting, places: Mapping[str, Place], words: Wording) -> MeetingView:
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
    places: Mapping[str, Place],
    read: Reader,
    base_path: str,
    words: Wording,
    offer: OfferView | None = None,
    times: EditionTimes = NOT_FIXED,
) -> EditionView:
    """One edition as it stands."""
    place = places.get(edition.location or "")
    return EditionView(
        id=edition.id,
        when=when_text(edition, words),
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
        prices=tuple(whole_line(price, read, words) for price in edition.prices),
        meetings=tuple(meeting_view(meeting, places, words) for meeting in edition.dates),
        over=times.over,
        closes=times.closes,
        offer=offer,
    )
