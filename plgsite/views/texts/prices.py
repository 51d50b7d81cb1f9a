"""Prices as readers see them: with what is said of VAT, with the days that matter, and free of charge where they are 0.

What a price is on the day (`rules/pricing.py`) comes with it: nothing here looks at a date.
"""

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

from msgspec import Struct

from plgsite.catalogue import Entry
from plgsite.model.offer import Price
from plgsite.model.programme import Programme
from plgsite.prose.nodes import plain_text
from plgsite.rules.pricing import PriceState
from plgsite.rules.standing import Standing
from plgsite.views.texts.reading import Nodes, Reader
from plgsite.views.texts.timetable import Timetable
from plgsite.wording import Wording

SHORT = 40
"""A note of at most so many characters goes wherever its price goes; a longer one stands in the table of prices alone."""
CENT = Decimal("0.01")


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
    state: PriceState
    ends: str
    """The moment from which it no longer holds; "" where that is not known."""


class PriceLine(Struct, frozen=True, kw_only=True):
    """A price on one line, where there is no table."""

    words: str
    ends: str


def amount_text(price: Price, words: Wording) -> str:
    """€ 2.350,-  vanaf € 775,-  indicatief € 6.950,-  gratis  op aanvraag."""
    if price.figure is None:
        return words.price_on_request
    if price.is_free:
        return words.price_free
    amount = words.formats.money(price.figure)
    return amount if price.qualifier == "exact" else words.say(f"price_{price.qualifier}", amount=amount)


def unit_text(price: Price, words: Wording) -> str:
    """per dagdeel, per groep; nothing for a whole programme without a payer named, and of what is free."""
    if price.is_free:
        return ""
    parts = [] if price.unit == "programme" else [words.label(f"per_{price.unit}")]
    if price.per:
        parts.append(words.label(f"per_{price.per}"))
    return ", ".join(parts)


def vat_text(price: Price, words: Wording) -> str:
    """vrijgesteld van btw; excl. btw (21%); btw niet vermeld; nothing of what is free or on request."""
    if not price.figure:
        return ""
    if price.vat is None:
        return words.vat_not_stated
    vat = words.label(f"vat_{price.vat}")
    if price.vat_rate is None or price.vat == "exempt":
        return vat
    return words.say("vat_rate", vat=vat, rate=words.formats.number(price.vat_rate))


def with_other_vat(price: Price, words: Wording) -> str:
    """The same sum with VAT beside one without, and the other way round; nothing where the rate is not stated."""
    if not price.figure or price.vat_rate is None or price.vat not in ("included", "excluded"):
        return ""
    factor = 1 + price.vat_rate / 100
    other = price.figure * factor if price.vat == "excluded" else price.figure / factor
    name = "with_vat" if price.vat == "excluded" else "without_vat"
    rounded = other.quantize(CENT, ROUND_HALF_UP)
    return words.say(name, amount=words.formats.money(rounded), rate=words.formats.number(price.vat_rate))


def validity_text(price: Price, state: PriceState, words: Wording) -> str:
    """geldig vanaf 1 maart 2027, geldig t/m 1 mei 2027: the first day of what is still to come, and the last of all that has one."""
    days = (("price_valid_from", price.valid_from if state == "coming" else None), ("price_valid_until", price.valid_until))
    return ", ".join(words.say(name, date=words.formats.date(day)) for name, day in days if day)


def is_rate(text: str) -> bool:
    """Whether a label or note says what an amount is for: "per kwartaal" belongs behind it, whatever else is said."""
    return text.casefold().startswith("per ") and len(text) <= SHORT and not text.rstrip(".").count(".")


def rate_text(price: Price, note: str, words: Wording) -> str:
    """per kwartaal, per persoon: what the amount is for, by its label, its note and its unit."""
    own = (text[:1].lower() + text[1:].rstrip(".") for text in (price.label or "", note) if is_rate(text))
    return ", ".join(filter(None, dict.fromkeys((*own, unit_text(price, words)))))


def one_line(price: Price, state: PriceState, words: Wording, note: str = "", label: str = "", *more: str) -> str:
    """Ledenprijs: € 119,- per kwartaal, per persoon, incl. btw, geldig t/m 1 mei 2027. Jaarlijks opzegbaar.

    `note` is the plain text of its note, `label` what it is called where it has no label; `more` comes behind what is said of VAT.
    """
    name, rest = price.label or label, note
    amount = " ".join(filter(None, (amount_text(price, words), rate_text(price, note, words))))
    said = ", ".join(filter(None, (amount, vat_text(price, words), *more, validity_text(price, state, words))))
    named = f"{name}: {said}" if name and not is_rate(name) else said
    return ". ".join((named, rest)) if rest and not is_rate(rest) else named


def headline_texts(entry: Entry[Programme], words: Wording) -> Callable[[Standing], str]:
    """The price that stands for all on a day, on one line; nothing where there is none. Most days have that of another: it is kept."""
    known: dict[tuple[int, PriceState], str] = {}

    def text(now: Standing) -> str:
        if now.headline is None:
            return ""
        asked = (now.headline, now.prices[now.headline])
        if asked not in known:
            price = entry.record.prices[now.headline]
            note = plain_text(entry.nodes(price.note)) if price.note else ""
            known[asked] = one_line(price, asked[1], words, note if len(note) <= SHORT else "")
        return known[asked]

    return text


def whole_line(price: Price, state: PriceState, read: Reader, words: Wording) -> str:
    """All that is said of a price, where there is no table: Vroeg erbij: € 775,-, excl. btw, geldig t/m 1 mei 2027. Inbegrepen: lunch."""
    kind = words.label(f"delivery_{price.delivery}") if price.delivery else ""
    note = plain_text(read.nodes(price.note))
    line = one_line(price, state, words, note if is_rate(note) else "", kind[:1].upper() + kind[1:], with_other_vat(price, words))
    said = [line]
    for label, items in ((words.includes, price.includes), (words.excludes, price.excludes)):
        if items:
            said.append(f"{label}: {'; '.join(plain_text(item) for item in read.each(items))}")
    if note and not is_rate(note):
        said.append(note)
    return ". ".join(one.rstrip(".") for one in said)


def price_lines(
    prices: tuple[Price, ...], states: tuple[PriceState, ...], times: Timetable, read: Reader, words: Wording
) -> tuple[PriceLine, ...]:
    """The prices that hold or are to come, each on a line."""
    found = zip(prices, states, strict=True)
    return tuple(PriceLine(words=whole_line(one, state, read, words), ends=times.end_of(one)) for one, state in found if state != "over")


def price_view(price: Price, state: PriceState, ends: str, reader: Reader, words: Wording) -> PriceView:
    """One price, for a table."""
    kind = words.label(f"delivery_{price.delivery}") if price.delivery else ""
    name = price.label or kind or (words.whole_programme if price.unit == "programme" else "")
    label = name or unit_text(price, words)
    return PriceView(
        label=label[:1].upper() + label[1:],
        is_named=bool(name),
        amount=amount_text(price, words),
        unit=unit_text(price, words),
        vat=vat_text(price, words),
        other=with_other_vat(price, words),
        validity=validity_text(price, state, words),
        includes=reader.each(price.includes),
        excludes=reader.each(price.excludes),
        note=reader.nodes(price.note),
        state=state,
        ends=ends,
    )
