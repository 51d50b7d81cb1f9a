"""In which form an edition is given: a test for each row of the table; and what follows from it for the price that stands for all."""

import datetime

import pytest

from plgsite.model.programme import Programme
from plgsite.rules.delivery import edition_forms, form_of, forms_now
from plgsite.rules.standing import standing
from plgsite.rules.totals import costs_now, must_be_paid

TODAY = datetime.date(2026, 11, 21)


def programme(*editions: dict[str, str], delivery: tuple[str, ...] = (), **more: object) -> Programme:
    found = [{"id": f"e{number}", "status": "open", **one} for number, one in enumerate(editions)]
    return Programme.model_validate(
        {"title": "A", "kind": "training", "summary": "B", "delivery": list(delivery), "editions": found, **more}
    )


def form(edition: dict[str, str], *delivery: str) -> str | None:
    made = programme(edition, delivery=delivery)
    return form_of(made.editions[0], made)


@pytest.mark.parametrize(
    ("edition", "delivery", "expected"),
    [
        ({"delivery": "blended", "online": "true"}, ("classroom", "online"), "blended"),
        ({"online": "true"}, ("classroom", "online"), "online"),
        ({}, ("in_company",), "in_company"),
        ({}, ("classroom", "in_company"), "classroom"),
        ({"location": "gent"}, ("classroom", "online"), None),
        ({}, (), None),
    ],
)
def test_the_first_row_that_fits_decides(edition: dict[str, str], delivery: tuple[str, ...], expected: str | None) -> None:
    assert form(edition, *delivery) == expected


def test_an_edition_may_have_all_forms_where_its_own_is_not_known() -> None:
    made = programme({}, delivery=("classroom", "online"))
    assert edition_forms(made.editions[0], made) == ("classroom", "online")


PRICES = [
    {"amount": "4000", "per": "group", "delivery": "in_company"},
    {"amount": "500", "per": "person", "delivery": "classroom"},
    {"amount": "300", "per": "person", "delivery": "online"},
]
FORMS = ("in_company", "classroom", "online")


def headline_of(*editions: dict[str, str], prices: list[dict[str, str]] = PRICES) -> str:
    made = programme(*editions, delivery=FORMS, prices=prices)
    number = standing(made, TODAY).headline
    assert number is not None
    return str(made.prices[number].amount)


@pytest.mark.parametrize(
    ("edition", "amount"),
    [
        ({"delivery": "online"}, "300"),
        ({"online": "true"}, "300"),
        ({"delivery": "classroom"}, "500"),
        ({"delivery": "in_company"}, "4000"),
        ({"delivery": "blended"}, "500"),  # no price is for that: the first that is not for a school by itself
        ({}, "500"),  # nobody can say which, but one for a school by itself is for none with dates
    ],
)
def test_the_price_that_stands_for_all_is_one_for_the_form_of_the_edition_that_decides(edition: dict[str, str], amount: str) -> None:
    assert headline_of({"starts": "2027-01-10", **edition}) == amount


def test_that_price_goes_with_the_edition_that_decides() -> None:
    first, later = {"starts": "2026-12-01", "delivery": "online"}, {"starts": "2027-01-10", "delivery": "classroom"}
    made = programme(first, later, delivery=FORMS, prices=PRICES)
    assert [standing(made, day).headline for day in (TODAY, datetime.date(2026, 12, 2))] == [2, 1]


def test_a_price_that_is_marked_stands_for_all_whatever_the_form() -> None:
    marked = [*PRICES[:1], {**PRICES[1], "headline": "true"}, *PRICES[2:]]
    assert headline_of({"starts": "2027-01-10", "delivery": "online"}, prices=marked) == "500"


def test_a_price_of_another_form_stands_where_those_of_this_one_are_over() -> None:
    over = [*PRICES[:2], {**PRICES[2], "valid_until": "2026-01-01"}]
    assert headline_of({"starts": "2027-01-10", "delivery": "online"}, prices=over) == "500"


def test_what_must_be_paid_for_a_form_counts_where_the_edition_that_decides_has_it() -> None:
    lunch = [{"title": "Lunch", "amount": "50", "per": "person", "mandatory": "true", "delivery": "classroom"}]
    for edition, paid in (({"delivery": "classroom"}, ["Lunch"]), ({"delivery": "online"}, [])):
        made = programme(
            {"starts": "2027-01-10", **edition}, delivery=("classroom", "online"), prices=[{"amount": "500"}], extra_costs=lunch
        )
        now = standing(made, TODAY)
        must = must_be_paid(made.prices[0], "valid", costs_now(made, now), forms_now(made, now.edition))
        assert [one.title for one in must] == paid
