"""Progress of long work: a bar on a terminal, nothing in a pipe."""

import sys

import click

from plgsite.cli.show import wants_colour

WIDTH = 24


class Bar:
    """Draws `Rendering  [#####......] 312 pages`; each kind of work on a line of its own."""

    def __init__(self, *, quiet: bool) -> None:
        self._shown = wants_colour(sys.stderr) and not quiet
        self._drawn = -1

    def __call__(self, what: str, done: int, total: int) -> None:
        if not self._shown:
            return
        filled = WIDTH * done // total
        if filled != self._drawn or done == total:
            self._drawn = filled
            bar = "#" * filled + "." * (WIDTH - filled)
            click.echo(f"\rRendering  [{bar}] {done} of {total} {what}", nl=done == total, err=True)
