"""Reads what most texts are: a line of words; or headings, paragraphs and simple lists, with blank lines between them.

It gives what markdown-it's rules of blocks give, in a fraction of their time, and leaves alone every text of which it does not know each
line for certain. What stands within a line is read by `spans`, or by markdown-it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from plgsite.markdown.headings import Headings, Marks
from plgsite.prose.nodes import Node
from plgsite.prose.reading import Lines, Reading
from plgsite.values.amounts import with_whole_amounts

Inside = Callable[[str, Lines], tuple[Node, ...]]
"""The nodes of words, and in which lines they stand."""

_SENTENCE = r"[^\W\d_]|[\"'“‘(€]|\d(?=\d*[^\d.)])"
"""How words begin that cannot begin anything else: with a letter, or with a figure that numbers nothing."""
_BEGIN = rf"(?:{_SENTENCE}|\*\*[^\W_])"
"""The same, or with bold words."""
_PLAIN = re.compile(rf"(?:{_SENTENCE})[^\\`*_\[\]<>&~\n\r\0]*")
"""One line that begins like a sentence and holds no markup: it is what it says."""
_WORDS = re.compile(rf"{_BEGIN}(?:.*\S)?")
_ITEM = re.compile(rf"[-*] {_BEGIN}(?:.*\S)?")
_HEADING = re.compile(r"#{1,6} [^\W_](?:[^\\`*_\[<&~{#]*[^\\`*_\[<&~{#\s])?")


def plain_nodes(text: str) -> tuple[Node, ...] | None:
    """The nodes of a text that is one line of words without markup, as most are: it says what it says, and nothing of it can be wrong.

    None for any other.
    """
    line = text.rstrip(" \n")
    if not _PLAIN.fullmatch(line) or line[-1].isspace():
        return None
    return (Node("paragraph", "", (), (Node("text", with_whole_amounts(line)),)),)


def plain_blocks(text: str, inside: Inside, reading: Reading) -> tuple[Node, ...] | None:
    """The nodes of a text of plain blocks; None for any other, and then nothing was noted in `reading`."""
    runs = list(_runs(text))
    writers = [_writer(lines) for _, lines in runs]
    if None in writers or any(one is other is _list for one, other in pairwise(writers)):
        return None
    work = _Work(inside, reading, Headings(()))
    return tuple([write(lines, first, work) for (first, lines), write in zip(runs, writers, strict=True) if write])


def _runs(text: str) -> Iterator[tuple[int, list[str]]]:
    """Lines without a blank one between them, each with the number of the first, from 0."""
    first, run = 0, list[str]()
    for number, line in enumerate(text.split("\n")):
        if line:
            run.append(line)
            continue
        if run:
            yield first, run
        first, run = number + 1, []
    if run:
        yield first, run


@dataclass(slots=True)
class _Work:
    """What the blocks of one text share."""

    inside: Inside
    reading: Reading
    headings: Headings


Writer = Callable[[list[str], int, _Work], Node]


def _writer(lines: list[str]) -> Writer | None:
    """What writes some lines; None where they are no plain block for certain."""
    head = lines[0]
    if head[0] == "#":
        return _heading if len(lines) == 1 and _HEADING.fullmatch(head) else None
    if head[:2] in ("- ", "* "):
        return _list if all(line[0] == head[0] and _ITEM.fullmatch(line) for line in lines) else None
    return _paragraph if all(map(_WORDS.fullmatch, lines)) else None


def _heading(lines: list[str], first: int, work: _Work) -> Node:
    marks, _, title = lines[0].partition(" ")
    return work.headings.heading(Marks(len(marks), marks, first), title, (Node("text", with_whole_amounts(title)),), work.reading)


def _list(lines: list[str], first: int, work: _Work) -> Node:
    words = (work.inside(line[2:], (number, number + 1)) for number, line in enumerate(lines, first))
    return Node("list", "", (("tight", "yes"),), tuple([Node("item", "", (), (Node("paragraph", "", (), one),)) for one in words]))


def _paragraph(lines: list[str], first: int, work: _Work) -> Node:
    return Node("paragraph", "", (), work.inside("\n".join(lines), (first, first + len(lines))))
