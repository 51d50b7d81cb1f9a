"""What one pass over a text collects besides its nodes: targets and faults, each with its place."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Literal

from plgsite.prose.nodes import Place, ProseFault, Target

Lines = tuple[int, int]
"""First line and the line after the last, from 0, as in markdown-it's `map`."""

_FAR = 16_384
"""How far a destination is looked for, so that a text with thousands of unfindable ones does not take long."""


class Reading:
    """Collects targets and faults of one text. Finds in order: each search begins where the last one ended."""

    __slots__ = ("_cursor", "_starts", "definitions", "faults", "opened_tags", "targets", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.targets: list[Target] = []
        self.faults: list[ProseFault] = []
        self.opened_tags: set[str] = set()
        """Names of the HTML tags reported so far: their closing tags are not reported again."""
        self.definitions: dict[str, Lines] = {}
        """Where the references `[label]: address` are defined, by label."""
        self._starts: list[int] = []
        self._cursor = 0

    def fault(self, code: str, message: str, at: Place, hint: str = "") -> None:
        """Notes what stands in the way of publishing."""
        self.faults.append(ProseFault(code=code, message=message, at=at, hint=hint))

    def warning(self, code: str, message: str, at: Place, hint: str = "") -> None:
        """Something that does not stand in the way of publishing, but is hardly ever meant."""
        self.faults.append(ProseFault(code=code, message=message, at=at, hint=hint, level="warning"))

    def target(self, kind: Literal["link", "image", "record", "title"], to: str, at: Place) -> None:
        """Notes what a link, a picture or a record link leads to."""
        self.targets.append(Target(kind=kind, to=to, at=at))

    def words(self, number: int) -> str:
        """What stands on a line (from 0)."""
        return self.text[self._start(number) : self._start(number + 1)]

    def line(self, number: int) -> Place:
        """A line (from 0) without the space around it."""
        text = self.words(number)
        words = text.strip()
        return Place(line=number + 1, column=len(text) - len(text.lstrip()) + 1 if words else 1, length=max(len(words), 1))

    def find(self, word: str, lines: Lines, before: Iterable[str] = ("",)) -> Place:
        """The next place of a word in those lines, preferably right behind one of `before`; else their first line."""
        low = max(self._cursor, self._start(lines[0]))
        high = min(self._start(max(lines[1], lines[0] + 1)), low + _FAR)
        leads = (*before, "") if word else ()
        found = [(at + len(lead), bool(lead)) for lead in leads if (at := self.text.find(lead + word, low, high)) >= 0]
        if not found:
            return self.line(lines[0])
        start, _ = min(found, key=lambda one: (not one[1], one[0]))
        self._cursor = start + len(word)
        return self._place(start, len(word))

    def seek(self, word: str, lines: Lines, behind: str = "") -> Place:
        """The first place of a word in those lines (behind another one), whatever was found before; else their first line."""
        low = self._start(lines[0])
        found = self.text.find(word, max(self.text.find(behind, low), low) + len(behind), self._start(lines[1])) if word else -1
        return self._place(found, len(word)) if found >= 0 else self.line(lines[0])

    def _place(self, offset: int, length: int) -> Place:
        number = bisect_right(self._starts, offset) - 1
        return Place(line=number + 1, column=offset - self._starts[number] + 1, length=length)

    def _start(self, number: int) -> int:
        """Where a line begins; the end of the text for a line after the last."""
        if not self._starts:
            self._starts = [0, *accumulate(len(line) + 1 for line in self.text.split("\n"))]
        return self._starts[min(number, len(self._starts) - 1)]
