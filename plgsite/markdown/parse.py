"""Markdown text -> frozen document. Pure: the same text gives the same document."""

from typing import Any

from plgsite.limits import MOST_LINES, MOST_MARKS
from plgsite.markdown.blocks import Work, blocks
from plgsite.markdown.grammar import grammar
from plgsite.markdown.headings import Headings
from plgsite.markdown.inlines import inlines
from plgsite.markdown.lost import report_lost
from plgsite.markdown.medium import is_for_media
from plgsite.markdown.notes import Definitions, with_notes
from plgsite.markdown.plain import plain_blocks, plain_nodes
from plgsite.markdown.spans import plain_spans
from plgsite.prose.bounds import too_large
from plgsite.prose.nodes import Document, Node
from plgsite.prose.reading import Lines, Reading

_GRAMMAR = grammar()
SMALL = min(MOST_LINES, MOST_MARKS)
"""So few characters never are too large a text, but for the columns of a table."""


def parse(text: str) -> Document:
    """The document of a text. Never raises: what is wrong with the text is in `faults`, in the order of the text."""
    if (len(text) > SMALL or "|" in text) and (fault := too_large(text)):
        return Document(nodes=(), faults=(fault,))
    plain = plain_nodes(text)
    if plain is not None:
        return Document(nodes=plain)
    return _parsed(text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd"))


def _parsed(text: str) -> Document:
    reading = Reading(text)
    plain = plain_blocks(text, lambda words, lines: _inside(words, lines, reading), reading)
    nodes = _any_blocks(text, reading) if plain is None else plain
    faults = sorted(dict.fromkeys(reading.faults), key=lambda fault: (fault.at.line, fault.at.column))
    return Document(
        nodes=nodes,
        targets=tuple(reading.targets),
        for_media=":::" in text and is_for_media(nodes),
        faults=tuple(faults),
    )


def _inside(words: str, lines: Lines, reading: Reading) -> tuple[Node, ...]:
    """The nodes of words, where nothing else in the text has to do with them (no footnotes, no references)."""
    return plain_spans(words, lines, reading) or inlines(_GRAMMAR.parseInline(words, {})[0], lines, reading)


def _any_blocks(text: str, reading: Reading) -> tuple[Node, ...]:
    environment: dict[str, Any] = {}
    tokens = _GRAMMAR.parse(text, environment)
    reading.definitions = {label: tuple(one["map"]) for label, one in environment.get("references", {}).items()}
    work = Work(reading, Headings(tokens), Definitions())
    nodes = blocks(tokens, work)
    work.notes.report_unused(nodes, reading)
    report_lost(tokens, environment, reading)
    return with_notes(nodes, work.notes.bodies)
