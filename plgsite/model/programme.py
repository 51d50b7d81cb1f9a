"""The programme: one course, training, track or workshop that readers compare."""

import re
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from plgsite.model.costs import ExtraCost
from plgsite.model.durations import Age, Duration
from plgsite.model.editions import Edition
from plgsite.model.funding import Funding
from plgsite.model.offer import Delivery, Option, Price
from plgsite.model.outline import Module, Session, Step, StudyLoad
from plgsite.model.own_fields import OwnValue
from plgsite.model.parts import Attachment, Contact, EnrolmentAddresses, Image, Length, Rating, Recognition, Sector
from plgsite.model.payment import PaymentTerms
from plgsite.model.places import Terms
from plgsite.model.record import Record, Value, check_range, one_or_many
from plgsite.model.site import Block
from plgsite.model.voices import Question, Source, Testimonial, source
from plgsite.values.fault import fault
from plgsite.values.types import (
    Flag,
    LanguageTag,
    LocationId,
    ProgrammeId,
    Prose,
    ProviderId,
    ScanId,
    Summary,
    TeacherId,
    Text,
    ThemeId,
    WebAddress,
    Whole,
)

Kind = Literal["opleiding", "leergang", "training", "cursus", "workshop", "studiedag", "masterclass", "traject"]
EnrolmentStatus = Literal["open", "closed", "by_arrangement", "announced"]


def _admission(value: Any) -> Any:
    """`none` says that there are no requirements (an empty list); absent says nothing."""
    return [] if value == "none" else [value] if isinstance(value, str) else value


class GroupSize(Value):
    """The number of participants of a group."""

    min: Whole | None = None
    max: Whole | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        check_range(self.min, self.max)
        return self


class Certificate(Value):
    """What a participant receives."""

    title: Text
    requirements: Prose | None = None
    valid_years: Whole | None = None
    valid_months: Whole | None = None


class Pathway(Value):
    """A longer programme to continue in: one of this catalogue, or elsewhere."""

    programme: ProgrammeId | None = None
    title: Text | None = None
    provider: Text | None = None
    url: WebAddress | None = None
    exemption: Text | None = None

    @model_validator(mode="after")
    def _named(self) -> Self:
        if not (self.programme or self.title):
            raise fault("missing-key", "needs 'programme' or 'title'")
        return self


class Requirement(Value):
    """A programme that comes before this one: one of this catalogue, or elsewhere."""

    programme: ProgrammeId | None = None
    title: Text | None = None
    url: WebAddress | None = None

    @model_validator(mode="after")
    def _named(self) -> Self:
        if not (self.programme or self.title):
            raise fault("missing-key", "needs 'programme' or 'title'")
        if self.programme and (self.title or self.url):
            raise fault("wrong-value", "a programme of this catalogue has a title and an address of its own", "leave out 'title' and 'url'")
        return self


def _requirement(value: Any) -> Any:
    """An id alone is a programme of this catalogue."""
    if isinstance(value, str) and not re.fullmatch(r"\s*[a-z0-9]+(-[a-z0-9]+)*\s*", value):
        raise fault("wrong-type", f"expects the id of a programme, or a title with an address, not '{value}'", f"write {{title: {value}}}")
    return {"programme": value} if isinstance(value, str) else value


class Pathways(Value):
    """Continuing study and exemptions."""

    note: Prose | None = None
    valid_years: Whole | None = None
    to: tuple[Pathway, ...] = ()


class BrochureSettings(Value):
    """Whether and how the brochure is made."""

    enabled: Flag = True
    title: Text | None = None
    """What kind of booklet it is, such as "Studiegids 2027": it stands above the name of the programme, never in its place."""
    cover: Image | None = None
    note: Prose | None = None
    print: Flag | None = None
    """Whether there is an edition for the printer too; left out: as the site says."""


def _certificate(value: Any) -> Any:
    return {"title": value} if isinstance(value, str) else value


def _contacts(value: Any) -> Any:
    """One or several; a name alone is that of a person of the provider."""
    found = value if isinstance(value, list) else [value]
    return [{"name": one} if isinstance(one, str) else one for one in found]


class Programme(Record):
    """A programme of the catalogue."""

    KIND: ClassVar[str] = "programme"

    title: Text
    kind: Kind
    summary: Summary
    subtitle: Text | None = None
    motto: Text | None = None
    code: Text | None = None
    external_ids: dict[str, Text] = Field(default_factory=dict)
    provider: ProviderId | None = None
    """Left out: the site's."""
    partners: tuple[Text, ...] = ()
    contact: Annotated[tuple[Contact, ...], BeforeValidator(_contacts, json_schema_input_type=Text | Contact | list[Text | Contact])] = ()
    """Names of people of the provider, or contacts of its own; the first is the one that is written to."""
    themes: tuple[ThemeId, ...] = ()
    sectors: tuple[Sector, ...] = ()
    audience: tuple[Prose, ...] = ()
    payer: tuple[Literal["person", "organisation"], ...] = ()
    age: Age | None = None
    group_size: GroupSize | None = None
    admission: Annotated[tuple[Prose, ...], BeforeValidator(_admission, json_schema_input_type=Prose | list[Prose])] | None = None
    requires: tuple[Annotated[Requirement, BeforeValidator(_requirement, json_schema_input_type=ProgrammeId | Requirement)], ...] = ()
    level: Text | None = None
    nlqf: Annotated[Whole, Field(ge=1, le=8)] | None = None
    language: LanguageTag | None = None
    delivery: tuple[Delivery, ...] = ()
    duration: Duration | None = None
    half_day: Length | None = None
    day: Length | None = None
    study_load: StudyLoad | None = None
    prices: tuple[Price, ...] = ()
    extra_costs: tuple[ExtraCost, ...] = ()
    price_note: Prose | None = None
    funding: tuple[Funding, ...] = ()
    payment_terms: PaymentTerms | None = None
    recognitions: tuple[Recognition, ...] = ()
    rating: Rating | None = None
    locations: tuple[LocationId, ...] = ()
    location_note: Prose | None = None
    editions: tuple[Edition, ...] = ()
    schedule_note: Prose | None = None
    start_note: Text | None = None
    enrolment_status: EnrolmentStatus | None = None
    modules: tuple[Module, ...] = ()
    sessions: tuple[Session, ...] = ()
    steps: tuple[Step, ...] = ()
    outcomes: tuple[Prose, ...] = ()
    deliverables: tuple[Prose, ...] = ()
    skills: tuple[Text, ...] = ()
    assessment: Annotated[tuple[Prose, ...], BeforeValidator(one_or_many, json_schema_input_type=Prose | list[Prose])] = ()
    certificate: Annotated[Certificate, BeforeValidator(_certificate, json_schema_input_type=Text | Certificate)] | None = None
    pathways: Pathways | None = None
    options: tuple[Option, ...] = ()
    teachers: tuple[TeacherId, ...] = ()
    teachers_note: Prose | None = None
    support: Prose | None = None
    testimonials: tuple[Testimonial, ...] = ()
    discussion: tuple[Question, ...] = ()
    scan: ScanId | None = None
    related: tuple[ProgrammeId, ...] = ()
    references: tuple[Annotated[Source, BeforeValidator(source, json_schema_input_type=Prose | Source)], ...] = ()
    attachments: tuple[Attachment, ...] = ()
    badges: tuple[Text, ...] = ()
    hero: Image | None = None
    layout: Literal["tabs", "page"] | None = None
    brochure: BrochureSettings = BrochureSettings()
    enrolment: EnrolmentAddresses | None = None
    terms: Terms | None = None
    own: dict[str, OwnValue] = Field(default_factory=dict)
    """Values of fields that the site declares (`fields:` of site.yaml)."""
    blocks: tuple[Block, ...] | None = None
    body: Prose | None = None
