"""What happens on a day on which the standing of a programme changes, in the words of the person who builds: they are English."""

import datetime
from collections.abc import Iterator

from plgsite.model.costs import ExtraCost
from plgsite.model.editions import Edition
from plgsite.model.offer import Charge, Price
from plgsite.model.programme import Programme
from plgsite.rules.pricing import days_after, first_days
from plgsite.texts.cost_texts import cost_text
from plgsite.texts.price_texts import amount_text, rate_text
from plgsite.wording import Wording, wording


def what_changes(programme: Programme, day: datetime.date) -> str:
    """What is to be said behind the title: "has started", "no longer costs €1,150 and costs €1,350"."""
    said = (_of_editions(programme.editions, day), *_of_prices(programme, day), _of_funding(programme, day))
    return " and ".join(filter(None, said)) or "changes"


def _of_editions(editions: tuple[Edition, ...], day: datetime.date) -> str:
    eve = day - datetime.timedelta(days=1)
    editions = tuple(one for one in editions if one.status != "cancelled")
    if any(edition.first_day == eve for edition in editions):
        return "has started"
    if any(edition.enrol_by == eve for edition in editions):
        return "can no longer be enrolled in"
    if any(edition.enrol_from == day for edition in editions):
        return "can be enrolled in"
    return "has ended" if any(edition.last_day == eve for edition in editions) else ""


def _of_prices(programme: Programme, day: datetime.date) -> Iterator[str]:
    english = wording("en")
    for verb, days in (("no longer costs", days_after), ("costs", first_days)):
        named = (_named(price, name, english) for price, name in _prices(programme) for found, _ in days([price]) if found == day)
        if told := tuple(dict.fromkeys(named)):
            yield f"{verb} {english.listing(told)}"


def _of_funding(programme: Programme, day: datetime.date) -> str:
    eve = day - datetime.timedelta(days=1)
    over = tuple(one.scheme for one in programme.funding if one.valid_until == eve)
    return f"can no longer be paid with {wording('en').listing(over)}" if over else ""


def _prices(programme: Programme) -> Iterator[tuple[Charge, str]]:
    """Every price with what it is for, where that is not the programme as such."""
    yield from ((price, price.label or "") for price in programme.prices)
    yield from ((price, price.label or edition.id) for edition in programme.editions for price in edition.prices)
    yield from ((option.price, option.title) for option in programme.options if option.price)
    for costs in (programme.extra_costs, *(one.extra_costs for one in programme.editions)):
        yield from ((cost, cost.title) for cost in costs)


def _named(price: Charge, name: str, english: Wording) -> str:
    """€1,150 per person (Vroegboekprijs)."""
    if isinstance(price, ExtraCost):
        amount = cost_text(price, english)
    else:
        rate = rate_text(price, "", english) if isinstance(price, Price) else ""
        amount = " ".join(filter(None, (amount_text(price, english), rate)))
    return f"{amount} ({name})" if name else amount
