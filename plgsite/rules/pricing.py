"""What a price is on a day, and which price of a programme stands for all: the one place where the days of prices decide.

What one price is:

    | on a day                      | it is  | readers                                   |
    |-------------------------------|--------|-------------------------------------------|
    | before `valid_from`           | coming | see it with its first day                 |
    | after `valid_until`           | over   | do not see it                             |
    | after `for_starts_until`      | over   | do not see it: nothing can begin any more for which it holds |
    | else                          | valid  | see it, with its last day where it has one |

What an edition costs. The first row that fits decides:

    | the edition                                  | its prices are                                              |
    |----------------------------------------------|-------------------------------------------------------------|
    | has `prices` of its own                      | those                                                       |
    | has a first day, and prices of the programme | those of the programme that hold for that day:              |
    | hold by the day of the course                | none of `for_starts_from` and `for_starts_until` excludes it |
    | else                                         | the prices of the programme, all of them                    |

The headline stands on cards, in the fact bar and on covers; lists are sorted and divided by it. The first row that fits decides:

    | some price is                             | the headline is                          |
    |-------------------------------------------|------------------------------------------|
    | valid and marked `headline`               | the first such                           |
    | valid                                     | the first such                           |
    | coming                                    | the next to come; the marked one of a day |
    | none of these                             | none                                     |

Where prices hold by the day of the course, that is the first day of the edition that decides (`rules/standing.py`), else the day itself:
one for editions that begin later is still to come, one for those that began before is over.

Of prices for several forms of delivery, those that are not for the form of that edition (`rules/delivery.py`) are passed over, unless they
are marked or no other is left: those for a school by itself first.

A price with a `label` that is not marked is for something beside the course (an exam, a member), and is none of these; unless all prices
of the programme have labels, for then labels tell prices of the course apart.
"""

import datetime
from collections.abc import Iterable, Iterator
from typing import Literal, TypeVar

from plgsite.model.editions import Edition
from plgsite.model.offer import Charge, Delivery, Price
from plgsite.model.programme import Programme
from plgsite.rules.delivery import distance

PriceState = Literal["valid", "coming", "over"]
PricesNow = tuple[tuple[Price, PriceState], ...]
"""Prices, each with what it is on a day."""

ONE_DAY = datetime.timedelta(days=1)
_Charge = TypeVar("_Charge", bound=Charge)


def price_state(price: Charge, today: datetime.date) -> PriceState:
    """What a price is on a day, by the first table above."""
    if price.last_day and price.last_day < today:
        return "over"
    return "coming" if price.valid_from and price.valid_from > today else "valid"


def price_states(prices: Iterable[Charge], today: datetime.date) -> tuple[PriceState, ...]:
    """What some prices are on a day, in their order."""
    return tuple([price_state(price, today) for price in prices])


def by_start(price: Price, state: PriceState, start: datetime.date) -> PriceState:
    """What a price is for a course that begins on a day; `state` is what it is today."""
    if price.for_starts_until and price.for_starts_until < start:
        return "over"
    return "coming" if price.for_starts_from and price.for_starts_from > start and state == "valid" else state


def hold_by_start(programme: Programme) -> bool:
    """Whether some price of a programme holds by the day on which the course begins."""
    return any(one.for_starts_from or one.for_starts_until for one in programme.prices)


def prices_of(edition: Edition, programme: Programme, states: tuple[PriceState, ...], own: tuple[PriceState, ...]) -> PricesNow:
    """The prices of an edition by the second table above, each with what it is today, without those that are over. `states` are those of
    the prices of the programme, `own` those of its own."""
    if edition.prices:
        found: PricesNow = tuple(zip(edition.prices, own, strict=True))
    else:
        found = tuple(zip(programme.prices, states, strict=True))
        if edition.first_day:
            found = tuple([(one, state) for one, state in found if by_start(one, "valid", edition.first_day) == "valid"])
    return tuple([one for one in found if one[1] != "over"])


def is_of_the_course(price: Price, prices: tuple[Price, ...]) -> bool:
    """Whether a price is one of the course, and not of something beside it, by the rule on labels above."""
    return price.headline or not price.label or all(one.label for one in prices)


def headline(
    prices: tuple[Price, ...], states: tuple[PriceState, ...], start: datetime.date | None = None, forms: tuple[Delivery, ...] = ()
) -> int | None:
    """The number of the price that stands for all, by the third table above; `start` is the day by which prices of the course hold, `forms`
    are those that the edition which decides may have."""
    if start:
        states = tuple([by_start(price, state, start) for price, state in zip(prices, states, strict=True)])
    if len(prices) == 1:
        return 0 if states[0] != "over" else None
    count_all = all(price.label for price in prices)
    found = [number for number, price in enumerate(prices) if states[number] != "over" and (count_all or price.headline or not price.label)]
    if forms:
        away = {number: 0 if prices[number].headline else distance(prices[number], forms) for number in found}
        nearest = min(away.values(), default=0)
        found = [number for number in found if away[number] == nearest]
    valid = [number for number in found if states[number] == "valid"]
    coming = [number for number in found if states[number] == "coming"]
    if valid:
        return next((number for number in valid if prices[number].headline), valid[0])
    return min(coming, key=lambda number: (_begins(prices[number]), not prices[number].headline), default=None)


def _begins(price: Price) -> datetime.date:
    """The day from which a price is still to come: that of booking, or that of the course where it is later."""
    return max(day for day in (price.valid_from, price.for_starts_from, datetime.date.min) if day)


def all_prices(programme: Programme) -> Iterator[Price]:
    """Every price that a programme names: its own, those of its editions, those of what can be had beside it."""
    yield from programme.prices
    for edition in programme.editions:
        yield from edition.prices
    yield from (option.price for option in programme.options if option.price)


def all_charges(programme: Programme) -> Iterator[Charge]:
    """Every price that a programme names, and every cost beside them."""
    yield from all_prices(programme)
    yield from programme.extra_costs
    for edition in programme.editions:
        yield from edition.extra_costs


def first_days(prices: Iterable[_Charge]) -> Iterator[tuple[datetime.date, _Charge]]:
    """The days from which prices hold."""
    return ((price.valid_from, price) for price in prices if price.valid_from)


def days_after(prices: Iterable[_Charge]) -> Iterator[tuple[datetime.date, _Charge]]:
    """The days from which prices no longer hold."""
    return ((price.last_day + ONE_DAY, price) for price in prices if price.last_day and price.last_day < datetime.date.max)
