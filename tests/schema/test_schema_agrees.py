"""The schema and the reader agree: what a check takes no editor refuses, and what it refuses an editor refuses, as far as it can be said.

A key without a value (`title:`, `title: ""`) is left out for the reader. The schema does not offer it, as it offers no `null`.
"""

import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from plgsite.model.kinds import KINDS
from plgsite.model.places import Location
from plgsite.model.programme import Programme
from plgsite.model.stories import Video
from plgsite.model.voices import Source
from plgsite.schema.descriptions import descriptions
from plgsite.schema.schema import schema_of, schema_of_list, schemas
from tests.schema.agreement import editor, faults
from tests.schema.test_descriptions import MODELS

UNSAID = {
    "wrong-order",
    "missing-key",
    "out-of-range",
    "no-such-date",
    "unknown-zone",
    "wrong-address",
    "duplicate-value",
    "unknown-series",
    "unknown-holidays",
}
"""Faults of values that lie beside each other, of what stands in a calendar or a list of the world, and of how browsers read addresses."""
LIMITS = {"greater_than_equal", "less_than_equal"}
TEXTS = (
    *("a", "a-b", "A b", "a\nb", "tien", "8,6", "-5", "5", "12.50", "12.5", "0.1234567", "true", "ja", "nl", "EUR", "none", "open", "po"),
    *("2027-03-09", "2027-13-09", "9 maart 2027", "09:30", "24:00", "9.30", "#1f4e5f", "#123", "https://a.example/", "a.example"),
    *("mailto:a@b.example", "a@b.example", "a b@c", "/oud/", "10.1000/182", "dQw4w9WgXcQ", "page:a", "Europe/Paris", "x" * 201),
)
NUMBERS = st.integers(-10, 300) | st.integers(10**11, 10**13) | st.decimals(-200, 200, places=2).map(float)
SCALARS = st.sampled_from(TEXTS) | st.booleans() | NUMBERS
VALUES = SCALARS | st.lists(SCALARS, max_size=14) | st.dictionaries(st.sampled_from(("min", "max", "hours", "x")), SCALARS, max_size=3)


def changed(example: Any) -> st.SearchStrategy[Any]:
    """Values like an example in which one leaf is another."""
    if isinstance(example, dict) and example:
        return st.sampled_from(sorted(example)).flatmap(lambda key: changed(example[key]).map(lambda value: {**example, key: value}))
    if isinstance(example, list) and example:
        return changed(example[0]).map(lambda value: [value, *example[1:]]) | st.integers(0, 30).map(lambda times: example[:1] * times)
    return VALUES


def can_be_said(error: Any) -> bool:
    """Whether JSON Schema has a word for a fault: not for the limit of a number in quotes, for a language without a name, for how many
    decimals a number was written with, or for a word of which plgsite knows no synonym."""
    given, message = error["input"], error["msg"]
    if error["type"] in UNSAID | LIMITS:
        return False
    return not (
        "language" in message or (isinstance(given, dict) and message.endswith("has no synonym")) or re.fullmatch(r"-?\d+\.\d+", str(given))
    )


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_the_schema_refuses_what_the_reader_refuses_and_takes_what_it_takes(model: type[BaseModel], data: st.DataObject) -> None:
    for key, said in descriptions(model).items():
        value = data.draw(VALUES | changed(said.example))
        found, refused = faults(model, key, value), list(editor(model, key).iter_errors(value))
        if not found:
            assert refused == [], f"{key}: the reader takes {value!r}"
        elif any(can_be_said(error) for error in found):
            assert refused, f"{key}: the reader refuses {value!r}: {found[0]['msg']}"


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_no_editor_refuses_an_example(model: type[BaseModel]) -> None:
    for key, said in descriptions(model).items():
        assert [error.message for error in editor(model, key).iter_errors(said.example)] == [], key


@pytest.mark.parametrize(
    ("model", "key", "value", "is_taken"),
    [
        (Programme, "themes", [True], True),
        (Programme, "half_day", {"hours": "5"}, True),
        (Programme, "half_day", {"hours": "vijf"}, False),
        (Programme, "nlqf", "6", True),
        (Programme, "group_size", {"min": "-5"}, False),
        (Programme, "certificate", " ", False),
        (Programme, "admission", [" "], False),
        (Programme, "references", [" "], False),
        (Programme, "certificate", "twee\nregels", False),
        (Programme, "terms", ["page:voorwaarden"], True),
        (Programme, "aliases", ["https://elders.example/oud/"], False),
        (Source, "doi", "https://doi.org/10.1000/182", False),
        (Source, "doi", "10.1000/182", True),
        (Video, "id", "https://youtu.be/dQw4w9WgXcQ", False),
        (Video, "id", 76979871, True),
        (Location, "slug", False, True),
    ],
)
def test_an_editor_says_of_a_value_what_the_reader_says(model: type[BaseModel], key: str, value: Any, is_taken: bool) -> None:
    assert editor(model, key).is_valid(value) == is_taken
    if value != " ":  # of an optional key that is a value left out
        assert (faults(model, key, value) == []) == is_taken


def nulls(node: Any) -> int:
    inside = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    return (node is None) + sum(map(nulls, inside))


def test_no_null_stands_in_a_printed_schema() -> None:
    assert nulls(schemas()) == 0
    assert sum(nulls(schema_of(kind)) + nulls(schema_of_list(kind)) for kind in KINDS) == 0
