"""JSON Schema for editors: every field with what the models say of it."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from plgsite.model.kinds import KINDS
from plgsite.schema.schema import schema_of, schemas


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_of_a_kind_is_one(kind: str) -> None:
    Draft202012Validator.check_schema(schema_of(kind))


def test_all_kinds_are_in_one_schema() -> None:
    whole = schemas()
    Draft202012Validator.check_schema(whole)
    assert list(whole["properties"]) == list(KINDS)


def test_a_field_says_what_the_model_says_of_it() -> None:
    properties = schema_of("programme")["properties"]
    assert properties["publish_on"]["description"] == "First day on which it is published."


def test_so_do_the_fields_of_its_parts() -> None:
    said = [field for part in schemas()["$defs"].values() for field in part["properties"].values() if "description" in field]
    assert len(said) > 80
    assert all(field["description"].strip() for field in said)


def test_a_note_of_several_lines_has_no_margin() -> None:
    assert "\\n    " not in json.dumps(schemas())


def leaves(node: Any, at: str = "") -> Iterator[tuple[str, Any]]:
    """Every key of a schema with its place."""
    for key, value in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ():
        yield f"{at}/{key}", value
        yield from leaves(value, f"{at}/{key}")


def test_no_limit_has_a_name_that_json_schema_does_not_know() -> None:
    assert [
        at for at, value in leaves(schemas()) if at.rpartition("/")[2] in ("ge", "le", "gt", "lt") and not isinstance(value, dict)
    ] == []


@pytest.mark.parametrize(
    ("kind", "key", "allowed", "refused"),
    [
        ("programme", "nlqf", (1, 8), (0, 9, -1)),
        ("programme", "duration", ({"days": 0}, {"days": 1.5}), ({"days": -1}, {"weeks": -0.5})),
        ("programme", "editions", ([{"id": "a", "seats": 0}],), ([{"id": "a", "seats": -5}],)),
        ("programme", "group_size", ({"min": 0, "max": 4},), ({"min": -1}, {"max": -4})),
        ("site", "catalogue", ({"page_size": 200},), ({"page_size": 0}, {"page_size": 201})),
    ],
)
def test_an_editor_refuses_the_numbers_that_a_check_refuses(kind, key, allowed, refused) -> None:
    model, schema = KINDS[kind], schema_of(kind)
    field = {"$defs": schema["$defs"], **schema["properties"][key]}
    for value in allowed:
        assert Draft202012Validator(field).is_valid(value), value
    for value in refused:
        assert not Draft202012Validator(field).is_valid(value), value
        written = json.loads(json.dumps(value), parse_int=str, parse_float=str)
        with pytest.raises(ValidationError) as found:
            model.model_validate({key: written})
        assert any(error["loc"][0] == key for error in found.value.errors())
