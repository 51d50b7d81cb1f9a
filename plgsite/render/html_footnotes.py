"""Footnotes as HTML: marks in the text, the notes below it, and the ways back."""

from plgsite.prose.nodes import Node
from plgsite.render.escaping import escaped
from plgsite.render.html_writer import Writer


def _mark_id(id: str, turn: int) -> str:
    return f"mark_{id}" if turn == 1 else f"mark_{id}_{turn}"


def write_footnote_mark(node: Node, to: Writer) -> str:
    id, own = node.get("id"), _mark_id(node.get("id"), int(node.get("turn", "1")))
    return f'<sup><a id="{to.id(own)}" href="#{to.id(f"note_{id}")}" class="footnote-mark" role="doc-noteref">{escaped(id)}</a></sup>'


def write_footnotes(node: Node, to: Writer) -> str:
    first = int(node.children[0].get("id", "1")) if node.children else 1
    last = first + len(node.children) - 1
    # Each chapter has notes of its own: their numbers tell the lists apart.
    label = f' aria-label="{escaped(to.words.notes)} {first}{f"-{last}" if last > first else ""}"' if to.words.notes else ""
    start = f' start="{first}"' if first > 1 else ""
    return f'<section class="footnotes" role="doc-endnotes"{label}>\n<ol{start}>\n{to.write(node.children)}</ol>\n</section>\n'


def write_footnote(node: Node, to: Writer) -> str:
    back = "".join(_back(node.get("id"), turn, to) for turn in range(1, int(node.get("back", "1")) + 1))
    *blocks, last = node.children or (Node("paragraph"),)
    if last.kind == "paragraph":
        inside = f"{to.write(blocks)}<p>{to.write(last.children)}{back}</p>\n"
    else:
        inside = f"{to.write((*blocks, last))}<p>{back.lstrip()}</p>\n"
    return f'<li id="{to.id("note_" + node.get("id"))}">{inside}</li>\n'


def _back(id: str, turn: int, to: Writer) -> str:
    label = f' aria-label="{escaped(to.words.back)}{f" {turn}" if turn > 1 else ""}"' if to.words.back else ""
    return f' <a href="#{to.id(_mark_id(id, turn))}" class="footnote-back" role="doc-backlink"{label}>↩\ufe0e</a>'
