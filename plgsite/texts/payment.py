"""How one pays, in words."""

from plgsite.model.payment import PaymentPart
from plgsite.prose.nodes import Node
from plgsite.texts.reading import Nodes, ProseTexts, Reader
from plgsite.wording import Wording


class PaymentTexts(ProseTexts, frozen=True, kw_only=True):
    """How one pays, as the nearest of programme, provider and site states it, with the files of that record."""

    parts: tuple[PaymentPart, ...] = ()


def payment_lines(given: PaymentTexts, read: Reader, words: Wording) -> tuple[Nodes, ...]:
    """A line for each part: 50% bij inschrijving, uiterlijk 1 september 2027."""
    return tuple(
        read.nodes(one.text) if one.text else (Node("paragraph", children=(Node("text", _part(one, words)),)),) for one in given.parts
    )


def _part(part: PaymentPart, words: Wording) -> str:
    formats = words.formats
    how_much = f"{formats.number(part.share)}%" if part.share is not None else formats.money(part.amount) if part.amount is not None else ""
    due = words.say("payment_by", date=formats.date(part.due)) if part.due else ""
    return ", ".join(filter(None, (" ".join(filter(None, (how_much, part.when))), due)))
