"""`::: name words` ... `:::`: the table of containers, and the pairing of their first and last lines."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from msgspec import Struct

from plgsite.markdown.shapes import matrix, pillars, tree, unknown_icons
from plgsite.prose.hints import container_hint
from plgsite.prose.nodes import Node, Place
from plgsite.prose.parts import PARTS
from plgsite.prose.reading import Reading

MAX_DEPTH = 8
"""How deep containers may nest; a deeper one is a fault."""


class ContainerShape(Struct, frozen=True):
    """What a container needs: words behind its name, and which body (`body` gives the fault of a wrong one, or nothing;
    `how` the way to write it). `shaped` gives the body another shape."""

    words: Literal["none", "optional", "required"] = "optional"
    example: str = ""
    body: Callable[[Sequence[Node]], str] = lambda nodes: ""
    how: str = ""
    shaped: Callable[[str, tuple[Node, ...]], tuple[Node, ...]] = lambda words, inside: inside


def _only(kind: str, told: str, *, ordered: bool = False) -> Callable[[Sequence[Node]], str]:
    def check(nodes: Sequence[Node]) -> str:
        fits = len(nodes) == 1 and nodes[0].kind == kind and bool(nodes[0].get("ordered")) >= ordered
        return "" if fits else told

    return check


CONTAINERS: dict[str, ContainerShape] = {
    "web": ContainerShape("none"),
    "brochure": ContainerShape("none"),
    "note": ContainerShape(),
    "details": ContainerShape("required", "::: details Title"),
    "quote": ContainerShape("required", "::: quote Name, role"),
    "flow": ContainerShape(
        "required", "::: flow Title", _only("list", "an ordered list and nothing else", ordered=True), "number its lines 1. 2. 3."
    ),
    "pillars": ContainerShape(
        "optional", "::: pillars icons=book,users", _only("list", "a list and nothing else"), "begin each line with a dash", pillars
    ),
    "matrix": ContainerShape(
        "optional", "::: matrix", _only("table", "a table and nothing else"), "write a table with | between its cells", matrix
    ),
    "tree": ContainerShape(
        "required", "::: tree Title", _only("list", "a list and nothing else"), "begin each line with a dash, deeper ones with spaces", tree
    ),
}
_MEDIA = ("web", "brochure")


class Mark(Struct, frozen=True):
    """The first or the last line of a container; the last one has no words."""

    colons: str
    words: str
    at: Place

    @property
    def name(self) -> str:
        """The first word behind the colons."""
        return self.words.partition(" ")[0]


@dataclass(slots=True)
class _Open:
    mark: Mark | None
    inside: list[Node] = field(default_factory=list)


def paired(pieces: Sequence[Node | Mark], reading: Reading) -> tuple[Node, ...]:
    """The nodes with their containers. A last line closes the innermost container that was opened with as many colons."""
    opened = [_Open(None)]
    for piece in pieces:
        if isinstance(piece, Node):
            opened[-1].inside.append(piece)
        elif piece.words:
            opened.append(_Open(piece))
        else:
            _close(piece, opened, reading)
    while len(opened) > 1:
        _leave_open(opened, reading)
    return tuple(opened[0].inside)


def _close(last: Mark, opened: list[_Open], reading: Reading) -> None:
    if not any(one.mark and one.mark.colons == last.colons for one in opened[: -MAX_DEPTH * 2 : -1]):
        hint = "end a container with as many colons as it began with" if len(opened) > 1 else "write ::: and a name to begin a container"
        reading.fault("stray-container", f"'{last.colons}' ends nothing", last.at, hint)
        return
    while (top := opened[-1].mark) and top.colons != last.colons:
        _leave_open(opened, reading)
    closed = opened.pop()
    if closed.mark:
        opened[-1].inside.extend(_container(closed.mark, tuple(closed.inside), len(opened), reading))


def _leave_open(opened: list[_Open], reading: Reading) -> None:
    """A container without an end: its contents stand where it stood."""
    lost = opened.pop()
    opened[-1].inside.extend(lost.inside)
    if lost.mark:
        hint = f"end it with a line {lost.mark.colons}; a container around it needs more colons"
        reading.fault("open-container", f"container '{lost.mark.name}' is not closed", lost.mark.at, hint)


def _container(mark: Mark, inside: tuple[Node, ...], depth: int, reading: Reading) -> tuple[Node, ...]:
    name, _, words = mark.words.partition(" ")
    shape = CONTAINERS.get(name)
    if shape is None:
        reading.fault("unknown-container", f"no container '{name}'", mark.at, container_hint(name, PARTS))
        return inside
    for code, message, hint in _faults(name, words.strip(), shape, inside, depth):
        reading.fault(code, message, mark.at, hint)
    if depth > MAX_DEPTH:
        return inside
    return (Node("container", "", (("name", name), ("argument", words.strip())), shape.shaped(words, inside)),)


def _faults(name: str, words: str, shape: ContainerShape, inside: tuple[Node, ...], depth: int) -> Iterator[tuple[str, str, str]]:
    if shape.words == "required" and not words:
        yield "missing-title", f"container '{name}' has no title", f"write {shape.example}"
    if shape.words == "none" and words:
        yield "unexpected-title", f"container '{name}' has no title of its own, but stands before '{words}'", f"write ::: {name}"
    if wrong := shape.body(inside):
        yield "container-body", f"container '{name}' must hold {wrong}", f"{shape.how} and write nothing else in it"
    for icon, hint in unknown_icons(words) if name == "pillars" else ():
        yield "unknown-icon", f"no icon '{icon}'", hint
    if any(node.kind == "heading" and node.get("level") == "2" for node in _own(inside)):
        yield "heading-in-container", f"a ## heading in container '{name}'", "end the container before it, or write ###"
    if name not in _MEDIA and any(node.kind == "place" for node in _own(inside)):
        yield "misplaced-part", f"a [[part]] in container '{name}'", "put it on a line outside of it"
    if depth > MAX_DEPTH:
        yield "too-deep", f"containers in containers, more than {MAX_DEPTH} deep", "write it flatter"


def _own(nodes: Sequence[Node]) -> Iterator[Node]:
    """All nodes but those in containers further in, which have been looked at already."""
    for node in nodes:
        yield node
        if node.kind != "container":
            yield from _own(node.children)
