"""Containers (`::: name`) as HTML: what stands around the text inside each."""

from collections.abc import Callable

from msgspec.structs import replace

from plgsite.markdown.shapes import title_in
from plgsite.prose.nodes import Node
from plgsite.render.html_writer import Writer
from plgsite.templating.escaping import escaped


def write_container(node: Node, to: Writer) -> str:
    """A `:::` container, as its row has it."""
    inside = (replace(to, boxed=True) if node.get("name") == "tree" else to).write(node.children)
    return CONTAINERS[node.get("name")](escaped(node.get("argument")), inside)


def _figure(name: str, title: str, inside: str) -> str:
    if not title:
        return f'<div class="{name}">\n{inside}</div>\n'
    return f'<figure class="{name}">\n<figcaption>{title}</figcaption>\n{inside}</figure>\n'


def _note(title: str, inside: str) -> str:
    head = f'<p class="note-title">{title}</p>\n' if title else ""
    return f'<aside class="note">\n{head}{inside}</aside>\n'


def _quote(name: str, inside: str) -> str:
    return f'<figure class="quote">\n<blockquote>\n{inside}</blockquote>\n<figcaption>{name}</figcaption>\n</figure>\n'


CONTAINERS: dict[str, Callable[[str, str], str]] = {
    "web": lambda words, inside: inside,
    "brochure": lambda words, inside: inside,
    "note": _note,
    "details": lambda title, inside: f"<details>\n<summary>{title}</summary>\n{inside}</details>\n",
    "quote": _quote,
    "pillars": lambda words, inside: _figure("pillars", title_in(words), inside),
    "matrix": lambda title, inside: _figure("matrix", title, inside),
    "tree": lambda title, inside: f'<figure class="tree">\n<figcaption>{title}</figcaption>\n{inside}</figure>\n',
    "flow": lambda title, inside: f'<figure class="flow">\n<figcaption>{title}</figcaption>\n{inside}</figure>\n',
}
