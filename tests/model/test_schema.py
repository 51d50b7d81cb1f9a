"""JSON Schema for editors: every field with what the models say of it."""

import json

import pytest
from jsonschema import Draft202012Validator

from plgsite.model.kinds import KINDS
from plgsite.model.schema import schema_of, schemas


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
