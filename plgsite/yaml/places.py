"""Offsets in a text as places in its file."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from plgsite.diagnostics import Span

_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True)
class Places:
    """Turns offsets in a text, in characters from 0, into spans. Lines end as in an editor: at LF, CRLF and CR, nowhere else."""

    text: str
    path: str
    first_line: int

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in _LINE_END.finditer(self.text))]

    def line_start(self, offset: int) -> int:
        """The offset at which the line of an offset begins."""
        return self._starts[bisect_right(self._starts, offset) - 1]

    def span(self, start: int, end: int) -> Span:
        """From start up to end, cut off at the end of the line; at least one character long."""
        number = bisect_right(self._starts, start) - 1
        column = start - self._starts[number]
        length = end - start
        if number + 1 < len(self._starts) and end >= self._starts[number + 1]:
            length = self._starts[number + 1] - start
        marked = self.text[start : start + length].rstrip()
        return Span(path=self.path, line=self.first_line + number, column=column + 1, length=len(marked) or 1)
