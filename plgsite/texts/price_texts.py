"""A price in a few words: its amount, unit, VAT and validity, on one line."""

from decimal import ROUND_HALF_UP

from plgsite.model.offer import Charge, Price, Tariff
from plgsite.rules.pricing import PriceState
from plgsite.rules.totals import CENT
from plgsite.wording import Wording

SHORT_NOTE = 40
"""A note of at most so many characters goes wherever its price goes; a longer one stands in the table of prices alone."""


def amount_text(price: Charge, words: Wording) -> str:
    """€ 2.350,-  vanaf € 775,-  indicatief € 6.950,-  gratis  op aanvraag."""
    if price.figure is None:
        return words.price_on_request
    if price.is_free:
        return words.price_free
    amount = words.formats.money(price.figure)
    return amount if price.qualifier == "exact" else words.say(f"price_{price.qualifier}", amount=amount)


def unit_text(price: Charge, words: Wording) -> str:
    """per dagdeel, per kaart van 10 lessen, per groep; nothing for a whole programme without a payer named, and of what is free."""
    if price.is_free:
        return ""
    parts = [] if price.unit == "programme" else [words.say(f"per_{price.unit}", count=words.formats.number(price.count or 0))]
    if price.per:
        parts.append(words.label(f"per_{price.per}"))
    return ", ".join(parts)


def vat_text(price: Charge, words: Wording) -> str:
    """vrijgesteld van btw; excl. btw (21%); btw niet vermeld; nothing of what is free or on request."""
    if not price.figure:
        return ""
    if price.vat is None:
        return words.vat_not_stated
    vat = words.label(f"vat_{price.vat}")
    if price.vat_rate is None or price.vat == "exempt":
        return vat
    return words.say("vat_rate", vat=vat, rate=words.formats.number(price.vat_rate))


def with_other_vat(price: Charge, words: Wording) -> str:
    """The same sum with VAT beside one without, and the other way round; nothing where the rate is not stated."""
    if not price.figure or price.vat_rate is None or price.vat not in ("included", "excluded"):
        return ""
    factor = 1 + price.vat_rate / 100
    other = price.figure * factor if price.vat == "excluded" else price.figure / factor
    name = "with_vat" if price.vat == "excluded" else "without_vat"
    rounded = other.quantize(CENT, ROUND_HALF_UP)
    return words.say(name, amount=words.formats.money(rounded), rate=words.formats.number(price.vat_rate))


def validity_text(price: Charge, state: PriceState, words: Wording) -> str:
    """geldig vanaf 1 maart 2027, geldig t/m 1 mei 2027, voor starts vanaf 1 juni 2027: the first day of what is still to come, the last of
    all that has one, and for which starts it holds."""
    days = (("price_valid_from", price.valid_from if state == "coming" else None), ("price_valid_until", price.valid_until))
    said = [words.say(name, date=words.formats.date(day)) for name, day in days if day]
    return ", ".join(filter(None, (*said, starts_text(price, words) if isinstance(price, Price) else "")))


def starts_text(price: Price, words: Wording) -> str:
    """voor starts vanaf 1 juni 2027: for which days of the course it holds; nothing where it holds for all."""
    first, last = price.for_starts_from, price.for_starts_until
    name = "price_starts_between" if first and last else "price_starts_from" if first else "price_starts_until"
    days = {key: words.formats.date(day) for key, day in (("first", first), ("last", last)) if day}
    return words.say(name, **days) if days else ""


def tariff_text(tariff: Tariff, price: Price, words: Wording) -> str:
    """€ 120,-, op vertoon van uw stadspas: what some people pay in place of a price, and how they show that it holds for them."""
    return ", ".join(filter(None, (amount_text(price.at(tariff), words), proof_text(tariff, words))))


def proof_text(tariff: Tariff, words: Wording) -> str:
    """op vertoon van uw stadspas; nothing where nothing is to be shown."""
    return words.say("tariff_proof", proof=tariff.proof) if tariff.proof else ""


def is_rate(text: str) -> bool:
    """Whether a label or note says what an amount is for: "per kwartaal" belongs behind it, whatever else is said."""
    return text.casefold().startswith("per ") and len(text) <= SHORT_NOTE and not text.rstrip(".").count(".")


def rate_text(price: Price, note: str, words: Wording) -> str:
    """per kwartaal, per persoon: what the amount is for, by its label, its note and its unit."""
    own = (text[:1].lower() + text[1:].rstrip(".") for text in (price.label or "", note) if is_rate(text))
    return ", ".join(filter(None, dict.fromkeys((*own, unit_text(price, words)))))


def price_text(price: Price, state: PriceState, words: Wording, note: str = "", label: str = "", *more: str) -> str:
    """Ledenprijs: € 119,- per kwartaal, per persoon, incl. btw, geldig t/m 1 mei 2027. Jaarlijks opzegbaar.

    `note` is the plain text of its note, `label` what it is called where it has no label; `more` comes behind what is said of VAT.
    """
    name, rest = price.label or label, note
    amount = " ".join(filter(None, (amount_text(price, words), rate_text(price, note, words))))
    said = ", ".join(filter(None, (amount, vat_text(price, words), *more, validity_text(price, state, words))))
    named = f"{name}: {said}" if name and not is_rate(name) else said
    return ". ".join((named, rest)) if rest and not is_rate(rest) else named
