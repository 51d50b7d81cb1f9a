"""Footnotes: numbered in reading order, and written at the end of the section that mentions them first."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice
from operator import is_

from plgsite.markdown.joined import joined_texts
from plgsite.prose.nodes import Node, Place
from plgsite.prose.reading import Reading


class Definitions:
    """The footnotes that a text defines, by label, in the order of the text."""

    __slots__ = ("bodies", "places")

    def __init__(self) -> None:
        self.bodies: dict[str, tuple[Node, ...]] = {}
        self.places: dict[str, Place] = {}

    def add(self, label: str, body: tuple[Node, ...], at: Place, reading: Reading) -> None:
        """Keeps the text of a footnote; a second one of its name, or one that refers to another, is a fault."""
        if label in self.bodies:
            reading.fault("duplicate-footnote", f"a second footnote '[^{label}]'", at, "give it another name")
        elif any(part.kind == "footnote_mark" for node in body for part in node.walk()):
            reading.fault("footnote-in-footnote", f"footnote '[^{label}]' refers to another", at, "write that one out here")
        self.bodies.setdefault(label, _without_marks(body))
        self.places.setdefault(label, at)

    def report_unused(self, nodes: Sequence[Node], reading: Reading) -> None:
        """A footnote that nothing refers to would be lost in silence."""
        used = {part.get("id") for node in nodes for part in node.walk() if part.kind == "footnote_mark"} if self.bodies else set()
        for label, at in self.places.items():
            if label not in used:
                reading.fault("unused-footnote", f"nothing refers to footnote '[^{label}]'", at, f"write [^{label}] where it belongs")


def with_notes(nodes: Sequence[Node], bodies: Mapping[str, tuple[Node, ...]]) -> tuple[Node, ...]:
    """Marks with the label of a body -> marks with a number and a turn, and `footnotes` at the end of each section.

    `nodes` is a whole document: a note stands once, where it is mentioned first, however often it is mentioned.
    """
    if not bodies:
        return tuple(nodes)
    numbers: dict[str, int] = {}
    turns: Counter[str] = Counter()
    sections: list[tuple[list[Node], list[str]]] = []
    for section in _sections(nodes):
        known = len(numbers)
        sections.append(([_numbered(node, numbers, turns) for node in section], list(islice(numbers, known, None))))
    shown: list[Node] = []
    for numbered, first in sections:
        notes = tuple(_note(numbers[label], turns[label], bodies[label]) for label in first)
        shown.extend((*numbered, Node("footnotes", "", (), notes)) if notes else numbered)
    return tuple(shown)


def without_notes(nodes: Sequence[Node]) -> tuple[tuple[Node, ...], dict[str, tuple[Node, ...]]]:
    """The nodes without their footnotes, and the bodies of these by number."""
    bodies = {note.get("id"): note.children for node in nodes if node.kind == "footnotes" for note in node.children}
    return tuple(node for node in nodes if node.kind != "footnotes"), bodies


def _sections(nodes: Sequence[Node]) -> list[list[Node]]:
    found: list[list[Node]] = [[]]
    for node in nodes:
        if node.kind == "heading" and node.get("level") == "2":
            found.append([])
        found[-1].append(node)
    return found


def _note(number: int, times: int, body: tuple[Node, ...]) -> Node:
    return Node("footnote", "", (("id", str(number)), ("back", str(times))), body)


def _numbered(node: Node, numbers: dict[str, int], turns: Counter[str]) -> Node:
    if node.kind == "footnote_mark":
        label = node.get("id")
        turns[label] += 1
        return Node("footnote_mark", "", (("id", str(numbers.setdefault(label, len(numbers) + 1))), ("turn", str(turns[label]))))
    children = tuple([_numbered(child, numbers, turns) for child in node.children])
    if all(map(is_, children, node.children)):
        return node
    return Node(node.kind, node.text, node.attributes, children)


def _without_marks(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    kept = (node for node in nodes if node.kind != "footnote_mark")
    return joined_texts(Node(node.kind, node.text, node.attributes, _without_marks(node.children)) for node in kept)
