"""What a price is on a day, and which price of a programme stands for all: the one place where the days of prices decide.

What one price is:

    | on a day                      | it is  | readers                                   |
    |-------------------------------|--------|-------------------------------------------|
    | before `valid_from`           | coming | see it with its first day                 |
    | after `valid_until`           | over   | do not see it                             |
    | else                          | valid  | see it, with its last day where it has one |

The headline stands on cards, in the fact bar and on covers; lists are sorted and divided by it. The first row that fits decides:

    | some price is                             | the headline is                          |
    |-------------------------------------------|------------------------------------------|
    | valid and marked `headline`               | the first such                           |
    | valid                                     | the first such                           |
    | coming                                    | the next to come; the marked one of a day |
    | none of these                             | none                                     |

A price with a `label` that is not marked is for something beside the course (an exam, a member), and is none of these; unless all prices
of the programme have labels, for then labels tell prices of the course apart.
"""

import datetime
from collections.abc import Iterable, Iterator
from typing import Literal

from plgsite.model.offer import Price
from plgsite.model.programme import Programme

PriceState = Literal["valid", "coming", "over"]

ONE_DAY = datetime.timedelta(days=1)


def price_state(price: Price, today: datetime.date) -> PriceState:
    """What a price is on a day, by the first table above."""
    if price.valid_until and price.valid_until < today:
        return "over"
    return "coming" if price.valid_from and price.valid_from > today else "valid"


def price_states(prices: Iterable[Price], today: datetime.date) -> tuple[PriceState, ...]:
    """What some prices are on a day, in their order."""
    return tuple([price_state(price, today) for price in prices])


def headline(prices: tuple[Price, ...], states: tuple[PriceState, ...]) -> int | None:
    """The number of the price that stands for all, by the second table above."""
    if len(prices) == 1:
        return 0 if states[0] != "over" else None
    count_all = all(price.label for price in prices)
    found = [number for number, price in enumerate(prices) if count_all or price.headline or not price.label]
    valid = [number for number in found if states[number] == "valid"]
    coming = [number for number in found if states[number] == "coming"]
    if valid:
        return next((number for number in valid if prices[number].headline), valid[0])
    return min(coming, key=lambda number: (prices[number].valid_from, not prices[number].headline), default=None)


def all_prices(programme: Programme) -> Iterator[Price]:
    """Every price that a programme names: its own, those of its editions, those of what can be had beside it."""
    yield from programme.prices
    for edition in programme.editions:
        yield from edition.prices
    yield from (option.price for option in programme.options if option.price)


def first_days(prices: Iterable[Price]) -> Iterator[tuple[datetime.date, Price]]:
    """The days from which prices hold."""
    return ((price.valid_from, price) for price in prices if price.valid_from)


def days_after(prices: Iterable[Price]) -> Iterator[tuple[datetime.date, Price]]:
    """The days from which prices no longer hold."""
    return ((price.valid_until + ONE_DAY, price) for price in prices if price.valid_until and price.valid_until < datetime.date.max)
