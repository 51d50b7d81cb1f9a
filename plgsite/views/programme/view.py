"""The view of a programme: what its page, its HTML brochure and its PDF show."""

from itertools import chain

from msgspec import Struct

from plgsite.texts.chapters import Chapter, ChapterBlock
from plgsite.texts.cost_views import CostView
from plgsite.texts.facts import DECIDING, Fact
from plgsite.texts.offers import OfferView
from plgsite.texts.pictures import Picture
from plgsite.texts.prices import PriceView
from plgsite.texts.reading import Nodes
from plgsite.views.frame.frame import StoryLinkView
from plgsite.views.programme.contact import ContactView
from plgsite.views.programme.details import (
    BesideView,
    CertificateView,
    FileView,
    FundingView,
    OptionView,
    PathwayView,
    PlaceView,
    RecognitionView,
    TeacherView,
)
from plgsite.views.programme.editions import EditionGroup, EditionView, by_month
from plgsite.views.programme.outline import ModuleView, SessionView, StepView
from plgsite.views.programme.scans import ScanView
from plgsite.views.programme.testimonials import QuestionView, ReferenceView, TestimonialView


class ThemeLink(Struct, frozen=True, kw_only=True):
    """A theme as a link."""

    title: str
    href: str


class ProgrammeView(Struct, frozen=True, kw_only=True):
    """A programme in words, for one medium. Empty texts and tuples mean: not stated, show nothing."""

    id: str
    title: str
    subtitle: str
    motto: str
    kind: str
    kicker: str
    """The line above the title: what it is, and whose where there are several providers."""
    summary: Nodes
    hero: Picture | None
    facts: tuple[Fact, ...]
    own_facts: tuple[Fact, ...]
    """Those of fields of the site's own, wherever they show."""
    own_texts: tuple[tuple[str, str], ...]
    """Sections of the site's own in plain words, each with its label."""
    rating: str
    rating_href: str
    themes: tuple[ThemeLink, ...]
    lead: tuple[ChapterBlock, ...]
    chapters: tuple[Chapter, ...]
    leaves_out: bool
    audience: tuple[Nodes, ...]
    admission: tuple[Nodes, ...]
    no_admission: bool
    modules: tuple[ModuleView, ...]
    sessions: tuple[SessionView, ...]
    steps: tuple[StepView, ...]
    badges: tuple[str, ...]
    testimonials: tuple[TestimonialView, ...]
    discussion: tuple[QuestionView, ...]
    scan: ScanView | None
    references: tuple[ReferenceView, ...]
    attachments: tuple[FileView, ...]
    stories: tuple[StoryLinkView, ...]
    editions: tuple[EditionView, ...]
    schedule_note: Nodes
    start_note: str
    prices: tuple[PriceView, ...]
    prices_say_vat: bool
    """Whether anything is said of VAT: of what is free or on request nothing is."""
    costs: tuple[CostView, ...]
    price_note: Nodes
    funding: tuple[FundingView, ...]
    payment: tuple[Nodes, ...]
    lengths: tuple[str, ...]
    places: tuple[PlaceView, ...]
    location_note: Nodes
    teachers: tuple[TeacherView, ...]
    teachers_note: Nodes
    support: Nodes
    recognitions: tuple[RecognitionView, ...]
    outcomes: tuple[Nodes, ...]
    deliverables: tuple[Nodes, ...]
    skills: tuple[str, ...]
    assessment: tuple[Nodes, ...]
    certificate: CertificateView | None
    requires: tuple[BesideView, ...]
    follow_ups: tuple[BesideView, ...]
    pathways: tuple[PathwayView, ...]
    pathways_note: Nodes
    pathways_validity: str
    options: tuple[OptionView, ...]
    terms: tuple[Nodes, ...]
    contact: ContactView
    offers: tuple[OfferView, ...]
    state_of: str

    @property
    def deciding(self) -> tuple[str, ...]:
        """The names of the facts that a reader looks for first. What has no place says how it is given: op uw school."""
        names = {one.name for one in self.facts}
        return tuple("delivery" if one == "where" and one not in names else one for one in DECIDING)

    @property
    def coming(self) -> tuple[EditionView, ...]:
        """The editions that are not over."""
        return tuple([one for one in self.editions if one.state != "past"])

    @property
    def coming_groups(self) -> tuple[EditionGroup, ...]:
        """The editions that are not over, many of them by month."""
        return by_month(self.coming)

    @property
    def coming_places(self) -> tuple[str, ...]:
        """The places of many editions that are not over, to choose from; nothing where there are few, or where all are at one place."""
        places = tuple(sorted({place for one in self.coming if one.month for place in one.places}))
        return places if len(places) > 1 else ()

    @property
    def past(self) -> tuple[EditionView, ...]:
        """The editions that are over."""
        return tuple([one for one in self.editions if one.state == "past"])

    @property
    def shows_all_modules(self) -> bool:
        """Whether all modules are shown in full in one place. One that has a place of its own beside it is shown twice."""
        return any(block.part == "modules" and not block.argument and not block.without for block in self._blocks)

    @property
    def _blocks(self) -> tuple[ChapterBlock, ...]:
        return tuple(chain(self.lead, *(chapter.blocks for chapter in self.chapters)))
