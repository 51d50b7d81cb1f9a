"""Nodes -> the JSON that a brochure template gets.

A text is a list of dictionaries. Each has a `kind`, and every key that is listed here for its kind, always: a text that is not
there is "", a list that is empty is []. `children` are blocks or words, in reading order.

blocks, with `children` that are words
    paragraph    children
    heading      children, level (2 to 6; 2 is a chapter), id
    term         children: what a definition list defines
blocks, with `children` that are blocks
    list         children (items), ordered (true or false), start (number of the first item), tight (true: little room between items)
    item         children; in "pillars" also icon (a drawing as the text of an SVG, in `currentColor`)
    quote        children: a quotation without a name
    definitions  children (terms and definitions, in order), tight
    definition   children
    container    children, name ("note", "details", "quote", "flow", "pillars", "matrix", "tree", "web", "brochure"), argument (the words
                 behind the name: a title, for "quote" the speaker); "flow" holds one ordered list, "pillars" and "tree"
                 one list, "matrix" one table
    table        children (rows), columns (how many), aligns (for each column "left", "center", "right" or "")
    row          children (cells), head (true for the first row)
    cell         children (words), align; in a "matrix" also head (true: the head of its row) and lines (true: its children are items
                 of words)
blocks without children
    code_block   text, language
    rule         a line between two passages
    place        part, argument: here the author wants that part of the programme, such as "modules"
words
    text         text: plain text; a line end in the source has become a space
    emphasis, strong, strikethrough    children
    code         text
    break        a line break that the author asked for
    link         children, href, title
    image        src (a file beside the template), alt ("" for decoration), title, width, height (pixels, 0 where unknown)
    footnote     children (blocks), id ("1", "2", ... in reading order), turn (1 where it is mentioned first; when it is mentioned again,
                 2, 3, ... and no children: refer to the first)
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from plgsite.icons import svg
from plgsite.prose.nodes import Node

Row = dict[str, Any]
Value = Callable[[Node], Any]
Notes = Mapping[str, tuple[Node, ...]]

_SPACES = re.compile(r"[ \t\n]+")


def brochure_nodes(nodes: Sequence[Node]) -> list[Row]:
    """The JSON form of resolved nodes of the brochure. Raises ValueError for a link that was not resolved."""
    notes = {note.get("id"): note.children for node in nodes if node.kind == "footnotes" for note in node.children}
    return _rows(nodes, notes)


def _rows(nodes: Sequence[Node], notes: Notes) -> list[Row]:
    rows = (_row(node, notes) for node in nodes if node.kind != "footnotes")
    return list(_joined(rows))


def _row(node: Node, notes: Notes) -> Row:
    if node.get("record"):
        raise ValueError(f"a link to {node.get('record')} was not resolved")
    if node.kind == "footnote_mark":
        return _footnote(node, notes)
    if node.kind in ("text", "softbreak"):
        return {"kind": "text", "text": _SPACES.sub(" ", node.text) if node.kind == "text" else " "}
    row: Row = {"kind": node.kind, **{key: value(node) for key, value in KEYS.get(node.kind, {}).items()}}
    row |= {key: found for key, value in RARE.get(node.kind, {}).items() if (found := value(node))}
    return row if node.kind in _WITHOUT_CHILDREN else row | {"children": _rows(node.children, notes)}


def _footnote(node: Node, notes: Notes) -> Row:
    id, turn = node.get("id"), int(node.get("turn", "1"))
    return {"kind": "footnote", "id": id, "turn": turn, "children": _rows(notes.get(id, ()), {}) if turn == 1 else []}


def _joined(rows: Iterable[Row]) -> Iterable[Row]:
    """Texts side by side as one, with one space where they meet."""
    for kind, run in groupby(rows, key=lambda row: row["kind"]):
        some = list(run)
        yield from [{"kind": "text", "text": _SPACES.sub(" ", "".join(row["text"] for row in some))}] if kind == "text" else some


def _text(name: str) -> Value:
    return lambda node: node.get(name)


def _number(name: str, default: int) -> Value:
    return lambda node: int(node.get(name) or default)


def _yes(name: str) -> Value:
    return lambda node: node.get(name) == "yes"


def _columns(node: Node) -> int:
    return max((len(row.children) for row in node.children), default=0)


def _aligns(node: Node) -> list[str]:
    return [cell.get("align") for cell in node.children[0].children] if node.children else []


KEYS: dict[str, dict[str, Value]] = {
    "heading": {"level": _number("level", 2), "id": _text("id")},
    "list": {"ordered": _yes("ordered"), "start": _number("start", 1), "tight": _yes("tight")},
    "definitions": {"tight": _yes("tight")},
    "container": {"name": _text("name"), "argument": _text("argument")},
    "table": {"columns": _columns, "aligns": _aligns},
    "row": {"head": _yes("head")},
    "cell": {"align": _text("align")},
    "code_block": {"text": lambda node: node.text, "language": _text("language")},
    "place": {"part": _text("part"), "argument": _text("argument")},
    "code": {"text": lambda node: node.text},
    "link": {"href": _text("href"), "title": _text("title")},
    "image": {
        "src": _text("src"),
        "alt": _text("alt"),
        "title": _text("title"),
        "width": _number("width", 0),
        "height": _number("height", 0),
    },
}
RARE: dict[str, dict[str, Value]] = {
    "cell": {"head": _yes("head"), "lines": _yes("lines")},
    "item": {"icon": lambda node: svg(node.get("icon")) if node.get("icon") else ""},
}
"""Keys that are there only where they say something: those of pillars and of a matrix."""
_WITHOUT_CHILDREN = frozenset({"code_block", "rule", "place", "code", "break", "image"})
