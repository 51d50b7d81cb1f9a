"""When a programme runs: Meeting, Edition."""

import datetime
from itertools import pairwise
from typing import Literal, Self

from pydantic import Field, model_validator

from plgsite.model.costs import ExtraCost
from plgsite.model.offer import Delivery, Price
from plgsite.model.own_fields import OwnValue
from plgsite.model.parts import CallToAction
from plgsite.model.record import Value, check_order
from plgsite.values.fault import fault
from plgsite.values.types import Clock, Day, Flag, Id, LanguageTag, LocationId, Prose, TeacherId, Text, Whole

EditionStatus = Literal["planned", "open", "few_places", "full", "closed", "cancelled"]


class Meeting(Value):
    """One day of an edition, in local time."""

    date: Day
    start: Clock | None = None
    end: Clock | None = None
    location: LocationId | None = None
    title: Text | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.start and self.end and self.end <= self.start:
            raise fault("wrong-order", f"end {self.end} is not after start {self.start}", at=("end",))
        return self


class DayPart(Value):
    """What happens at a time of the day of a course, in local time."""

    time: Clock
    title: Text


class Edition(Value):
    """One scheduled run of a programme."""

    id: Id
    title: Text | None = None
    note: Prose | None = None
    location: LocationId | None = None
    room: Text | None = None
    online: Flag = False
    delivery: Delivery | None = None
    language: LanguageTag | None = None
    starts: Day | None = None
    ends: Day | None = None
    dates: tuple[Meeting, ...] = ()
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

    @property
    def first_day(self) -> datetime.date | None:
        """Its first day: `starts`, else the first of its dates; None when nothing is fixed yet."""
        return self.starts or (min(meeting.date for meeting in self.dates) if self.dates else None)

    @property
    def last_day(self) -> datetime.date | None:
        """Its last day: `ends`, else the last of its dates, else its first day."""
        return self.ends or (max(meeting.date for meeting in self.dates) if self.dates else self.starts)
