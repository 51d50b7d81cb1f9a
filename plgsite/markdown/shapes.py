"""Containers that give their contents another shape: pillars (a list with icons) and matrix (a table with row heads and lists)."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from plgsite.diagnostics import did_you_mean
from plgsite.icons import icon_names
from plgsite.markdown.joined import joined_texts
from plgsite.prose.nodes import Node

ICONS = "icons="


def icons_in(words: str) -> tuple[str, ...]:
    """The names behind `icons=` in the words of a container."""
    found = next((word for word in words.split() if word.startswith(ICONS)), "")
    return tuple(name for name in found.removeprefix(ICONS).split(",") if name)


def title_in(words: str) -> str:
    """The words of a container that are not the names of its icons."""
    return " ".join(word for word in words.split() if not word.startswith(ICONS))


def unknown_icons(words: str) -> Iterator[tuple[str, str]]:
    """Names of icons that there are not, each with a hint."""
    names = icons_in(words)
    for name in names:
        if name not in icon_names():
            yield name, did_you_mean(name, icon_names()) or "names of icons are those of Lucide"


def pillars(words: str, inside: tuple[Node, ...]) -> tuple[Node, ...]:
    """The items of the list get an icon each, in order; without a name an item has none."""
    if len(inside) != 1 or inside[0].kind != "list":
        return inside
    whole = inside[0]
    known = (name if name in icon_names() else "" for name in icons_in(words))
    items = tuple(_with(item, icon=name) for item, name in zip_longest(whole.children, known, fillvalue="") if isinstance(item, Node))
    return (Node("list", "", whole.attributes, items),)


def tree(words: str, inside: tuple[Node, ...]) -> tuple[Node, ...]:
    """In a chart of boxes no numbers stand before the items: those of a numbered list are written in the boxes."""
    return tuple([_numbers_within(node) for node in inside])


def _numbers_within(node: Node) -> Node:
    if not node.children or node.kind == "paragraph":
        return node
    children = tuple([_numbers_within(child) for child in node.children])
    if not node.get("ordered"):
        return Node(node.kind, node.text, node.attributes, children)
    first = int(node.get("start") or "1")
    kept = tuple(pair for pair in node.attributes if pair[0] not in ("ordered", "start"))
    return Node("list", "", kept, tuple([_with_number(item, number) for number, item in enumerate(children, first)]))


def _with_number(item: Node, number: int) -> Node:
    head, *rest = item.children or (Node("paragraph"),)
    if head.kind != "paragraph":
        head, rest = Node("paragraph"), [head, *rest]
    words = joined_texts((Node("text", f"{number}. "), *head.children))
    return Node(item.kind, item.text, item.attributes, (Node("paragraph", "", (), words), *rest))


def matrix(words: str, inside: tuple[Node, ...]) -> tuple[Node, ...]:
    """The first cell of each row is its head; a cell with `;` holds a list: its children are items of words."""
    if len(inside) != 1 or inside[0].kind != "table":
        return inside
    whole = inside[0]
    rows = tuple(row if row.get("head") else Node("row", "", row.attributes, tuple(_matrix_cells(row.children))) for row in whole.children)
    return (Node("table", "", whole.attributes, rows),)


def _matrix_cells(cells: Sequence[Node]) -> Iterator[Node]:
    for number, cell in enumerate(cells):
        lines = tuple(_lines(cell.children))
        if number == 0:
            yield _with(cell, head="yes")
        elif len(lines) > 1:
            items = tuple(Node("item", "", (), line) for line in lines)
            yield Node("cell", "", (*cell.attributes, ("lines", "yes")), items)
        else:
            yield cell


def _lines(words: Sequence[Node]) -> Iterator[tuple[Node, ...]]:
    """The words between semicolons, without what is empty."""
    line: list[Node] = []
    for node in words:
        if node.kind != "text" or ";" not in node.text:
            line.append(node)
            continue
        first, *rest = node.text.split(";")
        line.append(Node("text", first.rstrip()))
        for text in rest:
            yield from _not_empty(line)
            line = [Node("text", text.lstrip())]
    yield from _not_empty(line)


def _not_empty(line: list[Node]) -> Iterator[tuple[Node, ...]]:
    kept = tuple(node for node in line if node.kind != "text" or node.text.strip())
    if kept:
        yield kept


def _with(node: Node, **attributes: str) -> Node:
    more = tuple((name, value) for name, value in attributes.items() if value)
    return Node(node.kind, node.text, (*node.attributes, *more), node.children)
