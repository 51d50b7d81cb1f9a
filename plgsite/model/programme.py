"""The programme: one course, training, track or workshop that readers compare."""

from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from plgsite.model.costs import ExtraCost, PaymentTerms
from plgsite.model.editions import Edition
from plgsite.model.offer import Delivery, Option, Price
from plgsite.model.outline import Module, Session, Step, StudyLoad
from plgsite.model.own_fields import OwnValue
from plgsite.model.parts import Contact, EnrolmentAddresses, Image, Length, Rating, Recognition, Sector
from plgsite.model.places import Terms
from plgsite.model.record import Record, Value
from plgsite.model.site import Block
from plgsite.model.voices import Question, Source, Testimonial, source
from plgsite.values.fault import fault
from plgsite.values.types import (
    Flag,
    LanguageTag,
    LocationId,
    Number,
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
        if self.min is not None and self.max is not None and self.max < self.min:
            raise fault("wrong-order", f"max {self.max} is less than min {self.min}", at=("max",))
        return self


class Duration(Value):
    """How long it takes, as published: "1 jaar" is `years: 1`."""

    sessions: Whole | None = None
    half_days: Number | None = None
    days: Number | None = None
    weeks: Number | None = None
    months: Number | None = None
    years: Number | None = None
    spread: Literal["separate", "consecutive"] | None = None


class Certificate(Value):
    """What a participant receives."""

    title: Text
    requirements: Prose | None = None
    valid_years: Whole | None = None


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


def _certificate(value: Any) -> Any:
    return {"title": value} if isinstance(value, str) else value


def _contact(value: Any) -> Any:
    """A name alone is that of a person of the provider."""
    return {"name": value} if isinstance(value, str) else value


class Programme(Record):
    """A programme of the catalogue."""

    KIND: ClassVar[str] = "programme"

    title: Text
    kind: Kind
    summary: Summary
    subtitle: Text | None = None
    motto: Text | None = None
    code: Text | None = None
    provider: ProviderId | None = None
    """Left out: the site's."""
    contact: Annotated[Contact, BeforeValidator(_contact, json_schema_input_type=Text | Contact)] | None = None
    """The name of a person of the provider, or a contact of its own."""
    themes: tuple[ThemeId, ...] = ()
    sectors: tuple[Sector, ...] = ()
    audience: tuple[Prose, ...] = ()
    payer: tuple[Literal["person", "organisation"], ...] = ()
    group_size: GroupSize | None = None
    admission: Annotated[tuple[Prose, ...], BeforeValidator(_admission, json_schema_input_type=Prose | list[Prose])] | None = None
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
    certificate: Annotated[Certificate, BeforeValidator(_certificate, json_schema_input_type=Text | Certificate)] | None = None
    pathways: Pathways | None = None
    options: tuple[Option, ...] = ()
    teachers: tuple[TeacherId, ...] = ()
    teachers_note: Prose | None = None
    testimonials: tuple[Testimonial, ...] = ()
    discussion: tuple[Question, ...] = ()
    scan: ScanId | None = None
    related: tuple[ProgrammeId, ...] = ()
    references: tuple[Annotated[Source, BeforeValidator(source, json_schema_input_type=Prose | Source)], ...] = ()
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
