"""Links to records and files -> addresses, once these are known."""

from collections.abc import Callable, Mapping, Sequence
from operator import is_not

from msgspec import Struct

from plgsite.prose.links import file_of, own_href, scheme_of
from plgsite.prose.nodes import Node, Target


class Link(Struct, frozen=True):
    """Where a record is, and what it is called. Without an address (it has no page today) the words stand alone."""

    address: str
    title: str


class Asset(Struct, frozen=True):
    """Where a file is; width and height in pixels where it has them, and for photos the sizes to choose from (as `srcset` of HTML)."""

    address: str
    width: int | None = None
    height: int | None = None
    avif: str = ""
    srcset: str = ""


def is_settled(target: Target) -> bool:
    """Whether a link leads where it says whatever the site has: elsewhere, or to a heading of its own text."""
    return target.kind == "link" and (target.to.startswith("#") or bool(scheme_of(target.to)))


def resolve(nodes: Sequence[Node], links: Mapping[str, Link], files: Mapping[str, Asset], site_at: str = "/") -> tuple[Node, ...]:
    """The nodes with every `kind:id` and every path replaced by an address; a record link without words takes the title.
    What begins with a slash and is no file is an address of the site, which begins at `site_at`.

    Raises KeyError for a record or file that is not there: the loader has refused those.
    """

    def link(node: Node) -> Node:
        title = tuple(pair for pair in node.attributes if pair[0] == "title")
        if record := node.get("record"):
            found = links[record]
            words = node.children or (Node("text", found.title),)
            return Node("link", "", (("href", _at(found.address, node.get("place"))), *title) if found.address else (), words)
        href = node.get("href")
        file, fragment = (href, "") if href in files else file_of(href)
        if not file or scheme_of(file):
            return node
        if href.startswith("/") and file not in files:
            return Node("link", "", (("href", own_href(href, site_at)), *title), node.children)
        return Node("link", "", (("href", files[file].address + fragment), *title), node.children)

    def image(node: Node) -> Node:
        found = files.get(node.get("src")) or files[file_of(node.get("src"))[0]]
        size = (("width", found.width), ("height", found.height), ("avif", found.avif or None), ("srcset", found.srcset or None))
        kept = tuple((name, found.address if name == "src" else value) for name, value in node.attributes)
        return Node("image", "", (*kept, *((name, str(value)) for name, value in size if value is not None)))

    changes: dict[str, Callable[[Node], Node]] = {"link": link, "image": image}
    return tuple(_changed(node, changes) for node in nodes)


def _at(address: str, place: str) -> str:
    """A record's address with a place on its page; a module is a place already."""
    return address if "#" in address else address + place


def _changed(node: Node, changes: Mapping[str, Callable[[Node], Node]]) -> Node:
    if node.children:
        children = tuple([_changed(child, changes) for child in node.children])
        if any(map(is_not, children, node.children)):
            node = Node(node.kind, node.text, node.attributes, children)
    return changes[node.kind](node) if node.kind in changes else node
