"""Prices that have all passed: nobody can be told what the programme costs."""

import datetime
from collections.abc import Iterator

from plgsite.catalogue import Catalogue, Entry
from plgsite.model.programme import Programme
from plgsite.rules.finding import Finding
from plgsite.rules.pricing import headline, hold_by_start, price_states
from plgsite.rules.publication import Admit, absence
from plgsite.rules.standing import standing


def prices_over(catalogue: Catalogue, today: datetime.date) -> Iterator[Finding]:
    """A programme that states prices has one that holds or is to come. One that is not shown to anybody owes nobody a price."""
    for entry in catalogue.of(Programme).values():
        prices = entry.record.prices
        if not prices or absence(entry.record, today, Admit(future=True)):
            continue
        if headline(prices, price_states(prices, today)) is None:
            yield _all_over(entry)
        elif hold_by_start(entry.record):
            yield from _of_next(entry, today)


def _all_over(entry: Entry[Programme]) -> Finding:
    last = [
        (price.last_day, number, price.last_day != price.valid_until) for number, price in enumerate(entry.record.prices) if price.last_day
    ]
    day, number, by_start = max(last)
    key = "for_starts_until" if by_start else "valid_until"
    return Finding(
        kind="programme",
        id=entry.id,
        loc=("prices", number, key),
        level="warning",
        code="prices-over",
        message=f"no price of the programme holds after {day}",
        hint=f"add the price of today, or change '{key}'",
    )


def _of_next(entry: Entry[Programme], today: datetime.date) -> Iterator[Finding]:
    """The edition that decides has a price too: without one, cards and the top of the page would say none."""
    now = standing(entry.record, today)
    edition = next((one for one in entry.record.editions if one.id == now.edition), None)
    if now.headline is None and edition and not edition.prices:
        yield Finding(
            kind="programme",
            id=entry.id,
            loc=("prices",),
            level="warning",
            code="prices-over",
            message=f"no price of the programme holds for edition '{edition.id}', which begins on {edition.first_day}",
            hint="add a price that holds for it, or change 'for_starts_from' and 'for_starts_until'",
        )
