"""The three ways in which a programme is shown: its page, its brochure as a page, its brochure as a PDF."""

from msgspec import Struct
from msgspec.structs import replace

from plgsite.catalogue import File
from plgsite.model.programme import Programme
from plgsite.rules.one_day import takes_one_day
from plgsite.schema_org.thing import Thing
from plgsite.texts.motifs import motif_of
from plgsite.texts.pictures import Picture
from plgsite.texts.projection import MadeArtifact
from plgsite.texts.reading import Medium, Nodes, Reader
from plgsite.views.frame.artifact_facts import Facts
from plgsite.views.frame.foot import FootInputs, FootView, InvitationInputs, InvitationView, foot_view, invitation_views
from plgsite.views.frame.frame import Frame, LabelledLink, Social
from plgsite.views.frame.imprint import Imprint
from plgsite.views.frame.share import share_links
from plgsite.views.lists.cards import Card, CardView, card_views
from plgsite.views.programme.compare import Comparable, Comparison, comparison
from plgsite.views.programme.decision import DecisionAnswer, decision
from plgsite.views.programme.form import FormView, form_view
from plgsite.views.programme.inputs import ProgrammeInputs
from plgsite.views.programme.programme import programme_view
from plgsite.views.programme.reader import ReadingContext, programme_reader
from plgsite.views.programme.view import ProgrammeView
from plgsite.views.structured.breadcrumbs import breadcrumbs
from plgsite.views.structured.course import course

MOST_TABS = 7
"""With more chapters, headed sections read better than a row of tabs."""


class Brochure(Struct, frozen=True, kw_only=True):
    """Where a programme's brochures are, and the PDF itself, whose size and pages are said."""

    address: str
    pdf: MadeArtifact


class ProgrammePageInputs(Struct, frozen=True, kw_only=True):
    """What the page of a programme is made from."""

    frame: Frame
    social: Social | None
    address: str
    programme: ProgrammeInputs
    related: tuple[Card, ...]
    similar: tuple[Comparable, ...]
    brochure: Brochure | None
    calendar: str
    """The address of the calendar of its coming sessions; "" where there is none."""
    invitations: InvitationInputs
    foot: FootInputs


class BrochureLinks(Struct, frozen=True, kw_only=True):
    """The two brochures; `label` says how many pages and how large the PDF is. In a preview the PDF may not have been made yet."""

    href: str
    pdf_href: str
    label: str


class ProgrammePageView(Struct, frozen=True, kw_only=True):
    """The page of a programme, with what stands beside and below it."""

    frame: Frame
    social: Social | None
    canonical: str
    programme: ProgrammeView
    pattern: Picture
    """What stands for a programme without a picture, the same as on its card."""
    related: tuple[CardView, ...]
    comparison: Comparison | None
    brochure: BrochureLinks | None
    calendar_href: str
    share: tuple[LabelledLink, ...]
    introduction: InvitationView | None
    feedback: InvitationView | None
    foot: FootView
    structured: tuple[Thing, ...]
    tabs: bool
    """Whether the chapters are tabs where there is room and a script."""


class BrochurePageInputs(Struct, frozen=True, kw_only=True):
    """What the brochure as a page is made from."""

    frame: Frame
    address: str
    programme_address: str
    programme: ProgrammeInputs
    brochure: Brochure


class BrochurePageView(Struct, frozen=True, kw_only=True):
    """The brochure as a page."""

    frame: Frame
    canonical: str
    title: str
    booklet: str
    """What kind of booklet it is, in the words of its record; "" where it is a brochure."""
    note: Nodes
    cover: Picture | None
    decision: tuple[DecisionAnswer, ...]
    programme: ProgrammeView
    form: FormView
    programme_href: str
    brochure: BrochureLinks


class BrochurePdfInputs(Struct, frozen=True, kw_only=True):
    """`files` are the pictures that the brochure may show, by the address under which its view names them."""

    imprint: Imprint
    programme_address: str
    programme: ProgrammeInputs
    moment: Picture | None
    """A second picture, which is shown after the cover."""
    files: tuple[tuple[str, File], ...]
    for_print: bool = False
    """Whether it is the edition for the printer."""


class BrochurePdfView(Struct, frozen=True, kw_only=True):
    """What the Typst template is fed with, as JSON."""

    imprint: Imprint
    title: str
    booklet: str
    """What kind of booklet it is, in the words of its record; "" where it is a brochure."""
    note: Nodes
    cover: Picture | None
    moment: Picture | None
    """A second picture, of the programme, a story of it or its theme; None where none is large enough."""
    one_day: bool
    """Whether it takes a day at most: then it has two pages or four, wherever it can."""
    decision: tuple[DecisionAnswer, ...]
    programme: ProgrammeView
    form: FormView
    motif: str
    """What the pattern of a cover without a picture follows: the first theme, else the kind."""
    online_at: str


def programme_page_view(given: ProgrammePageInputs, facts: Facts) -> ProgrammePageView:
    """The view of the page of a programme."""
    frame, layout = given.frame, given.programme.programme.record.layout
    around = _on_page(frame, "web")
    programme = programme_view(given.programme, around)
    introduction, feedback = invitation_views(given.invitations, frame, around.ids)
    brochure = _links(given.brochure, frame, facts) if given.brochure else None
    canonical = frame.absolute(given.address)
    pdf = (frame.absolute(given.brochure.pdf.path), brochure.label) if given.brochure and brochure else None
    return ProgrammePageView(
        frame=frame,
        social=given.social,
        canonical=canonical,
        programme=programme,
        pattern=frame.pattern(motif_of(given.programme.programme.record), given.programme.programme.id),
        related=card_views(given.related, frame),
        comparison=comparison(
            given.programme.programme.record.title, given.address, programme.facts, given.similar, frame, given.programme.own.programme
        ),
        brochure=brochure,
        calendar_href=frame.href(given.calendar) if given.calendar else "",
        share=share_links(frame, given.programme.programme.record.title, canonical),
        introduction=introduction,
        feedback=feedback,
        foot=foot_view(given.foot, frame, around.ids),
        structured=(
            course(given.programme, programme, frame, canonical, pdf),
            breadcrumbs(frame, canonical, programme.title, (frame.words.catalogue, frame.catalogue)),
        ),
        tabs=layout == "tabs" or (layout is None and len(programme.chapters) <= MOST_TABS),
    )


def brochure_page_view(given: BrochurePageInputs, facts: Facts) -> BrochurePageView:
    """The view of the brochure as a page."""
    frame, record = given.frame, given.programme.programme.record
    around = _on_page(frame, "brochure")
    read = _cover_reader(given.programme, around)
    programme = programme_view(given.programme, around)
    return BrochurePageView(
        frame=frame,
        canonical=frame.absolute(given.address),
        title=record.title,
        booklet=_booklet(record),
        note=read.nodes(record.brochure.note),
        cover=read.picture(record.brochure.cover or record.hero),
        decision=decision(programme, frame.words, given.programme.own.programme),
        programme=programme,
        form=form_view(programme, record.title, frame.words),
        programme_href=frame.href(given.programme_address),
        brochure=_links(given.brochure, frame, facts),
    )


def brochure_pdf_view(given: BrochurePdfInputs, facts: Facts) -> BrochurePdfView:
    """The view of the brochure as a PDF; its links are complete."""
    imprint, record = given.imprint, given.programme.programme.record
    around = ReadingContext(medium="brochure", words=imprint.words, links_at=imprint.base_url, assets_at="/")
    read = _cover_reader(given.programme, around)
    programme = programme_view(given.programme, around)
    return BrochurePdfView(
        imprint=imprint,
        title=record.title,
        booklet=_booklet(record),
        note=read.nodes(record.brochure.note),
        cover=read.picture(record.brochure.cover or record.hero),
        moment=given.moment,
        one_day=takes_one_day(record),
        decision=decision(programme, imprint.words, given.programme.own.programme),
        programme=programme,
        form=form_view(programme, record.title, imprint.words),
        motif=motif_of(record),
        online_at=imprint.absolute(given.programme_address),
    )


def _booklet(record: Programme) -> str:
    """What a brochure is called, where that is more than the name of its programme."""
    title = record.brochure.title or ""
    return "" if title.casefold() == record.title.casefold() else title


def _on_page(frame: Frame, medium: Medium) -> ReadingContext:
    return ReadingContext(medium=medium, words=frame.words, links_at=frame.base_path, assets_at=frame.base_path)


def _cover_reader(given: ProgrammeInputs, around: ReadingContext) -> Reader:
    return programme_reader(given.programme, given, replace(around, medium="brochure"))


def _links(brochure: Brochure, frame: Frame, facts: Facts) -> BrochureLinks:
    made, words = facts.get(brochure.pdf.path), frame.words
    label = words.brochure_unmade
    if made:
        label = words.say("brochure_file", pages=words.count("page", made["pages"]), size=words.formats.size(made["bytes"]))
    return BrochureLinks(href=frame.href(brochure.address), pdf_href=frame.href(brochure.pdf.path), label=label)
