"""Records around the programmes: provider, location, theme, register, teacher, page."""

from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field

from plgsite.model.costs import PaymentTerms
from plgsite.model.own_fields import OwnValue
from plgsite.model.parts import Address, EnrolmentAddresses, Geo, Image, Length, Person, Rating, Recognition
from plgsite.model.record import Record, Value, one_or_many
from plgsite.values.types import Clock, FilePath, Flag, MailAddress, Prose, Summary, Text, WebAddress

Terms = Annotated[tuple[Prose, ...], BeforeValidator(one_or_many, json_schema_input_type=Prose | list[Prose])]
"""Lines of Markdown, or `page:<id>`."""


class OpeningHours(Value):
    """When a provider answers: days as text, times of day."""

    days: Text
    from_: Clock = Field(alias="from")
    to: Clock


class Provider(Record):
    """Who offers a programme. Its marks and rating are the provider's, never a programme's."""

    KIND: ClassVar[str] = "provider"

    name: Text
    legal_name: Text | None = None
    url: WebAddress | None = None
    email: MailAddress | None = None
    phone: Text | None = None
    reply_time: Text | None = None
    hours: tuple[OpeningHours, ...] = ()
    address: Address | None = None
    image: Image | None = None
    logo: FilePath | None = None
    logo_alt: str | None = None
    kvk: Text | None = None
    vat_number: Text | None = None
    marks: tuple[Recognition, ...] = ()
    rating: Rating | None = None
    complaints: Prose | None = None
    summary: Summary | None = None
    people: tuple[Person, ...] = ()
    enrolment: EnrolmentAddresses | None = None
    half_day: Length | None = None
    day: Length | None = None
    payment_terms: PaymentTerms | None = None
    terms: Terms | None = None


class Location(Record):
    """Where programmes are given; found under each of its `places`, which are shown as written."""

    KIND: ClassVar[str] = "location"

    name: Text
    places: tuple[Text, ...] = ()
    address: Address | None = None
    geo: Geo | None = None
    travel: Prose | None = None
    accessibility: Prose | None = None
    rooms: Text | None = None
    online: Flag = False
    own: dict[str, OwnValue] = Field(default_factory=dict)


class Theme(Record):
    """A subject under which readers look for programmes."""

    KIND: ClassVar[str] = "theme"

    title: Text
    summary: Summary | None = None
    body: Prose | None = None
    image: Image | None = None


class Register(Record):
    """A register of professionals (gives points), a mark, or an accreditation."""

    KIND: ClassVar[str] = "register"

    name: Text
    short_name: Text | None = None
    kind: Literal["register", "mark", "accreditation"] | None = None
    unit: Literal["points"] | None = None
    url: WebAddress | None = None
    logo: FilePath | None = None


class Teacher(Record):
    """Somebody who teaches."""

    KIND: ClassVar[str] = "teacher"

    name: Text
    role: Text | None = None
    organisation: Text | None = None
    photo: FilePath | None = None
    alt: str | None = None
    bio: Prose | None = None
    email: MailAddress | None = None
    url: WebAddress | None = None
    own: dict[str, OwnValue] = Field(default_factory=dict)


class Page(Record):
    """A page of the site that is about no programme: about, contact, terms."""

    KIND: ClassVar[str] = "page"

    title: Text
    summary: Summary | None = None
    body: Prose | None = None
