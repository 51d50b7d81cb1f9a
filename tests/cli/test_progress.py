"""Long work says how far it is."""

import sys

import pytest

from plgsite.cli.progress import Bar


class Clock:
    """A clock that goes on by a second at each look."""

    def __init__(self, step: float = 1.0) -> None:
        self.now, self.step = 0.0, step

    def __call__(self) -> float:
        self.now += self.step
        return self.now


def work(bar: Bar, what: str, total: int) -> None:
    for done in range(1, total + 1):
        bar(what, done, total)


def test_in_a_pipe_long_work_is_told_of_in_plain_lines(capsys: pytest.CaptureFixture[str]) -> None:
    work(Bar(quiet=False, clock=Clock()), "pages", 20)
    lines = capsys.readouterr().err.splitlines()
    assert 2 <= len(lines) <= 8 and all(line.startswith("Making     ") and line.endswith(" per second") for line in lines)
    assert lines[-1].startswith("Making     20 of 20 pages")


def test_short_work_says_nothing_in_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    work(Bar(quiet=False, clock=Clock(0.001)), "pages", 300)
    assert capsys.readouterr().err == ""


def test_on_a_terminal_there_is_a_bar_with_a_rate(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    work(Bar(quiet=False, clock=Clock()), "brochures", 1200)
    last = capsys.readouterr().err.split("\r")[-1]
    assert "[########################] 1,200 of 1,200 brochures, " in last and last.endswith(" per second\n")


def test_reading_is_not_making(capsys: pytest.CaptureFixture[str]) -> None:
    work(Bar(quiet=False, clock=Clock()), "files", 9)
    assert capsys.readouterr().err.startswith("Reading    ")


def test_who_wants_quiet_has_it(capsys: pytest.CaptureFixture[str]) -> None:
    work(Bar(quiet=True, clock=Clock()), "pages", 20)
    assert capsys.readouterr().err == ""
