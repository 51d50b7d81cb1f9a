"""The parts of a programme, which prose can place by name: which of them have something to show, and what they say.

What is offered, where, when and for how much is in `programme_offer`.
"""

from collections.abc import Sequence
from typing import Any

from plgsite.model.filled import own_parts
from plgsite.model.programme import Pathway, Requirement
from plgsite.rules.standing import RecognitionState, Standing
from plgsite.texts.freshness import turns
from plgsite.texts.reading import Reader
from plgsite.views.frame.frame import story_link_view
from plgsite.views.programme.contact import contact_view
from plgsite.views.programme.details import (
    beside_view,
    certificate_view,
    file_view,
    option_view,
    pathway_view,
    recognition_with_later,
    requirement_view,
    teacher_view,
)
from plgsite.views.programme.inputs import ProgrammeInputs
from plgsite.views.programme.outline import OwnOutline, module_view, session_view, step_view
from plgsite.views.programme.reader import ReadingContext, fact_place, file_links, programme_reader
from plgsite.views.programme.scans import scan_view
from plgsite.views.programme.testimonials import question_view, reference_view, testimonial_view


def filled_parts(given: ProgrammeInputs) -> frozenset[str]:
    """The parts of a programme that have something to show today: prices that are over are not shown."""
    record, now = given.programme.record, given.standing
    others = {"terms": given.terms.texts, "stories": given.stories, "follow_ups": given.follow_ups}
    has_prices = record.price_note or given.payment.parts or any(state != "over" for state in (*now.prices, *now.extra_costs))
    own = own_parts(record) | {"prices"} if has_prices else own_parts(record) - {"prices"}
    if all(now.funding):
        own -= {"funding"}
    return own.union(name for name, value in others.items() if value) - _of_unnamed(given)


def _of_unnamed(given: ProgrammeInputs) -> set[str]:
    """The parts that name programmes alone which nobody may read yet."""
    record, named = given.programme.record, {one.ref for one in given.links if one.title}
    onward = record.pathways

    def are_unnamed(found: Sequence[Requirement | Pathway]) -> bool:
        return all(not one.title and f"programme:{one.programme}" not in named for one in found)

    nothing_else = onward is not None and onward.note is None and onward.valid_years is None
    hidden = {"requires"} if are_unnamed(record.requires) else set()
    return hidden | ({"pathways"} if onward is not None and nothing_else and are_unnamed(onward.to) else set())


def outline_fields(given: ProgrammeInputs, modules: tuple[str, ...], read: Reader, around: ReadingContext) -> dict[str, Any]:
    """Of the view: modules (with those ids), sessions and steps."""
    record, words = given.programme.record, around.words
    own = OwnOutline(rows=given.own.module, place=fact_place(around), links=file_links(given, around))
    teachers = {one.id: one for one in given.teachers}
    return {
        "modules": tuple(
            module_view(one, number, id, teachers, read, words, own)
            for number, (one, id) in enumerate(zip(record.modules, modules, strict=True), 1)
        ),
        "sessions": tuple(session_view(one, number, read, words) for number, one in enumerate(record.sessions, 1)),
        "steps": tuple(step_view(one, number, read, words) for number, one in enumerate(record.steps, 1)),
    }


def testimonial_fields(given: ProgrammeInputs, read: Reader, around: ReadingContext) -> dict[str, Any]:
    """Of the view: what others say, and what a reader is asked or can read on."""
    record, words = given.programme.record, around.words
    scan = scan_view(given.scan, programme_reader(given.scan, given, around), words) if given.scan else None
    return {
        "badges": record.badges,
        "testimonials": tuple(testimonial_view(one, read) for one in record.testimonials),
        "discussion": tuple(question_view(one, number, read, words) for number, one in enumerate(record.discussion, 1)),
        "scan": scan,
        "attachments": tuple(
            file_view(one, given.programme.files[one.file], file_links(given, around)(one.file), words) for one in record.attachments
        ),
        "references": tuple(reference_view(one, read) for one in record.references),
        "stories": tuple(story_link_view(one, around.links_at) for one in given.stories),
    }


def _recognised_later(given: ProgrammeInputs, number: int) -> list[tuple[str, RecognitionState]]:
    """The moments from which a recognition (by number) has another state, each with that."""

    def state(now: Standing) -> RecognitionState:
        return now.recognitions[number]

    return [(at, state(then)) for at, then in turns(state(given.standing), given.later, state)]


def result_fields(given: ProgrammeInputs, read: Reader, around: ReadingContext) -> dict[str, Any]:
    """Of the view: what somebody has who has done it, and where they can go from there."""
    record, words = given.programme.record, around.words
    registers = {one.id: one for one in given.registers}
    named = {one.ref.removeprefix("programme:"): one for one in given.links if one.ref.startswith("programme:")}
    onward = record.pathways
    years = onward.valid_years if onward else None
    return {
        "recognitions": tuple(
            recognition_with_later(one, state, _recognised_later(given, number), registers, words)
            for number, (one, state) in enumerate(zip(record.recognitions, given.standing.recognitions, strict=True))
        ),
        "outcomes": read.each(record.outcomes),
        "deliverables": read.each(record.deliverables),
        "skills": record.skills,
        "assessment": read.each(record.assessment),
        "certificate": certificate_view(record.certificate, read, words) if record.certificate else None,
        "requires": tuple(view for view in (requirement_view(one, named, around.links_at) for one in record.requires) if view.title),
        "follow_ups": tuple(beside_view(one, around.links_at) for one in given.follow_ups),
        "pathways": tuple(view for view in (pathway_view(one, named, around.links_at, words) for one in onward.to) if view.title)
        if onward
        else (),
        "pathways_note": read.nodes(onward.note) if onward else (),
        "pathways_validity": words.say("exemption_valid", years=words.count("year", years)) if years is not None else "",
        "options": tuple(
            option_view(one, state, given.timetable, named, read, around.links_at, words)
            for one, state in zip(record.options, given.standing.option_prices, strict=True)
        ),
    }


def people_fields(given: ProgrammeInputs, read: Reader, around: ReadingContext) -> dict[str, Any]:
    """Of the view: the teachers, and whom a reader can reach."""
    record = given.programme.record
    cards = {one.id: one for one in given.teachers}
    return {
        "teachers": tuple(teacher_view(cards[id], around.links_at, around.assets_at, around.words.language) for id in record.teachers),
        "teachers_note": read.nodes(record.teachers_note),
        "support": read.nodes(record.support),
        "contact": contact_view(record, given.provider.record, given.marks, programme_reader(given.provider, given, around), around.words),
    }
