"""`plgsite keys`: every key in words."""

import pytest
from click.testing import CliRunner

from plgsite.cli.keys import command
from plgsite.model.kinds import KINDS
from plgsite.schema.keys import flow, keys_of


def told(*arguments: str) -> str:
    done = CliRunner().invoke(command, arguments, standalone_mode=False)
    assert done.exception is None, done.exception
    return done.output


def refused(*arguments: str) -> str:
    done = CliRunner().invoke(command, arguments)
    assert done.exit_code == 2
    return done.output


def test_without_a_name_all_kinds_are_listed_with_their_keys() -> None:
    said = told()
    assert all(f"{kind}\n" in said for kind in KINDS)
    assert "study_load" in said


def test_a_key_is_told_with_all_there_is_to_know_of_it() -> None:
    said = told("programme.sectors")
    assert said.startswith("programme.sectors\n  The sectors of education")
    assert "type: list of: po | vo | so | mbo | ho | other" in said
    assert "may be left out" in said
    assert "example: sectors: [po, vo]" in said
    assert "shown on: page, brochure, pdf, guide, compare" in said


def test_a_key_that_is_needed_says_so() -> None:
    assert "required" in told("programme.title")


def test_a_key_with_a_default_says_it() -> None:
    assert "default: 24" in told("site.catalogue.page_size")


def test_a_part_that_prose_can_place_is_named() -> None:
    assert "placed by: [[prices]]" in told("programme.prices")


def test_a_key_with_keys_in_it_explains_them_too() -> None:
    said = told("programme.prices")
    assert "programme.prices.amount\n" in said and "programme.prices.vat_rate\n" in said


def test_a_key_that_takes_a_text_alone_says_so() -> None:
    assert "type: text, or keys (name, phone, email)" in told("programme.contact")


def test_a_key_is_named_as_it_is_written() -> None:
    assert "programme.recognitions.as\n" in told("programme.recognitions")


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("programm", "did you mean 'programme'?"),
        ("programme.titel", "did you mean 'title'?"),
        ("programme.prices.amout", "did you mean 'amount'?"),
        ("programme.title.x", "no keys within it"),
        ("programme.", "one of slug"),
    ],
)
def test_an_unknown_name_leads_to_the_known_one(path: str, said: str) -> None:
    assert said in " ".join(refused(path).split())


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_of_every_kind_can_be_told_by_its_path(kind: str) -> None:
    said = told(kind)
    for name, key in keys_of(KINDS[kind]).items():
        assert f"{kind}.{name}\n" in said
        if key.inside:
            assert f"{kind}.{name}." in told(f"{kind}.{name}")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ({"min": 8, "max": 14}, "{min: 8, max: 14}"),
        (["a, b", "c"], '["a, b", c]'),
        (True, "true"),
        ("#1d5b79", '"#1d5b79"'),
        ("", '""'),
    ],
)
def test_an_example_is_written_as_yaml(value: object, written: str) -> None:
    assert flow(value) == written
