"""Tables as HTML: they scroll sideways, and a row of a matrix can become a card."""

from collections.abc import Sequence
from itertools import zip_longest

from plgsite.prose.nodes import Node, plain_text
from plgsite.render.html_writer import Writer
from plgsite.templating.escaping import escaped


def write_table(node: Node, to: Writer) -> str:
    """A table in a box that scrolls; a matrix has the names of its columns in each cell."""
    # A group, not a region: a page may have many tables, and each region would be one more landmark of the same name.
    label = f' tabindex="0" role="group" aria-label="{escaped(to.words.table)}"' if to.words.table else ""
    head = [row for row in node.children if row.get("head")]
    body = _labelled(head, [row for row in node.children if not row.get("head")])
    parts = (f"<{tag}>\n{to.write(rows)}</{tag}>\n" for tag, rows in (("thead", head), ("tbody", body)) if rows)
    return f'<div class="table-scroll"{label}>\n<table>\n{"".join(parts)}</table>\n</div>\n'


def _labelled(head: Sequence[Node], body: Sequence[Node]) -> list[Node]:
    """The rows of a matrix with the name of its column in each cell, for narrow screens where the row becomes a card."""
    titles = [plain_text(cell.children) for row in head[:1] for cell in row.children]
    return [_with_titles(row, titles) if any(cell.get("head") for cell in row.children) else row for row in body]


def _with_titles(row: Node, titles: Sequence[str]) -> Node:
    cells = (
        Node(cell.kind, cell.text, (*cell.attributes, ("title", title)), cell.children) if title and not cell.get("head") else cell
        for cell, title in zip_longest(row.children, titles[: len(row.children)], fillvalue="")
        if isinstance(cell, Node)
    )
    return Node(row.kind, row.text, row.attributes, tuple(cells))


def write_row(node: Node, to: Writer) -> str:
    """A row of a table."""
    return f"<tr>{''.join(_cell(cell, bool(node.get('head')), to) for cell in node.children)}</tr>\n"


def _cell(cell: Node, in_head: bool, to: Writer) -> str:
    if in_head and not cell.children:  # the corner of a matrix heads nothing
        return "<td></td>"
    tag, scope = ("th", ' scope="col"') if in_head else ("th", ' scope="row"') if cell.get("head") else ("td", "")
    inside = to.write(cell.children)
    if cell.get("lines"):
        inside = f"<ul>{''.join(f'<li>{to.write(item.children)}</li>' for item in cell.children)}</ul>"
    named = f' data-label="{escaped(cell.get("title"))}"' if cell.get("title") else ""
    return f"<{tag}{scope}{_aligned(cell)}{named}>{inside}</{tag}>"


def _aligned(cell: Node) -> str:
    return f' class="align-{escaped(cell.get("align"))}"' if cell.get("align") else ""
