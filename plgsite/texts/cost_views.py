"""Costs beside the price as readers see them, in a table or on a line."""

from msgspec import Struct

from plgsite.model.costs import ExtraCost
from plgsite.prose.nodes import plain_text
from plgsite.rules.pricing import PriceState
from plgsite.texts.cost_texts import cost_amount_text
from plgsite.texts.price_texts import unit_text, validity_text, vat_text, with_other_vat
from plgsite.texts.reading import Nodes, Reader
from plgsite.wording import Wording


class CostView(Struct, frozen=True, kw_only=True):
    """Something that is paid beside the price. `told` says whether every participant pays it, what sort it is and when it holds."""

    title: str
    href: str
    is_mandatory: bool
    amount: str
    unit: str
    vat: str
    other: str
    told: str
    words: str
    """All on a line but its title and its note: € 150,-, excl. btw (21%), verplicht."""
    note: Nodes
    ends: str
    """The moment from which it no longer holds; "" where that is not known."""


def cost_view(cost: ExtraCost, state: PriceState, ends: str, reader: Reader, words: Wording) -> CostView:
    """One cost, for the table of prices."""
    amount, unit, vat = cost_amount_text(cost, words), unit_text(cost, words), _vat_text(cost, words)
    other = with_other_vat(cost, words) if cost.figure else ""
    told = _told(cost, state, words)
    return CostView(
        title=cost.title,
        href=cost.url or "",
        is_mandatory=cost.mandatory,
        amount=amount,
        unit=unit,
        vat=vat,
        other=other,
        told=told,
        words=", ".join(filter(None, (" ".join(filter(None, (amount, unit))), vat, other, told))),
        note=reader.nodes(cost.note),
        ends=ends,
    )


def _told(cost: ExtraCost, state: PriceState, words: Wording) -> str:
    kind = "" if cost.kind == "other" else words.label(f"cost_{cost.kind}")
    said = (
        words.cost_mandatory if cost.mandatory else words.cost_optional,
        "" if kind.casefold() in cost.title.casefold() else kind,
        words.cost_not_in_total if cost.is_paid_back else "",
        words.label(f"delivery_{cost.delivery}") if cost.delivery else "",
        validity_text(cost, state, words),
    )
    return ", ".join(filter(None, said))


def _vat_text(cost: ExtraCost, words: Wording) -> str:
    """What is said of VAT: of an amount per kilometre too."""
    return vat_text(cost.model_copy(update={"amount": cost.per_km}) if cost.per_km and not cost.figure else cost, words)


def cost_line_text(cost: ExtraCost, state: PriceState, read: Reader, words: Wording) -> str:
    """Hotel: € 95,-, vrijgesteld van btw, naar keuze. Twee nachten: a cost where there is no table."""
    shown = cost_view(cost, state, "", read, words)
    return ". ".join(filter(None, (f"{shown.title}: {shown.words}", plain_text(shown.note).rstrip("."))))
