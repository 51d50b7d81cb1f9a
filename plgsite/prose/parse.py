"""Markdown text -> frozen document. Pure: the same text gives the same document."""

import re
from typing import Any

from plgsite.prose.blocks import Work, blocks
from plgsite.prose.grammar import grammar
from plgsite.prose.headings import Headings
from plgsite.prose.medium import is_for_media
from plgsite.prose.nodes import Document, Node
from plgsite.prose.notes import Definitions, with_notes
from plgsite.prose.reading import Reading

_PLAIN = re.compile(r"(?:[^\W\d_]|[\"'“‘(€]|\d(?=\d*[^\d.)]))[^\\`*_\[\]<>&~\n\r\0]*")
"""One line that begins like a sentence and holds no markup: it is what it says."""
_GRAMMAR = grammar()


def plain_nodes(text: str) -> tuple[Node, ...] | None:
    """The nodes of a text that is one line of words without markup, as most are: it says what it says, and nothing of it can be wrong.

    None for any other.
    """
    line = text.rstrip(" \n")
    if not _PLAIN.fullmatch(line) or line[-1].isspace():
        return None
    return (Node("paragraph", "", (), (Node("text", line),)),)


def parse(text: str) -> Document:
    """The document of a text. Never raises: what is wrong with the text is in `faults`, in the order of the text."""
    plain = plain_nodes(text)
    if plain is not None:
        return Document(nodes=plain)
    return _parsed(text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd"))


def _parsed(text: str) -> Document:
    environment: dict[str, Any] = {}
    tokens = _GRAMMAR.parse(text, environment)
    reading = Reading(text)
    reading.definitions = {label: tuple(one["map"]) for label, one in environment.get("references", {}).items()}
    work = Work(reading, Headings(tokens), Definitions())
    nodes = blocks(tokens, work)
    work.notes.report_unused(nodes, reading)
    faults = sorted(dict.fromkeys(reading.faults), key=lambda fault: (fault.at.line, fault.at.column))
    return Document(
        nodes=with_notes(nodes, work.notes.bodies),
        targets=tuple(reading.targets),
        for_media=":::" in text and is_for_media(nodes),
        faults=tuple(faults),
    )
