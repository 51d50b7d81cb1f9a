"""Parts that several kinds of record share: images, people, addresses, lengths of time, marks, enrolment addresses."""

from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from plgsite.model.record import Value, check_order, check_range
from plgsite.values.fault import fault
from plgsite.values.types import (
    ActionAddress,
    ActionLabel,
    Day,
    FilePath,
    Flag,
    MailAddress,
    Number,
    RegisterId,
    SignedNumber,
    Text,
    WebAddress,
    Whole,
)

Sector = Literal["po", "vo", "so", "mbo", "ho", "other"]


class Image(Value):
    """A picture. Its text alternative is required: "" says on purpose that it only decorates."""

    file: FilePath
    alt: str
    credit: Text | None = None


class Attachment(Value):
    """A file to download."""

    file: FilePath
    title: Text


class Person(Value):
    """Somebody of a provider whom a reader can reach."""

    name: Text
    role: Text | None = None
    phone: Text | None = None
    email: MailAddress | None = None
    photo: Image | None = None


class Contact(Value):
    """A named contact of one programme, who is not listed with the provider."""

    name: Text
    phone: Text | None = None
    email: MailAddress | None = None


class Address(Value):
    """A postal address."""

    street: Text | None = None
    postcode: Text | None = None
    city: Text | None = None
    region: Text | None = None
    country: Text | None = None


class Geo(Value):
    """A point on the map, in degrees."""

    lat: SignedNumber
    lon: SignedNumber


class Hours(Value):
    """A number of hours, or a range of them."""

    min: Number
    max: Number

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        check_range(self.min, self.max)
        return self


def _hours(value: Any) -> Any:
    return value if isinstance(value, (dict, Hours)) else {"min": value, "max": value}


class Length(Value):
    """How long a half-day or a day takes, in hours; a half-day has no fixed length, so it is data."""

    hours: Annotated[Hours, BeforeValidator(_hours, json_schema_input_type=Hours | Number)]
    includes_breaks: Flag | None = None


class Recognition(Value):
    """A register, mark or accreditation that recognises a programme or a provider."""

    register_id: RegisterId | None = Field(None, alias="register")
    name: Text | None = None
    """The name of a register, mark or accreditation that has no record, in place of `register`."""
    status: Literal["recognised", "applied", "expired"] = "recognised"
    number: Text | None = None
    as_: Text | None = Field(None, alias="as")
    """What it counts as, in the register's words, such as "continuing education"."""
    category: Text | None = None
    register_theme: Text | None = None
    points: Number | None = None
    recognised_on: Day | None = None
    valid_from: Day | None = None
    valid_until: Day | None = None
    url: WebAddress | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        check_order(self.valid_from, self.valid_until, "valid_until")
        return self

    @model_validator(mode="after")
    def _named(self) -> Self:
        if bool(self.register_id) == bool(self.name):
            what = "has both 'register' and 'name'" if self.name else "needs 'register' or 'name'"
            raise fault("missing-key", what, "write 'register:' with the id of a register, or 'name:' for one without a record")
        return self


UNKNOWN = "unknown"
"""The source of a score of which nobody knows who collected it: said, and never left out in silence."""


class Rating(Value):
    """A score that others collected; shown with its source, never marked up as one's own."""

    score: Number
    scale: Whole = 10
    source: Text
    count: Whole | None = None
    as_of: Day | None = None
    url: WebAddress | None = None

    @model_validator(mode="after")
    def _within(self) -> Self:
        if self.score > self.scale:
            raise fault("out-of-range", f"score {self.score} is more than the scale of {self.scale}", at=("score",))
        return self


class CallToAction(Value):
    """Where an offer leads. In `url` the words {id}, {title} and {edition} are filled in."""

    label: ActionLabel | None = None
    url: ActionAddress


class EnrolmentAddresses(Value):
    """Where readers enrol, ask, request a quote or join a waiting list; the nearest of programme, provider and site wins."""

    enrol: CallToAction | None = None
    request: CallToAction | None = None
    quote: CallToAction | None = None
    waiting_list: CallToAction | None = None
