"""The programme: one view for the page, the HTML brochure and the PDF, so that no fact can differ between them."""

from typing import Any

from plgsite.model.programme import Programme
from plgsite.prose.nodes import plain_text
from plgsite.texts.chapters import Chapter, ChapterBlock, Pieces, chapters, with_sections
from plgsite.texts.fact_texts import rating_text
from plgsite.texts.facts import fact_bar
from plgsite.texts.own_facts import own_facts, own_sections, placed
from plgsite.texts.reading import Reader
from plgsite.texts.titles import kicker
from plgsite.views.programme.inputs import ProgrammeInputs
from plgsite.views.programme.offer import offer_fields
from plgsite.views.programme.outline import module_ids
from plgsite.views.programme.parts import filled_parts, outline_fields, people_fields, result_fields, testimonial_fields
from plgsite.views.programme.reader import ReadingContext, fact_place, file_links, programme_reader
from plgsite.views.programme.testimonials import question_id
from plgsite.views.programme.view import ProgrammeView, ThemeLink
from plgsite.wording import Wording


def programme_view(given: ProgrammeInputs, around: ReadingContext) -> ProgrammeView:
    """The view of a programme."""
    words, record = around.words, given.programme.record
    read = programme_reader(given.programme, given, around)
    modules = module_ids(record.modules, around.ids)
    body = _body(given, modules, read, words)  # first: its headings are what others link to
    registers = {one.id: one for one in given.registers}
    bar = fact_bar(
        given.programme, given.standing, given.later, registers, {one.id: one for one in given.places}, words, given.named_provider
    )
    own = own_facts(given.own.programme, record.own, words, file_links(given, around))
    return ProgrammeView(
        id=given.programme.id,
        title=record.title,
        subtitle=record.subtitle or "",
        motto=record.motto or "",
        kind=words.label(f"kind_{record.kind}"),
        kicker=kicker(words.label(f"kind_{record.kind}"), given.named_provider),
        summary=read.nodes(record.summary),
        hero=read.picture(record.hero),
        facts=placed((*bar, *own), given.own.programme, fact_place(around)),
        own_facts=own,
        rating=rating_text(record.rating, words),
        rating_href=(record.rating.url or "") if record.rating else "",
        themes=tuple(ThemeLink(title=one.title, href=around.links_at + one.address) for one in given.themes),
        **body,
        **outline_fields(given, modules, read, around),
        **testimonial_fields(given, read, around),
        **offer_fields(given, read, around),
        **result_fields(given, read, around),
        **people_fields(given, read, around),
        state_of=words.say("state_of", date=words.formats.date(given.state_of)) if given.state_of else "",
    )


def _body(given: ProgrammeInputs, modules: tuple[str, ...], read: Reader, words: Wording) -> dict[str, Any]:
    record = given.programme.record
    body = read.nodes(record.body)
    lead, found, before = chapters(body, filled_parts(given), read.ids, words, _pieces(record, modules))
    # After the chapters have their ids: no heading of theirs ever takes one of those.
    sections = own_sections(given.own.programme, record.own, read, "section" if read.medium == "web" else "brochure")
    own = (Chapter(id=row.name, title=row.label, blocks=(ChapterBlock(nodes=nodes),)) for row, nodes in sections)
    texts = [record.body, *(text for step in record.steps for text in (step.summary, step.body))]
    return {
        "lead": lead,
        "own_texts": tuple((row.label, plain_text(nodes)) for row, nodes in sections),
        "chapters": with_sections(found, before, own, read.ids),
        "leaves_out": any(read.leaves_out(text) for text in texts),
        "audience": read.each(record.audience),
        "admission": read.each(record.admission or ()),
        "no_admission": record.admission == (),
    }


def _pieces(record: Programme, modules: tuple[str, ...]) -> Pieces:
    """What can be placed by itself, by the ids that its views have."""
    return {
        "modules": modules,
        "testimonials": tuple([one.id or "" for one in record.testimonials]),
        "discussion": tuple([question_id(one, number) for number, one in enumerate(record.discussion, 1)]),
    }
