"""Lists as HTML: items, with icons or in boxes where a container asks for them, and terms with their definitions."""

from plgsite.icons import icon
from plgsite.prose.nodes import Node
from plgsite.render.html_writer import Writer


def write_list(node: Node, to: Writer) -> str:
    """A list with numbers or with bullets."""
    tag = "ol" if node.get("ordered") else "ul"
    start = f' start="{int(node.get("start"))}"' if node.get("start") else ""
    items = "".join(f"<li>{_icon(item)}{_flow(item, to, tight=bool(node.get('tight')))}</li>\n" for item in node.children)
    return f"<{tag}{start}>\n{items}</{tag}>\n"


def _icon(item: Node) -> str:
    """The icon of a pillar: drawn beside words that say the same, so it is hidden from those who hear the page."""
    if not item.get("icon"):
        return ""
    return f'<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">{icon(item.get("icon"))}</svg>'


def write_definitions(node: Node, to: Writer) -> str:
    """A list of terms, each with what it means."""
    tight = bool(node.get("tight"))
    rows = (
        f"<dt>{to.write(part.children)}</dt>\n" if part.kind == "term" else f"<dd>{_flow(part, to, tight=tight)}</dd>\n"
        for part in node.children
    )
    return f"<dl>\n{''.join(rows)}</dl>\n"


def _flow(node: Node, to: Writer, *, tight: bool) -> str:
    """The inside of an item: its blocks, in a tight list with the words of a paragraph bare."""
    if not tight:
        return to.write(node.children)
    if to.boxed and node.children and node.children[0].kind == "paragraph":
        first, *rest = node.children
        return "\n".join((f"<span>{to.write(first.children)}</span>", *(to.write((child,)).rstrip("\n") for child in rest)))
    return "\n".join(to.write(child.children) if child.kind == "paragraph" else to.write((child,)).rstrip("\n") for child in node.children)
