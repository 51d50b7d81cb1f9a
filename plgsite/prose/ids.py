"""The ids of one page: a register that gives each to one thing only, whatever texts and lists stand there together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import is_not

from plgsite.prose.nodes import Node

_HOLDING = frozenset({"container", "quote", "list", "item", "definitions", "definition"})
"""Blocks in which a heading may stand."""


class Ids:
    """What is taken on a page. The theme's own ids hold a `_`, which those of content never do: so these can never meet."""

    __slots__ = ("_taken", "_texts")

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._texts = 0

    def claim(self, wanted: str) -> str:
        """The id itself where nothing has it yet, else the next with a number behind it."""
        id, number = wanted, 2
        while id in self._taken:
            id, number = f"{wanted}-{number}", number + 1
        self._taken.add(id)
        return id

    def settled(self, nodes: tuple[Node, ...]) -> tuple[Node, ...]:
        """A text of the page: its headings with ids that nothing else has, its own `#links` with them; and its footnotes known by text
        and number (`2.1`), for every text counts them from 1."""
        new = {id: self.claim(id) for id in _heading_ids(nodes)}
        moved = {id: other for id, other in new.items() if id != other}
        text = ""
        if any(node.kind == "footnotes" for node in nodes):
            self._texts += 1
            text = f"{self._texts}."
        return _with(nodes, moved, text) if moved or text else nodes


def _heading_ids(nodes: Iterable[Node]) -> Iterator[str]:
    for node in nodes:
        if node.kind == "heading":
            yield node.get("id")
        elif node.kind in _HOLDING:
            yield from _heading_ids(node.children)


def _with(nodes: Sequence[Node], moved: Mapping[str, str], text: str) -> tuple[Node, ...]:
    return tuple([_changed(node, moved, text) for node in nodes])


def _changed(node: Node, moved: Mapping[str, str], text: str) -> Node:
    attributes, children = node.attributes, _with(node.children, moved, text)
    if node.kind == "heading" and node.get("id") in moved:
        attributes = _replaced(node, "id", moved[node.get("id")])
    elif node.kind == "link" and node.get("href")[1:] in moved and node.get("href").startswith("#"):
        attributes = _replaced(node, "href", f"#{moved[node.get('href')[1:]]}")
    elif node.kind in ("footnote", "footnote_mark"):
        attributes = _replaced(node, "id", text + node.get("id"))
    if attributes is node.attributes and not any(map(is_not, children, node.children)):
        return node
    return Node(node.kind, node.text, attributes, children)


def _replaced(node: Node, name: str, value: str) -> tuple[tuple[str, str], ...]:
    return tuple((key, value if key == name else held) for key, held in node.attributes)
