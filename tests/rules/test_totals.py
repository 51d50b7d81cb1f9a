"""What a price is with all that must be paid: it is said only where it is true, and then it is the sum."""

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plgsite.model.costs import ExtraCost
from plgsite.model.offer import Price
from plgsite.model.programme import Programme
from plgsite.rules.pricing import price_state
from plgsite.rules.standing import standing
from plgsite.rules.totals import Total, deciding, must_be_paid, total, with_vat_of

TODAY = datetime.date(2026, 12, 1)


def price(amount: str = "1200", **fields: object) -> Price:
    return Price.model_validate({"amount": amount, **fields})


def cost(amount: str | None = "150", **fields: object) -> ExtraCost:
    given = {} if amount is None else {"amount": amount}
    return ExtraCost.model_validate({"title": "Examen", "mandatory": "true", **given, **fields})


def said(one: Price, *costs: ExtraCost, ways: tuple[str, ...] = ()) -> tuple[str, str | None, str] | None:
    """The total of what must be paid: its amount, what is said of VAT, and how sure it is."""
    must = must_be_paid(one, price_state(one, TODAY), tuple((cost, price_state(cost, TODAY)) for cost in costs), ways)
    found = total(one, must)
    return (str(found.price.amount), found.price.vat, found.price.qualifier) if found else None


def test_what_must_be_paid_is_added_up() -> None:
    assert said(price(vat="exempt"), cost(vat="exempt"), cost("7.50", vat="exempt")) == ("1357.50", "exempt", "exact")
    assert said(price("0"), cost("25", vat="included")) == ("25", "included", "exact")
    assert said(price("999999999"), cost("1")) == ("1000000000", None, "exact")


def test_nothing_is_added_where_nothing_must_be_paid() -> None:
    assert said(price()) is None
    assert said(price(), cost(mandatory="false"), cost("0"), cost(kind="deposit")) is None
    assert said(price(), cost(valid_until="2026-11-30")) is None
    assert said(price(), cost(valid_from="2026-12-02")) is None


def test_a_price_that_is_to_come_has_the_costs_of_its_first_day() -> None:
    coming = price(valid_from="2027-01-01")
    assert said(coming, cost("150", valid_until="2026-12-31"), cost("175", valid_from="2027-01-01")) == ("1375", None, "exact")


@pytest.mark.parametrize(
    "fields",
    [
        {"unit": "month"},
        {"per": "family"},
        {"qualifier": "on_request"},
        {"kind": "travel", "per_km": "0.35"},
        {"kind": "travel", "within_km": "15"},
        {"vat": "exempt"},
        {"note": "Per maand."},
    ],
)
def test_no_total_is_said_of_what_is_not_for_the_same_or_not_fixed(fields: dict[str, object]) -> None:
    assert said(price(per="person"), cost(**fields)) is None


def test_no_total_is_said_of_a_price_of_a_part_or_on_request() -> None:
    assert said(price(label="Per kwartaal"), cost()) is None
    assert said(price(unit="month"), cost()) is None
    assert said(Price.model_validate({"qualifier": "on_request"}), cost()) is None
    assert said(price(per="group"), cost()) is None
    assert said(price(unit="card", count="10"), cost(unit="card", count="5")) is None


def test_costs_of_the_same_part_are_added_up_too() -> None:
    assert said(price("80", unit="month", per="person"), cost("12.50", unit="month")) == ("92.50", None, "exact")


def test_different_vat_is_added_up_with_vat_where_the_rate_is_known() -> None:
    assert said(price("245", vat="excluded", vat_rate="21"), cost("85", vat="exempt")) == ("381.45", "included", "exact")
    assert said(price("245", vat="excluded"), cost("85", vat="exempt")) is None
    assert said(price("100", vat="excluded", vat_rate="21"), cost("10", vat="excluded", vat_rate="9")) == ("110", "excluded", "exact")


def test_a_total_is_as_sure_as_the_least_sure_of_its_parts() -> None:
    assert said(price(), cost(qualifier="from")) == ("1350", None, "from")
    assert said(price(qualifier="indicative"), cost(qualifier="from")) == ("1350", None, "indicative")


def test_what_must_be_paid_for_one_form_of_delivery_is_not_in_the_price_of_another() -> None:
    travel = cost("60", delivery="in_company")
    assert said(price(delivery="in_company"), travel) == ("1260", None, "exact")
    assert said(price(delivery="classroom"), travel) is None
    assert said(price(), travel, ways=("classroom", "in_company")) is None
    assert said(price(), travel, ways=("in_company",)) == ("1260", None, "exact")


AMOUNTS = st.decimals(0, 1_000_000, places=2).map(str)
VAT = st.sampled_from([{}, {"vat": "exempt"}, {"vat": "included"}, *({"vat": "excluded", "vat_rate": rate} for rate in ("0", "9", "21"))])
CHARGES = st.tuples(AMOUNTS, VAT)


@given(CHARGES, st.lists(CHARGES, min_size=1, max_size=4))
def test_a_total_is_the_sum_and_never_less_than_the_price(of: tuple[str, dict[str, str]], more: list[tuple[str, dict[str, str]]]) -> None:
    one, costs = price(of[0], **of[1]), tuple(cost(amount, **vat) for amount, vat in more)
    found: Total | None = total(one, costs)
    parts = (one, *costs)
    known = [with_vat_of(part) for part in parts]
    if found is None:
        assert len({part.vat for part in parts if part.figure}) != 1 and None in known
        return
    amount = found.price.amount
    assert amount is not None and amount >= (one.amount or 0)
    sums = {sum((part.amount or Decimal(0) for part in parts), Decimal(0))}
    if None not in known:
        sums.add(sum((part or Decimal(0) for part in known), Decimal(0)))
    assert amount in sums
    assert found.with_vat == (None if None in known else sum((part or Decimal(0) for part in known), Decimal(0)))


def test_the_costs_of_an_edition_with_prices_of_its_own_are_no_part_of_the_price_of_the_programme() -> None:
    exam = {"title": "Examen", "amount": "100", "mandatory": True, "vat": "exempt"}
    prices = [{"amount": "500", "vat": "exempt"}]
    for own, found in ((prices, None), ([], "een")):
        edition = {"id": "een", "status": "open", "starts": "2027-03-01", "prices": own, "extra_costs": [exam]}
        facts = {"title": "A", "kind": "leergang", "summary": "B", "prices": [{"amount": "1000", "vat": "exempt"}], "editions": [edition]}
        one = Programme.model_validate(facts)
        decides = deciding(one, standing(one, TODAY))
        assert (decides.id if decides else None) == found
