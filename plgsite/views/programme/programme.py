"""The programme: one view for the page, the HTML brochure and the PDF, so that no fact can differ between them."""

from typing import Any

from plgsite.model.programme import Programme
from plgsite.texts.chapters import Pieces, chapters
from plgsite.texts.fact_texts import rating_text
from plgsite.texts.facts import fact_bar
from plgsite.texts.reading import Reader
from plgsite.texts.titles import kicker
from plgsite.views.programme.inputs import ProgrammeInputs
from plgsite.views.programme.offer import offer_fields
from plgsite.views.programme.outline import module_ids
from plgsite.views.programme.parts import filled_parts, outline_fields, people_fields, result_fields, testimonial_fields
from plgsite.views.programme.reader import ReadingContext, programme_reader
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
    return ProgrammeView(
        id=given.programme.id,
        title=record.title,
        subtitle=record.subtitle or "",
        motto=record.motto or "",
        kind=words.label(f"kind_{record.kind}"),
        kicker=kicker(words.label(f"kind_{record.kind}"), given.named_provider),
        summary=read.nodes(record.summary),
        hero=read.picture(record.hero),
        facts=fact_bar(given.programme, given.standing, given.later, registers, words, given.named_provider),
        rating=rating_text(record.rating, words),
        rating_href=(record.rating.url or "") if record.rating else "",
        themes=tuple(ThemeLink(title=one.title, href=around.links_at + one.address) for one in given.themes),
        **body,
        **outline_fields(given, modules, read, words),
        **testimonial_fields(given, read, around),
        **offer_fields(given, read, around),
        **result_fields(given, read, around),
        **people_fields(given, read, around),
        state_of=words.say("state_of", date=words.formats.date(given.state_of)) if given.state_of else "",
    )


def _body(given: ProgrammeInputs, modules: tuple[str, ...], read: Reader, words: Wording) -> dict[str, Any]:
    record = given.programme.record
    lead, found = chapters(read.nodes(record.body), filled_parts(given), read.ids, words, _pieces(record, modules))
    texts = [record.body, *(text for step in record.steps for text in (step.summary, step.body))]
    return {
        "lead": lead,
        "chapters": found,
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
