"""The programme: one view for the page, the HTML brochure and the PDF, so that no fact can differ between them."""

import datetime
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from plgsite.catalogue import Entry
from plgsite.model.parts import EnrolmentAddresses, Length
from plgsite.model.places import Provider
from plgsite.model.programme import Programme
from plgsite.model.stories import Scan
from plgsite.prose.resolve import Link
from plgsite.rules.standing import Standing
from plgsite.views.chapters import Chapter, chapters
from plgsite.views.details import (
    CertificateView,
    ContactView,
    OptionView,
    PathwayView,
    PlaceView,
    RecognitionView,
    TeacherView,
    certificate_view,
    contact_view,
    option_view,
    pathway_view,
    place_view,
    recognition_view,
    teacher_view,
)
from plgsite.views.editions import EditionView, edition_view
from plgsite.views.facts import Fact, fact_bar, length_text, rating_text, start_text
from plgsite.views.foot import StoryLink, StoryLinkView
from plgsite.views.freshness import Later, rows
from plgsite.views.offers import OfferView, edition_offer, offers
from plgsite.views.outline import ModuleView, SessionView, StepView, module_view, session_view, step_view
from plgsite.views.pictures import Picture
from plgsite.views.prices import PriceView, price_view
from plgsite.views.projection import Mark, Named, Place, Projection, RegisterName, TeacherCard
from plgsite.views.reading import Medium, Nodes, Reader, Source, Texts, reader
from plgsite.views.scans import ScanView, scan_view
from plgsite.views.timetable import Timetable
from plgsite.views.voices import QuestionView, ReferenceView, TestimonialView, question_view, reference_view, testimonial_view
from plgsite.wording import Wording


class SiteDefaults(Projection, frozen=True, kw_only=True):
    """What the site states for every programme that does not state it itself."""

    enrolment: EnrolmentAddresses | None
    half_day: Length | None
    day: Length | None
    zone: str


class ProgrammeInputs(Struct, frozen=True, kw_only=True):
    """All that a programme is shown from, on its page and in its brochures."""

    programme: Entry[Programme]
    provider: Entry[Provider]
    defaults: SiteDefaults
    terms: Texts
    standing: Standing
    timetable: Timetable
    later: tuple[Later, ...]
    state_of: datetime.date | None
    places: tuple[Place, ...]
    teachers: tuple[TeacherCard, ...]
    registers: tuple[RegisterName, ...]
    marks: tuple[Mark, ...]
    themes: tuple[Named, ...]
    links: tuple[Named, ...]
    scan: Entry[Scan] | None
    stories: tuple[StoryLink, ...]


class ThemeLink(Struct, frozen=True, kw_only=True):
    title: str
    href: str


class ProgrammeView(Struct, frozen=True, kw_only=True):
    """A programme in words, for one medium. Empty texts and tuples mean: not stated, show nothing."""

    id: str
    title: str
    subtitle: str
    motto: str
    kind: str
    summary: Nodes
    hero: Picture | None
    facts: tuple[Fact, ...]
    rating: str
    rating_href: str
    themes: tuple[ThemeLink, ...]
    lead: Nodes
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
    stories: tuple[StoryLinkView, ...]
    editions: tuple[EditionView, ...]
    schedule_note: Nodes
    start_note: str
    prices: tuple[PriceView, ...]
    price_note: Nodes
    lengths: tuple[str, ...]
    places: tuple[PlaceView, ...]
    location_note: Nodes
    teachers: tuple[TeacherView, ...]
    teachers_note: Nodes
    recognitions: tuple[RecognitionView, ...]
    outcomes: tuple[Nodes, ...]
    deliverables: tuple[Nodes, ...]
    certificate: CertificateView | None
    pathways: tuple[PathwayView, ...]
    pathways_note: Nodes
    pathways_validity: str
    options: tuple[OptionView, ...]
    terms: tuple[Nodes, ...]
    contact: ContactView
    offers: tuple[OfferView, ...]
    state_of: str

    @property
    def coming(self) -> tuple[EditionView, ...]:
        """The editions that are not over."""
        return tuple([one for one in self.editions if one.state != "past"])

    @property
    def past(self) -> tuple[EditionView, ...]:
        """The editions that are over."""
        return tuple([one for one in self.editions if one.state == "past"])

    @property
    def shows_all_modules(self) -> bool:
        """Whether all modules are shown in full somewhere, so that their titles elsewhere can lead there."""
        return any(block.part == "modules" and block.argument != "titles" for chapter in self.chapters for block in chapter.blocks)


class Surroundings(Struct, frozen=True, kw_only=True):
    """For whom a programme is put into words: medium, words, and what stands before addresses."""

    medium: Medium
    words: Wording
    links_at: str
    assets_at: str


def programme_view(given: ProgrammeInputs, around: Surroundings) -> ProgrammeView:
    """The view of a programme."""
    words, record = around.words, given.programme.record
    read = _reader(given.programme, given, around)
    registers = {one.id: one for one in given.registers}
    start = start_text(record, given.standing, words)
    later_start = rows((one.at, start_text(record, one.standing, words) or words.in_consultation) for one in given.later)
    return ProgrammeView(
        id=given.programme.id,
        title=record.title,
        subtitle=record.subtitle or "",
        motto=record.motto or "",
        kind=words.label(f"kind_{record.kind}"),
        summary=read.nodes(record.summary),
        hero=read.picture(record.hero),
        facts=fact_bar(record, given.standing.recognitions, registers, start, words, later_start),
        rating=rating_text(record.rating, words),
        rating_href=(record.rating.url or "") if record.rating else "",
        themes=tuple(ThemeLink(title=one.title, href=around.links_at + one.address) for one in given.themes),
        **_body(given, read, words),
        **_outline(given, read, words),
        **_voices(given, read, around),
        **_offer(given, read, around),
        **_result(given, read, around),
        **_people(given, read, around),
        state_of=words.say("state_of", date=words.formats.date(given.state_of)) if given.state_of else "",
    )


def _reader(source: Source, given: ProgrammeInputs, around: Surroundings) -> Reader:
    """A reader that also knows the programme's own modules: a link to one leads to its place on the same page."""
    read = reader(source, given.links, around.words.language, links_at=around.links_at, assets_at=around.assets_at, medium=around.medium)
    modules = {f"module:{one.id}": Link(address=f"#{one.id}", title=one.title) for one in given.programme.record.modules if one.id}
    return replace(read, links={**read.links, **modules})


def _body(given: ProgrammeInputs, read: Reader, words: Wording) -> dict[str, Any]:
    record = given.programme.record
    lead, found = chapters(read.nodes(record.body), filled_parts(given), words)
    texts = [record.body, *(text for step in record.steps for text in (step.summary, step.body))]
    return {
        "lead": lead,
        "chapters": found,
        "leaves_out": any(read.leaves_out(text) for text in texts),
        "audience": read.each(record.audience),
        "admission": read.each(record.admission or ()),
        "no_admission": record.admission == (),
    }


def filled_parts(given: ProgrammeInputs) -> frozenset[str]:
    """The parts of a programme that have something to show."""
    record = given.programme.record
    filled = {
        "modules": record.modules,
        "sessions": record.sessions,
        "steps": record.steps,
        "testimonials": record.testimonials,
        "discussion": record.discussion,
        "scan": record.scan,
        "references": record.references,
        "editions": record.editions or record.schedule_note or record.start_note,
        "prices": record.prices or record.price_note,
        "facts": True,
        "audience": record.audience or record.admission is not None,
        "locations": record.locations or record.location_note,
        "teachers": record.teachers or record.teachers_note,
        "recognitions": record.recognitions or record.rating,
        "outcomes": record.outcomes or record.deliverables,
        "certificate": record.certificate,
        "pathways": record.pathways,
        "options": record.options,
        "terms": given.terms.texts,
        "stories": given.stories,
        "contact": True,
    }
    return frozenset(name for name, value in filled.items() if value)


def _outline(given: ProgrammeInputs, read: Reader, words: Wording) -> dict[str, Any]:
    record = given.programme.record
    teachers = {one.id: one for one in given.teachers}
    return {
        "modules": tuple(module_view(one, number, teachers, read, words) for number, one in enumerate(record.modules, 1)),
        "sessions": tuple(session_view(one, number, read, words) for number, one in enumerate(record.sessions, 1)),
        "steps": tuple(step_view(one, number, read, words) for number, one in enumerate(record.steps, 1)),
    }


def _voices(given: ProgrammeInputs, read: Reader, around: Surroundings) -> dict[str, Any]:
    record, words = given.programme.record, around.words
    scan = scan_view(given.scan, _reader(given.scan, given, around), words) if given.scan else None
    return {
        "badges": record.badges,
        "testimonials": tuple(testimonial_view(one, read) for one in record.testimonials),
        "discussion": tuple(question_view(one, number, read, words) for number, one in enumerate(record.discussion, 1)),
        "scan": scan,
        "references": tuple(reference_view(one, read) for one in record.references),
        "stories": tuple(StoryLinkView(title=one.title, summary=one.summary, href=around.links_at + one.address) for one in given.stories),
    }


def _offer(given: ProgrammeInputs, read: Reader, around: Surroundings) -> dict[str, Any]:
    record, provider, words = given.programme.record, given.provider.record, around.words
    places = {one.id: one for one in given.places}
    terms = _reader(given.terms, given, around)
    half_day = record.half_day or provider.half_day or given.defaults.half_day
    day = record.day or provider.day or given.defaults.day
    speaks_of = {price.unit for price in record.prices} | {"half_day" for step in record.steps if step.half_days is not None}
    if record.duration and record.duration.half_days is not None:
        speaks_of.add("half_day")
    if record.duration and record.duration.days is not None:
        speaks_of.add("day")
    lengths = [("half_day", half_day, record.half_day), ("day", day, record.day)]
    return {
        "editions": tuple(
            edition_view(
                one,
                state,
                places,
                read,
                around.links_at,
                words,
                edition_offer(one, state, record, given.programme.id, provider, given.defaults.enrolment, words),
                times,
            )
            for one, state, times in zip(record.editions, given.standing.editions, given.timetable.editions, strict=True)
        ),
        "schedule_note": read.nodes(record.schedule_note),
        "start_note": record.start_note or "",
        "prices": tuple(price_view(one, read, words) for one, valid in zip(record.prices, given.standing.prices, strict=True) if valid),
        "price_note": read.nodes(record.price_note),
        "lengths": tuple(length_text(name, found, words) for name, found, own in lengths if found and (own or name in speaks_of)),
        "places": tuple(place_view(places[id], around.links_at) for id in record.locations),
        "location_note": read.nodes(record.location_note),
        "terms": terms.each(given.terms.texts),
        "offers": offers(record, given.programme.id, given.standing, given.later, provider, given.defaults.enrolment, words),
    }


def _result(given: ProgrammeInputs, read: Reader, around: Surroundings) -> dict[str, Any]:
    record, words = given.programme.record, around.words
    registers = {one.id: one for one in given.registers}
    named = {one.ref.removeprefix("programme:"): one for one in given.links if one.ref.startswith("programme:")}
    onward = record.pathways
    years = onward.valid_years if onward else None
    return {
        "recognitions": tuple(
            recognition_view(one, over, registers, words)
            for one, over in zip(record.recognitions, given.standing.recognitions, strict=True)
        ),
        "outcomes": read.each(record.outcomes),
        "deliverables": read.each(record.deliverables),
        "certificate": certificate_view(record.certificate, read, words) if record.certificate else None,
        "pathways": tuple(pathway_view(one, named, around.links_at, words) for one in onward.to) if onward else (),
        "pathways_note": read.nodes(onward.note) if onward else (),
        "pathways_validity": words.say("exemption_valid", years=words.count("year", years)) if years is not None else "",
        "options": tuple(option_view(one, named, read, around.links_at, words) for one in record.options),
    }


def _people(given: ProgrammeInputs, read: Reader, around: Surroundings) -> dict[str, Any]:
    record = given.programme.record
    cards = {one.id: one for one in given.teachers}
    return {
        "teachers": tuple(teacher_view(cards[id], around.links_at, around.assets_at, around.words.language) for id in record.teachers),
        "teachers_note": read.nodes(record.teachers_note),
        "contact": contact_view(record, given.provider.record, given.marks, _reader(given.provider, given, around), around.words),
    }
