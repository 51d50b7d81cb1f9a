"""The facts of a programme in a few words each."""

from typing import Any

import pytest

from plgsite.catalogue import Entry
from plgsite.model.programme import Programme
from plgsite.rules.standing import standing
from plgsite.texts.facts import fact_bar
from plgsite.wording import Wording, wording
from tests.support import TODAY

NL, EN = wording("nl"), wording("en")


def fact(name: str, words: Wording = NL, **fields: Any) -> str:
    record = Programme.model_validate({"title": "Een", "kind": "training", "summary": "Kort.", **fields})
    entry = Entry(id="een", path="", digest="", record=record)
    found = {one.name: one.value for one in fact_bar(entry, standing(record, TODAY), (), {}, {}, words)}
    return found.get(name, "").replace("\N{NO-BREAK SPACE}", " ")


def price(*prices: dict[str, Any], words: Wording = NL) -> str:
    return fact("price", words, prices=list(prices))


@pytest.mark.parametrize(
    ("name", "values", "dutch", "english"),
    [
        ("delivery", ["classroom", "in_company"], "op een leslocatie of op uw school", "at a training venue or at your school"),
        ("payer", ["person", "organisation"], "particulieren of organisaties", "individuals or organisations"),
        ("sectors", ["po", "vo"], "primair onderwijs en voortgezet onderwijs", "primary education and secondary education"),
    ],
)
def test_ways_and_payers_are_a_choice_and_audiences_are_a_sum(name: str, values: list[str], dutch: str, english: str) -> None:
    assert (fact(name, **{name: values}), fact(name, EN, **{name: values})) == (dutch, english)


def test_a_price_keeps_its_label_and_its_note() -> None:
    asked = {"amount": "119", "per": "person", "vat": "exempt"}
    assert price(asked | {"label": "Per kwartaal"}) == "€ 119,- per kwartaal, per persoon, vrijgesteld van btw"
    assert price(asked | {"note": "per kwartaal"}) == "€ 119,- per kwartaal, per persoon, vrijgesteld van btw"
    assert price(asked | {"label": "Abonnement", "note": "Jaarlijks opzegbaar."}) == (
        "Abonnement: € 119,- per persoon, vrijgesteld van btw. Jaarlijks opzegbaar."
    )


def test_a_long_note_is_left_to_the_table_of_prices() -> None:
    assert price({"amount": "119", "vat": "exempt", "note": "Een heel verhaal. " * 8}) == "€ 119,-, vrijgesteld van btw"


def test_a_price_that_is_to_come_is_told_with_its_first_day() -> None:
    asked = {"amount": "119", "vat": "exempt", "valid_from": "2027-01-01"}
    assert price(asked) == "€ 119,-, vrijgesteld van btw, geldig vanaf 1 januari 2027"


def test_what_costs_nothing_is_free_and_what_is_over_is_not_said() -> None:
    assert price({"amount": "0", "vat": "included", "vat_rate": "21", "per": "person"}) == "gratis"
    assert price({"amount": "0"}, words=EN) == "free of charge"
    assert price({"amount": "119", "valid_until": "2026-01-01"}) == ""
