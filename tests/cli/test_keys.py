"""`plgsite keys`: every key in words."""

from pathlib import Path
from typing import get_args

import pytest
from click.testing import CliRunner

from plgsite.cli.keys import command
from plgsite.diagnostics import Report
from plgsite.model.kinds import KINDS
from plgsite.model.own_fields import DeclaredFields, FieldType, OwnField, values_model
from plgsite.schema.keys import flow, keys_of
from plgsite.yaml.reader import read_yaml


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
    assert "type: text, or keys (title, requirements, valid_years, valid_months)" in told("programme.certificate")


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


SITE = """\
name: Mijn cursussen
fields:
  programme:
    zaal: {type: choice, label: Zaal, choices: [Noord, Zuid], show: [facts, card]}
    borg: {type: money, label: Borg, unit: per persoon}
  edition:
    inloop: {type: text, label: Inloop vanaf}
  teacher:
    talen: {type: list, label: Talen}
"""


@pytest.fixture
def site(tmp_path: Path) -> str:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "site.yaml").write_text(SITE)
    return str(tmp_path)


def test_a_field_that_the_site_declares_is_told_under_its_owner(site: str) -> None:
    said = told("programme.own", "--root", site)
    assert "programme.own.zaal\n  Zaal\n  type: choice, as Noord | Zuid\n" in said
    assert "example: zaal: Noord\n  shown on: facts, card\n" in said
    assert "programme.own.borg\n  Borg (per persoon)\n  type: money, as number\n" in said
    assert "shown on: facts, compare, brochure, guide" in said


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("programme", "programme.own.zaal"),
        ("programme", "programme.editions.own.inloop"),
        ("programme.editions", "programme.editions.own.inloop"),
        ("programme.editions.own.inloop", "programme.editions.own.inloop"),
        ("teacher", "teacher.own.talen"),
    ],
)
def test_own_fields_are_told_with_the_kind_that_has_them(site: str, path: str, key: str) -> None:
    assert f"{key}\n" in told(path, "--root", site)


def test_all_kinds_are_listed_with_the_fields_of_the_site(site: str) -> None:
    assert "programme.own: zaal, borg" in told("--root", site)


def test_a_field_declared_with_a_fault_is_told_as_such(site: str) -> None:
    (Path(site) / "content" / "site.yaml").write_text("fields: {programme: {zaal: {type: tekst, label: Zaal}}}")
    assert "Declared with a fault" in told("programme.own.zaal", "--root", site)


@pytest.mark.parametrize("field", get_args(FieldType))
def test_the_example_of_an_own_field_is_a_value_that_it_takes(field: str) -> None:
    own = OwnField(type=field, label="x", choices=("a", "b") if field == "choice" else ())
    model = values_model("programme", DeclaredFields((("programme", (("x", own),)),)))
    model.model_validate({"x": read_yaml(f"x: {keys_of(model)['x'].example}", "", Report()).data["x"]})


@pytest.mark.parametrize(
    ("path", "lines"),
    [
        ("prijs", ["no record kind 'prijs'", "programme.prices: What it costs"]),
        ("programme.prijs", ["did you mean 'prices'?", "programme.prices: What it costs"]),
        ("programme.pris", ["did you mean 'prices'?", "programme.prices: What it costs"]),
        ("programme.btw", ["programme.prices.vat: "]),
        ("zaall", ["programme.own.zaal: Zaal"]),
        ("programme.video", ["a film belongs to a story"]),
    ],
)
def test_a_word_that_people_use_leads_to_the_key_and_says_what_it_holds(site: str, path: str, lines: list[str]) -> None:
    said = refused(path, "--root", site)
    assert all(line in said for line in lines), said
