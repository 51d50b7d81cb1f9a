"""When a programme runs: Meeting, Edition."""

import datetime
from collections.abc import Iterator
from functools import cached_property
from itertools import combinations, groupby, pairwise
from typing import Literal, Self

from msgspec import Struct
from pydantic import Field, model_validator

from plgsite.model.costs import ExtraCost
from plgsite.model.offer import Delivery, Price
from plgsite.model.own_fields import OwnValue
from plgsite.model.parts import CallToAction
from plgsite.model.record import Value, check_order
from plgsite.model.series import Dates, Schedule
from plgsite.values.fault import fault
from plgsite.values.types import Clock, Day, Flag, Id, LanguageTag, LocationId, Prose, TeacherId, Text, Whole

EditionStatus = Literal["planned", "open", "few_places", "full", "closed", "cancelled"]


class Meeting(Struct, frozen=True, kw_only=True):
    """One day of an edition, in local time. `item` says where it is written: the number of a date, or of a series, in `dates`."""

    date: datetime.date
    start: str | None = None
    end: str | None = None
    location: str | None = None
    title: str | None = None
    item: int = 0
    in_series: bool = False


class DayPart(Value):
    """What happens at a time of the day of a course, in local time."""

    time: Clock
    title: Text


class Edition(Value):
    """One scheduled run of a programme."""

    id: Id
    title: Text | None = None
    note: Prose | None = None
    place: LocationId | None = Field(None, alias="location")
    room: Text | None = None
    online: Flag = False
    delivery: Delivery | None = None
    language: LanguageTag | None = None
    starts: Day | None = None
    ends: Day | None = None
    schedule: Schedule = Field((), alias="dates")
    day_programme: tuple[DayPart, ...] = ()
    teachers: tuple[TeacherId, ...] = ()
    seats: Whole | None = None
    seats_left: Whole | None = None
    min_participants: Whole | None = None
    guaranteed: Flag = False
    status: EditionStatus = "planned"
    enrol: CallToAction | None = None
    enrol_from: Day | None = None
    enrol_by: Day | None = None
    prices: tuple[Price, ...] = ()
    extra_costs: tuple[ExtraCost, ...] = ()
    own: dict[str, OwnValue] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        check_order(self.starts, self.ends, "ends")
        check_order(self.enrol_from, self.enrol_by, "enrol_by")
        if self.seats is not None and self.seats_left is not None and self.seats_left > self.seats:
            raise fault("out-of-range", f"seats_left {self.seats_left} is more than seats {self.seats}", at=("seats_left",))
        if self.seats is not None and self.min_participants is not None and self.min_participants > self.seats:
            message = f"min_participants {self.min_participants} is more than seats {self.seats}"
            raise fault("out-of-range", message, at=("min_participants",))
        return self

    @model_validator(mode="after")
    def _day_in_order(self) -> Self:
        for number, (before, after) in enumerate(pairwise(self.day_programme), 1):
            if after.time < before.time:
                at = ("day_programme", number, "time")
                raise fault("wrong-order", f"time: {after.time} stands behind {before.time}", "write the parts in order of time", at)
        return self

    @model_validator(mode="after")
    def _apart(self) -> Self:
        """Nobody is at two meetings at once: a day of a series is written once, unless at another hour."""
        if self.series:
            for _, found in groupby(self.dates, key=lambda one: one.date):
                for one, other in combinations(sorted(found, key=lambda one: (not one.in_series, one.item)), 2):
                    if one.item != other.item and one.in_series and _overlap(one, other):
                        hint = "name the day in 'except' of the series too, or leave it out here"
                        key = "weekly" if other.in_series else "date"
                        message = f"{key}: {one.date} is a day of a series already"
                        raise fault("duplicate-value", message, hint, at=("dates", other.item, key))
        return self

    @cached_property
    def dates(self) -> tuple[Meeting, ...]:
        """All its meetings, in order of time."""
        found = (meeting for number, one in enumerate(self.schedule) for meeting in _meetings(number, one))
        return tuple(sorted(found, key=lambda one: (one.date, one.start or "")))

    @cached_property
    def locations(self) -> tuple[str, ...]:
        """Everywhere it is, in the order of its meetings: each is where it says, else where the edition is."""
        met = (meeting.location or self.place for meeting in self.dates) if self.dates else (self.place,)
        return tuple(dict.fromkeys(one for one in met if one))

    @property
    def is_partly_online(self) -> bool:
        """Whether some of its meetings are at a place, and the others online."""
        return self.online and bool(self.locations) and any(one.location is None and self.place is None for one in self.dates)

    @cached_property
    def location(self) -> str | None:
        """Where it is, where that is one place: as it says, else where all its meetings are; None for one that is online or in several."""
        places = {meeting.location for meeting in self.dates}
        return self.place or (places.pop() if len(places) == 1 and not self.online else None)

    @property
    def only_location(self) -> str | None:
        """The one location of an edition all of which is there; None for any other."""
        return self.location if len(self.locations) < 2 and not self.is_partly_online else None

    @property
    def series(self) -> tuple[Dates, ...]:
        """Those of its dates that are a series."""
        return tuple(one for one in self.schedule if one.is_series)

    @property
    def first_day(self) -> datetime.date | None:
        """Its first day: `starts`, else the first of its dates; None when nothing is fixed yet."""
        return self.starts or (min(meeting.date for meeting in self.dates) if self.dates else None)

    @property
    def last_day(self) -> datetime.date | None:
        """Its last day: `ends`, else the last of its dates, else its first day."""
        return self.ends or (max(meeting.date for meeting in self.dates) if self.dates else self.starts)


def _meetings(number: int, dates: Dates) -> Iterator[Meeting]:
    for day in dates.days.met if dates.is_series else (dates.date,):
        if day is not None:
            yield Meeting(
                date=day,
                start=dates.start,
                end=dates.end,
                location=dates.location,
                title=dates.title,
                item=number,
                in_series=dates.is_series,
            )


def _overlap(one: Meeting, other: Meeting) -> bool:
    if not (one.start and other.start and one.end and other.end):
        return True
    return one.start < other.end and other.start < one.end
