"""What a price is on a day and which one stands for all: a test for each row of the tables, and what holds on any day."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plgsite.model.editions import Edition
from plgsite.model.offer import Price
from plgsite.model.programme import Programme
from plgsite.rules.pricing import headline, price_state, price_states, prices_of
from plgsite.rules.standing import standing

TODAY = datetime.date(2026, 11, 21)
DAY = datetime.timedelta(days=1)
SPAN = 8


def price(amount: object = "100", **fields: object) -> Price:
    return Price.model_validate(
        {"amount": str(amount), **{key: str(value).lower() if key == "headline" else value for key, value in fields.items()}}
    )


def until(days: int) -> dict[str, str]:
    return {"valid_until": (TODAY + days * DAY).isoformat()}


def since(days: int) -> dict[str, str]:
    return {"valid_from": (TODAY + days * DAY).isoformat()}


def stands(*prices: Price) -> str | None:
    """The amount of the headline today."""
    found = headline(prices, price_states(prices, TODAY))
    return None if found is None else str(prices[found].amount)


# What one price is


@pytest.mark.parametrize(
    ("fields", "state"),
    [({}, "valid"), (since(1), "coming"), (since(0), "valid"), (until(0), "valid"), (until(-1), "over"), (since(-2) | until(-1), "over")],
)
def test_its_first_and_its_last_day_count(fields: dict[str, str], state: str) -> None:
    assert price_state(price(**fields), TODAY) == state


# Some price is ...


def test_of_those_that_hold_the_marked_one_is_the_headline() -> None:
    assert stands(price(1), price(2, headline=True)) == "2"
    assert stands(price(1), price(2, headline=True, label="Leden")) == "2"


def test_else_the_first_that_holds_is() -> None:
    assert stands(price(1), price(2)) == "1"
    assert stands(price(1, **until(-1)), price(2), price(3)) == "2"


def test_a_marked_price_that_is_over_or_still_to_come_gives_way_to_one_that_holds() -> None:
    assert stands(price(1, headline=True, **until(-1)), price(2)) == "2"
    assert stands(price(1, headline=True, **since(1)), price(2)) == "2"


def test_where_none_holds_the_next_to_come_is() -> None:
    assert stands(price(1, **until(-1)), price(2, **since(9)), price(3, **since(5))) == "3"
    assert stands(price(1, **since(5)), price(2, headline=True, **since(5))) == "2"


def test_where_all_are_over_none_is() -> None:
    assert stands(price(1, **until(-1)), price(2, headline=True, **until(-3))) is None
    assert stands() is None


def test_a_price_with_a_label_is_the_headline_only_where_it_is_marked() -> None:
    assert stands(price(1, label="Examen"), price(2)) == "2"
    assert stands(price(1, label="Examen"), price(2, **until(-1))) is None
    assert stands(price(1, label="Examen"), price(2, **since(5))) == "2"


def test_where_all_prices_have_labels_they_tell_prices_of_the_course_apart() -> None:
    early, later = price(1, label="Vroeg", headline=True, **until(-1)), price(2, label="Gewoon")
    assert stands(early, later) == "2"


# On any day

DAYS = st.integers(0, SPAN).map(lambda number: TODAY + number * DAY)
PRICES = st.lists(
    st.fixed_dictionaries(
        {"amount": st.sampled_from(["0", "10", "20"])},
        optional={
            "days": st.tuples(DAYS, DAYS).map(sorted),
            "open": st.sampled_from(["valid_from", "valid_until"]),
            "label": st.just("Naam"),
            "headline": st.just("true"),
        },
    ),
    max_size=4,
)


def made(data: list[dict[str, object]]) -> tuple[Price, ...]:
    found = []
    for one in data:
        fields = {key: value for key, value in one.items() if key in ("amount", "label", "headline")}
        days = dict(zip(("valid_from", "valid_until"), one.get("days", ()), strict=False))
        days.pop(one.get("open"), None)
        found.append(Price.model_validate(fields | {key: day.isoformat() for key, day in days.items()}))
    return tuple(found)


@given(PRICES, st.integers(-1, SPAN + 2))
def test_the_headline_is_never_over_and_never_still_to_come_while_another_holds(data: list[dict[str, object]], day: int) -> None:
    prices = made(data)
    states = price_states(prices, TODAY + day * DAY)
    found = headline(prices, states)
    of_the_course = [number for number, one in enumerate(prices) if one.headline or not one.label]
    counted = of_the_course if any(not one.label for one in prices) else list(range(len(prices)))
    if found is None:
        assert all(states[number] == "over" for number in counted)
    else:
        assert found in counted and states[found] != "over"
        assert states[found] == "valid" or "valid" not in [states[number] for number in counted]


@given(PRICES)
def test_a_price_comes_holds_and_is_over_in_that_order(data: list[dict[str, object]]) -> None:
    for one in made(data):
        seen = [price_state(one, TODAY + day * DAY) for day in range(-2, SPAN + 3)]
        assert [state for state in ("coming", "valid", "over") for _ in range(seen.count(state))] == seen


# By the day of the course


def course(*prices: dict[str, str], editions: tuple[dict[str, object], ...] = ()) -> Programme:
    given = [{"amount": str(number), **one} for number, one in enumerate(prices, 1)]
    return Programme.model_validate({"title": "A", "kind": "cursus", "summary": "B", "prices": given, "editions": list(editions)})


def test_an_edition_has_its_own_prices_else_those_that_hold_for_its_start() -> None:
    one = course(
        {"for_starts_until": "2026-12-31"},
        {"for_starts_from": "2027-01-01"},
        {},
        editions=({"id": "a", "starts": "2026-12-31"}, {"id": "b", "starts": "2027-01-01"}, {"id": "c"}),
    )
    now = standing(one, TODAY)
    found = [[str(price.amount) for price, _ in prices_of(edition, one, now.prices, ())] for edition in one.editions]
    assert found == [["1", "3"], ["2", "3"], ["1", "2", "3"]]
    own = Edition.model_validate({"id": "d", "prices": [{"amount": "9"}]})
    assert [str(price.amount) for price, _ in prices_of(own, one, now.prices, ("valid",))] == ["9"]


def test_the_headline_is_the_price_for_the_edition_that_decides_else_for_the_day_itself() -> None:
    prices = ({"for_starts_until": "2026-12-31"}, {"for_starts_from": "2027-01-01"})
    assert standing(course(*prices), TODAY).headline == 0
    assert standing(course(*prices), datetime.date(2027, 1, 1)).headline == 1
    assert standing(course(*prices, editions=({"id": "b", "starts": "2027-01-09", "status": "open"},)), TODAY).headline == 1


def test_a_price_is_over_once_nothing_can_begin_for_which_it_holds() -> None:
    assert price_state(price(for_starts_until="2026-11-20"), TODAY) == "over"
    assert price_state(price(for_starts_until="2026-11-21"), TODAY) == "valid"
