"""What a programme costs and whether one can have it, as structured data: the offers of its course and of each edition."""

from collections.abc import Iterator

from plgsite.model.offer import Edition, Price
from plgsite.rules.standing import EditionState, State
from plgsite.views.course_types import Offer, UnitPriceSpecification
from plgsite.views.editions import EditionView
from plgsite.views.frame import Frame
from plgsite.views.programme import ProgrammeView
from plgsite.views.programme_inputs import ProgrammeInputs
from plgsite.views.structured import SCHEMA

AVAILABLE: dict[State, str] = {"enrol": "InStock", "few_places": "LimitedAvailability", "waiting_list": "SoldOut", "announced": "PreOrder"}
AVAILABLE_EDITION: dict[EditionState, str] = {"open": "InStock", "few_places": "LimitedAvailability", "full": "SoldOut"}


def course_offers(given: ProgrammeInputs, view: ProgrammeView, frame: Frame, canonical: str) -> Iterator[Offer]:
    """The prices that are valid, and the offer to come to the school, which has no date and is no event."""
    record, first = given.programme.record, view.offers[0]
    valid = [one for one, holds in zip(record.prices, given.standing.prices, strict=True) if holds]
    at_school = [price.delivery == "in_company" or record.delivery == ("in_company",) for price in valid]
    available = SCHEMA + AVAILABLE[first.state] if first.state in AVAILABLE else ""
    for price, shown, in_company in zip(valid, view.prices, at_school, strict=True):
        if price.qualifier != "on_request":
            delivery = "in_company" if in_company else price.delivery
            yield Offer(
                name=shown.label,
                url=canonical,
                category=frame.words.label(f"delivery_{delivery}") if delivery else "",
                availability="" if in_company else available,
                price_specification=_price(price, shown.unit, f"{shown.amount} {shown.vat}".strip()),
            )
    quote = next((one for one in view.offers if one.state == "quote"), None)
    if quote and not any(at_school):
        yield Offer(name=quote.status, url=canonical, category=frame.words.label("delivery_in_company"))


def edition_offers(edition: Edition, state: EditionState, shown: EditionView, canonical: str) -> tuple[Offer, ...]:
    """Its own prices, else that one can enrol."""
    url = shown.offer.href if shown.offer and shown.offer.href.startswith("https:") else canonical
    availability = SCHEMA + AVAILABLE_EDITION[state] if state in AVAILABLE_EDITION else ""
    own = tuple(
        Offer(url=url, availability=availability, valid_through=edition.enrol_by, price_specification=_price(price, "", line))
        for price, line in zip(edition.prices, shown.prices, strict=True)
        if price.qualifier != "on_request"
    )
    return own or ((Offer(url=url, availability=availability, valid_through=edition.enrol_by),) if availability else ())


def _price(price: Price, unit: str, words: str) -> UnitPriceSpecification:
    """A price with what is said of VAT; where nothing is said of it, and where there is none, only the words tell."""
    return UnitPriceSpecification(
        price=price.amount if price.qualifier != "from" else None,
        min_price=price.amount if price.qualifier == "from" else None,
        price_currency=price.currency,
        value_added_tax_included={"included": True, "excluded": False}.get(price.vat or ""),
        unit_text=unit,
        description=words,
        valid_from=price.valid_from,
        valid_through=price.valid_until,
    )
