"""The kinds of value that a field can hold, from the text that the YAML reader hands over.

The reader leaves every scalar a text; the types here decide what it means. So `no` in a title stays "no",
and `8,6` in a score is refused with the way to write it.
"""

import datetime
from decimal import Decimal
from typing import Annotated

from msgspec import Struct
from pydantic import BeforeValidator, Field, PlainSerializer, StringConstraints, WithJsonSchema

from plgsite.model.checks import (
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
from plgsite.model.languages import read_language
from plgsite.model.link_address import as_meant, mail_as_meant
from plgsite.model.old_address import read_old_address, read_own_address


class Reference(Struct, frozen=True):
    """Marks a text as the id of a record of that kind."""

    kind: str


class IsProse(Struct, frozen=True):
    """Marks a text as Markdown."""


class IsText(Struct, frozen=True):
    """Marks a text as words to read, on one line."""


class IsFile(Struct, frozen=True):
    """Marks a text as the path of a file beside the record, or from `content/` when it starts with a slash."""


_STRIP = StringConstraints(strip_whitespace=True, min_length=1)
"""It stands before the validator of a text, which runs before it all the same: there Pydantic's core does it; behind it, Python would."""
_NUMBER_SCHEMA = WithJsonSchema({"type": "number"})

Text = Annotated[str, _STRIP, BeforeValidator(read_line), IsText()]
"""One line of plain text."""

Prose = Annotated[str, _STRIP, BeforeValidator(read_prose), IsProse()]
"""Markdown; a bare record link such as `page:terms` becomes a link with that record's title."""

Summary = Annotated[Prose, StringConstraints(max_length=200)]
"""Markdown of one paragraph, at most 200 characters: it stands on cards and in feeds."""

Id = Annotated[str, _STRIP, BeforeValidator(matching(r"[a-z0-9]+(-[a-z0-9]+)*", "expects lower-case letters, digits and hyphens"))]
"""The name of a record: lower-case letters, digits, hyphens."""

Whole = Annotated[int, BeforeValidator(matching(r"-?\d{1,12}", "expects a whole number")), Field(ge=0)]
"""A whole number, zero or more."""

Number = Annotated[
    Decimal,
    BeforeValidator(matching(r"-?\d{1,12}(\.\d{1,6})?", "expects a number", number_hint)),
    Field(ge=0),
    PlainSerializer(str, when_used="json"),
    WithJsonSchema({"type": "number", "minimum": 0}),
]
"""A number with a decimal point, kept as written: 8.60 stays 8.60."""

SignedNumber = Annotated[
    Decimal,
    BeforeValidator(matching(r"-?\d{1,12}(\.\d{1,8})?", "expects a number", number_hint)),
    PlainSerializer(str, when_used="json"),
    _NUMBER_SCHEMA,
]
"""As Number, and it may be below zero: degrees of longitude."""

Amount = Annotated[Decimal, BeforeValidator(read_amount), PlainSerializer(str, when_used="json"), _NUMBER_SCHEMA]
"""Money in the price's currency: digits, optionally a point and exactly two decimals. Never a float."""

Day = Annotated[datetime.date, BeforeValidator(read_date)]
"""A day of the calendar, written 2027-03-09."""

Clock = Annotated[str, BeforeValidator(read_clock)]
"""A local time in the site's zone, written "09:30"."""

Flag = Annotated[bool, BeforeValidator(read_flag)]
"""true or false, and nothing else."""

Colour = Annotated[str, _STRIP, BeforeValidator(matching(r"#[0-9a-fA-F]{6}", 'expects a colour such as "#1d5b79"', colour_hint))]
"""Red, green and blue as six hexadecimal digits, quoted because an unquoted # starts a comment."""

_web = matching(r"https?://[^\s<>\"']+", "expects an address that starts with https://", web_hint)
_action = matching(r"(https://|mailto:)[^\s<>\"']+", "expects an address that starts with https:// or mailto:")
_mail = matching(r"[^\s@<>\"']+@[^\s@<>\"']+\.[^\s@<>\"']+", "expects a mail address")
WebAddress = Annotated[str, BeforeValidator(as_meant), BeforeValidator(_web), _STRIP]
ActionAddress = Annotated[str, BeforeValidator(as_meant), BeforeValidator(_action), _STRIP]
MailAddress = Annotated[str, _STRIP, BeforeValidator(mail_as_meant), BeforeValidator(_mail)]
FilePath = Annotated[str, _STRIP, BeforeValidator(one_line), IsFile()]

LanguageTag = Annotated[str, _STRIP, BeforeValidator(read_language), IsText()]
"""The tag of a language, such as nl or en-GB."""
OldAddress = Annotated[str, BeforeValidator(read_old_address)]
"""An address of this site that was: `/oud/pad/`, or `/cursus.php?id=12`."""
OwnAddress = Annotated[str, BeforeValidator(read_own_address)]
"""An address of this site from its root, such as `/offerte`."""

ProviderId = Annotated[Id, Reference("provider")]
LocationId = Annotated[Id, Reference("location")]
ThemeId = Annotated[Id, Reference("theme")]
RegisterId = Annotated[Id, Reference("register")]
TeacherId = Annotated[Id, Reference("teacher")]
ProgrammeId = Annotated[Id, Reference("programme")]
StoryId = Annotated[Id, Reference("story")]
ScanId = Annotated[Id, Reference("scan")]
