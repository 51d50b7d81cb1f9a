"""How long a programme takes, and for which ages it is: figures that may be a range."""

import re
from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from plgsite.model.record import Value, check_range
from plgsite.values.checks import matching, number_hint
from plgsite.values.fault import fault
from plgsite.values.types import Number, Whole

_RANGE = re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:-|\N{EN DASH}|tot|à|to)\s*(\d+(?:[.,]\d+)?)")
"""What people write for a range: 3-4, 3 tot 4."""


def _range_hint(text: str) -> str:
    found = _RANGE.fullmatch(text)
    return f"write {{min: {found[1].replace(',', '.')}, max: {found[2].replace(',', '.')}}}" if found else number_hint(text)


_is_number = matching(r"-?\d{1,12}(\.\d{1,6})?", "expects a number, or a range {min: ..., max: ...}", _range_hint)
_is_whole = matching(r"-?\d{1,12}", "expects a whole number, or a range {min: ..., max: ...}", _range_hint)


def _both(value: Any) -> Any:
    """A single number as a range."""
    if str(value).startswith("-") and str(value).strip("-0."):
        raise fault("out-of-range", f"{value} is less than 0")
    return {"min": value, "max": value}


def _figure(value: Any) -> Any:
    return value if isinstance(value, (dict, NumberRange)) else _both(_is_number(value))


def _count(value: Any) -> Any:
    return value if isinstance(value, (dict, WholeRange)) else _both(_is_whole(value))


class NumberRange(Value):
    """A number, or a range of them."""

    min: Number
    max: Number

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        check_range(self.min, self.max)
        return self

    @property
    def exact(self) -> Decimal | None:
        """The number; None where it is a range."""
        return self.max if self.min == self.max else None


class WholeRange(Value):
    """A whole number, or a range of them."""

    min: Whole
    max: Whole

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        check_range(self.min, self.max)
        return self

    @property
    def exact(self) -> int | None:
        """The number; None where it is a range."""
        return self.max if self.min == self.max else None


Figure = Annotated[NumberRange, BeforeValidator(_figure, json_schema_input_type=NumberRange | Number)]
"""3.5, or {min: 3, max: 4}."""
Count = Annotated[WholeRange, BeforeValidator(_count, json_schema_input_type=WholeRange | Whole)]
"""3, or {min: 3, max: 4}."""


class LessonLength(Value):
    """How long one lesson takes: in minutes or in hours."""

    minutes: Whole | None = None
    hours: Number | None = None

    @model_validator(mode="after")
    def _one(self) -> Self:
        if self.minutes is None and self.hours is None:
            raise fault("missing-key", "needs 'minutes' or 'hours'")
        if self.minutes is not None and self.hours is not None:
            raise fault("wrong-value", "has both 'minutes' and 'hours'", "keep one of them: a lesson has one length", ("hours",))
        return self


class Duration(Value):
    """How long it takes, as published: "1 jaar" is `years: 1`, "3 tot 4 dagen" is `days: {min: 3, max: 4}`."""

    sessions: Count | None = None
    half_days: Figure | None = None
    days: Figure | None = None
    weeks: Figure | None = None
    months: Figure | None = None
    years: Figure | None = None
    hours: Figure | None = None
    per_lesson: LessonLength | None = None
    spread: Literal["separate", "consecutive"] | None = None


AgeInYears = Annotated[Whole, Field(le=120)]


class Age(Value):
    """For which ages it is, in whole years: from `min` until and with `max`."""

    min: AgeInYears | None = None
    max: AgeInYears | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.min is None and self.max is None:
            raise fault("missing-key", "needs 'min' or 'max'")
        check_range(self.min, self.max)
        return self
