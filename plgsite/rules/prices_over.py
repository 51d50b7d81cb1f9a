"""Prices that have all passed: nobody can be told what the programme costs."""

import datetime
from collections.abc import Iterator

from plgsite.catalogue import Catalogue, Entry
from plgsite.model.programme import Programme
from plgsite.rules.finding import Finding
from plgsite.rules.pricing import headline, price_states
from plgsite.rules.publication import Admit, absence


def prices_over(catalogue: Catalogue, today: datetime.date) -> Iterator[Finding]:
    """A programme that states prices has one that holds or is to come. One that is not shown to anybody owes nobody a price."""
    for entry in catalogue.of(Programme).values():
        prices = entry.record.prices
        if prices and headline(prices, price_states(prices, today)) is None and not absence(entry.record, today, Admit(future=True)):
            yield _finding(entry)


def _finding(entry: Entry[Programme]) -> Finding:
    last = [(price.valid_until, number) for number, price in enumerate(entry.record.prices) if price.valid_until]
    day, number = max(last)
    return Finding(
        kind="programme",
        id=entry.id,
        loc=("prices", number, "valid_until"),
        level="warning",
        code="prices-over",
        message=f"no price of the programme holds after {day}",
        hint="add the price of today, or change 'valid_until'",
    )
