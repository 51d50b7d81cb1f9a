"""Testimonials, references and questions in words."""

from msgspec import Struct

from plgsite.model.voices import Question, Source, Testimonial
from plgsite.texts.reading import Nodes, Reader
from plgsite.wording import Wording

LINES = {"text": 4, "mark": 0, "words": 0, "choice": 0}
"""Lines to write on, where a question does not say how many."""


class TestimonialView(Struct, frozen=True, kw_only=True):
    """A quote, and who said it on one line ("" when nobody is named)."""

    id: str
    quote: Nodes
    by: str


class ReferenceView(Struct, frozen=True, kw_only=True):
    """A reference; `href` is complete, `label` the same without its scheme."""

    text: Nodes
    href: str
    label: str


class QuestionView(Struct, frozen=True, kw_only=True):
    """A question with room to answer: `lines` to write on, `marks` or `choices` to tick, `blanks` for key words."""

    id: str
    number: int
    ask: Nodes
    hint: str
    lines: int
    marks: tuple[int, ...]
    choices: tuple[str, ...]
    blanks: int
    if_no: Nodes


def question_id(one: Question, number: int) -> str:
    """The id of a question: its own, else `question-3`."""
    return one.id or f"question-{number}"


def testimonial_view(one: Testimonial, reader: Reader) -> TestimonialView:
    """A testimonial, with who says it."""
    by = ", ".join(filter(None, (one.name, one.role, one.organisation)))
    return TestimonialView(id=one.id or "", quote=reader.nodes(one.quote), by=by)


def reference_view(one: Source, reader: Reader) -> ReferenceView:
    """A reference; a DOI goes before another address."""
    href = f"https://doi.org/{one.doi}" if one.doi else one.url or ""
    return ReferenceView(text=reader.nodes(one.text), href=href, label=href.removeprefix("https://").removeprefix("http://").rstrip("/"))


def question_view(one: Question, number: int, reader: Reader, words: Wording) -> QuestionView:
    """A question to discuss; `number` counts from 1."""
    scale = one.scale or 10
    hint = {
        "mark": words.say("answer_mark", scale=scale),
        "words": words.count("key_word", one.count or 3),
        "choice": words.answer_choice,
        "text": "",
    }[one.answer]
    return QuestionView(
        id=question_id(one, number),
        number=number,
        ask=reader.nodes(one.ask),
        hint=hint,
        lines=one.lines if one.lines is not None else LINES[one.answer],
        marks=tuple(range(1, scale + 1)) if one.answer == "mark" else (),
        choices=one.choices if one.answer == "choice" else (),
        blanks=(one.count or 3) if one.answer == "words" else 0,
        if_no=reader.nodes(one.if_no),
    )
