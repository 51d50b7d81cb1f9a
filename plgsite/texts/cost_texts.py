"""What is paid beside a price, in words; and what it is together, where that can be said."""

from plgsite.model.costs import ExtraCost
from plgsite.model.offer import Delivery, Price
from plgsite.rules.pricing import PriceState
from plgsite.rules.totals import CostsNow, Total, must_be_paid, total
from plgsite.texts.price_texts import amount_text, unit_text, vat_text, with_other_vat
from plgsite.wording import Wording


def cost_amount_text(cost: ExtraCost, words: Wording) -> str:
    """€ 150,-  € 0,35 per km, binnen 15 km gratis  op aanvraag."""
    fixed = amount_text(cost, words) if cost.amount is not None or cost.per_km is None else ""
    by_distance = words.say("cost_per_km", amount=words.formats.money(cost.per_km)) if cost.per_km else ""
    free = words.say("cost_within_km", distance=words.formats.number(cost.within_km)) if cost.within_km is not None else ""
    return ", ".join(filter(None, (words.listing(tuple(filter(None, (fixed, by_distance)))), free)))


def cost_text(cost: ExtraCost, words: Wording) -> str:
    """€ 25,- per maand: the amount and what it is for."""
    return " ".join(filter(None, (cost_amount_text(cost, words), unit_text(cost, words))))


def total_text(found: Total, price: Price, words: Wording) -> str:
    """met verplichte kosten in totaal € 1.350,-: what is said of VAT is said again only where it is not that of the price."""
    said = words.say("total", amount=amount_text(found.price, words))
    if price.figure and (price.vat, price.vat_rate) == (found.price.vat, found.price.vat_rate):
        return said
    return (", " if found.price.vat in (None, "exempt") else " ").join(filter(None, (said, vat_text(found.price, words))))


def beside_text(costs: tuple[ExtraCost, ...], words: Wording) -> str:
    """plus verplichte kosten: Inschrijfgeld (€ 25,-) en Reiskosten (€ 0,35 per km)."""
    return words.say("costs_beside", costs=words.listing(tuple(f"{one.title} ({cost_text(one, words)})" for one in costs)))


def must_text(price: Price, state: PriceState, costs: CostsNow, ways: tuple[Delivery, ...], words: Wording) -> str:
    """What must be paid with a price: the total, else what stands beside it; nothing where there is nothing."""
    beside = must_be_paid(price, state, costs, ways)
    if not beside:
        return ""
    found = total(price, beside)
    return total_text(found, price, words) if found else beside_text(beside, words)


def other_vat_of_total(price: Price, state: PriceState, costs: CostsNow, ways: tuple[Delivery, ...], words: Wording) -> str:
    """€ 1.633,50 incl. 21% btw: the total with VAT (or without), where it is known and not said already."""
    found = total(price, must_be_paid(price, state, costs, ways))
    if found is None:
        return ""
    if found.price.vat == "excluded" and found.price.vat_rate is None and found.with_vat is not None:
        return f"{words.formats.money(found.with_vat)} {words.vat_included}"
    return with_other_vat(found.price, words)
