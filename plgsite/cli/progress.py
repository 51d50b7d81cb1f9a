"""Progress of long work: a bar on a terminal, a line now and then in a pipe."""

import sys
import time
from collections.abc import Callable

from plgsite.cli.say import tell
from plgsite.cli.show import wants_colour

WIDTH = 24
LONG = 5.0
"""Seconds: in a pipe, work is told of that takes longer, and again after so long."""


class Bar:
    """Draws `Making  [#####......] 312 of 1,000 pages, 240 per second`; each kind of work on a line of its own."""

    def __init__(self, *, quiet: bool, clock: Callable[[], float] = time.perf_counter) -> None:
        self._quiet = quiet
        self._draws = wants_colour(sys.stderr)
        self._clock = clock
        self._what = ""
        self._began = self._told = clock()
        self._drawn = -1

    def __call__(self, what: str, done: int, total: int) -> None:
        if self._quiet:
            return
        if what != self._what:
            self._what, self._drawn, self._began = what, -1, self._clock()
            self._told = self._began
        self._draw(done, total) if self._draws else self._tell(done, total)

    def _draw(self, done: int, total: int) -> None:
        filled = WIDTH * done // total
        if filled != self._drawn or done == total:
            self._drawn = filled
            bar = "#" * filled + "." * (WIDTH - filled)
            tell(f"\r\x1b[K{self._verb} [{bar}] {self._state(done, total)}", nl=done == total, drawn=True)

    def _tell(self, done: int, total: int) -> None:
        now = self._clock()
        if now - self._told >= LONG or (done == total and now - self._began >= LONG):
            self._told = now
            tell(f"{self._verb} {self._state(done, total)}")

    @property
    def _verb(self) -> str:
        return "Reading   " if self._what == "files" else "Making    "

    def _state(self, done: int, total: int) -> str:
        took = self._clock() - self._began
        rate = f", {done / took:,.0f} per second" if took > 0.5 else ""
        return f"{done:,} of {total:,} {self._what}{rate}"
