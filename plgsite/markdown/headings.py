"""Headings: their levels, and ids to link to."""

import re
import unicodedata
from collections.abc import Iterable

from msgspec import Struct

from plgsite.prose.nodes import Node, plain_text
from plgsite.prose.reading import Reading

_GIVEN = re.compile(r"(?<!\\)\{#([^{}]*)\}$")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_FOLDED = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})


class Marks(Struct, frozen=True):
    """How a heading is written: its level, its signs (`##`, or the `=` of a line below it), and its line, from 0."""

    level: int
    signs: str
    line: int


class Headings:
    """Gives each heading of a text its id, in order. Ids given by hand are taken first, so that they never move.

    `sources` is the Markdown of all headings in which an id may be given.
    """

    __slots__ = ("_given", "_next", "_previous", "_taken")

    def __init__(self, sources: Iterable[str]) -> None:
        found = map(_GIVEN.search, sources)
        self._taken = {given[1] for given in found if given}
        self._given: set[str] = set()
        self._next: dict[str, int] = {}
        self._previous = 1

    def heading(self, marks: Marks, source: str, children: tuple[Node, ...], reading: Reading) -> Node:
        """The node of a heading; `source` is its Markdown. A level that is missing or skipped is a fault."""
        level = self._level(marks, reading)
        given = _GIVEN.search(source)
        words = _without_id(children) if given else children
        title = plain_text(words)
        if not title.strip():
            reading.fault("empty-heading", "a heading without words", reading.line(marks.line), "write the words behind the #")
        id = self._checked(given[1], marks, reading) if given else self._free(slug(title))
        return Node("heading", "", (("level", str(level)), ("id", id)), words)

    def _level(self, marks: Marks, reading: Reading) -> int:
        level, previous = marks.level, self._previous
        self._previous = level
        if level == 1:
            hint = "start with ##" if marks.signs == "#" else "write ## and the words, not a line of ==="
            reading.fault("heading-level", "a heading of level 1: the title is that already", reading.line(marks.line), hint)
        elif level > previous + 1:
            wrong = f"level {level} under level {previous}" if previous > 1 else f"the first heading is of level {level}"
            reading.fault("heading-level", wrong, reading.line(marks.line), f"write {'#' * (previous + 1)}")
        return max(level, 2)

    def _checked(self, id: str, marks: Marks, reading: Reading) -> str:
        if not _ID.fullmatch(id):
            at = reading.line(marks.line)
            reading.fault("wrong-id", f"'{id}' cannot be an id", at, f"lower-case letters, digits, hyphens: {{#{slug(id)}}}")
        elif id in self._given:
            reading.fault("duplicate-id", f"a second heading with the id '{id}'", reading.line(marks.line), "give one of them another id")
        else:
            self._given.add(id)
            return id
        return self._free(slug(id))

    def _free(self, wanted: str) -> str:
        id, number = wanted, self._next.get(wanted, 2)
        while id in self._taken:
            id, number = f"{wanted}-{number}", number + 1
        self._next[wanted] = number
        self._taken.add(id)
        return id


def slug(title: str) -> str:
    """A title as an id: ASCII, lower case, hyphens; `section` where nothing is left."""
    folded = unicodedata.normalize("NFKD", title.lower().translate(_FOLDED)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", folded.replace("'", "")).strip("-") or "section"


def _without_id(children: tuple[Node, ...]) -> tuple[Node, ...]:
    """The words without the `{#id}` at their end."""
    last = children[-1] if children else Node("text")
    text = _GIVEN.sub("", last.text).rstrip()
    return (*children[:-1], Node("text", text)) if text else children[:-1]
