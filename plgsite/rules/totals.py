"""What must be paid beside a price, and what that is together: the one place where amounts are added up.

What everybody pays is in the total: mandatory costs that hold when the price does, for its form of delivery. A deposit is paid back, so it
is in none. A total is said only where it is true:

    | the price and each of these costs                                    | the total is                                    |
    |----------------------------------------------------------------------|-------------------------------------------------|
    | some amount is not fixed (on request, per kilometre)                 | not said                                        |
    | are not for the same: another unit, another payer                    | not said                                        |
    | all say the same of VAT (or are free)                                | their sum, and the same is said of it           |
    | differ, and with VAT each is known (included, exempt, a stated rate) | the sum with VAT, each rounded to whole cents   |
    | else                                                                 | not said                                        |

Where it is not said, the costs stand beside the price.
"""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from msgspec import Struct

from plgsite.model.costs import ExtraCost
from plgsite.model.editions import Edition
from plgsite.model.offer import Charge, Delivery, Price
from plgsite.model.programme import Programme
from plgsite.rules.parts_of_price import is_of_a_part
from plgsite.rules.pricing import PriceState, price_state
from plgsite.rules.standing import Standing

CENT = Decimal("0.01")
CostsNow = tuple[tuple[ExtraCost, PriceState], ...]
"""Costs that are not over, each with what it is on a day."""


class Total(Struct, frozen=True):
    """A price with all that must be paid beside it: as a price, and with VAT (None where that is not known)."""

    price: Price
    with_vat: Decimal | None


def costs_now(programme: Programme, now: Standing, edition: Edition | None = None) -> CostsNow:
    """The costs of a programme; or of an edition, where one of its own stands in place of that of the programme with the same title."""
    own: CostsNow = ()
    if edition is not None:
        number = programme.editions.index(edition)
        own = tuple(zip(edition.extra_costs, now.edition_extra_costs[number], strict=True))
    titles = {one.title for one, _ in own}
    of_all = [(one, state) for one, state in zip(programme.extra_costs, now.extra_costs, strict=True) if one.title not in titles]
    return tuple([one for one in (*of_all, *own) if one[1] != "over"])


def deciding(programme: Programme, now: Standing) -> Edition | None:
    """The edition that decides on a day, where it has costs of its own: cards and the top of a page tell those too.

    One that has prices of its own has no part in the price of the programme: nobody pays that together with its costs.
    """
    return next((one for one in programme.editions if one.id == now.edition and one.extra_costs and not one.prices), None)


def must_be_paid(price: Price, state: PriceState, costs: CostsNow, ways: tuple[Delivery, ...]) -> tuple[ExtraCost, ...]:
    """What everybody pays beside a price, from when it holds; `ways` are the forms of delivery of what it is for."""
    way = price.delivery or (ways[0] if len(ways) == 1 else None)
    found = []
    for cost, now in costs:
        holds = price_state(cost, price.valid_from) if state == "coming" and price.valid_from else now
        if cost.mandatory and not cost.is_paid_back and not cost.is_free and holds == "valid" and cost.delivery in (None, way):
            found.append(cost)
    return tuple(found)


def total(price: Price, costs: tuple[ExtraCost, ...]) -> Total | None:
    """The price with those costs, by the table above; None where nothing is added or no total is true."""
    if not costs or price.figure is None or is_of_a_part_in_words(price) or not all(_adds(price, cost) for cost in costs):
        return None
    parts: tuple[Charge, ...] = (price, *costs)
    with_vat = _sum(with_vat_of(one) for one in parts)
    stated = [one for one in parts if one.figure]
    vats = {one.vat for one in stated}
    rates = {one.vat_rate for one in stated}
    rate = rates.pop() if len(rates) == 1 else None
    if len(vats) == 1:
        said = {"amount": _sum(one.figure for one in parts), "vat": vats.pop(), "vat_rate": rate}
    elif with_vat is not None:
        said = {"amount": with_vat, "vat": "included", "vat_rate": None}
    else:
        return None
    return Total(price.model_copy(update={**said, "qualifier": _qualifier(parts), "tariffs": (), "note": None}), with_vat)


def is_of_a_part_in_words(price: Charge) -> bool:
    """Whether a price says in its own words that it is of a part, where its unit says that it is of the whole."""
    return price.unit == "programme" and is_of_a_part(price)


def _adds(price: Price, cost: ExtraCost) -> bool:
    """Whether a cost is a fixed amount for the same as the price."""
    fixed = cost.figure is not None and cost.per_km is None and cost.within_km is None
    same = cost.unit == price.unit and cost.count == price.count and not is_of_a_part_in_words(cost)
    return fixed and same and (cost.per == price.per or {cost.per, price.per} == {None, "person"})


def with_vat_of(charge: Charge) -> Decimal | None:
    """An amount with VAT, in whole cents; None where that is not known."""
    if charge.figure is None or charge.is_free or charge.vat in ("exempt", "included"):
        return charge.figure
    if charge.vat is None or charge.vat_rate is None:
        return None
    return (charge.figure * (1 + charge.vat_rate / 100)).quantize(CENT, ROUND_HALF_UP)


def _sum(figures: Iterable[Decimal | None]) -> Decimal | None:
    found = list(figures)
    return None if None in found else sum((one for one in found if one is not None), Decimal(0))


def _qualifier(parts: tuple[Charge, ...]) -> str:
    """The sum is as sure as the least sure of its parts."""
    return next((one for one in ("indicative", "from") if any(part.qualifier == one for part in parts)), "exact")
