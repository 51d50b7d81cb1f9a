"""The kinds of value that a field can hold, from the text that the YAML reader hands over.

The reader leaves every scalar a text; the types here decide what it means. So `no` in a title stays "no",
and `8,6` in a score is refused with the way to write it.
"""

import datetime
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, Any

from msgspec import Struct
from pydantic import BeforeValidator, Field, PlainSerializer, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError


class Reference(Struct, frozen=True):
    """Marks a text as the id of a record of that kind."""

    kind: str


class IsProse(Struct, frozen=True):
    """Marks a text as Markdown."""


class IsText(Struct, frozen=True):
    """Marks a text as words to read, on one line."""


class IsFile(Struct, frozen=True):
    """Marks a text as the path of a file beside the record, or from `content/` when it starts with a slash."""


def fault(code: str, message: str, hint: str = "") -> PydanticCustomError:
    """A fault with our own code and words; the hint travels in the context."""
    return PydanticCustomError(code, "{message}", {"message": message, "hint": hint})


def _matching(pattern: str, expects: str, hint_for: Callable[[str], str] = lambda value: "") -> Callable[[Any], Any]:
    known = re.compile(pattern)

    def check(value: Any) -> Any:
        if isinstance(value, str) and not known.fullmatch(value):
            raise fault("wrong-type", f"{expects}, not '{value}'", hint_for(value))
        if isinstance(value, (dict, list)):
            raise fault("wrong-type", f"{expects}, not {_shape(value)}")
        return value

    return check


def _number_hint(value: str) -> str:
    return f"write {value.replace(',', '.')}" if re.fullmatch(r"-?\d+,\d+", value) else ""


def _date_hint(value: str) -> str:
    found = re.fullmatch(r"(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})", value) or re.fullmatch(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})", value)
    if not found:
        return "write year-month-day, for example 2027-03-09"
    day, month, year = (int(part) for part in found.groups()[:: -1 if len(found[1]) == 4 else 1])
    try:
        return f"write {datetime.date(year, month, day).isoformat()}"
    except ValueError:
        return "write year-month-day, for example 2027-03-09"


def _read_date(value: Any) -> Any:
    if isinstance(value, (dict, list)):
        raise fault("wrong-type", f"expects a date, not {_shape(value)}")
    if not isinstance(value, str):
        return value
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise fault("wrong-type", f"expects a date, not '{value}'", _date_hint(value))
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        hint = "write year-month-day, for example 2027-03-09" if value[5:7] > "12" else "write a day that this month has"
        raise fault("no-such-date", f"there is no {value} in the calendar", hint) from None


def _read_clock(value: Any) -> Any:
    if isinstance(value, (dict, list)):
        raise fault("wrong-type", f"expects a time, not {_shape(value)}")
    if isinstance(value, str) and not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", value):
        found = re.match(r"([01]?\d|2[0-3])[:.]([0-5]\d)\b", value)
        hint = f"write {int(found[1]):02d}:{found[2]}" if found else "write it as 09:30"
        raise fault("wrong-type", f"expects a time, not '{value}'", hint)
    return value


def _read_flag(value: Any) -> Any:
    if isinstance(value, bool):
        return value
    if value in ("true", "false"):
        return value == "true"
    if isinstance(value, (dict, list)):
        raise fault("wrong-type", f"expects true or false, not {_shape(value)}")
    hint = next((f"write {meant}" for meant, words in _FLAGS.items() if str(value).lower() in words), "")
    raise fault("wrong-type", f"expects true or false, not '{value}'", hint)


_FLAGS = {"true": ("true", "yes", "on", "ja", "aan", "waar", "1"), "false": ("false", "no", "off", "nee", "uit", "onwaar", "0")}
"""What people write for true and false."""


def _shape(value: Any) -> str:
    return "a list" if isinstance(value, list) else "a group of keys"


def _refuse_shape(value: Any) -> None:
    """Raises a fault for what is no text. A text with ': ' in it is read as a group."""
    if isinstance(value, (dict, list)):
        hint = "if it is a text, put it in quotes" if isinstance(value, dict) else ""
        raise fault("wrong-type", f"expects a text, not {_shape(value)}", hint)


def _one_line(value: Any) -> Any:
    _refuse_shape(value)
    if isinstance(value, str) and "\n" in value.strip():
        raise fault("wrong-type", "expects one line of text, not several")
    return value


_REFERENCE = re.compile(r"(page|programme|story|scan|theme|location|teacher):[a-z0-9-]+")


def _prose(value: Any) -> Any:
    if isinstance(value, str):
        return f"[]({value})" if _REFERENCE.fullmatch(value) else value
    _refuse_shape(value)
    return value


def _amount_hint(value: str) -> str:
    if len(re.sub(r"\D", "", value)) > 9:
        return "an amount has at most nine digits before the point"
    digits = re.sub(r"[^\d.,]", "", value).rstrip(".,-")
    if re.fullmatch(r"\d{1,3}([.,]\d{3})+", digits):
        return f"write {re.sub('[.,]', '', digits)}"
    if found := re.fullmatch(r"([\d.]*\d),(\d{2})", digits):
        return f'write "{found[1].replace(".", "")}.{found[2]}"'
    if found := re.fullmatch(r"(\d+)[.,](\d)", digits):
        return f'write "{found[1]}.{found[2]}0"'
    return f"write {digits}" if digits.isdigit() else 'write digits, optionally a point and two decimals, for example 2350 or "775.50"'


def _read_amount(value: Any) -> Any:
    if isinstance(value, (dict, list)):
        raise fault("wrong-type", f"expects an amount of money, not {_shape(value)}")
    if isinstance(value, str) and not re.fullmatch(r"\d{1,9}(\.\d{2})?", value):
        raise fault("wrong-amount", f"expects an amount of money, not '{value}'", _amount_hint(value))
    return value


_STRIP = StringConstraints(strip_whitespace=True, min_length=1)
"""It stands before the validator of a text, which runs before it all the same: there Pydantic's core does it; behind it, Python would."""
_NUMBER_SCHEMA = WithJsonSchema({"type": "number"})


def _colour_hint(value: str) -> str:
    return f'write "#{"".join(digit * 2 for digit in value[1:])}"' if re.fullmatch(r"#[0-9a-fA-F]{3}", value) else ""


def _web_hint(value: str) -> str:
    return f"write https://{value}" if re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", value) else ""


Text = Annotated[str, _STRIP, BeforeValidator(_one_line), IsText()]
"""One line of plain text."""

Prose = Annotated[str, _STRIP, BeforeValidator(_prose), IsProse()]
"""Markdown; a bare record link such as `page:terms` becomes a link with that record's title."""

Summary = Annotated[Prose, StringConstraints(max_length=200)]
"""Markdown of one paragraph, at most 200 characters: it stands on cards and in feeds."""

Id = Annotated[str, _STRIP, BeforeValidator(_matching(r"[a-z0-9]+(-[a-z0-9]+)*", "expects lower-case letters, digits and hyphens"))]
"""The name of a record: lower-case letters, digits, hyphens."""

Whole = Annotated[int, BeforeValidator(_matching(r"-?\d{1,12}", "expects a whole number")), Field(ge=0)]
"""A whole number, zero or more."""

Number = Annotated[
    Decimal,
    BeforeValidator(_matching(r"-?\d{1,12}(\.\d{1,6})?", "expects a number", _number_hint)),
    Field(ge=0),
    PlainSerializer(str, when_used="json"),
    _NUMBER_SCHEMA,
]
"""A number with a decimal point, kept as written: 8.60 stays 8.60."""

SignedNumber = Annotated[
    Decimal,
    BeforeValidator(_matching(r"-?\d{1,12}(\.\d{1,8})?", "expects a number", _number_hint)),
    PlainSerializer(str, when_used="json"),
    _NUMBER_SCHEMA,
]
"""As Number, and it may be below zero: degrees of longitude."""

Amount = Annotated[Decimal, BeforeValidator(_read_amount), PlainSerializer(str, when_used="json"), _NUMBER_SCHEMA]
"""Money in the price's currency: digits, optionally a point and exactly two decimals. Never a float."""

Day = Annotated[datetime.date, BeforeValidator(_read_date)]
"""A day of the calendar, written 2027-03-09."""

Clock = Annotated[str, BeforeValidator(_read_clock)]
"""A local time in the site's zone, written "09:30"."""

Flag = Annotated[bool, BeforeValidator(_read_flag)]
"""true or false, and nothing else."""

Colour = Annotated[str, _STRIP, BeforeValidator(_matching(r"#[0-9a-fA-F]{6}", 'expects a colour such as "#1d5b79"', _colour_hint))]
"""Red, green and blue as six hexadecimal digits, quoted because an unquoted # starts a comment."""

WebAddress = Annotated[
    str, BeforeValidator(_matching(r"https?://[^\s<>\"']+", "expects an address that starts with https://", _web_hint)), _STRIP
]
ActionAddress = Annotated[
    str, BeforeValidator(_matching(r"(https://|mailto:)[^\s<>\"']+", "expects an address that starts with https:// or mailto:")), _STRIP
]
MailAddress = Annotated[str, _STRIP, BeforeValidator(_matching(r"[^\s@<>\"']+@[^\s@<>\"']+\.[^\s@<>\"']+", "expects a mail address"))]
FilePath = Annotated[str, _STRIP, BeforeValidator(_one_line), IsFile()]

ProviderId = Annotated[Id, Reference("provider")]
LocationId = Annotated[Id, Reference("location")]
ThemeId = Annotated[Id, Reference("theme")]
RegisterId = Annotated[Id, Reference("register")]
TeacherId = Annotated[Id, Reference("teacher")]
ProgrammeId = Annotated[Id, Reference("programme")]
StoryId = Annotated[Id, Reference("story")]
ScanId = Annotated[Id, Reference("scan")]
