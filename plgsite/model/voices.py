"""What others say of a programme, what it rests on, and what it asks: testimonials, references, questions."""

import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from plgsite.model.record import Value
from plgsite.values.checks import matching
from plgsite.values.types import Id, Prose, Shape, Text, WebAddress, Whole


class Testimonial(Value):
    """What a participant said. All but the quote may be left out."""

    id: Id | None = None
    quote: Prose
    name: Text | None = None
    role: Text | None = None
    organisation: Text | None = None


_DOI = r"10\.\d{4,9}/\S+"


def _doi_hint(value: str) -> str:
    found = re.search(_DOI, value)
    return f"write {found[0]}" if found else "it begins with 10., as in 10.1000/182"


Doi = Annotated[Text, BeforeValidator(matching(_DOI, "expects a DOI", _doi_hint)), Shape(_DOI)]
"""A digital object identifier, without the address before it."""


class Source(Value):
    """An entry of the list of references, in APA form."""

    text: Prose
    url: WebAddress | None = None
    doi: Doi | None = None


def source(value: Any) -> Any:
    """A text alone is a source without an address."""
    return {"text": value} if isinstance(value, str) else value


class Question(Value):
    """A question of a workshop, printed with room to write. `scale` is that of a mark, `count` the number of words, `lines` the room."""

    id: Id | None = None
    ask: Prose
    answer: Literal["text", "mark", "words", "choice"] = "text"
    scale: Annotated[Whole, Field(ge=2, le=20)] | None = None
    count: Annotated[Whole, Field(ge=1, le=20)] | None = None
    choices: tuple[Text, ...] = ()
    lines: Annotated[Whole, Field(le=40)] | None = None
    if_no: Prose | None = None
