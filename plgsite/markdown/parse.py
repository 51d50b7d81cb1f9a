"""Markdown text -> frozen document. Pure: the same text gives the same document."""

from plgsite.limits import MOST_LINES, MOST_MARKS
from plgsite.markdown.medium import is_for_media
from plgsite.markdown.plain import plain_blocks, plain_nodes
from plgsite.markdown.spans import plain_spans
from plgsite.prose.bounds import too_large
from plgsite.prose.nodes import Document, Node
from plgsite.prose.reading import Lines, Reading

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
    found = plain_spans(words, lines, reading)
    if found is not None:
        return found
    from plgsite.markdown.whole import whole_spans  # most texts do without it

    return whole_spans(words, lines, reading)


def _any_blocks(text: str, reading: Reading) -> tuple[Node, ...]:
    from plgsite.markdown.whole import whole_blocks  # most texts do without it

    return whole_blocks(text, reading)
