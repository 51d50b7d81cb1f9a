"""What a programme costs and whether one can have it, as structured data: the offers of its course and of each edition.

An offer is a way to have the course. A price with a label that is not the headline (an exam, a member) and one that is still to come are
no offers of their own: they are price specifications of the offer that they belong to.
"""

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from plgsite.model.editions import Edition
from plgsite.model.offer import Delivery, Price
from plgsite.prose.nodes import plain_text
from plgsite.rules.pricing import PriceState
from plgsite.rules.standing import EditionState, State
from plgsite.schema_org.course_types import Offer, UnitPriceSpecification
from plgsite.schema_org.thing import SCHEMA_ORG
from plgsite.texts.offers import OfferView
from plgsite.texts.price_texts import rate_text, starts_text, tariff_text
from plgsite.texts.prices import PriceView
from plgsite.views.frame.frame import Frame
from plgsite.views.programme.editions import EditionView
from plgsite.views.programme.inputs import ProgrammeInputs
from plgsite.wording import Wording

AVAILABLE: dict[State, str] = {"enrol": "InStock", "few_places": "LimitedAvailability", "waiting_list": "SoldOut", "announced": "PreOrder"}
AVAILABLE_EDITION: dict[EditionState, str] = {"open": "InStock", "few_places": "LimitedAvailability", "full": "SoldOut"}
FREE = "Free"


class StatedPrice(Struct, frozen=True):
    """A price that is not over, as its record states it and as the page shows it; `delivery` is the way for which it holds, if one."""

    price: Price
    shown: PriceView
    delivery: Delivery | None
    is_headline: bool

    @property
    def is_offer(self) -> bool:
        """Whether it is an offer of its own, not a price specification of another."""
        return self.is_headline or (not self.price.label and self.shown.state == "valid")


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
        yield _offer(one, beside, "" if one.delivery == "in_company" else available, frame.words, canonical)
    quote = next((one for one in offers if one.state == "quote"), None)
    if quote and "in_company" not in [one.delivery for one in told]:
        yield Offer(name=quote.status, url=canonical, category=frame.words.label("delivery_in_company"))


def is_free(given: ProgrammeInputs) -> bool:
    """Whether the course is free of charge on the day."""
    now = given.standing
    return now.headline is not None and now.prices[now.headline] == "valid" and given.programme.record.prices[now.headline].is_free


def _told(given: ProgrammeInputs, prices: tuple[PriceView, ...]) -> Iterator[StatedPrice]:
    record, now = given.programme.record, given.standing
    shown = iter(prices)
    only: Delivery | None = "in_company" if record.delivery == ("in_company",) else None
    for number, (price, state) in enumerate(zip(record.prices, now.prices, strict=True)):
        if state != "over":
            yield StatedPrice(price, next(shown), only or price.delivery, number == now.headline)


def _place_of(one: StatedPrice, ways: list[Delivery | None]) -> int:
    """The number of the offer to which a price belongs: the first of its own way of delivery, else the first."""
    return ways.index(one.delivery) if one.delivery in ways else 0


def _offer(one: StatedPrice, beside: list[StatedPrice], available: str, words: Wording, canonical: str) -> Offer:
    """A way to have the course, with the prices that belong to it."""
    free = one.price.is_free
    offer = Offer(
        name=one.shown.label,
        url=canonical,
        category=words.label(f"delivery_{one.delivery}") if one.delivery else "",
        availability=SCHEMA_ORG + available if available else "",
        price_specification=_specified([found for told in (beside if free else [one, *beside]) for found in _of_table(told, words)]),
    )
    return _free(offer, one.price) if free else offer


def _specified(found: list[UnitPriceSpecification]) -> UnitPriceSpecification | tuple[UnitPriceSpecification, ...]:
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


def edition_offers(
    edition: Edition, state: EditionState, prices: tuple[PriceState, ...], shown: EditionView, words: Wording, canonical: str
) -> tuple[Offer, ...]:
    """Its own prices that hold, else that one can enrol."""
    url = shown.offer.href if shown.offer and shown.offer.href.startswith("https:") else canonical
    availability = SCHEMA_ORG + AVAILABLE_EDITION[state] if state in AVAILABLE_EDITION else ""
    plain = Offer(url=url, availability=availability, valid_through=edition.enrol_by)
    held = [price for price, holds in zip(edition.prices, prices, strict=True) if holds != "over"]
    stated = [(price, line.words) for price, line in zip(held, shown.prices, strict=True) if price.figure is not None]
    main = [one for one in stated if not one[0].label] or stated[:1]
    beside = [one for one in stated if one not in main]
    return tuple(_edition_offer(plain, one, beside if one is main[0] else [], words) for one in main) or ((plain,) if availability else ())


def _edition_offer(plain: Offer, one: tuple[Price, str], beside: list[tuple[Price, str]], words: Wording) -> Offer:
    free = one[0].is_free
    found = [_price(price, line, "", words, price.label or "") for price, line in _with_tariffs(beside if free else [one, *beside], words)]
    offer = replace(plain, price_specification=_specified(found))
    return _free(offer, one[0]) if free else offer


def _with_tariffs(prices: list[tuple[Price, str]], words: Wording) -> Iterator[tuple[Price, str]]:
    for price, line in prices:
        yield price, line
        yield from ((price.at(one), tariff_text(one, price, words)) for one in price.tariffs)


def _of_table(one: StatedPrice, words: Wording) -> Iterator[UnitPriceSpecification]:
    """A price, and behind it what some people pay in its place."""
    note = plain_text(one.shown.note)
    said = ", ".join(filter(None, (f"{one.shown.amount} {one.shown.vat}".strip(), starts_text(one.price, words))))
    yield _price(one.price, f"{said}. {note}" if note else said, note, words, one.price.label or "")
    for tariff, shown in zip(one.price.tariffs, one.shown.tariffs, strict=True):
        note = plain_text(shown.note)
        said = ", ".join(filter(None, (shown.amount, shown.vat, shown.proof)))
        yield _price(one.price.at(tariff), f"{said}. {note}" if note else said, note, words, tariff.label)


def _price(price: Price, said: str, note: str, words: Wording, name: str = "") -> UnitPriceSpecification:
    """A price with what is said of VAT; where nothing is said of it, and where there is none, only the words tell."""
    return UnitPriceSpecification(
        name=name,
        price=price.figure if price.qualifier != "from" else None,
        min_price=price.figure if price.qualifier == "from" else None,
        price_currency=price.currency,
        value_added_tax_included={"included": True, "excluded": False}.get(price.vat or "") if price.figure else None,
        unit_text=rate_text(price, note, words),
        description=said,
        valid_from=price.valid_from,
        valid_through=price.valid_until,
    )
