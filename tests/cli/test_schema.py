"""`plgsite schema`: for one record, for a list file, and for all kinds."""

import json
from typing import Any

from click.testing import CliRunner
from jsonschema import Draft202012Validator

from plgsite.cli.schema import command


def printed(*arguments: str) -> dict[str, Any]:
    done = CliRunner().invoke(command, arguments, standalone_mode=False)
    assert done.exception is None, done.exception
    found: dict[str, Any] = json.loads(done.output)
    return found


def refused(*arguments: str) -> str:
    done = CliRunner().invoke(command, arguments)
    assert done.exit_code == 2
    return done.output


def test_a_list_file_has_a_schema_of_its_own() -> None:
    locations = {"breda": {"name": "Breda"}, "online": {"name": "Online", "online": True}}
    assert Draft202012Validator(printed("location", "--file")).is_valid(locations)
    assert not Draft202012Validator(printed("location")).is_valid(locations)
    assert Draft202012Validator(printed("location")).is_valid(locations["breda"])


def test_a_list_file_with_a_wrong_key_or_id_is_refused() -> None:
    schema = Draft202012Validator(printed("location", "--file"))
    assert not schema.is_valid({"breda": {"naam": "Breda"}})
    assert not schema.is_valid({"Breda Noord": {"name": "Breda"}})


def test_a_kind_without_a_list_file_says_which_have_one() -> None:
    assert "provider, location, theme, register, teacher" in refused("programme", "--file")


def test_an_unknown_kind_is_told_with_the_one_that_was_meant() -> None:
    assert "did you mean 'location'?" in refused("locatoin")
