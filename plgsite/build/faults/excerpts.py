"""The lines that faults are in, with a caret under the place."""

import unicodedata
from functools import lru_cache
from pathlib import Path  # noqa: TID251 - a fault names a file of the site or of the theme

from plgsite.diagnostics import Span


class Excerpts:
    """The lines of the files that faults are in."""

    def __init__(self, root: Path, theme: Path) -> None:
        self._root, self._theme = root, theme
        self._lines = lru_cache(maxsize=32)(self._read)

    def line(self, at: Span) -> str | None:
        """The line of a place, as it stands in its file now; None where it has none."""
        lines = self._lines(at.path)
        return lines[at.line - 1] if 0 < at.line <= len(lines) else None

    def _read(self, path: str) -> list[str]:
        place = self._theme / path.removeprefix("builtin/") if path.startswith("builtin/") else self._root / path
        try:
            if not place.is_file() or (place.is_symlink() and not self._may_be_shown(place.resolve())):
                return []
            return place.read_bytes().decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
        except OSError:
            return []

    def _may_be_shown(self, target: Path) -> bool:
        """Whether a link leads to a file of the site that is not hidden: what is refused is not shown either."""
        root = self._root.resolve()
        return target.is_relative_to(root) and not any(part.startswith(".") for part in target.relative_to(root).parts)


MOST = 100


def excerpt(line: str, at: Span) -> list[str]:
    """The line and a caret under the fault; of a long line the part around it."""
    first = max(0, at.column - 1 - MOST // 2) if len(line) > MOST else 0
    shown = line[first : first + MOST].replace("\t", " ").rstrip()
    shown = f"{'…' if first else shown[:1]}{shown[1:-1]}{'…' if first + MOST < len(line) else shown[1:][-1:]}"
    number = str(at.line)
    start = at.column - 1 - first
    before, marked = shown[:start].ljust(start), shown[start : start + at.length]
    return [f" {number} | {shown}", f" {' ' * len(number)} | {' ' * _cells(before)}{'^' * max(1, _cells(marked))}"]


def _cells(words: str) -> int:
    """How wide a text is on a terminal: loose accents take no room, East Asian characters and most emoji two cells."""
    loose = sum(unicodedata.combining(char) > 0 for char in words)
    return len(words) - loose + sum(unicodedata.east_asian_width(char) in "WF" for char in words)
