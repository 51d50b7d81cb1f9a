"""Reads a line whose only markup is `**bold words**` and `[words](https://address)`, as most markup is."""

import re
from collections.abc import Iterator

from plgsite.prose.links import Address, link
from plgsite.prose.nodes import Node
from plgsite.prose.reading import Lines, Reading
from plgsite.values.amounts import with_whole_amounts

_TEXT = r"[^\\`*_\[\]<>&~]++"
_BOLD = r"(?<![^ (\"“‘])\*\*([^\W_]|[^\W_][^\\`*_\[\]<>&~]*[^\s\\`*_\[\]<>&~])\*\*(?![^ .,;:?)\"”’])"
"""Bold as nobody can read otherwise: a space or a bracket before it, a space or a stop behind it, words within."""
_LINK = r"(?<!!)\[([^\\`*_\[\]<>&~]+)\]\((https?://[A-Za-z0-9/?#@$',;=.%+-]+)\)"
_LINE = re.compile(rf"(?:{_TEXT}|{_BOLD}|{_LINK})*+")
_PIECE = re.compile(rf"({_TEXT})|{_BOLD}|{_LINK}")


def plain_spans(words: str, lines: Lines, reading: Reading) -> tuple[Node, ...] | None:
    """What markdown-it makes of such lines, in a tenth of its time; None for any others, and then nothing was noted in `reading`."""
    found = words.split("\n")
    if not all(map(_LINE.fullmatch, found)):
        return None
    return tuple(_nodes(found, lines, reading))


def _nodes(found: list[str], lines: Lines, reading: Reading) -> Iterator[Node]:
    for number, line in enumerate(found):
        if number:
            yield Node("softbreak")
        for text, bold, title, address in _PIECE.findall(line):
            inside = Node("text", with_whole_amounts(title or bold or text))
            if address:
                yield from link(Address(address), (inside,), lines, reading)
            else:
                yield Node("strong", "", (), (inside,)) if bold else inside
