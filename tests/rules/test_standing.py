"""The enrolment table, a test for each row; and that standing changes on exactly the days that are foretold."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plgsite.model.editions import Edition
from plgsite.model.programme import Programme
from plgsite.rules.standing import OFFERS, changes, edition_state, standing, state_at, turning_points

TODAY = datetime.date(2026, 11, 21)
DAY = datetime.timedelta(days=1)
LATER = TODAY + 100 * DAY


def edition(status: str = "planned", id: str = "een", **more: object) -> dict[str, object]:
    """An edition that begins long after today."""
    return {"id": id, "status": status, "starts": LATER.isoformat(), **{key: _written(value) for key, value in more.items()}}


def _written(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime.date) else str(value) if isinstance(value, int) else value


def programme(*editions: dict[str, object], **more: object) -> Programme:
    return Programme.model_validate({"title": "A", "kind": "training", "summary": "B", "editions": list(editions), **more})


def state(*editions: dict[str, object], on: datetime.date = TODAY, **more: object) -> tuple[str, str]:
    """The state of a programme on a day, and what it offers."""
    found = standing(programme(*editions, **more), on).state
    return found, OFFERS[found]


# Some edition is ...


def test_an_open_edition_can_be_enrolled_in() -> None:
    assert state(edition("open")) == ("enrol", "enrol")


def test_of_an_edition_with_few_places_that_is_said() -> None:
    assert state(edition("few_places")) == ("few_places", "enrol")


def test_a_full_edition_has_a_waiting_list() -> None:
    assert state(edition("full")) == ("waiting_list", "waiting_list")


def test_a_planned_edition_is_announced() -> None:
    assert state(edition("planned")) == ("announced", "request")


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        (["planned", "full", "few_places", "open"], "enrol"),
        (["planned", "full", "few_places"], "few_places"),
        (["planned", "full"], "waiting_list"),
        (["cancelled", "closed", "planned"], "announced"),
    ],
)
def test_the_first_row_that_fits_decides_whatever_the_order_of_editions(others: list[str], expected: str) -> None:
    for order in (others, others[::-1]):
        assert state(*(edition(status, f"e{number}") for number, status in enumerate(order)))[0] == expected


def test_an_earlier_group_with_places_is_never_passed_over() -> None:
    few, late = edition("few_places", "januari"), edition("open", "april", starts=LATER + 90 * DAY)
    for order in ((few, late), (late, few)):
        found = standing(programme(*order), TODAY)
        assert (found.state, found.edition) == ("few_places", "januari")


def test_a_group_that_is_announced_is_not_passed_over_for_a_later_one_that_is_full() -> None:
    announced, full = edition("planned", "januari"), edition("full", "april", starts=LATER + 90 * DAY)
    for order in ((announced, full), (full, announced)):
        found = standing(programme(*order), TODAY)
        assert (found.state, found.edition) == ("announced", "januari")


def test_a_full_group_has_a_waiting_list_though_a_later_one_is_announced() -> None:
    full, announced = edition("full", "januari"), edition("planned", "april", starts=LATER + 90 * DAY)
    assert standing(programme(announced, full), TODAY).edition == "januari"


def test_the_earliest_edition_of_its_row_decides() -> None:
    late, early = edition("open", "laat"), edition("open", "vroeg", starts=TODAY + DAY)
    full = edition("full", "vol", starts=TODAY)
    assert standing(programme(late, full, early), TODAY).edition == "vroeg"


def test_an_edition_without_dates_comes_after_those_with_dates() -> None:
    undated = {"id": "ooit", "status": "open"}
    assert standing(programme(undated, edition("open")), TODAY).edition == "een"
    assert standing(programme(undated), TODAY).edition == "ooit"


def test_an_edition_decides_before_the_enrolment_status() -> None:
    assert state(edition("full"), enrolment_status="open")[0] == "waiting_list"


# An edition is none of these when ...


@pytest.mark.parametrize(
    "over",
    [
        edition("cancelled"),
        edition("closed"),
        edition("open", starts=TODAY - DAY, ends=TODAY - DAY),
        edition("open", starts=TODAY - DAY, ends=LATER),
        edition("open", enrol_by=TODAY - DAY),
    ],
    ids=["cancelled", "closed", "past", "begun", "too late"],
)
def test_an_edition_that_cannot_be_enrolled_in_decides_nothing(over: dict[str, object]) -> None:
    assert state(over, enrolment_status="announced")[0] == "announced"


def test_the_last_day_of_anything_still_counts() -> None:
    assert state(edition("open", starts=TODAY))[0] == "enrol"
    assert state(edition("open", enrol_by=TODAY))[0] == "enrol"
    assert edition_state(Edition.model_validate(edition(starts=TODAY - DAY, ends=TODAY)), TODAY) == "closed"
    assert edition_state(Edition.model_validate(edition(starts=TODAY - DAY, ends=TODAY)), TODAY + DAY) == "past"


def test_dates_stand_in_for_starts_and_ends() -> None:
    meetings = {"id": "een", "status": "open", "dates": [{"date": LATER.isoformat()}, {"date": TODAY.isoformat()}]}
    assert state(meetings)[0] == "enrol"
    assert state(meetings, on=TODAY + DAY)[0] == "closed"
    assert standing(programme(meetings), LATER + DAY).editions == ("past",)


def test_no_seats_left_is_full() -> None:
    assert state(edition("open", seats_left=0))[0] == "waiting_list"
    assert state(edition("few_places", seats_left=0))[0] == "waiting_list"
    assert state(edition("open", seats_left=1))[0] == "enrol"


# Where no edition decides, enrolment_status does


@pytest.mark.parametrize(
    ("status", "delivery", "expected"),
    [
        ("open", [], ("enrol", "enrol")),
        ("announced", [], ("announced", "request")),
        ("by_arrangement", ["in_company"], ("quote", "quote")),
        ("by_arrangement", ["in_company", "online"], ("request", "request")),
        ("by_arrangement", [], ("request", "request")),
        ("closed", [], ("closed", "request")),
    ],
)
def test_without_a_deciding_edition_the_enrolment_status_decides(status: str, delivery: list[str], expected: tuple[str, str]) -> None:
    assert state(enrolment_status=status, delivery=delivery) == expected
    assert state(edition("cancelled"), enrolment_status=status, delivery=delivery) == expected


# And where there is none


def test_a_programme_whose_editions_were_all_cancelled_is_cancelled() -> None:
    assert state(edition("cancelled"), edition("cancelled", "twee")) == ("cancelled", "request")


def test_past_editions_do_not_save_a_programme_from_being_cancelled() -> None:
    past = edition("open", "oud", starts=TODAY - DAY, ends=TODAY - DAY)
    assert state(past, edition("cancelled"))[0] == "cancelled"


def test_a_programme_with_a_running_edition_is_closed() -> None:
    running = edition("open", "nu", starts=TODAY - DAY, ends=LATER)
    assert state(running) == ("closed", "request")
    assert state(running, edition("cancelled", "twee"))[0] == "closed"


def test_a_programme_with_an_edition_closed_for_enrolment_is_closed() -> None:
    assert state(edition("closed")) == ("closed", "request")
    assert state(edition("open", enrol_by=TODAY - DAY)) == ("closed", "request")


def test_a_programme_given_at_schools_only_asks_for_a_quote() -> None:
    assert state(delivery=["in_company"]) == ("quote", "quote")


def test_any_other_programme_can_be_asked_about() -> None:
    assert state() == ("request", "request")
    assert state(delivery=["classroom", "in_company"]) == ("request", "request")
    assert state(edition("open", starts=TODAY - DAY, ends=TODAY - DAY)) == ("request", "request")


# Prices and recognitions


def test_the_prices_of_editions_and_options_have_their_days_too() -> None:
    dated = {"amount": "10", "valid_until": TODAY.isoformat()}
    one = programme(edition("open", prices=[dated]), options=[{"title": "Boek", "price": dated}, {"title": "Kamer"}])
    now, next_day = standing(one, TODAY), standing(one, TODAY + DAY)
    assert (now.edition_prices, now.option_prices) == ((("valid",),), ("valid", None))
    assert (next_day.edition_prices, next_day.option_prices) == ((("over",),), ("over", None))
    assert TODAY + DAY in changes(one)


def test_a_price_is_valid_from_its_first_up_to_and_with_its_last_day() -> None:
    price = {"amount": "10", "valid_from": TODAY.isoformat(), "valid_until": LATER.isoformat()}
    days = (TODAY - DAY, TODAY, LATER, LATER + DAY)
    assert [standing(programme(prices=[price]), day).prices for day in days] == [("coming",), ("valid",), ("valid",), ("over",)]


def test_a_recognition_holds_from_its_first_to_its_last_day() -> None:
    one = programme(recognitions=[{"register": "slr", "valid_from": TODAY.isoformat(), "valid_until": TODAY.isoformat()}])
    days = (TODAY - DAY, TODAY, TODAY + DAY)
    assert [standing(one, day).recognitions for day in days] == [("coming",), ("valid",), ("over",)]
    assert changes(one) == (TODAY, TODAY + DAY)


# The days on which all this changes

SPAN = 12
DAYS = st.integers(0, SPAN - 1).map(lambda number: (TODAY + number * DAY).isoformat())
STATUS = st.sampled_from(["planned", "open", "few_places", "full", "closed", "cancelled"])


def _with(**parts: st.SearchStrategy[object]) -> st.SearchStrategy[dict[str, object]]:
    """Some of the keys."""
    return st.fixed_dictionaries({}, optional=parts)


def _ordered(first: str, last: str) -> st.SearchStrategy[dict[str, object]]:
    """Any of two days, in order."""
    return _with(**{first: DAYS, last: DAYS}).map(
        lambda found: {first: min(found.values()), last: max(found.values())} if len(found) == 2 else found
    )


PRICES = st.lists(_ordered("valid_from", "valid_until").map(lambda one: {**one, "amount": "1"}), max_size=2)
EDITIONS = st.lists(
    st.tuples(
        _ordered("starts", "ends"),
        _ordered("enrol_from", "enrol_by"),
        _with(
            status=STATUS,
            location=st.sampled_from(["breda", "zwolle"]),
            seats_left=st.sampled_from(["0", "3"]),
            dates=st.lists(DAYS.map(lambda day: {"date": day})),
            prices=PRICES,
        ),
    ).map(lambda parts: {**parts[0], **parts[1], **parts[2]}),
    max_size=4,
)
PROGRAMMES = st.fixed_dictionaries(
    {
        "editions": EDITIONS.map(lambda found: [{**one, "id": f"e{number}"} for number, one in enumerate(found)]),
        "prices": PRICES,
        "recognitions": st.lists(_ordered("valid_from", "valid_until").map(lambda one: {**one, "register": "slr"}), max_size=2),
    },
    optional={"enrolment_status": st.sampled_from(["open", "closed", "by_arrangement", "announced"])},
)


@given(PROGRAMMES)
def test_standing_changes_on_exactly_the_days_foretold(data: dict[str, object]) -> None:
    one = programme(**data)
    days = [TODAY + number * DAY for number in range(-2, SPAN + 3)]
    differing = tuple(day for day in days if standing(one, day) != standing(one, day - DAY))
    assert changes(one) == differing
    assert set(differing) <= set(turning_points(one))


@given(PROGRAMMES)
def test_what_decides_is_an_edition_that_is_neither_past_nor_closed(data: dict[str, object]) -> None:
    found = standing(programme(**data), TODAY + 5 * DAY)
    if found.edition is not None:
        states = dict(zip([f"e{number}" for number in range(len(found.editions))], found.editions, strict=True))
        assert states[found.edition] in ("open", "few_places", "full", "planned")
    else:
        assert not {"open", "few_places", "full", "planned"} & set(found.editions)


@given(PROGRAMMES, st.sampled_from(["breda", "zwolle"]))
def test_who_looks_at_one_place_sees_the_state_of_the_editions_there(data: dict[str, object], place: str) -> None:
    one, day = programme(**data), TODAY + 5 * DAY
    here = one.model_copy(update={"editions": tuple(edition for edition in one.editions if edition.location in (place, None))})
    alone = standing(here, day)
    assert state_at(one, standing(one, day), place) == (alone.state, alone.edition)


def test_at_a_place_an_edition_that_is_given_there_goes_before_one_of_which_some_meetings_are_there() -> None:
    dates = [{"date": "2027-01-11"}, {"date": "2027-01-18", "location": "zwolle"}]
    partly = {"id": "breda", "status": "open", "location": "breda", "dates": dates}
    there = edition("planned", "zwolle", location="zwolle")
    both, alone = programme(partly, there), programme(partly)
    assert state_at(both, standing(both, TODAY), "zwolle") == ("announced", "zwolle")
    assert state_at(both, standing(both, TODAY), "breda") == ("enrol", "breda")
    assert state_at(alone, standing(alone, TODAY), "zwolle") == ("enrol", "breda")


@pytest.mark.parametrize("status", ["open", "few_places"])
def test_before_the_day_from_which_one_can_enrol_an_edition_is_announced(status: str) -> None:
    assert state(edition(status, enrol_from=TODAY + DAY))[0] == "announced"
    assert state(edition(status, enrol_from=TODAY)) == state(edition(status))


def test_an_edition_that_is_planned_opens_on_the_day_from_which_one_can_enrol() -> None:
    assert state(edition("planned", enrol_from=TODAY + DAY))[0] == "announced"
    assert state(edition("planned", enrol_from=TODAY)) == ("enrol", "enrol")
    assert state(edition("planned", enrol_from=TODAY, seats_left=0))[0] == "waiting_list"
    assert state(edition("full", enrol_from=TODAY + DAY))[0] == "waiting_list"


def test_a_programme_without_dates_never_changes() -> None:
    assert changes(programme({"id": "ooit", "status": "open"})) == ()


def test_the_last_day_of_the_calendar_is_no_trouble() -> None:
    assert changes(programme(edition("open", starts="9999-12-31"))) == ()


def test_every_state_has_an_offer() -> None:
    assert set(OFFERS) == {"enrol", "few_places", "waiting_list", "announced", "request", "quote", "closed", "cancelled"}
