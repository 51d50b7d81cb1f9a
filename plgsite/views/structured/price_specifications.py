"""A price as structured data: with what some people pay in its place, and with what must be paid beside it as a sum of its parts."""

from collections.abc import Iterator

from msgspec.structs import replace

from plgsite.model.costs import ExtraCost
from plgsite.model.offer import Charge, Price
from plgsite.rules.totals import Total, total
from plgsite.schema_org.course_types import CompoundPriceSpecification, PriceSpecification, UnitPriceSpecification
from plgsite.texts.cost_texts import cost_text, total_text
from plgsite.texts.price_texts import rate_text, tariff_text, unit_text, vat_text
from plgsite.wording import Wording


def specifications(price: Price, said: str, note: str, words: Wording, must: tuple[ExtraCost, ...] = ()) -> Iterator[PriceSpecification]:
    """A price with what it says, or its sum with what must be paid, else what that is beside it; then its tariffs. `note` is the plain text
    of its note."""
    alone = specified(price, said, words, price.label or "", rate_text(price, note, words))
    found = total(price, must)
    if found:
        yield _sum(found, price, (alone, *(cost_specification(one, words) for one in must)), words)
    else:
        yield alone
    for tariff in price.tariffs:
        paid = price.at(tariff)
        yield specified(paid, tariff_text(tariff, price, words), words, tariff.label, unit_text(paid, words))
    if found is None:
        yield from (cost_specification(one, words) for one in must)


def _sum(found: Total, price: Price, parts: tuple[UnitPriceSpecification, ...], words: Wording) -> CompoundPriceSpecification:
    figure, is_from = found.price.figure, found.price.qualifier == "from"
    return CompoundPriceSpecification(
        price=None if is_from else figure,
        min_price=figure if is_from else None,
        price_currency=price.currency,
        value_added_tax_included={"included": True, "excluded": False}.get(found.price.vat or ""),
        description=total_text(found, price, words),
        price_component=parts,
    )


def cost_specification(cost: ExtraCost, words: Wording) -> UnitPriceSpecification:
    """A cost beside the price; what is paid by distance is a price per kilometre."""
    whether = words.cost_mandatory if cost.mandatory else words.cost_optional
    said = ", ".join(filter(None, (cost_text(cost, words), vat_text(cost, words), whether)))
    by_distance = cost.per_km if cost.figure is None else None
    priced = cost.model_copy(update={"amount": by_distance, "qualifier": "exact"}) if by_distance is not None else cost
    made = specified(priced, said, words, cost.title, "km" if by_distance is not None else unit_text(cost, words))
    return replace(made, url=cost.url) if cost.url else made


def specified(charge: Charge, said: str, words: Wording, name: str = "", unit: str = "") -> UnitPriceSpecification:
    """An amount with what is said of VAT; where nothing is said of it, and where there is none, only the words tell."""
    is_from = charge.qualifier == "from"
    return UnitPriceSpecification(
        name=name,
        price=None if is_from else charge.figure,
        min_price=charge.figure if is_from else None,
        price_currency=charge.currency,
        value_added_tax_included={"included": True, "excluded": False}.get(charge.vat or "") if charge.figure else None,
        unit_text=unit,
        description=said,
        valid_from=charge.valid_from,
        valid_through=charge.valid_until,
    )
