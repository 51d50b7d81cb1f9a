"""The frozen document that prose becomes: nodes, links, images, sections.

A document is plain data: it travels as JSON through the cache (pieces as lists, which are short) and into the brochure, and both writers
(HTML, brochure nodes) are tables from `Node.kind` to a function.
"""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from plgsite.diagnostics import Level

NodeKind = Literal[
    # blocks
    "paragraph",  # children: inlines
    "heading",  # attributes: level "2".."6", id; children: inlines
    "list",  # attributes: ordered "yes"|absent, start (ordered, when not 1), tight "yes"|absent; children: items
    "item",  # children: blocks (in a tight list the paragraphs are written without <p>)
    "quote",  # children: blocks (a Markdown `>` quote)
    "code_block",  # text; attributes: language
    "rule",  # a thematic break
    "table",  # children: rows; the first row is the head
    "row",  # attributes: head "yes"|absent; children: cells
    "cell",  # attributes: align "left"|"center"|"right"|absent; children: inlines
    "definitions",  # attributes: tight "yes"|absent; children: term and definition nodes, in order
    "term",  # children: inlines
    "definition",  # children: blocks
    "footnotes",  # children: footnote nodes; the last block of a section (or lead) that mentions them first
    "footnote",  # attributes: id (number as text), back (how many references point at it); children: blocks
    "container",  # attributes: name (web, brochure, note, details, quote, flow), argument (the words after the name); children: blocks
    "place",  # attributes: part (modules, steps, ...), argument ("" or words): `[[part argument]]` alone on a line
    # inlines
    "text",  # text
    "emphasis",  # children: inlines
    "strong",  # children: inlines
    "strikethrough",  # children: inlines
    "code",  # text
    "break",  # a hard line break
    "softbreak",  # a line end in the source
    # attributes: href (checked: http, https, mailto, tel, #anchor or a file) or record "kind:id", place "#..."; title; children: inlines
    # (none: take the record's title)
    "link",
    # attributes: src (as written), alt ("" = decorative on purpose, written `![-](file)`), title; once resolved also width, height
    "image",
    "footnote_mark",  # attributes: id (the number as text), turn (which reference to it, "1" first)
]


class Node(Struct, frozen=True, array_like=True):
    """One piece of a document."""

    kind: str
    text: str = ""
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple["Node", ...] = ()

    def get(self, name: str, default: str = "") -> str:
        """The attribute of that name."""
        for key, value in self.attributes:
            if key == name:
                return value
        return default

    def walk(self) -> Iterator["Node"]:
        """This node and all under it, in reading order."""
        ahead = [self]
        while ahead:
            node = ahead.pop()
            yield node
            ahead.extend(reversed(node.children))


class Place(Struct, frozen=True, kw_only=True, array_like=True):
    """Where something stands in the text it came from: line and column from 1, length in characters."""

    line: int
    column: int = 1
    length: int = 1


class Target(Struct, frozen=True, kw_only=True, array_like=True):
    """A link or an image of the text: what it points at, as written, and where. A "title" is a link to a record whose title it takes."""

    kind: Literal["link", "image", "record", "title"]
    to: str
    at: Place


class ProseFault(Struct, frozen=True, kw_only=True):
    """A fault of the text, in the same words as a diagnostic."""

    code: str
    message: str
    at: Place
    hint: str = ""
    level: Level = "error"


class Document(Struct, frozen=True, kw_only=True):
    """Prose, parsed."""

    nodes: tuple[Node, ...]
    targets: tuple[Target, ...] = ()
    """All links and images; without any there is nothing to resolve."""
    for_media: bool = False
    """Whether a passage stands in it that only the page or only the brochure shows."""
    faults: tuple[ProseFault, ...] = ()

    @property
    def is_plain(self) -> bool:
        """Whether it is one run of words and nothing else, as most texts are."""
        nodes = self.nodes
        if self.targets or self.faults or len(nodes) != 1 or nodes[0].kind != "paragraph":
            return False
        children = nodes[0].children
        return len(children) == 1 and children[0].kind == "text"


class Section(Struct, frozen=True, kw_only=True):
    """A `##` section: a tab or a chapter."""

    id: str
    title: tuple[Node, ...]
    nodes: tuple[Node, ...]


def sections(document: Document) -> tuple[tuple[Node, ...], tuple[Section, ...]]:
    """The lead (what stands before the first `##`) and the sections."""
    lead: list[Node] = []
    found: list[tuple[Node, list[Node]]] = []
    for node in document.nodes:
        if node.kind == "heading" and node.get("level") == "2":
            found.append((node, []))
        else:
            (found[-1][1] if found else lead).append(node)
    return tuple(lead), tuple(Section(id=head.get("id"), title=head.children, nodes=tuple(nodes)) for head, nodes in found)


BLOCKS = frozenset(
    {"paragraph", "heading", "list", "item", "quote", "code_block", "rule", "table", "row", "cell"}
    | {"definitions", "term", "definition", "footnotes", "footnote", "container"}
)
"""The kinds that stand apart from what is around them."""


def plain_text(nodes: tuple[Node, ...]) -> str:
    """The words alone, as for a title, a description or a table of contents; a blank between blocks."""
    if len(nodes) == 1 and nodes[0].kind in ("text", "paragraph"):  # as most are
        return nodes[0].text or plain_text(nodes[0].children)
    said, apart = "", False
    for node in nodes:
        is_block = node.kind in BLOCKS
        words = _words_of(node).strip() if is_block else _words_of(node)
        if words and said and (is_block or apart) and not said[-1].isspace():
            said += " "
        said += words
        apart = is_block if words else apart or is_block
    return said


def _words_of(node: Node) -> str:
    if node.kind in ("break", "softbreak"):
        return " "
    if node.kind == "container" and node.get("argument"):
        title = " ".join(word for word in node.get("argument").split() if not word.startswith("icons="))
        return f"{title} {plain_text(node.children)}"
    return node.text or plain_text(node.children)
