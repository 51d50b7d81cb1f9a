"""Of what the price is that stands for all: a test for each row of the table."""

import datetime

import pytest

from plgsite.model.programme import Programme
from plgsite.rules.headline import headline_of
from plgsite.rules.standing import standing

TODAY = datetime.date(2026, 11, 21)
PRICES = ({"amount": "500"}, {"amount": "450", "valid_from": "2027-01-01"})


def stands(*editions: dict[str, object], prices: tuple[dict[str, str], ...] = PRICES, on: datetime.date = TODAY, **more: object) -> str:
    """The amount of the price that stands for all, and the costs beside it."""
    found = [{"id": f"e{number}", "status": "open", "starts": f"2027-0{number + 1}-10", **one} for number, one in enumerate(editions)]
    made = Programme.model_validate({"title": "A", "kind": "training", "summary": "B", "editions": found, "prices": list(prices), **more})
    price = headline_of(made, standing(made, on))
    return " + ".join([str(price.price.amount), *(one.title for one, _ in price.costs)]) if price else ""


def test_the_own_prices_of_the_edition_that_decides_come_first() -> None:
    own = {"prices": [{"amount": "400"}]}
    assert stands(own, {}) == "400"
    assert stands({}, own) == "500"
    assert stands(own, prices=()) == "400", "where the programme states none"


def test_they_come_first_only_as_long_as_one_of_them_is_not_over() -> None:
    assert stands({"prices": [{"amount": "400", "valid_until": "2026-11-20"}]}) == "500"
    assert stands({"prices": [{"amount": "400", "valid_from": "2026-12-20"}]}) == "400"


def test_when_another_edition_decides_its_price_does() -> None:
    editions = ({"prices": [{"amount": "400"}]}, {"prices": [{"amount": "480"}]})
    assert [stands(*editions, on=datetime.date(2027, 1, day)) for day in (10, 11)] == ["400", "480"]


@pytest.mark.parametrize(("prices", "said"), [({}, "500 + Reis + Boek"), ({"prices": [{"amount": "400"}]}, "400 + Reis + Boek")])
def test_its_costs_stand_beside_its_price(prices: dict[str, object], said: str) -> None:
    edition = {"extra_costs": [{"title": "Boek", "amount": "30", "mandatory": "true"}], **prices}
    assert stands(edition, extra_costs=[{"title": "Reis", "amount": "5", "mandatory": "false"}]) == said


def test_without_any_price_none_stands_for_all() -> None:
    assert stands({}, prices=()) == ""
