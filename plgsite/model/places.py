"""Records around the programmes: provider, location, theme, register, teacher, page."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field

from plgsite.model.own_fields import OwnValue
from plgsite.model.parts import Address, EnrolmentAddresses, Geo, Image, Length, Person, Rating, Recognition
from plgsite.model.payment import PaymentTerms
from plgsite.model.record import Record, Value, one_or_many
from plgsite.values.types import Clock, FilePath, Flag, MailAddress, Prose, Summary, TemplatePath, Text, WebAddress, Whole

Terms = Annotated[tuple[Prose, ...], BeforeValidator(one_or_many, json_schema_input_type=Prose | list[Prose])]
"""Lines of Markdown, or `page:<id>`."""


class OpeningHours(Value):
    """When a provider answers: days as text, times of day."""

    days: Text
    from_: Clock = Field(alias="from")
    to: Clock


class Partner(Value):
    """Who works together with a provider."""

    name: Text
    role: Text | None = None
    url: WebAddress | None = None
    logo: FilePath | None = None


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
    partners: tuple[Partner, ...] = ()
    enrolment: EnrolmentAddresses | None = None
    half_day: Length | None = None
    day: Length | None = None
    payment_terms: PaymentTerms | None = None
    terms: Terms | None = None


class Room(Value):
    """A room of a location."""

    name: Text
    seats: Whole | None = None
    note: Text | None = None


def _rooms(value: Any) -> Any:
    """A text says it all in one; a name alone is a room."""
    found = value if isinstance(value, list) else [value]
    return [{"name": one} if isinstance(one, str) else one for one in found]


class Location(Record):
    """Where programmes are given; found under each of its `places`, which are shown as written."""

    KIND: ClassVar[str] = "location"

    name: Text
    places: tuple[Text, ...] = ()
    address: Address | None = None
    geo: Geo | None = None
    travel: Prose | None = None
    parking: Prose | None = None
    accessibility: Prose | None = None
    rooms: Annotated[tuple[Room, ...], BeforeValidator(_rooms, json_schema_input_type=Text | list[Text | Room])] = ()
    online: Flag = False
    own: dict[str, OwnValue] = Field(default_factory=dict)

    @property
    def found_under(self) -> tuple[str, ...]:
        """The places under which readers find it: those that it states, else its name."""
        return self.places or (self.name,)


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
    subjects: tuple[Text, ...] = ()
    """What they teach: subjects, instruments."""
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
    template: TemplatePath | None = None
