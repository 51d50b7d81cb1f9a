"""The days of an edition as they are written: single dates, and series of them by the week."""

import datetime
from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Any, ClassVar, Literal, Self, get_args

from msgspec import Struct
from pydantic import BeforeValidator, Field, model_validator

from plgsite.limits import MOST_MEETINGS, MOST_YEARS_OF_A_SERIES
from plgsite.model.record import Value, check_order, one_or_many
from plgsite.model.school_holidays import HolidayKind, Region, holidays_of, known_days, school_year, unknown_year
from plgsite.values.checks import matching
from plgsite.values.fault import fault
from plgsite.values.types import Clock, Day, LocationId, Shape, Text, Whole

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)
HOLIDAYS = "holidays"
"""The word for the school holidays of the site's region."""
WEEK = datetime.timedelta(weeks=1)


def _year(value: Any) -> Any:
    if isinstance(value, str) and int(value[5:]) != int(value[:4]) + 1:
        raise fault("wrong-type", f"expects a school year, not '{value}'", f"write {value[:4]}-{int(value[:4]) + 1}")
    return value


_YEAR = r"\d{4}-\d{4}"
_is_year = matching(_YEAR, "expects a school year such as 2029-2030")
SchoolYear = Annotated[str, BeforeValidator(_year), BeforeValidator(_is_year), Shape(_YEAR)]


def _ordered(first: datetime.date | None, last: datetime.date | None) -> None:
    check_order(first, last, "until")


class Break(Value):
    """A time in which there are no meetings; without `until` a single day."""

    name: Text | None = None
    from_: Day = Field(alias="from")
    until: Day | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _ordered(self.from_, self.until)
        return self


class SchoolHolidays(Value):
    """The school holidays of a site: those of a region, and others."""

    region: Region | None = None
    also: tuple[Break, ...] = ()
    complete_years: tuple[SchoolYear, ...] = ()

    @model_validator(mode="after")
    def _says_some(self) -> Self:
        if self.region is None and not self.also and not self.complete_years:
            raise fault("missing-key", "the key 'region' is missing", f"add 'region:' and one of {', '.join(get_args(Region))}")
        return self


class Free(Struct, frozen=True):
    """Days on which there is no meeting, with the kind of school holiday or the name that they have, if any."""

    first: datetime.date
    last: datetime.date
    kind: HolidayKind | None = None
    name: str = ""


class Exclusion(Value):
    """When a series does not meet: a day, a period, or school holidays."""

    from_: Day | None = Field(None, alias="from")
    until: Day | None = None
    name: Text | None = None
    holidays: Region | None = None
    also: tuple[Break, ...] = ()
    complete_years: tuple[SchoolYear, ...] = ()

    @model_validator(mode="after")
    def _says_when(self) -> Self:
        if self.from_ is None and not self.is_of_holidays:
            raise fault("missing-key", "says no day", "write a day, or {from: day, until: day, name: ...}, or holidays")
        if self.from_ is not None and self.is_of_holidays:
            raise fault("wrong-value", "school holidays and a day are two exceptions", "write each as an item of its own", at=("from",))
        _ordered(self.from_, self.until)
        return self

    @property
    def is_of_holidays(self) -> bool:
        """Whether it is about school holidays."""
        return self.holidays is not None or bool(self.also) or bool(self.complete_years)

    def free(self) -> Iterator[Free]:
        """The days that it excepts."""
        if self.from_:
            yield Free(self.from_, self.until or self.from_, name=self.name or "")
        for one in holidays_of(self.holidays) if self.holidays else ():
            yield Free(one.first, one.last, one.kind)
        for other in self.also:
            yield Free(other.from_, other.until or other.from_, name=other.name or "")

    def unknown_year(self, day: datetime.date) -> str:
        """The school year that it would have to know for a day, and does not; "" for none."""
        if not self.is_of_holidays or school_year(day) in self.complete_years:
            return ""
        return unknown_year(self.holidays, day)


def _exclusion(value: Any) -> Any:
    """A word or a day as its keys."""
    if isinstance(value, dict) or not isinstance(value, str | datetime.date):
        return value
    if value == HOLIDAYS:
        hint = "write holidays: {region: noord} in content/site.yaml (noord, midden, zuid or vlaanderen), or here {holidays: noord}"
        raise fault("missing-key", "the site does not say the school holidays of which region", hint)
    if isinstance(value, str) and not value[:1].isdigit():
        hint = "write holidays, or a day as 2027-12-24, or {from: day, until: day, name: ...}"
        raise fault("wrong-type", f"expects a day, not '{value}'", hint)
    return {"from": value}


def as_list(value: Any) -> Any:
    """A single one where a list may stand."""
    return [value] if isinstance(value, dict | str | datetime.date) else value


def _no_weekday_twice(value: Any) -> Any:
    twice = next((one for number, one in enumerate(value) if one in value[:number]), None) if isinstance(value, list) else None
    if twice is not None:
        raise fault("duplicate-value", f"names '{twice}' twice", "name each day once")
    return value


Weekdays = Annotated[
    tuple[Weekday, ...],
    BeforeValidator(_no_weekday_twice),
    BeforeValidator(one_or_many, json_schema_input_type=list[Weekday] | Weekday),
]
Word = Annotated[str, Shape(r"holidays|\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")]
"""The school holidays of the site, or a day."""
OneExclusion = Annotated[Exclusion, BeforeValidator(_exclusion, json_schema_input_type=Word | Exclusion)]
Exclusions = Annotated[tuple[OneExclusion, ...], BeforeValidator(as_list, json_schema_input_type=Word | Exclusion | list[Word | Exclusion])]
OF_A_SERIES = ("every", "from_", "until", "meetings", "except_")


class Days(Struct, frozen=True):
    """What a series comes to: the days on which it meets, and those that are excepted, each with the reason."""

    met: tuple[datetime.date, ...] = ()
    free: tuple[tuple[datetime.date, Free], ...] = ()

    @property
    def skipped(self) -> tuple[tuple[datetime.date, Free], ...]:
        """What is excepted between the first meeting and the last."""
        return tuple((day, one) for day, one in self.free if self.met[0] < day < self.met[-1])


class Dates(Value):
    """A single date of an edition, or a series of dates, in local time."""

    SHAPE: ClassVar[str] = "{date: ...}"

    date: Day | None = None
    weekly: Weekdays = ()
    every: Annotated[Whole, Field(ge=1, le=26)] = 1
    from_: Day | None = Field(None, alias="from")
    until: Day | None = None
    meetings: Annotated[Whole, Field(ge=1, le=MOST_MEETINGS)] | None = None
    start: Clock | None = None
    end: Clock | None = None
    except_: Exclusions = Field((), alias="except")
    location: LocationId | None = None
    title: Text | None = None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.start and self.end and self.end <= self.start:
            raise fault("wrong-order", f"end {self.end} is not after start {self.start}", at=("end",))
        if self.is_series:
            self._check_series()
        else:
            self._check_date()
        return self

    @property
    def is_series(self) -> bool:
        """Whether it is a series of dates."""
        return bool(self.weekly)

    def _check_date(self) -> None:
        if self.date is None:
            hint = "add 'date:' and a day, or for a series 'weekly:' and a day of the week"
            raise fault("missing-key", "the key 'date' is missing", hint)
        for name in (one for one in OF_A_SERIES if one in self.model_fields_set):
            key = name.rstrip("_")
            raise fault("wrong-value", f"{key}: belongs to a series", "write 'weekly:' and a day of the week instead of 'date:'", at=(key,))

    def _check_series(self) -> None:
        if self.date is not None:
            raise fault("wrong-value", "date: stands in a series", "write the single date as an item of its own", at=("date",))
        if self.from_ is None:
            raise fault("missing-key", "the key 'from' is missing", "add 'from:' and the day from which the series is held")
        if self.until is None and self.meetings is None:
            raise fault("missing-key", "the series has no end", "add 'until:' and a day, or 'meetings:' and how many there are")
        if self.until is not None and self.meetings is not None:
            raise fault("wrong-value", "meetings: stands beside 'until'", "keep one of them: the other follows from it", at=("meetings",))
        _ordered(self.from_, self.until)
        if not self.days.met:
            raise fault("out-of-range", "no day is left on which the series meets", "look at 'from', 'until' and 'except'")

    @cached_property
    def days(self) -> Days:
        """The days of a series. Raises a fault where they cannot be known, or are too many."""
        if not self.weekly or self.from_ is None:
            return Days()
        met: list[datetime.date] = []
        free: list[tuple[datetime.date, Free]] = []
        for day in self._candidates():
            found = self._free(day)
            if found:
                free.append((day, found))
                continue
            self._check_known(day)
            met.append(day)
            if len(met) == self.meetings:
                break
            if len(met) > MOST_MEETINGS:
                raise fault("out-of-range", f"the series has more than {MOST_MEETINGS} meetings", "divide it over editions", at=("until",))
        if self.meetings is not None and len(met) < self.meetings:
            message = f"meetings: {len(met)} of {self.meetings} meetings fall within {MOST_YEARS_OF_A_SERIES} years"
            raise fault("out-of-range", message, "look at 'every' and 'except'", at=("meetings",))
        return Days(tuple(met), tuple(free))

    def _candidates(self) -> Iterator[datetime.date]:
        """The days of the week from the first that there is, in order. Weeks are counted from that day's."""
        assert self.from_ is not None
        wanted = sorted(WEEKDAYS.index(one) for one in self.weekly)
        week = datetime.timedelta(days=min((one - self.from_.weekday()) % 7 for one in wanted))
        try:
            monday = self.from_ + week
            monday -= datetime.timedelta(days=monday.weekday())
            for _ in range(MOST_YEARS_OF_A_SERIES * 53 // self.every + 1):
                for day in (monday + datetime.timedelta(days=one) for one in wanted):
                    if self.until is not None and day > self.until:
                        return
                    if day >= self.from_:
                        yield day
                monday += WEEK * self.every
        except OverflowError:  # the end of the calendar
            return
        if self.until is not None:
            message = f"the series is longer than {MOST_YEARS_OF_A_SERIES} years"
            raise fault("out-of-range", message, "divide it over editions", at=("until",))

    def _free(self, day: datetime.date) -> Free | None:
        """Why there is no meeting on a day. What is written for the day itself comes before school holidays."""
        found = [one for one in self.exclusions if one.first <= day <= one.last]
        return min(found, key=lambda one: one.kind is not None, default=None)

    @cached_property
    def exclusions(self) -> tuple[Free, ...]:
        """All that is excepted."""
        return tuple(free for one in self.except_ for free in one.free())

    def _check_known(self, day: datetime.date) -> None:
        for number, one in enumerate(self.except_):
            if not (year := one.unknown_year(day)):
                continue
            of = f" of region {one.holidays}" if one.holidays else ""
            first, last = known_days(one.holidays) if one.holidays else (None, None)
            known = f"; known are those from {first} to {last}" if first else ""
            hint = (
                f"write them in content/site.yaml, holidays: {{also: [{{name: ..., from: ..., until: ...}}], complete_years: [{year}]}}, "
                f"or their days here in 'except'"
            )
            message = f"the school holidays of {year}{of} are not known to plgsite{known}"
            raise fault("unknown-holidays", message, hint, at=("except", number))


def _one_group(value: Any) -> Any:
    return [value] if isinstance(value, dict) else value


Schedule = Annotated[tuple[Dates, ...], BeforeValidator(_one_group, json_schema_input_type=Dates | list[Dates])]
