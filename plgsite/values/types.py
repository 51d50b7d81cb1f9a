"""The kinds of value that a field can hold, from the text that the YAML reader hands over.

The reader leaves every scalar a text; the types here decide what it means. So `no` in a title stays "no",
and `8,6` in a score is refused with the way to write it.
"""

import datetime
from decimal import Decimal
from typing import Annotated, Any

from msgspec import Struct
from pydantic import BeforeValidator, Field, PlainSerializer, StringConstraints, WithJsonSchema

from plgsite.values.checks import (
    colour_hint,
    matching,
    number_hint,
    one_line,
    read_amount,
    read_clock,
    read_date,
    read_flag,
    read_line,
    read_prose,
    web_hint,
)
from plgsite.values.filled_address import BLANKS, as_it_stands, with_known_blanks
from plgsite.values.languages import read_language
from plgsite.values.link_address import as_meant, mail_as_meant
from plgsite.values.old_address import read_old_address, read_own_address


class Reference(Struct, frozen=True):
    """Marks a text as the id of a record of that kind."""

    kind: str


class IsProse(Struct, frozen=True):
    """Marks a text as Markdown."""


class IsText(Struct, frozen=True):
    """Marks a text as words to read, on one line."""


class IsFile(Struct, frozen=True):
    """Marks a text as the path of a file beside the record, or from `content/` when it starts with a slash."""


class Shape(Struct, frozen=True):
    """Says in a JSON Schema what a validator asks: a pattern of the text, and the types of YAML that can be read as such a text."""

    pattern: str
    types: tuple[str, ...] = ("string",)
    least: int | None = None
    """Of a number that stands for a text."""
    most: int | None = None

    def __get_pydantic_json_schema__(self, core_schema: Any, handler: Any) -> dict[str, Any]:
        """The schema of the text with its pattern."""
        schema: dict[str, Any] = handler(core_schema)
        if self.least is not None:
            schema["minimum"] = self.least
        if self.most is not None:
            schema["maximum"] = min(self.most, schema.get("le", self.most))
        return {**schema, "type": self.types[0] if len(self.types) == 1 else list(self.types), "pattern": f"^(?:{self.pattern})$"}


_STRIP = StringConstraints(strip_whitespace=True, min_length=1)
"""It stands before the validator of a text, which runs before it all the same: there Pydantic's core does it; behind it, Python would."""
_SCALAR = ("string", "number", "boolean")
"""What YAML reads as something else is a text too: `code: 101`."""
_LINE = Shape(r"\s*\S([^\n]*\S)?\s*", _SCALAR)
_ID, _WHOLE, _COLOUR = r"[a-z0-9]+(-[a-z0-9]+)*", r"-?\d{1,12}", r"#[0-9a-fA-F]{6}"
_NUMBER, _SIGNED, _AMOUNT = r"-?\d{1,12}(\.\d{1,6})?", r"-?\d{1,12}(\.\d{1,8})?", r"\d{1,9}(\.\d{2})?"
_NOT_BELOW = r"\d{1,12}|-0{1,12}", r"\d{1,12}(\.\d{1,6})?|-0{1,12}(\.0{1,6})?"
"""A whole number and a number in quotes that are not below zero."""
_MOST = 999_999_999_999


def _numbers(pattern: str, **limits: int) -> WithJsonSchema:
    return WithJsonSchema({"type": ["number", "string"], "pattern": f"^(?:{pattern})$", **limits})


Text = Annotated[str, _STRIP, BeforeValidator(read_line), IsText(), _LINE]
"""One line of plain text."""

ActionLabel = Annotated[Text, BeforeValidator(as_it_stands)]
"""The words on a link whose address has blanks; they have none."""

Prose = Annotated[str, _STRIP, BeforeValidator(read_prose), IsProse(), Shape(r"[\s\S]*\S[\s\S]*", _SCALAR)]
"""Markdown; a bare record link such as `page:terms` becomes a link with that record's title."""

Summary = Annotated[Prose, StringConstraints(max_length=200)]
"""Markdown of one paragraph, at most 200 characters: it stands on cards and in feeds."""

Id = Annotated[
    str,
    _STRIP,
    BeforeValidator(matching(_ID, "expects lower-case letters, digits and hyphens")),
    Shape(_ID, ("string", "integer", "boolean"), 0),
]
"""The name of a record: lower-case letters, digits, hyphens."""

Whole = Annotated[
    int,
    BeforeValidator(matching(_WHOLE, "expects a whole number")),
    Field(ge=0),
    Shape(_NOT_BELOW[0], ("integer", "string"), most=_MOST),
]
"""A whole number, zero or more."""

Number = Annotated[
    Decimal,
    BeforeValidator(matching(_NUMBER, "expects a number", number_hint)),
    Field(ge=0),
    PlainSerializer(str, when_used="json"),
    _numbers(_NOT_BELOW[1], minimum=0, maximum=_MOST),
]
"""A number with a decimal point, kept as written: 8.60 stays 8.60."""

SignedNumber = Annotated[
    Decimal,
    BeforeValidator(matching(_SIGNED, "expects a number", number_hint)),
    PlainSerializer(str, when_used="json"),
    _numbers(_SIGNED, minimum=-_MOST, maximum=_MOST),
]
"""As Number, and it may be below zero: degrees of longitude."""

Amount = Annotated[
    Decimal, BeforeValidator(read_amount), PlainSerializer(str, when_used="json"), _numbers(_AMOUNT, minimum=0, maximum=999_999_999)
]
"""Money in the price's currency: digits, optionally a point and exactly two decimals. Never a float."""

Day = Annotated[datetime.date, BeforeValidator(read_date), Shape(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")]
"""A day of the calendar, written 2027-03-09."""

Clock = Annotated[str, BeforeValidator(read_clock), Shape(r"([01]\d|2[0-3]):[0-5]\d")]
"""A local time in the site's zone, written "09:30"."""

Flag = Annotated[bool, BeforeValidator(read_flag), Shape("true|false", ("boolean", "string"))]
"""true or false, and nothing else."""

Colour = Annotated[str, _STRIP, BeforeValidator(matching(_COLOUR, 'expects a colour such as "#1d5b79"', colour_hint)), Shape(_COLOUR)]
"""Red, green and blue as six hexadecimal digits, quoted because an unquoted # starts a comment."""

_WEB, _ACTION = r"https?://[^\s<>\"']+", r"(https://|mailto:)[^\s<>\"']+"
_FILLED = r"(https://|mailto:)([^\s<>\"'\{\}]|\{(" + "|".join(BLANKS) + r")\})+"
_OLD, _OWN = r"\s*/?[^\s/#:*<>\"|\\][^#:*<>\"|\\\n]*", r"\s*/([^/\\*#\n][^*#\n]*)?"
_MAIL = r"[^\s@<>\"']+@[^\s@<>\"']+\.[^\s@<>\"']+"
_MAILBOX = r"[^\s@<>\"'\\(),:;\[\]]+@[^\s@<>\"'\\]+\.[^\s@<>\"'\\]+"
_web = matching(_WEB, "expects an address that starts with https://", web_hint)
_action = matching(_ACTION, "expects an address that starts with https:// or mailto:")
_mail = matching(_MAIL, "expects a mail address")
WebAddress = Annotated[str, BeforeValidator(as_meant), BeforeValidator(as_it_stands), BeforeValidator(_web), _STRIP, Shape(_WEB)]
ActionAddress = Annotated[
    str, BeforeValidator(as_meant), BeforeValidator(with_known_blanks), BeforeValidator(_action), _STRIP, Shape(_FILLED)
]
MailAddress = Annotated[str, _STRIP, BeforeValidator(mail_as_meant), BeforeValidator(_mail), Shape(_MAILBOX)]
FilePath = Annotated[str, _STRIP, BeforeValidator(one_line), IsFile(), _LINE]

_TEMPLATE = r"[^\s/\\][^\s\\]*\.html"
TemplatePath = Annotated[
    str,
    _STRIP,
    BeforeValidator(matching(_TEMPLATE, "expects the path of a template below templates/, such as pages/landing.html")),
    Shape(_TEMPLATE),
]
"""A template of pages, by its path below `templates/`."""

LanguageTag = Annotated[str, _STRIP, BeforeValidator(read_language), IsText(), Shape(r"\s*[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\s*")]
"""The tag of a language, such as nl or en-GB."""
OldAddress = Annotated[str, BeforeValidator(read_old_address), Shape(_OLD, _SCALAR)]
"""An address of this site that was: `/oud/pad/`, or `/cursus.php?id=12`."""
OwnAddress = Annotated[str, BeforeValidator(read_own_address), Shape(_OWN)]
"""An address of this site from its root, such as `/offerte`."""

ProviderId = Annotated[Id, Reference("provider")]
PageId = Annotated[Id, Reference("page")]
LocationId = Annotated[Id, Reference("location")]
ThemeId = Annotated[Id, Reference("theme")]
RegisterId = Annotated[Id, Reference("register")]
TeacherId = Annotated[Id, Reference("teacher")]
ProgrammeId = Annotated[Id, Reference("programme")]
StoryId = Annotated[Id, Reference("story")]
ScanId = Annotated[Id, Reference("scan")]
