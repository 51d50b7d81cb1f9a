"""Closed, full and broken streams: the work is done, the exit code is true, and nothing is written where it should not be."""

import json
import os
from pathlib import Path

import pytest

from plgsite.cli.say import visible
from plgsite.diagnostics import Diagnostic, Span

from .running import ran, small_site

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name == "nt", reason="the streams are a shell's")]
BUILD = ("build", "--no-brochures", "--no-search")
ESCAPE = "\x1b"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return small_site(tmp_path / "site").root


@pytest.mark.slow
@pytest.mark.parametrize(
    "shell", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-", "2>/dev/full", "> /dev/full 2>&1", "2>&1 | true; exit ${PIPESTATUS[0]}"]
)
def test_a_build_that_nobody_can_hear_is_done_all_the_same(root: Path, shell: str) -> None:
    done = ran(root, *BUILD, "-v", shell=shell)
    assert done.returncode == 0 and "Traceback" not in done.stderr
    assert (root / "output/index.html").is_file()
    assert (root / ".plgsite/cache.sqlite").read_bytes().startswith(b"SQLite format 3\0") and ran(root, *BUILD).returncode == 0


@pytest.mark.parametrize("shell", [">&-", "2>&-", "2>&1 | true; exit ${PIPESTATUS[0]}", "--format json | true; exit ${PIPESTATUS[0]}"])
def test_faults_that_nobody_can_hear_show_in_the_exit_code(root: Path, shell: str) -> None:
    (root / "content/programmes/a.md").write_text("---\ntitel: x\n---\n")
    assert ran(root, "check", shell=shell).returncode == 1


@pytest.mark.slow
@pytest.mark.parametrize("arguments", [("list",), ("list", "--json"), ("schema",), ("brochure-data", "a"), ("check", "--format", "json")])
@pytest.mark.parametrize(("shell", "said"), [(">&-", "is closed"), (">/dev/full", "the disk is full")])
def test_an_answer_that_cannot_be_written_is_the_machine_s_fault(root: Path, arguments: tuple[str, ...], shell: str, said: str) -> None:
    done = ran(root, *arguments, shell=shell)
    assert done.returncode == 4 and said in done.stderr and "cannot write the answer" in done.stderr and "hint:" in done.stderr


def test_who_reads_only_the_first_line_has_it_and_no_complaint(root: Path) -> None:
    done = ran(root, "schema", shell="| head -1")
    assert done.stdout == "{\n" and not done.stderr


def test_an_answer_in_letters_that_the_terminal_lacks_is_still_json(root: Path) -> None:
    done = ran(root, "schema", PYTHONIOENCODING="ascii")
    assert done.returncode == 0 and done.stdout.isascii()
    assert json.loads(done.stdout) == json.loads(ran(root, "schema", PYTHONIOENCODING="utf-8").stdout)


@pytest.mark.parametrize("sign", [*map(chr, range(0x20)), "\x7f", *map(chr, range(0x80, 0xA0)), "\u202e", "\u2066", "\u2028", "\udc80"])
def test_no_sign_that_steers_a_terminal_is_shown(sign: str) -> None:
    shown = visible(f"a{sign}b")
    assert sign in "\n\t" or (sign not in shown and json.loads(f'"{shown}"') == f"a{sign}b")


@pytest.mark.slow
def test_control_characters_of_content_reach_no_terminal(root: Path) -> None:
    (root / "content/programmes/a.md").write_text(
        f'---\ntitle: "\\e[31mrood"\n"\\e[2Jsleutel": x\nkind: "\\x9b31m"\nsummary: {ESCAPE}]0;x\n---\n{ESCAPE}[5m\n'
    )
    (root / f"content/programmes/{ESCAPE}[31mb.md").write_text("---\n---\n")
    (root / "content/programmes").joinpath(os.fsdecode(b"c\xff\x1b[1m.md")).write_text("---\n---\n")
    (root / f"static/{ESCAPE}[7m").parent.mkdir()
    (root / f"static/{ESCAPE}[7m").write_text("x")
    for form in ("text", "json", "github"):
        done = ran(root, "check", "--format", form)
        assert done.returncode in (1, 2) and "Traceback" not in done.stderr, done.stderr
        assert not {sign for sign in done.stdout + done.stderr if sign != "\n" and (ord(sign) < 0x20 or 0x7F <= ord(sign) < 0xA0)}
    for verb in (
        ("list",),
        ("list", "--json"),
        ("brochure-data", "a"),
        ("check", "--only", f"{ESCAPE}[31m"),
        ("list", "--root", f"{ESCAPE}[2Jx"),
    ):
        done = ran(root, *verb)
        assert ESCAPE not in done.stdout + done.stderr and "Traceback" not in done.stderr


def test_a_path_with_a_line_feed_is_one_line() -> None:
    from plgsite.build.faults.excerpts import Excerpts
    from plgsite.cli.show import text

    fault = Diagnostic(level="error", code="x", message="m", at=Span(path="content/a\nerror: b.md", line=1, column=1))
    assert text(fault, Excerpts(Path("nowhere"), Path("nowhere"))).startswith("content/a\\u000aerror: b.md:1:1")
