"""What today makes of a programme: the one place where dates decide.

The enrolment table. Editions first, in this order; the first row that fits decides:

    | some edition is        | the programme's state | offer            |
    |------------------------|-----------------------|------------------|
    | open                   | enrol                 | enrol            |
    | few places             | few_places            | enrol            |
    | full                   | waiting_list          | waiting list     |
    | planned                | announced             | request          |

An edition is none of these when it is cancelled, closed, past (its last day is over), has begun (its first day is over), or when its
`enrol_by` is over. Where no edition decides, `enrolment_status` does:

    | enrolment_status                   | state     | offer   |
    |------------------------------------|-----------|---------|
    | open                               | enrol     | enrol   |
    | announced                          | announced | request |
    | by_arrangement, in_company only    | quote     | quote   |
    | by_arrangement otherwise           | request   | request |
    | closed                             | closed    | request |

And where there is none:

    | otherwise                                           | state     | offer   |
    |-----------------------------------------------------|-----------|---------|
    | every edition that is not past was cancelled        | cancelled | request |
    | some edition is running or closed for enrolment     | closed    | request |
    | delivery is in_company only                         | quote     | quote   |
    | else                                                | request   | request |
"""

import datetime
from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from plgsite.model.offer import Edition
from plgsite.model.parts import Recognition
from plgsite.model.programme import Programme

EditionState = Literal["planned", "open", "few_places", "full", "closed", "cancelled", "past"]
State = Literal["enrol", "few_places", "waiting_list", "announced", "request", "quote", "closed", "cancelled"]

ONE_DAY = datetime.timedelta(days=1)

BY_EDITION: tuple[tuple[EditionState, State], ...] = (
    ("open", "enrol"),
    ("few_places", "few_places"),
    ("full", "waiting_list"),
    ("planned", "announced"),
)

OFFERS: dict[State, Literal["enrol", "request", "quote", "waiting_list"]] = {
    "enrol": "enrol",
    "few_places": "enrol",
    "waiting_list": "waiting_list",
    "announced": "request",
    "request": "request",
    "quote": "quote",
    "closed": "request",
    "cancelled": "request",
}


class Standing(Struct, frozen=True, kw_only=True):
    """What a programme is on a day. Two days with equal standing give equal pages."""

    state: State
    edition: str | None
    """The edition that decides, the earliest of its kind."""
    editions: tuple[EditionState, ...]
    prices: tuple[bool, ...]
    """Which prices are valid."""
    recognitions: tuple[bool, ...]
    """Which recognitions have run out."""


def edition_state(edition: Edition, today: datetime.date) -> EditionState:
    """What an edition is on a day."""
    if edition.status == "cancelled":
        return "cancelled"
    if edition.last_day and edition.last_day < today:
        return "past"
    begun = edition.first_day is not None and edition.first_day < today
    too_late = edition.enrol_by is not None and edition.enrol_by < today
    if edition.status == "closed" or begun or too_late:
        return "closed"
    if edition.seats_left == 0 and edition.status in ("open", "few_places"):
        return "full"
    return edition.status


def standing(programme: Programme, today: datetime.date) -> Standing:
    """What a programme is on a day, by the table above."""
    states = tuple(edition_state(edition, today) for edition in programme.editions)
    state, edition = _state(programme, states)
    return Standing(
        state=state,
        edition=edition,
        editions=states,
        prices=tuple(is_within(today, price.valid_from, price.valid_until) for price in programme.prices),
        recognitions=tuple(one.valid_until is not None and one.valid_until < today for one in programme.recognitions),
    )


def _state(programme: Programme, states: tuple[EditionState, ...]) -> tuple[State, str | None]:
    for wanted, state in BY_EDITION:
        if wanted in states:
            fitting = [edition for edition, found in zip(programme.editions, states, strict=True) if found == wanted]
            return state, min(fitting, key=lambda edition: edition.first_day or datetime.date.max).id
    return _state_without_edition(programme, states), None


def _state_without_edition(programme: Programme, states: tuple[EditionState, ...]) -> State:
    in_company_only = programme.delivery == ("in_company",)
    match programme.enrolment_status:
        case "open":
            return "enrol"
        case "announced" | "closed" as stated:
            return stated
        case "by_arrangement":
            return "quote" if in_company_only else "request"
    current = {state for state in states if state != "past"}
    if current == {"cancelled"}:
        return "cancelled"
    if "closed" in current:
        return "closed"
    return "quote" if in_company_only else "request"


def is_within(today: datetime.date, first: datetime.date | None, last: datetime.date | None) -> bool:
    """Whether a day lies within a period; None is an end that is open."""
    return (first is None or first <= today) and (last is None or today <= last)


def turning_points(programme: Programme) -> tuple[datetime.date, ...]:
    """The days on which the standing may differ from that of the day before, in order."""
    found: set[datetime.date] = set()
    for edition in programme.editions:
        found.update(_days_after(edition.first_day, edition.last_day, edition.enrol_by))
    for price in programme.prices:
        found.update(_days_after(price.valid_until))
        if price.valid_from:
            found.add(price.valid_from)
    for recognition in programme.recognitions:
        found.update(_days_after(recognition.valid_until))
    return tuple(sorted(found))


def turning_points_of(marks: tuple[Recognition, ...]) -> tuple[datetime.date, ...]:
    """The days on which one of some marks comes or goes, in order."""
    found = {one.valid_from for one in marks if one.valid_from}
    return tuple(sorted(found.union(*(_days_after(one.valid_until) for one in marks))))


def _days_after(*days: datetime.date | None) -> Iterable[datetime.date]:
    return (day + ONE_DAY for day in days if day is not None and day < datetime.date.max)


def changes(programme: Programme) -> tuple[datetime.date, ...]:
    """The days on which the standing really changes, in order."""
    found = []
    points = turning_points(programme)
    before = standing(programme, points[0] - ONE_DAY) if points else None
    for day in points:
        now = standing(programme, day)
        if now != before:
            found.append(day)
        before = now
    return tuple(found)
