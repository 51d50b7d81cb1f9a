"""A site to begin with: it builds without a word in each language, overwrites nothing, and its settings fit what it holds."""

import datetime
import json
import re
from pathlib import Path

import click
import jsonschema
import pytest

from plgsite.build.faults.excerpts import Excerpts
from plgsite.cli.exits import USAGE, guarded
from plgsite.cli.main import plgsite
from plgsite.cli.show import text
from plgsite.diagnostics import Report
from plgsite.theme import theme_folder
from plgsite.yaml.reader import read_yaml
from tests.support import TODAY, SiteFolder, programme, site


def init(root: Path, *words: str) -> int:
    return guarded(lambda **how: plgsite.main(["init", str(root), "--today", TODAY.isoformat(), *words], **how))


def tree_of(path: Path) -> object:
    tree = read_yaml(path.read_text(encoding="utf-8"), path.name, report := Report())
    assert tree is not None and not report.found
    return tree.data


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_new_site_builds_without_a_warning_and_has_dates_to_come(tmp_path, capsys, language):
    root = tmp_path / "de-helpende-hand"
    assert init(root, "--language", language, "--colour", "#7a1f5e") == 0
    outcome = SiteFolder(root).build(strict=True)
    assert outcome.published and outcome.diagnostics == ()
    assert outcome.counts["programme"] == 2
    assert "De helpende hand" in SiteFolder(root).page("index.html")
    days = [
        datetime.date.fromisoformat(day) for file in root.rglob("*.md") for day in re.findall(r"date: (\S{10})", file.read_text("utf-8"))
    ]
    assert len(days) == 3 and min(days) > TODAY and {day.weekday() for day in days} == {1}


def test_nothing_that_is_there_is_overwritten(tmp_path, capsys):
    (tmp_path / ".gitignore").write_text("mine\n")
    assert init(tmp_path, "--name", 'Naam: "x" & co') == 0
    assert (tmp_path / ".gitignore").read_text() == "mine\n"
    assert "Left       .gitignore" in capsys.readouterr().err
    assert SiteFolder(tmp_path).build(publish=False).diagnostics == ()


def test_a_folder_that_holds_a_site_is_left_whole(tmp_path, capsys):
    folder = site(tmp_path)
    before = sorted(path for path in tmp_path.rglob("*"))
    assert init(folder.root) == USAGE
    assert sorted(path for path in tmp_path.rglob("*")) == before


@pytest.mark.parametrize("words", [("--colour", "blue"), ("--language", "fr"), ("--ci", "none"), ("--audience", "nobody")])
def test_what_cannot_be_makes_nothing(tmp_path, capsys, words):
    assert init(tmp_path / "a", *words) == USAGE
    assert not (tmp_path / "a").exists()


def test_a_file_is_no_place_for_a_site(tmp_path, capsys):
    (tmp_path / "a").write_text("")
    assert init(tmp_path / "a") == USAGE


@pytest.mark.parametrize(("host", "path"), [("github", ".github/workflows/plgsite.yml"), ("gitlab", ".gitlab-ci.yml")])
def test_a_file_for_ci_checks_builds_and_keeps_the_cache(tmp_path, capsys, host, path):
    assert init(tmp_path, "--ci", host) == 0
    written = (tmp_path / path).read_text()
    assert tree_of(tmp_path / path)
    assert "plgsite build --strict" in written and ".plgsite" in written and "$$" not in written
    assert ("cron" in written) == (host == "github")


def test_the_schemas_for_an_editor_take_what_the_site_holds_and_refuse_a_wrong_key(tmp_path, capsys):
    assert init(tmp_path) == 0
    bound = json.loads((tmp_path / ".vscode/settings.json").read_text())["yaml.schemas"]
    for schema, path in bound.items():
        checker = jsonschema.Draft202012Validator(json.loads((tmp_path / schema).read_text()))
        if (tmp_path / path).is_file():
            checker.validate(tree_of(tmp_path / path))
    checker = jsonschema.Draft202012Validator(json.loads((tmp_path / ".vscode/schemas/locations.json").read_text()))
    assert not checker.is_valid({"breda": {"name": "Breda", "naam": "x"}})


def test_the_task_for_an_editor_reads_faults_as_they_are_shown(tmp_path, capsys):
    assert init(tmp_path) == 0
    (task, *_) = json.loads((tmp_path / ".vscode/tasks.json").read_text())["tasks"]
    pattern = task["problemMatcher"]["pattern"]
    faulty = site(tmp_path / "b", "-- content/programmes/a.md --\n" + programme("prijs: 2350\n"))
    (fault,) = faulty.build(publish=False).diagnostics
    found = re.search(pattern["regexp"], click.unstyle(text(fault, Excerpts(faulty.root, theme_folder()))).splitlines()[0])
    assert found and found[pattern["file"]] == "content/programmes/a.md"
    assert (found[pattern["line"]], found[pattern["severity"]], found[pattern["code"]]) == ("5", "error", "unknown-key")
