"""What a programme costs and whether one can have it, as structured data: the offers of its course and of each edition.

An offer is a way to have the course. A price with a label that is not the headline (an exam, a member) and one that is still to come are
no offers of their own: they are price specifications of the offer that they belong to.
"""

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from plgsite.model.costs import ExtraCost
from plgsite.model.offer import Delivery, Price
from plgsite.prose.nodes import plain_text
from plgsite.rules.delivery import edition_forms
from plgsite.rules.headline import headline_of
from plgsite.rules.pricing import PriceState, hold_by_start, is_of_the_course
from plgsite.rules.standing import EditionState, State
from plgsite.rules.totals import CostsNow, costs_now, deciding, must_be_paid
from plgsite.schema_org.course_types import Offer, PriceSpecification
from plgsite.schema_org.thing import SCHEMA_ORG
from plgsite.texts.offers import OfferView
from plgsite.texts.price_texts import starts_text
from plgsite.texts.prices import PriceView
from plgsite.views.frame.frame import Frame
from plgsite.views.programme.costs import edition_prices
from plgsite.views.programme.editions import EditionView
from plgsite.views.programme.inputs import ProgrammeInputs
from plgsite.views.structured.price_specifications import cost_specification, specifications
from plgsite.wording import Wording

AVAILABLE: dict[State, str] = {"enrol": "InStock", "few_places": "LimitedAvailability", "waiting_list": "SoldOut", "announced": "PreOrder"}
AVAILABLE_EDITION: dict[EditionState, str] = {"open": "InStock", "few_places": "LimitedAvailability", "full": "SoldOut"}
FREE = "Free"


class StatedPrice(Struct, frozen=True):
    """A price that is not over, as its record states it and as the page shows it; `delivery` is the way for which it holds, if one, and
    `must` what must be paid beside it."""

    price: Price
    shown: PriceView
    delivery: Delivery | None
    is_headline: bool
    must: tuple[ExtraCost, ...]

    @property
    def is_offer(self) -> bool:
        """Whether it is an offer of its own, not a price specification of another."""
        return self.is_headline or (not self.price.label and self.shown.state == "valid")

    @property
    def is_free(self) -> bool:
        """Whether it costs nothing, and nothing must be paid beside it."""
        return self.price.is_free and not self.must


def course_offers(
    given: ProgrammeInputs, prices: tuple[PriceView, ...], offers: tuple[OfferView, ...], frame: Frame, canonical: str
) -> Iterator[Offer]:
    """The prices of the course, and the offer to come to the school, which has no date and is no event."""
    told = tuple(_told(given, prices))
    available = AVAILABLE.get(offers[0].state, "")
    stated = [one for one in told if one.price.figure is not None]
    ways = [one.delivery for one in stated if one.is_offer]
    for number, one in enumerate(one for one in stated if one.is_offer):
        beside = [other for other in stated if not other.is_offer and number == _place_of(other, ways)]
        # What nobody must pay stands with the first offer.
        optional = [] if number else [cost for cost, _ in _costs(given) if not any(cost in other.must for other in stated)]
        yield _offer(one, beside, optional, "" if one.delivery == "in_company" else available, frame.words, canonical)
    quote = next((one for one in offers if one.state == "quote"), None)
    if quote and "in_company" not in [one.delivery for one in told]:
        yield Offer(name=quote.status, url=canonical, category=frame.words.label("delivery_in_company"))


def _costs(given: ProgrammeInputs) -> CostsNow:
    record, now = given.programme.record, given.standing
    return costs_now(record, now, deciding(record, now))


def is_free(given: ProgrammeInputs) -> bool:
    """Whether the course is free of charge on the day."""
    found = headline_of(given.programme.record, given.standing)
    if found is None or found.state != "valid" or not found.price.is_free:
        return False
    return not must_be_paid(found.price, "valid", found.costs, found.forms)


def _told(given: ProgrammeInputs, prices: tuple[PriceView, ...]) -> Iterator[StatedPrice]:
    record, now, costs = given.programme.record, given.standing, _costs(given)
    shown = iter(prices)
    only: Delivery | None = "in_company" if record.delivery == ("in_company",) else None
    for number, (price, state) in enumerate(zip(record.prices, now.prices, strict=True)):
        if state != "over":
            must = must_be_paid(price, state, costs, record.delivery) if is_of_the_course(price, record.prices) else ()
            yield StatedPrice(price, next(shown), only or price.delivery, number == now.headline, must)


def _place_of(one: StatedPrice, ways: list[Delivery | None]) -> int:
    """The number of the offer to which a price belongs: the first of its own way of delivery, else the first."""
    return ways.index(one.delivery) if one.delivery in ways else 0


def _offer(one: StatedPrice, beside: list[StatedPrice], optional: list[ExtraCost], available: str, words: Wording, canonical: str) -> Offer:
    """A way to have the course, with the prices that belong to it."""
    found = [found for told in (beside if one.is_free else [one, *beside]) for found in _of_table(told, words)]
    offer = Offer(
        name=one.shown.label,
        url=canonical,
        category=words.label(f"delivery_{one.delivery}") if one.delivery else "",
        availability=SCHEMA_ORG + available if available else "",
        price_specification=_specified([*found, *(cost_specification(cost, words) for cost in optional)]),
    )
    return _free(offer, one.price) if one.is_free else offer


def _of_table(one: StatedPrice, words: Wording) -> Iterator[PriceSpecification]:
    note = plain_text(one.shown.note)
    said = ", ".join(filter(None, (f"{one.shown.amount} {one.shown.vat}".strip(), starts_text(one.price, words))))
    return specifications(one.price, f"{said}. {note}" if note else said, note, words, one.must)


def _specified(found: list[PriceSpecification]) -> PriceSpecification | tuple[PriceSpecification, ...]:
    """One by itself, as most readers of such data expect it; several as a list."""
    return found[0] if len(found) == 1 else tuple(found)


def _free(offer: Offer, price: Price) -> Offer:
    """An offer that costs nothing: of that nothing is said of VAT."""
    return replace(
        offer,
        category=FREE,
        price=Decimal(0),
        price_currency=price.currency,
        valid_from=price.valid_from,
        valid_through=price.valid_until or offer.valid_through,
    )


def edition_offers(given: ProgrammeInputs, number: int, shown: EditionView, words: Wording, canonical: str) -> tuple[Offer, ...]:
    """The prices that tell an edition (by number) from the others, else that one can enrol."""
    record, now = given.programme.record, given.standing
    edition, state = record.editions[number], now.editions[number]
    url = shown.offer.href if shown.offer and shown.offer.href.startswith("https:") else canonical
    availability = SCHEMA_ORG + AVAILABLE_EDITION[state] if state in AVAILABLE_EDITION else ""
    plain = Offer(url=url, availability=availability, valid_through=edition.enrol_by)
    # What all pay stands with the course, and is not said again.
    differs = edition.prices or edition.extra_costs or hold_by_start(record)
    prices = edition_prices(given, number) if differs else ()
    stated = [(price, of, line.words) for (price, of), line in zip(prices, shown.prices, strict=False) if price.figure is not None]
    main = [one for one in stated if not one[0].label] or stated[:1]
    beside = [one for one in stated if one not in main]
    costs = costs_now(record, now, edition)
    optional = [cost for cost, _ in costs if cost in edition.extra_costs and not cost.mandatory]
    musts = [must_be_paid(price, of, costs, edition_forms(edition, record)) for price, of, _ in main]
    made = tuple(
        _edition_offer(plain, price, line, must, [] if place else beside, [] if place else optional, words)
        for place, ((price, _, line), must) in enumerate(zip(main, musts, strict=True))
    )
    return made or ((plain,) if availability else ())


def _edition_offer(
    plain: Offer,
    price: Price,
    said: str,
    must: tuple[ExtraCost, ...],
    beside: list[tuple[Price, PriceState, str]],
    optional: list[ExtraCost],
    words: Wording,
) -> Offer:
    free = price.is_free and not must
    found = [] if free else list(specifications(price, said, "", words, must))
    more = [found for other, _, line in beside for found in specifications(other, line, "", words)]
    costs = [cost_specification(one, words) for one in optional]
    offer = replace(plain, price_specification=_specified([*found, *more, *costs]))
    return _free(offer, price) if free else offer
