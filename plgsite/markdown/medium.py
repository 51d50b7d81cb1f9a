"""Page and brochure: each leaves out the passages of the other."""

from collections.abc import Iterator, Sequence

from plgsite.markdown.notes import with_notes, without_notes
from plgsite.prose.nodes import Node

MEDIA = frozenset({"web", "brochure"})


def for_web(nodes: Sequence[Node]) -> tuple[Node, ...]:
    """A document as the page shows it: without `::: brochure`, its footnotes numbered anew."""
    return _for_medium(nodes, "web")


def for_brochure(nodes: Sequence[Node]) -> tuple[Node, ...]:
    """A document as the brochure shows it: without `::: web`, its footnotes numbered anew."""
    return _for_medium(nodes, "brochure")


def is_for_media(nodes: Sequence[Node]) -> bool:
    """Whether there is a passage that only the page or only the brochure shows."""
    return any(_medium(part) for node in nodes for part in node.walk())


def leaves_out(nodes: Sequence[Node]) -> bool:
    """Whether the page leaves out something that the brochure has."""
    return any(_medium(part) == "brochure" and part.children for node in nodes for part in node.walk())


def _for_medium(nodes: Sequence[Node], medium: str) -> tuple[Node, ...]:
    if not is_for_media(nodes):
        return tuple(nodes)
    kept, bodies = without_notes(tuple(_kept(nodes, medium)))
    return with_notes(kept, bodies)


def _kept(nodes: Sequence[Node], medium: str) -> Iterator[Node]:
    for node in nodes:
        if _medium(node) == medium:
            yield from _kept(node.children, medium)
        elif not _medium(node):
            yield Node(node.kind, node.text, node.attributes, tuple(_kept(node.children, medium))) if node.children else node


def _medium(node: Node) -> str:
    name = node.get("name") if node.kind == "container" else ""
    return name if name in MEDIA else ""
