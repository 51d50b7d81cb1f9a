"""Texts as they stand below a label of their page: one section, whatever headings they have."""

from collections.abc import Sequence
from operator import is_not

from plgsite.prose.nodes import Node

LOWEST = 6


def below(nodes: Sequence[Node]) -> tuple[Node, ...]:
    """A text with its headings one level lower, and all its footnotes behind its last words."""
    notes = tuple([note for node in nodes if node.kind == "footnotes" for note in node.children])
    kept = tuple([_lowered(node) for node in nodes if node.kind != "footnotes"])
    return (*kept, Node("footnotes", children=notes)) if notes else kept


def _lowered(node: Node) -> Node:
    if node.kind == "heading":
        level = str(min(int(node.get("level", "2")) + 1, LOWEST))
        return Node(node.kind, node.text, (("level", level), *(pair for pair in node.attributes if pair[0] != "level")), node.children)
    children = tuple([_lowered(child) for child in node.children])
    return Node(node.kind, node.text, node.attributes, children) if any(map(is_not, children, node.children)) else node
