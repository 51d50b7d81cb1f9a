"""Prices as readers see them: always with what is said of VAT."""

from decimal import ROUND_HALF_UP, Decimal

from msgspec import Struct

from plgsite.model.offer import Price
from plgsite.prose.nodes import plain_text
from plgsite.views.reading import Nodes, Reader
from plgsite.wording import Wording


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


def amount_text(price: Price, words: Wording) -> str:
    """€ 2.350,-  vanaf € 775,-  indicatief € 6.950,-  op aanvraag."""
    if price.qualifier == "on_request":
        return words.price_on_request
    amount = words.formats.money(price.amount)
    return amount if price.qualifier == "exact" else words.say(f"price_{price.qualifier}", amount=amount)


def unit_text(price: Price, words: Wording) -> str:
    """per dagdeel per groep; nothing for a whole programme without a payer named."""
    parts = [] if price.unit == "programme" else [words.label(f"per_{price.unit}")]
    if price.per:
        parts.append(words.label(f"per_{price.per}"))
    return ", ".join(parts)


def vat_text(price: Price, words: Wording) -> str:
    """vrijgesteld van btw; excl. btw (21%); btw niet vermeld."""
    if price.vat is None:
        return words.vat_not_stated
    vat = words.label(f"vat_{price.vat}")
    if price.vat_rate is None or price.vat == "exempt":
        return vat
    return words.say("vat_rate", vat=vat, rate=words.formats.number(price.vat_rate))


def with_other_vat(price: Price, words: Wording) -> str:
    """The same sum with VAT beside one without, and the other way round; nothing where the rate is not stated."""
    if price.vat_rate is None or price.vat not in ("included", "excluded") or price.qualifier == "on_request":
        return ""
    factor = 1 + price.vat_rate / 100
    other = price.amount * factor if price.vat == "excluded" else price.amount / factor
    rounded = other.quantize(Decimal("0.01"), ROUND_HALF_UP)
    name = "with_vat" if price.vat == "excluded" else "without_vat"
    return words.say(name, amount=words.formats.money(rounded), rate=words.formats.number(price.vat_rate))


def one_line(price: Price, words: Wording) -> str:
    """The price with its unit and VAT on one line: € 775,- per dagdeel, per groep, excl. btw."""
    amount = " ".join(filter(None, (amount_text(price, words), unit_text(price, words))))
    return amount if price.qualifier == "on_request" else f"{amount}, {vat_text(price, words)}"


def whole_line(price: Price, read: Reader, words: Wording) -> str:
    """All that is said of a price, where there is no table: Vroeg erbij: € 775,-, excl. btw, geldig t/m 1 mei 2027. Inbegrepen: lunch."""
    view = price_view(price, read, words)
    own = price.label or (view.label if price.delivery else "")
    said = [", ".join(filter(None, (one_line(price, words), view.other, view.validity)))]
    for label, items in ((words.includes, view.includes), (words.excludes, view.excludes)):
        if items:
            said.append(f"{label}: {'; '.join(plain_text(item) for item in items)}")
    if view.note:
        said.append(plain_text(view.note))
    return (f"{own}: " if own else "") + ". ".join(one.rstrip(".") for one in said)


def price_view(price: Price, reader: Reader, words: Wording) -> PriceView:
    """One price, for a table."""
    formats = words.formats
    on_request = price.qualifier == "on_request"
    validity = ", ".join(
        words.say(name, date=formats.date(day))
        for name, day in (("price_valid_from", price.valid_from), ("price_valid_until", price.valid_until))
        if day
    )
    kind = words.label(f"delivery_{price.delivery}") if price.delivery else ""
    name = price.label or kind or (words.whole_programme if price.unit == "programme" else "")
    label = name or unit_text(price, words)
    return PriceView(
        label=label[:1].upper() + label[1:],
        is_named=bool(name),
        amount=amount_text(price, words),
        unit=unit_text(price, words),
        vat="" if on_request else vat_text(price, words),
        other=with_other_vat(price, words),
        validity=validity,
        includes=reader.each(price.includes),
        excludes=reader.each(price.excludes),
        note=reader.nodes(price.note),
    )
