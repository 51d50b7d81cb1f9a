"""What today makes of a programme: the one place where dates decide.

The enrolment table. Editions first; the first row that fits decides, and in it the earliest edition of the row. Of two that begin on one
day the kind that stands first in the row decides; what has no day yet comes last.

    | some edition is        | the programme's state            | offer                    |
    |------------------------|----------------------------------|--------------------------|
    | open, or few places    | enrol, or few_places             | enrol                    |
    | full, or planned       | waiting_list, or announced       | waiting list, or request |

An edition is none of these when it is cancelled, closed, past (its last day is over), has begun (its first day is over), or when its
`enrol_by` is over. One that is open, has few places, or is planned with an `enrol_from` is planned before that day; from then on the
planned one is open. Where no edition decides, `enrolment_status` does:

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

from plgsite.model.editions import Edition
from plgsite.model.parts import Recognition
from plgsite.model.programme import Programme
from plgsite.rules.delivery import forms_now
from plgsite.rules.pricing import PriceState, all_charges, days_after, first_days, headline, hold_by_start, price_state, price_states

EditionState = Literal["planned", "open", "few_places", "full", "closed", "cancelled", "past"]
State = Literal["enrol", "few_places", "waiting_list", "announced", "request", "quote", "closed", "cancelled"]

ONE_DAY = datetime.timedelta(days=1)

BY_EDITION: dict[EditionState, State] = {"open": "enrol", "few_places": "few_places", "full": "waiting_list", "planned": "announced"}
ROWS: tuple[tuple[EditionState, ...], ...] = (("open", "few_places"), ("full", "planned"))
"""The rows of the table for editions. A group with places is never passed over for a later one because few are left."""

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


RecognitionState = Literal["valid", "coming", "over"]


class Standing(Struct, frozen=True, kw_only=True):
    """What a programme is on a day. Two days with equal standing give equal pages."""

    state: State
    edition: str | None
    """The edition that decides, the earliest of its row."""
    editions: tuple[EditionState, ...]
    over: tuple[bool, ...]
    """Which editions have had their last day: one that was called off too, though it stays called off."""
    prices: tuple[PriceState, ...]
    headline: int | None
    """The number of the price that stands for all (`rules/pricing.py`)."""
    edition_prices: tuple[tuple[PriceState, ...], ...]
    """What the own prices of each edition are."""
    extra_costs: tuple[PriceState, ...]
    """What the costs beside the price are."""
    edition_extra_costs: tuple[tuple[PriceState, ...], ...]
    """What the own costs of each edition are."""
    option_prices: tuple[PriceState | None, ...]
    """What the price of each option is; None where it has none."""
    recognitions: tuple[RecognitionState, ...]
    """What the recognitions are: one is held from its first day to its last."""
    funding: tuple[bool, ...] = ()
    """Which ways to pay are over."""


def is_over(edition: Edition, today: datetime.date) -> bool:
    """Whether an edition has had its last day."""
    return edition.last_day is not None and edition.last_day < today


def edition_state(edition: Edition, today: datetime.date) -> EditionState:
    """What an edition is on a day."""
    if edition.status == "cancelled":
        return "cancelled"
    if is_over(edition, today):
        return "past"
    begun = edition.first_day is not None and edition.first_day < today
    too_late = edition.enrol_by is not None and edition.enrol_by < today
    if edition.status == "closed" or begun or too_late:
        return "closed"
    return _by_status(edition, today)


def recognition_state(recognition: Recognition, today: datetime.date) -> RecognitionState:
    """Whether a recognition holds on a day, by its first and its last."""
    if recognition.valid_until is not None and recognition.valid_until < today:
        return "over"
    return "coming" if recognition.valid_from is not None and today < recognition.valid_from else "valid"


def _by_status(edition: Edition, today: datetime.date) -> EditionState:
    """What an edition is that can still be had, by its own words, its seats and the day from which one can enrol."""
    status = "open" if edition.status == "planned" and edition.enrol_from else edition.status
    if status not in ("open", "few_places"):
        return status
    if edition.enrol_from and today < edition.enrol_from:
        return "planned"
    return "full" if edition.seats_left == 0 else status


def standing(programme: Programme, today: datetime.date) -> Standing:
    """What a programme is on a day, by the table above."""
    states = tuple(edition_state(edition, today) for edition in programme.editions)
    state, edition = _state(programme, states)
    prices = price_states(programme.prices, today)
    return Standing(
        state=state,
        edition=edition,
        editions=states,
        over=tuple([is_over(edition, today) for edition in programme.editions]),
        prices=prices,
        headline=headline(programme.prices, prices, _start(programme, edition, today), forms_now(programme, edition) if edition else ()),
        edition_prices=tuple([price_states(edition.prices, today) for edition in programme.editions]),
        extra_costs=price_states(programme.extra_costs, today),
        edition_extra_costs=tuple([price_states(edition.extra_costs, today) for edition in programme.editions]),
        option_prices=tuple([price_state(one.price, today) if one.price else None for one in programme.options]),
        recognitions=tuple(recognition_state(one, today) for one in programme.recognitions),
        funding=tuple([one.valid_until is not None and one.valid_until < today for one in programme.funding]),
    )


def _start(programme: Programme, edition: str | None, today: datetime.date) -> datetime.date | None:
    """The day by which prices of the course hold: the first of the edition that decides, else today; None where none does."""
    if not hold_by_start(programme):
        return None
    return next((one.first_day for one in programme.editions if one.id == edition and one.first_day), today)


def _state(programme: Programme, states: tuple[EditionState, ...]) -> tuple[State, str | None]:
    for row in ROWS if any(state in BY_EDITION for state in states) else ():
        fitting = [(edition, state) for edition, state in zip(programme.editions, states, strict=True) if state in row]
        if fitting:
            edition, state = min(fitting, key=lambda one: (one[0].first_day or datetime.date.max, row.index(one[1])))
            return BY_EDITION[state], edition.id
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


def state_at(programme: Programme, now: Standing, location: str) -> tuple[State, str | None]:
    """The state of a programme, and the edition that decides, for who looks at one location: by the editions that are given there, and by
    those of which nobody has said where they are; where there is none of these to come, by those of which some meetings are there. What is
    open elsewhere is not open here."""
    editions = tuple(zip(programme.editions, now.editions, strict=True))
    at_home = tuple([state if not one.locations or one.location == location else "past" for one, state in editions])
    state, edition = _state(programme, at_home)
    if edition is not None:
        return state, edition
    return _state(programme, tuple([state if not one.locations or location in one.locations else "past" for one, state in editions]))


def is_within(today: datetime.date, first: datetime.date | None, last: datetime.date | None) -> bool:
    """Whether a day lies within a period; None is an end that is open."""
    return (first is None or first <= today) and (last is None or today <= last)


def turning_points(programme: Programme) -> tuple[datetime.date, ...]:
    """The days on which the standing may differ from that of the day before, in order."""
    found: set[datetime.date] = set()
    for edition in programme.editions:
        found.update(_days_after(edition.first_day, edition.last_day, edition.enrol_by))
        if edition.enrol_from:
            found.add(edition.enrol_from)
    prices = tuple(all_charges(programme))
    found.update(day for day, _ in (*first_days(prices), *days_after(prices)))
    found.update(price.for_starts_from for price in programme.prices if price.for_starts_from)
    for recognition in programme.recognitions:
        found.update((recognition.valid_from,) if recognition.valid_from else ())
        found.update(_days_after(recognition.valid_until))
    for scheme in programme.funding:
        found.update(_days_after(scheme.valid_until))
    return tuple(sorted(found))


def turning_points_of(marks: tuple[Recognition, ...]) -> tuple[datetime.date, ...]:
    """The days on which one of some marks comes or goes, in order."""
    found = {one.valid_from for one in marks if one.valid_from}
    return tuple(sorted(found.union(*(_days_after(one.valid_until) for one in marks))))


def _days_after(*days: datetime.date | None) -> Iterable[datetime.date]:
    return (day + ONE_DAY for day in days if day is not None and day < datetime.date.max)


def changes(programme: Programme) -> tuple[datetime.date, ...]:
    """The days on which the standing really changes, in order."""
    return tuple([day for day, _ in standings_by_day(programme)])


def standings_by_day(programme: Programme) -> tuple[tuple[datetime.date, Standing], ...]:
    """The days on which the standing really changes, in order, each with the standing from that day."""
    found = []
    points = turning_points(programme)
    before = standing(programme, points[0] - ONE_DAY) if points else None
    for day in points:
        now = standing(programme, day)
        if now != before:
            found.append((day, now))
        before = now
    return tuple(found)
