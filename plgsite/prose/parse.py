"""Markdown text -> frozen document. Pure: the same text gives the same document."""

import re
from typing import Any

from plgsite.prose.blocks import Work, blocks
from plgsite.prose.grammar import grammar
from plgsite.prose.headings import Headings
from plgsite.prose.medium import is_for_media
from plgsite.prose.nodes import Document, Node, Place, Target, from_json, to_json
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


def document_to_json(document: Document) -> dict[str, Any]:
    """A document for the cache, without its faults: what has any is not kept."""
    targets = [[one.kind, one.to, one.at.line, one.at.column, one.at.length] for one in document.targets]
    return {"nodes": [to_json(node) for node in document.nodes], "targets": targets, "for_media": document.for_media}


def parse_document_json(stored: dict[str, Any]) -> Document:
    """The document that `document_to_json` wrote. Raises for anything else (KeyError, TypeError, ValueError): a miss."""
    targets = (
        Target(kind=kind, to=to, at=Place(line=line, column=column, length=length)) for kind, to, line, column, length in stored["targets"]
    )
    return Document(nodes=tuple(map(from_json, stored["nodes"])), targets=tuple(targets), for_media=stored["for_media"] is True)
