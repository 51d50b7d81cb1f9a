"""When a programme meets, as machines read it: moments with their distance to UTC, or days where no times are stated."""

import datetime
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from msgspec import Struct

from plgsite.model.editions import Edition, Meeting
from plgsite.model.offer import Charge
from plgsite.model.programme import Programme
from plgsite.rules.moments import end_of, moment
from plgsite.rules.pricing import ONE_DAY, all_charges
from plgsite.texts.projection import Projection


class SessionTime(Struct, frozen=True, kw_only=True):
    """One day of an edition. `starts` and `ends` are moments, or the day; `ends` is "" where only a start is stated. `over` is a moment."""

    starts: str
    ends: str
    over: str


class EditionTimes(Struct, frozen=True, kw_only=True):
    """An edition, from its first session to its last; all "" where nothing is fixed.

    `over` is the moment at which it has passed, `closes` that from which nobody can enrol any more, by the dates that it states.
    """

    id: str
    starts: str
    ends: str
    over: str
    closes: str
    sessions: tuple[SessionTime, ...]


NOT_FIXED = EditionTimes(id="", starts="", ends="", over="", closes="", sessions=())


class Timetable(Projection, frozen=True, kw_only=True):
    """The editions of a programme, in the order of its record. `last_days` tells of the last day of a price or a scheme when
    that is over."""

    editions: tuple[EditionTimes, ...] = ()
    last_days: tuple[tuple[datetime.date, str], ...] = ()

    def end_of(self, price: Charge) -> str:
        """The moment from which a price no longer holds; "" where that is not known."""
        return self.end_on(price.last_day)

    def end_on(self, last: datetime.date | None) -> str:
        """The moment from which what holds until a day no longer does; "" where that is not known."""
        return next((ends for day, ends in self.last_days if day == last), "")


NO_TIMES = Timetable()


def timetable(programme: Programme, zone: ZoneInfo) -> Timetable:
    """The times of a programme in a zone."""
    last_days = sorted({day for day in _last_days(programme) if day})
    if not programme.editions and not last_days:
        return NO_TIMES
    return Timetable(
        editions=tuple(_edition(one, zone) for one in programme.editions),
        last_days=tuple((day, end_of(day, zone)) for day in last_days),
    )


def _last_days(programme: Programme) -> Iterator[datetime.date | None]:
    """The days after which a price or a scheme holds no longer, and those before costs begin: without them a total holds no longer."""
    yield from (one.last_day for one in all_charges(programme))
    yield from (one.valid_until for one in programme.funding)
    for costs in (programme.extra_costs, *(edition.extra_costs for edition in programme.editions)):
        yield from (one.valid_from - ONE_DAY for one in costs if one.valid_from and one.valid_from > datetime.date.min)


def _edition(edition: Edition, zone: ZoneInfo) -> EditionTimes:
    sessions = tuple(_session(one, zone) for one in edition.dates)
    first, last = edition.first_day, edition.last_day
    if first is None or last is None:
        return EditionTimes(id=edition.id, starts="", ends="", over="", closes=_closes(edition, zone), sessions=sessions)
    of_first = [time.starts for time, one in zip(sessions, edition.dates, strict=True) if one.date == first]
    of_last = [time for time, one in zip(sessions, edition.dates, strict=True) if one.date == last]
    return EditionTimes(
        id=edition.id,
        starts=min(of_first, default=first.isoformat()),
        ends=max((one.ends or one.starts for one in of_last), default=last.isoformat()),
        over=max((one.over for one in of_last), default=end_of(last, zone)),
        closes=_closes(edition, zone),
        sessions=sessions,
    )


def _closes(edition: Edition, zone: ZoneInfo) -> str:
    """The end of the first day, or of the last on which one can enrol: as in the table of `rules/standing.py`."""
    days: list[datetime.date] = [day for day in (edition.first_day, edition.enrol_by) if day]
    return end_of(min(days), zone) if days else ""


def _session(meeting: Meeting, zone: ZoneInfo) -> SessionTime:
    day = meeting.date
    ends = moment(day, meeting.end, zone) if meeting.start and meeting.end else ""
    return SessionTime(
        starts=moment(day, meeting.start, zone) if meeting.start else day.isoformat(),
        ends=ends or ("" if meeting.start else day.isoformat()),
        over=moment(day, meeting.end, zone) if meeting.end else end_of(day, zone),
    )
