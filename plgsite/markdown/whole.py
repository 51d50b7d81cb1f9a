"""All of Markdown, by markdown-it: for the texts that the plain readers leave alone. To load it costs a tenth of a small build, so it comes
with the first of them."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from markdown_it.token import Token

from plgsite.markdown.blocks import Work, blocks
from plgsite.markdown.grammar import grammar
from plgsite.markdown.headings import Headings
from plgsite.markdown.inlines import inlines
from plgsite.markdown.lost import report_lost
from plgsite.markdown.notes import Definitions, with_notes
from plgsite.prose.nodes import Node
from plgsite.prose.reading import Lines, Reading

_GRAMMAR = grammar()


def whole_blocks(text: str, reading: Reading) -> tuple[Node, ...]:
    """The nodes of a text."""
    environment: dict[str, Any] = {}
    tokens = _GRAMMAR.parse(text, environment)
    reading.definitions = {label: tuple(one["map"]) for label, one in environment.get("references", {}).items()}
    work = Work(reading, Headings(_sources_of_headings(tokens)), Definitions())
    nodes = blocks(tokens, work)
    work.notes.report_unused(nodes, reading)
    report_lost(tokens, environment, reading)
    return with_notes(nodes, work.notes.bodies)


def whole_spans(words: str, lines: Lines, reading: Reading) -> tuple[Node, ...]:
    """The nodes of words, where nothing else in the text has to do with them (no footnotes, no references)."""
    return inlines(_GRAMMAR.parseInline(words, {})[0], lines, reading)


def _sources_of_headings(tokens: Iterable[Token]) -> Iterable[str]:
    return (inline.content for head, inline in pairwise(tokens) if head.type == "heading_open")
