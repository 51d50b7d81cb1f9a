"""Blanks of addresses: what is published has none left."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from plgsite.values.filled_address import BLANKS, fill_in
from plgsite.values.types import ActionAddress, ActionLabel, WebAddress

ACTION: TypeAdapter[str] = TypeAdapter(ActionAddress)
VALUES = {"id": "plg", "title": "Leren & {edition}", "edition": "mei"}


def fault_of(kind: object, written: str) -> str:
    with pytest.raises(ValidationError) as told:
        TypeAdapter(kind).validate_python(written)
    return f"{told.value.errors()[0]['msg']}; {told.value.errors()[0]['ctx']['hint']}"


def test_a_value_is_percent_encoded_and_never_filled_in_itself() -> None:
    assert fill_in("https://a.example/{id}/{title}?e={edition}", VALUES) == "https://a.example/plg/Leren%20%26%20%7Bedition%7D?e=mei"


@pytest.mark.parametrize(
    ("written", "near"),
    [("{foo}", ""), ("{ID}", "did you mean 'id'?"), ("{titl}", "did you mean 'title'?"), ("{naam}", "did you mean 'title'?")],
)
def test_an_unknown_blank_is_told_with_those_that_there_are(written: str, near: str) -> None:
    told = fault_of(ActionAddress, f"https://a.example/{written}")
    assert f"'{written}'" in told and all(f"{{{one}}}" in told for one in BLANKS) and near in told


@pytest.mark.parametrize("written", ["{id", "id}", "{{id}}", "{}", "{id}{"])
def test_a_brace_that_would_be_published_is_told(written: str) -> None:
    assert "nothing fills in" in (told := fault_of(ActionAddress, f"https://a.example/{written}")) or "a brace has no partner" in told


@pytest.mark.parametrize(("kind", "written"), [(WebAddress, "https://a.example/{id}"), (ActionLabel, "Naar {title}")])
def test_what_nothing_fills_in_has_no_blanks(kind: object, written: str) -> None:
    assert "nothing fills in" in fault_of(kind, written)


def test_braces_of_another_address_are_its_own() -> None:
    assert TypeAdapter(WebAddress).validate_python("https://a.example/{A1-B2}") == "https://a.example/{A1-B2}"


@given(st.lists(st.sampled_from(["a", "{", "}", "id", "title", "{edition}", "/", "foo"]), max_size=12).map("".join))
def test_an_address_that_editors_and_we_take_is_published_without_braces(path: str) -> None:
    pattern = ACTION.json_schema()["pattern"]
    try:
        taken = ACTION.validate_python(f"https://a.example/{path}")
    except ValidationError:
        assert not re.search(pattern, f"https://a.example/{path}")
        return
    assert re.search(pattern, taken)
    assert not set("{}") & set(fill_in(taken, VALUES))
