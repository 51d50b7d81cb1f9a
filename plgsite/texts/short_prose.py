"""Prose in short: paragraphs and lists, with the words of links, and nothing else."""

from collections.abc import Iterable

from plgsite.prose.nodes import Node, plain_text
from plgsite.texts.reading import Nodes

KEPT = frozenset(["paragraph", "list", "item", "quote", "text", "emphasis", "strong", "strikethrough", "code", "break", "softbreak"])


def short_prose(nodes: Iterable[Node]) -> Nodes:
    """Resolved nodes without pictures, tables, headings, parts, containers and footnotes, and without what links lead to."""
    return tuple(found for node in nodes for found in _short(node))


def _short(node: Node) -> Nodes:
    if node.kind == "link":
        return short_prose(node.children)
    if node.kind not in KEPT:
        return ()
    short = Node(node.kind, node.text, node.attributes, short_prose(node.children))
    return (short,) if not node.children or plain_text(short.children).strip() else ()
