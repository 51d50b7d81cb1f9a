"""The views of editions: when, where, how many places, and what a reader can do."""

import datetime
from collections.abc import Mapping
from itertools import groupby

from msgspec import Struct
from msgspec.structs import asdict, replace

from plgsite.model.durations import Duration
from plgsite.model.editions import Edition, Meeting
from plgsite.rules.standing import EditionState
from plgsite.texts.capital import capital
from plgsite.texts.edition_texts import (
    certainty_text,
    day_text,
    enrol_from_text,
    only_day,
    open_seats_text,
    place_names,
    room_text,
    time_text,
    when_text,
)
from plgsite.texts.fact_texts import language_name
from plgsite.texts.facts import Fact
from plgsite.texts.freshness import later_rows
from plgsite.texts.offers import OfferView
from plgsite.texts.prices import PriceLine
from plgsite.texts.projection import LocationCard
from plgsite.texts.reading import Nodes
from plgsite.texts.timetable import NOT_FIXED, EditionTimes
from plgsite.views.programme.details import TeacherView
from plgsite.wording import Wording


class MeetingView(Struct, frozen=True, kw_only=True):
    """One day of an edition."""

    date: str
    iso: str
    time: str
    place: str
    title: str


class EditionStands(Struct, frozen=True, kw_only=True):
    """What an edition says by its state; "" where that is not stated."""

    state: EditionState
    status: str
    seats: str
    certainty: str
    enrol_from: str
    enrol_by: str
    offer: OfferView | None = None


class EditionView(Struct, frozen=True, kw_only=True):
    """One scheduled run. `offer` is its own call to action."""

    id: str
    title: str
    note: Nodes
    when: str
    short: str
    """When it is in a few words, where there is no room for a sentence."""
    starts_iso: str
    ends_iso: str
    month: str
    """The month under which it stands: Maart 2027; "" where there are few editions."""
    where: str
    where_href: str
    places: tuple[str, ...]
    """The places by themselves, by which readers choose; none where none is stated."""
    teachers: tuple[TeacherView, ...]
    seats: str
    state: EditionState
    status: str
    certainty: str
    """That it takes place for certain, or with how many participants; "" where neither is stated."""
    enrol_from: str
    enrol_by: str
    language: str
    prices: tuple[PriceLine, ...]
    meetings: tuple[MeetingView, ...]
    days: tuple[str, ...]
    """The days of one with a series on few lines, for paper; nothing for another."""
    day_programme: tuple[tuple[str, str], ...]
    """Times of the day, each with what happens then."""
    over: str
    closes: str
    """Moments: when it has passed, and from when nobody can enrol any more; "" where that is not known."""
    offer: OfferView | None = None
    own: tuple[Fact, ...] = ()
    """Fields of the site's own."""
    later: tuple[tuple[str, EditionStands], ...] = ()
    """The moments from which its state is another, in order, each with what it says then."""

    @property
    def later_status(self) -> str:
        """What its state is called later, as `data-later`."""
        return later_rows(((at, capital(one.status), one.state) for at, one in self.later), (capital(self.status), self.state))

    @property
    def later_offer(self) -> str:
        """What its call to action says later and where that leads, as `data-later`."""
        return (
            later_rows(_offer_row(at, one.offer) for at, one in self.later) if self.offer or any(one.offer for _, one in self.later) else ""
        )

    @property
    def ever_offer(self) -> bool:
        """Whether it has a call to action that leads somewhere, now or later."""
        return any(one is not None and one.href for one in (self.offer, *(then.offer for _, then in self.later)))

    @property
    def enrol_from_ends(self) -> str:
        """The moment from which one need not wait any more; "" where that is not known."""
        return next((at for at, one in self.later if one.enrol_from != self.enrol_from), "")

    @property
    def turns(self) -> tuple[tuple[str, "EditionView"], ...]:
        """The edition at each moment from which it says something else, in order: by its state, and by its prices."""
        moments = {at for at, _ in self.later} | {one.ends for one in self.prices if one.ends}
        moments |= {at for one in self.prices for at, _ in one.turns}
        return tuple([(at, self._at(at)) for at in sorted(moments)])

    def _at(self, moment: str) -> "EditionView":
        stands = next((asdict(one) for at, one in reversed(self.later) if at <= moment), {})
        return replace(self, prices=tuple([one.at(moment) for one in self.prices if not one.ends or one.ends > moment]), **stands)


def _offer_row(at: str, offer: OfferView | None) -> tuple[str, ...]:
    return (at, offer.label, "", offer.href) if offer and offer.href else (at, "", "", "")


def meeting_view(meeting: Meeting, edition: Edition, places: Mapping[str, LocationCard], words: Wording) -> MeetingView:
    """A day of an edition in words. `places` are by id. What the edition says is not said again: the only day of one, the time of a
    series, the only place."""
    alone = len(edition.dates) == 1 and only_day(edition) is not None
    place = "" if edition.only_location else meeting.location or edition.place
    return MeetingView(
        date="" if alone else words.formats.weekday(meeting.date),
        iso=meeting.date.isoformat(),
        time="" if meeting.in_series else time_text(meeting, words),
        place=places[place].name if place else words.online if edition.is_partly_online else "",
        title=meeting.title or "",
    )


def _days_on_lines(edition: Edition, places: Mapping[str, LocationCard], words: Wording) -> tuple[str, ...]:
    """The days of an edition with a series, those of one time, place and title on a line."""
    found: dict[tuple[str, str, str], list[datetime.date]] = {}
    for meeting in edition.dates if edition.series and len(edition.dates) > 1 else ():
        view = meeting_view(meeting, edition, places, words)
        found.setdefault((view.time, view.place, view.title), []).append(meeting.date)
    return tuple(", ".join(filter(None, (words.days(days), *said))) for said, days in found.items())


def edition_stands(edition: Edition, state: EditionState, words: Wording, offer: OfferView | None = None) -> EditionStands:
    """What an edition says in a state."""
    return EditionStands(
        state=state,
        status=words.label(f"edition_{state}"),
        seats=open_seats_text(edition, state, words),
        certainty=certainty_text(edition, state, words),
        enrol_from=enrol_from_text(edition, state, words),
        enrol_by=_on("enrol_by", edition.enrol_by, words) if state in ("open", "few_places") else "",
        offer=offer,
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
    note: Nodes = (),
    teachers: tuple[TeacherView, ...] = (),
    later: tuple[tuple[str, EditionStands], ...] = (),
) -> EditionView:
    """One edition as it stands."""
    place = places.get(edition.only_location or "")
    when = day_text(edition, words, duration)
    return EditionView(
        id=edition.id,
        title=edition.title or "",
        note=note,
        when=when,
        short=when_text(edition, words, duration) if edition.series else when,
        starts_iso=edition.first_day.isoformat() if edition.first_day else "",
        ends_iso=edition.last_day.isoformat() if edition.last_day else "",
        month=capital(words.formats.month(edition.first_day) if edition.first_day else words.in_consultation),
        where=room_text(edition, places, words),
        places=place_names(edition, places, words),
        where_href=base_path + place.address if place and place.address else "",
        teachers=teachers,
        **asdict(edition_stands(edition, state, words, offer)),
        language=language_name(edition.language, words),
        prices=prices,
        meetings=tuple(meeting_view(meeting, edition, places, words) for meeting in edition.dates),
        days=_days_on_lines(edition, places, words),
        day_programme=tuple((words.formats.clock(one.time), one.title) for one in edition.day_programme),
        over=times.over,
        closes=times.closes,
        own=own,
        later=later,
    )


def _on(name: str, day: datetime.date | None, words: Wording) -> str:
    return words.say(name, date=words.formats.date(day)) if day else ""


class EditionGroup(Struct, frozen=True, kw_only=True):
    """Editions of one month, under its name; of few editions all together, without a name."""

    label: str
    editions: tuple[EditionView, ...]


MANY = 8
"""More editions to come than these are told apart by month."""

ORDER: dict[EditionState, int] = {"open": 0, "few_places": 0, "planned": 0, "full": 1, "closed": 2, "cancelled": 2, "past": 3}
"""What one can choose stands first, and what one cannot stands behind it."""


def in_order(editions: tuple[EditionView, ...]) -> tuple[EditionView, ...]:
    """Few editions as they are, but what one can choose first. Many in order of their first day, those without a day last, each with its
    month."""
    if sum(one.state != "past" for one in editions) <= MANY:
        return tuple(replace(one, month="") for one in sorted(editions, key=lambda one: ORDER[one.state]))
    return tuple(sorted(editions, key=lambda one: one.starts_iso or "9999"))


def by_month(editions: tuple[EditionView, ...]) -> tuple[EditionGroup, ...]:
    """Editions in groups: those of one month, or all together where no month is told."""
    return tuple(EditionGroup(label=label, editions=tuple(found)) for label, found in groupby(editions, key=lambda one: one.month))
