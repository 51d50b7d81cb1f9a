"""Prices that nobody can ever pay: they hold only while one cannot enrol."""

import datetime
from collections.abc import Iterator

from plgsite.catalogue import Catalogue
from plgsite.diagnostics import Loc
from plgsite.model.editions import Edition
from plgsite.model.offer import Price
from plgsite.model.programme import Programme
from plgsite.rules.finding import Finding
from plgsite.rules.pricing import by_start, price_state
from plgsite.rules.publication import Admit, absence

WITHOUT_EDITION = ("open", "by_arrangement")
"""What a programme says where one can enrol or agree on a day without an edition."""
Said = tuple[Loc, str, str]
"""A place in a programme; message and hint of what is wrong there."""


def prices_in_time(catalogue: Catalogue, today: datetime.date) -> Iterator[Finding]:
    """Prices that readers see, now or later, of programmes that they see. A price that is over is history, which may stay."""
    for entry in catalogue.of(Programme).values():
        if absence(entry.record, today, Admit(future=True)):
            continue
        for loc, message, hint in (*_of_programme(entry.record, today), *_of_editions(entry.record, today)):
            yield Finding(
                kind="programme",
                id=entry.id,
                loc=loc,
                level="warning",
                code="price-outside-enrolment",
                message=message,
                hint=hint,
                relies_on=tuple(f"programme:{entry.id}.{key}" for key in ("editions", "prices", "enrolment_status")),
            )


def _of_programme(programme: Programme, today: datetime.date) -> Iterator[Said]:
    """A price that ends before one can enrol in any edition that it is for. One may be for editions that nobody has written yet, so
    nothing is said of its first day."""
    if programme.enrolment_status in WITHOUT_EDITION:
        return
    for number, price in enumerate(programme.prices):
        editions = [one for one in programme.editions if _is_for(price, one)] if price.valid_until else []
        first = min((one.enrol_from or datetime.date.min for one in editions), default=datetime.date.min)
        yield from _too_early(price, first, today, ("prices", number))


def _of_editions(programme: Programme, today: datetime.date) -> Iterator[Said]:
    """A price of an edition by itself, which ends before one can enrol or begins when one no longer can."""
    for number, edition in enumerate(programme.editions):
        last = min((day for day in (edition.enrol_by, edition.first_day) if day), default=datetime.date.max)
        for place, price in enumerate(edition.prices if edition.status != "cancelled" else ()):
            loc: Loc = ("editions", number, "prices", place)
            yield from _too_early(price, edition.enrol_from or datetime.date.min, today, loc)
            if price.valid_from and price.valid_from > last >= today:
                message = f"the price begins on {price.valid_from}, and after {last} nobody can enrol any more"
                yield (*loc, "valid_from"), message, "change 'valid_from', or leave the price out"


def _is_for(price: Price, edition: Edition) -> bool:
    """Whether readers of an edition are told a price of the programme, if it holds when they enrol."""
    if edition.prices or edition.status == "cancelled":
        return False
    return edition.first_day is None or by_start(price, "valid", edition.first_day) == "valid"


def _too_early(price: Price, first: datetime.date, today: datetime.date, loc: Loc) -> Iterator[Said]:
    """What is wrong with a price that ends before the first day on which one can enrol."""
    if price.valid_until and price.valid_until < first and price.delivery != "in_company" and price_state(price, today) != "over":
        message = f"the price ends on {price.valid_until}, before one can enrol: that is from {first}, so nobody pays it"
        yield (*loc, "valid_until"), message, "change 'valid_until', or the 'enrol_from' of the edition"
