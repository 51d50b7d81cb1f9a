"""Nodes -> HTML. Everything is escaped; no inline style, no script, nothing fetched from elsewhere."""

from collections.abc import Callable, Sequence

from markupsafe import Markup, escape

from plgsite.prose.nodes import Node
from plgsite.render.html_containers import write_container
from plgsite.render.html_footnotes import write_footnote, write_footnote_mark, write_footnotes
from plgsite.render.html_links import write_image, write_link
from plgsite.render.html_lists import write_definitions, write_list
from plgsite.render.html_tables import write_row, write_table
from plgsite.render.html_writer import NO_WORDS, Words, Write, Writer
from plgsite.templating.escaping import escaped


class _ByKind(Writer, frozen=True, kw_only=True):
    """Writes each node as the table says for its kind."""

    def write(self, nodes: Sequence[Node]) -> str:
        return "".join([WRITERS[node.kind](node, self) for node in nodes])


def html(
    nodes: Sequence[Node],
    *,
    heading_shift: int = 0,
    place: Callable[[Node], Markup] | None = None,
    words: Words = NO_WORDS,
) -> Markup:
    """HTML5 of resolved nodes of one medium; what only the page or only the brochure shows is written in either case.

    `place` writes the parts that the text places; without it they are left out. Footnotes of a text that shares its page with others get
    their numbers when the page is written (`html_footnotes.numbered`). Raises ValueError for a link that was not resolved.
    """
    return Markup(_ByKind(heading_shift=heading_shift, place=place, words=words).write(nodes))


def inline_html(nodes: Sequence[Node], words: Words = NO_WORDS) -> Markup:
    """The same without `<p>`, for a text of one paragraph or for the inside of a heading; a longer text is written in full."""
    inside = nodes[0].children if len(nodes) == 1 and nodes[0].kind == "paragraph" else nodes
    if len(inside) == 1 and inside[0].kind == "text":  # as most are
        return Markup(escaped(inside[0].text))
    return html(inside, words=words)


def _wrapped(tag: str) -> Write:
    return lambda node, to: f"<{tag}>{to.write(node.children)}</{tag}>"


def _block(tag: str) -> Write:
    return lambda node, to: f"<{tag}>\n{to.write(node.children)}</{tag}>\n"


def _heading(node: Node, to: Writer) -> str:
    level = min(max(int(node.get("level", "2")) + to.heading_shift, 1), 6)
    return f'<h{level} id="{escaped(node.get("id"))}">{to.write(node.children)}</h{level}>\n'


def _code_block(node: Node, to: Writer) -> str:
    language = f' class="language-{escaped(node.get("language"))}"' if node.get("language") else ""
    return f"<pre><code{language}>{escaped(node.text)}</code></pre>\n"


def _place(node: Node, to: Writer) -> str:
    return str(escape(to.place(node))) if to.place else ""


WRITERS: dict[str, Write] = {
    "paragraph": lambda node, to: f"<p>{to.write(node.children)}</p>\n",
    "heading": _heading,
    "list": write_list,
    "item": _block("li"),
    "quote": _block("blockquote"),
    "code_block": _code_block,
    "rule": lambda node, to: "<hr>\n",
    "table": write_table,
    "row": write_row,
    "cell": _wrapped("td"),
    "definitions": write_definitions,
    "term": _wrapped("dt"),
    "definition": _block("dd"),
    "footnotes": write_footnotes,
    "footnote": write_footnote,
    "container": write_container,
    "place": _place,
    "text": lambda node, to: escaped(node.text),
    "emphasis": _wrapped("em"),
    "strong": _wrapped("strong"),
    "strikethrough": _wrapped("s"),
    "code": lambda node, to: f"<code>{escaped(node.text)}</code>",
    "break": lambda node, to: "<br>\n",
    "softbreak": lambda node, to: "\n",
    "link": write_link,
    "image": write_image,
    "footnote_mark": write_footnote_mark,
}
