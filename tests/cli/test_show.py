"""How faults are shown, and what a command answers with."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import plgsite as package
from plgsite.build.faults.excerpts import Excerpts
from plgsite.cli.show import as_github, as_json, text
from plgsite.diagnostics import Diagnostic, Note, Span
from tests.support import SiteFolder, programme, site

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(package.__file__).parents[1]), "PYTHONUTF8": "1"}

FINE = "-- content/programmes/a.md --\n" + programme()
FAULTY = "-- content/programmes/a.md --\n" + programme("prijs: 2350, of meer\n")
WARNED = "-- content/programmes/b.md --\n" + programme("study_load: {sbu: 100, ec: 5}\n")


def plgsite(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """A command as a person or a script gives it, in the folder of the site."""
    command = [sys.executable, "-m", "plgsite", *words]
    return subprocess.run(command, cwd=root, env=ENVIRONMENT, capture_output=True, text=True, encoding="utf-8", check=False)


def build(folder: SiteFolder, *words: str) -> subprocess.CompletedProcess[str]:
    return plgsite(folder.root, "build", "--no-brochures", "--today", "2026-11-21", *words)


# Exit codes


def test_a_site_without_faults_answers_0(tmp_path: Path) -> None:
    assert build(site(tmp_path, FINE)).returncode == 0


def test_a_fault_of_the_content_answers_1(tmp_path: Path) -> None:
    assert build(site(tmp_path, FAULTY)).returncode == 1


def test_a_fault_of_a_template_answers_1(tmp_path: Path) -> None:
    assert build(site(tmp_path, f"{FINE}-- templates/pages/home.html --\n{{{{ prijs }}}}\n")).returncode == 1


def test_a_warning_answers_0_and_with_strict_1(tmp_path: Path) -> None:
    folder = site(tmp_path, WARNED)
    assert build(folder).returncode == 0
    assert build(folder, "--strict").returncode == 1


def test_check_answers_like_build_and_writes_nothing(tmp_path: Path) -> None:
    folder = site(tmp_path, FAULTY)
    assert plgsite(tmp_path, "check", "--no-brochures").returncode == 1
    folder.write("content/programmes/a.md", programme())
    assert plgsite(tmp_path, "check", "--no-brochures").returncode == 0
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize(
    "words",
    [
        ["bild"],
        ["build", "--formaat", "json"],
        ["build", "--format", "xml"],
        ["build", "--today", "21-11-2026"],
        ["build", "--root", "nergens"],
        ["build", "--base-url", "proef.example"],
        ["build", "--only", "weg"],
    ],
)
def test_wrong_usage_answers_2(tmp_path: Path, words: list[str]) -> None:
    done = plgsite(site(tmp_path, FINE).root, *words)
    assert done.returncode == 2
    assert done.stderr and "Traceback" not in done.stderr


def test_a_folder_that_is_no_site_answers_2(tmp_path: Path) -> None:
    done = plgsite(tmp_path, "build")
    assert done.returncode == 2
    assert "content/site.yaml" in done.stderr


# Forms


def test_text_goes_to_stderr_without_colour_in_a_pipe(tmp_path: Path) -> None:
    done = build(site(tmp_path, FAULTY))
    assert done.stdout == ""
    assert done.stderr.startswith(
        "content/programmes/a.md:5:1: error[unknown-key]: unknown key 'prijs'\n"
        " 5 | prijs: 2350, of meer\n"
        "   | ^^^^^\n"
        "  hint: did you mean 'prices'?\n"
        "\n"
    )
    assert done.stderr.endswith("1 error; nothing was published, the output is as it was\n")


def test_json_is_one_array_on_stdout(tmp_path: Path) -> None:
    done = build(site(tmp_path, FAULTY), "--format", "json")
    assert done.returncode == 1
    assert json.loads(done.stdout) == [
        {
            "path": "content/programmes/a.md",
            "line": 5,
            "column": 1,
            "length": 5,
            "level": "error",
            "code": "unknown-key",
            "message": "unknown key 'prijs'",
            "hint": "did you mean 'prices'?",
            "notes": [],
        }
    ]


def test_json_of_no_faults_is_an_empty_array(tmp_path: Path) -> None:
    done = build(site(tmp_path, FINE), "--format", "json")
    assert (done.returncode, json.loads(done.stdout)) == (0, [])


def test_github_gets_an_annotation_for_each_fault(tmp_path: Path) -> None:
    done = build(site(tmp_path, FAULTY + WARNED), "--format", "github")
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        "::error file=content/programmes/a.md,line=5,col=1,title=unknown-key::unknown key 'prijs'%0Ahint: did you mean 'prices'?",
        "::warning file=content/programmes/b.md,line=5,col=19,title=study-load-differs::"
        "100 hours beside 5 EC, which is 140 hours at 28 each%0Ahint: check both figures",
    ]


def test_github_finds_the_file_and_the_lines_whatever_they_hold() -> None:
    fault = Diagnostic(level="error", code="x", message="100% of\nit", at=Span(path="content/a,b:c%.md"))
    assert as_github(fault) == "::error file=content/a%2Cb%3Ac%25.md,line=1,col=1,title=x::100%25 of%0Ait"


def test_json_keeps_letters_as_they_are() -> None:
    fault = Diagnostic(level="error", code="x", message="Één", at=Span(path="a"), notes=(Note(message="daar", at=Span(path="b", line=2)),))
    shown = as_json([fault])
    assert "Één" in shown
    assert json.loads(shown)[0]["notes"] == [{"message": "daar", "path": "b", "line": 2}]


# Excerpts


def shown(root: Path, line: str | bytes, column: int, length: int) -> list[str]:
    """The line and its caret, for a fault in the second line of a file."""
    folder = SiteFolder(root)
    folder.write("content/a.md", b"---\n" + (line if isinstance(line, bytes) else line.encode()) + b"\n---\n")
    fault = Diagnostic(level="error", code="x", message="y", at=Span(path="content/a.md", line=2, column=column, length=length))
    return [re.sub(r"\x1b\[[0-9;]*m", "", row) for row in text(fault, Excerpts(root, root / "theme")).split("\n")[1:]]


def test_the_caret_stands_under_what_it_marks(tmp_path: Path) -> None:
    assert shown(tmp_path, "prijs: 2350", 8, 4) == [" 2 | prijs: 2350", "   |        ^^^^"]


@pytest.mark.parametrize(
    ("line", "before"),
    [("é: x", "é: "), ("e\u0301: x", "e: "), ("学校: x", "1234: "), ("😀: x", "12: "), ("\tx", " ")],
    ids=["accent", "loose accent", "wide letters", "emoji", "tab"],
)
def test_the_caret_counts_the_room_that_letters_take(tmp_path: Path, line: str, before: str) -> None:
    assert shown(tmp_path, line, line.index("x") + 1, 1)[1] == f"   | {' ' * len(before)}^"


def test_of_a_long_line_the_part_around_the_fault_is_shown(tmp_path: Path) -> None:
    line, caret = shown(tmp_path, "a" * 200 + "fout" + "b" * 200, 201, 4)
    assert line[caret.index("^") : caret.rindex("^") + 1] == "fout"
    assert line.startswith(" 2 | …a") and line.endswith("b…")


def test_a_caret_never_reaches_beyond_its_line(tmp_path: Path) -> None:
    assert shown(tmp_path, "abc", 2, 90)[1] == "   |  ^^"


@pytest.mark.parametrize("end", [b"\r\n", b"\r"])
def test_lines_are_counted_whatever_they_end_with(tmp_path: Path, end: bytes) -> None:
    folder = SiteFolder(tmp_path)
    folder.write("content/a.md", end.join([b"\xef\xbb\xbf---", b"abc", b"---"]))
    fault = Diagnostic(level="error", code="x", message="y", at=Span(path="content/a.md", line=2, column=2))
    assert text(fault, Excerpts(tmp_path, tmp_path)).endswith(" 2 | abc\n   |  ^")


def test_a_fault_of_a_file_that_is_gone_is_shown_without_its_line(tmp_path: Path) -> None:
    fault = Diagnostic(level="error", code="x", message="y", at=Span(path="content/weg.md"), hint="zoek het")
    assert text(fault, Excerpts(tmp_path, tmp_path)).endswith("y\n  hint: zoek het")


def test_what_a_link_out_of_the_site_leads_to_is_not_shown(tmp_path: Path) -> None:
    (tmp_path / "geheim.txt").write_text("geheim")
    root = tmp_path / "site"
    root.mkdir()
    (root / "a.md").symlink_to(tmp_path / "geheim.txt")
    fault = Diagnostic(level="error", code="symlink", message="y", at=Span(path="a.md"))
    assert "geheim" not in text(fault, Excerpts(root, root))


def test_a_second_place_is_named_and_the_same_place_is_not(tmp_path: Path) -> None:
    at = Span(path="a.md")
    notes = (Note(message="while making index.html", at=at), Note(message="the first one", at=Span(path="b.md", line=3, column=2)))
    fault = Diagnostic(level="warning", code="x", message="y", at=at, notes=notes)
    rows = text(fault, Excerpts(tmp_path, tmp_path)).split("\n")
    assert rows[1:] == ["  note: while making index.html", "  note: the first one: b.md:3:2"]
