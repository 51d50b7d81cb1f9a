"""Prices as readers see them: with what is said of VAT, with the days that matter, and free of charge where they are 0.

What a price is on the day (`rules/pricing.py`) comes with it: nothing here looks at a date.
"""

from msgspec import Struct
from msgspec.structs import replace

from plgsite.model.offer import Price, Tariff
from plgsite.prose.nodes import plain_text
from plgsite.rules.pricing import PriceState
from plgsite.texts.capital import capital
from plgsite.texts.freshness import later_rows
from plgsite.texts.price_texts import (
    amount_text,
    is_rate,
    price_text,
    proof_text,
    tariff_text,
    unit_text,
    validity_text,
    vat_text,
    with_other_vat,
)
from plgsite.texts.reading import Nodes, Reader
from plgsite.texts.timetable import Timetable
from plgsite.wording import Wording


class TariffView(Struct, frozen=True, kw_only=True):
    """What some people pay in place of the amount of a price; `words` say the amount and how they show that it holds for them."""

    label: str
    amount: str
    unit: str
    vat: str
    other: str
    proof: str
    words: str
    note: Nodes


class PriceView(Struct, frozen=True, kw_only=True):
    """One price in words. `amount` holds the qualifier; `other` is the same sum with or without VAT, where the rate is known."""

    label: str
    is_named: bool
    """Whether the label says more than the unit does."""
    amount: str
    unit: str
    vat: str
    other: str
    validity: str
    includes: tuple[Nodes, ...]
    excludes: tuple[Nodes, ...]
    note: Nodes
    tariffs: tuple[TariffView, ...]
    total: str
    """What it is with all that must be paid beside it, or what that is; "" where that is nothing."""
    total_ends: str
    """The moment from which that no longer holds; "" where that is not known."""
    state: PriceState
    ends: str
    """The moment from which it no longer holds; "" where that is not known."""


class PriceLine(Struct, frozen=True, kw_only=True):
    """A price on one line, where there is no table."""

    words: str
    ends: str
    href: str = ""
    """Where one reads more of it; "" where nobody says."""
    turns: tuple[tuple[str, str], ...] = ()
    """The moments from which it says something else, in order, each with that; none where it only ends."""

    @property
    def later(self) -> str:
        """What it says later, as `data-later`."""
        return later_rows(self.turns, (self.words,))

    def at(self, moment: str) -> "PriceLine":
        """What it says at a moment."""
        return replace(self, words=next((words for at, words in reversed(self.turns) if at <= moment), self.words))


def price_line_text(price: Price, state: PriceState, read: Reader, words: Wording, total: str = "") -> str:
    """All that is said of a price, where there is no table: Vroeg erbij: € 775,-, excl. btw, geldig t/m 1 mei 2027. Inbegrepen: lunch."""
    kind = words.label(f"delivery_{price.delivery}") if price.delivery else ""
    note = plain_text(read.nodes(price.note))
    line = price_text(price, state, words, note if is_rate(note) else "", capital(kind), with_other_vat(price, words), total)
    said = [line]
    for label, items in ((words.includes, price.includes), (words.excludes, price.excludes)):
        if items:
            said.append(f"{label}: {'; '.join(plain_text(item) for item in read.each(items))}")
    if note and not is_rate(note):
        said.append(note)
    for one in price.tariffs:
        said += filter(None, (f"{one.label}: {tariff_text(one, price, words)}", plain_text(read.nodes(one.note))))
    return ". ".join(one.rstrip(".") for one in said)


def price_lines(
    prices: tuple[Price, ...], states: tuple[PriceState, ...], times: Timetable, read: Reader, words: Wording
) -> tuple[PriceLine, ...]:
    """The prices that hold or are to come, each on a line."""
    found = zip(prices, states, strict=True)
    return tuple(
        PriceLine(words=price_line_text(one, state, read, words), ends=times.end_of(one)) for one, state in found if state != "over"
    )


def price_view(
    price: Price, state: PriceState, ends: str, reader: Reader, words: Wording, total: str = "", total_ends: str = ""
) -> PriceView:
    """One price, for a table."""
    kind = words.label(f"delivery_{price.delivery}") if price.delivery else ""
    name = price.label or kind or (words.whole_programme if price.unit == "programme" else "")
    label = name or unit_text(price, words)
    return PriceView(
        label=capital(label),
        is_named=bool(name),
        amount=amount_text(price, words),
        unit=unit_text(price, words),
        vat=vat_text(price, words),
        other=with_other_vat(price, words),
        validity=validity_text(price, state, words),
        includes=reader.each(price.includes),
        excludes=reader.each(price.excludes),
        note=reader.nodes(price.note),
        tariffs=tuple(tariff_view(one, price, reader, words) for one in price.tariffs),
        total=total,
        total_ends=total_ends,
        state=state,
        ends=ends,
    )


def tariff_view(tariff: Tariff, price: Price, reader: Reader, words: Wording) -> TariffView:
    """One tariff, for the table in which its price stands."""
    paid = price.at(tariff)
    return TariffView(
        label=tariff.label,
        amount=amount_text(paid, words),
        unit=unit_text(paid, words),
        vat=vat_text(paid, words),
        other=with_other_vat(paid, words),
        proof=proof_text(tariff, words),
        words=tariff_text(tariff, price, words),
        note=reader.nodes(tariff.note),
    )
