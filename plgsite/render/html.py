"""Nodes -> HTML. Everything is escaped; no inline style, no script, nothing fetched from elsewhere."""

from collections.abc import Callable, Sequence
from itertools import zip_longest

from markupsafe import Markup, escape
from msgspec import Struct
from msgspec.structs import replace

from plgsite.icons import icon
from plgsite.prose.links import is_safe, scheme_of
from plgsite.prose.nodes import Node, plain_text
from plgsite.render.escaping import escaped


class Words(Struct, frozen=True, kw_only=True):
    """The words that the writer adds, in the language of the page; an element without its words gets no label."""

    table: str = ""
    """Names a table that can be scrolled sideways; without it the table takes no keyboard focus."""
    notes: str = ""
    """Names the list of footnotes."""
    back: str = ""
    """Names the link from a footnote back to its mark."""


NO_WORDS = Words()


class Writer(Struct, frozen=True, kw_only=True):
    """How nodes are to be written."""

    heading_shift: int = 0
    id_prefix: str = ""
    words: Words = NO_WORDS
    place: Callable[[Node], Markup] | None = None
    boxed: bool = False
    """Whether the words of an item stand in an element of their own, so that a chart can draw a box around them."""

    def write(self, nodes: Sequence[Node]) -> str:
        return "".join([WRITERS[node.kind](node, self) for node in nodes])

    def id(self, id: str) -> str:
        """An id, or the place behind a `#`, ready to stand in an attribute."""
        return escaped(self.id_prefix + id)


Write = Callable[[Node, Writer], str]


def html(
    nodes: Sequence[Node],
    *,
    heading_shift: int = 0,
    place: Callable[[Node], Markup] | None = None,
    id_prefix: str = "",
    words: Words = NO_WORDS,
) -> Markup:
    """HTML5 of resolved nodes of one medium; what only the page or only the brochure shows is written in either case.

    `place` writes the parts that the text places; without it they are left out. `id_prefix` stands before every id of a heading
    or footnote (and in links to a footnote, not in `#links` of the text). Raises ValueError for a link that was not resolved.
    """
    return Markup(Writer(heading_shift=heading_shift, place=place, id_prefix=id_prefix, words=words).write(nodes))


def inline_html(nodes: Sequence[Node]) -> Markup:
    """The same without `<p>`, for a text of one paragraph or for the inside of a heading; a longer text is written in full."""
    inside = nodes[0].children if len(nodes) == 1 and nodes[0].kind == "paragraph" else nodes
    if len(inside) == 1 and inside[0].kind == "text":  # as most are
        return Markup(escaped(inside[0].text))
    return html(inside)


def _wrapped(tag: str) -> Write:
    return lambda node, to: f"<{tag}>{to.write(node.children)}</{tag}>"


def _block(tag: str) -> Write:
    return lambda node, to: f"<{tag}>\n{to.write(node.children)}</{tag}>\n"


def _heading(node: Node, to: Writer) -> str:
    level = min(max(int(node.get("level", "2")) + to.heading_shift, 1), 6)
    return f'<h{level} id="{to.id(node.get("id"))}">{to.write(node.children)}</h{level}>\n'


def _list(node: Node, to: Writer) -> str:
    tag = "ol" if node.get("ordered") else "ul"
    start = f' start="{int(node.get("start"))}"' if node.get("start") else ""
    items = "".join(f"<li>{_icon(item)}{_flow(item, to, tight=bool(node.get('tight')))}</li>\n" for item in node.children)
    return f"<{tag}{start}>\n{items}</{tag}>\n"


def _icon(item: Node) -> str:
    """The icon of a pillar: drawn beside words that say the same, so it is hidden from those who hear the page."""
    if not item.get("icon"):
        return ""
    return f'<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">{icon(item.get("icon"))}</svg>'


def _definitions(node: Node, to: Writer) -> str:
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


def _code_block(node: Node, to: Writer) -> str:
    language = f' class="language-{escaped(node.get("language"))}"' if node.get("language") else ""
    return f"<pre><code{language}>{escaped(node.text)}</code></pre>\n"


def _table(node: Node, to: Writer) -> str:
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


def _row(node: Node, to: Writer) -> str:
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


def _container(node: Node, to: Writer) -> str:
    inside = (replace(to, boxed=True) if node.get("name") == "tree" else to).write(node.children)
    return CONTAINERS[node.get("name")](escaped(node.get("argument")), inside)


def _matrix(title: str, inside: str) -> str:
    if not title:
        return f'<div class="matrix">\n{inside}</div>\n'
    return f'<figure class="matrix">\n<figcaption>{title}</figcaption>\n{inside}</figure>\n'


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
    "pillars": lambda words, inside: f'<div class="pillars">\n{inside}</div>\n',
    "matrix": lambda title, inside: _matrix(title, inside),
    "tree": lambda title, inside: f'<figure class="tree">\n<figcaption>{title}</figcaption>\n{inside}</figure>\n',
    "flow": lambda title, inside: f'<figure class="flow">\n<figcaption>{title}</figcaption>\n{inside}</figure>\n',
}


def _place(node: Node, to: Writer) -> str:
    return str(escape(to.place(node))) if to.place else ""


def _link(node: Node, to: Writer) -> str:
    if node.get("record"):
        raise ValueError(f"a link to {node.get('record')} was not resolved")
    href, inside = node.get("href"), to.write(node.children)
    if not href:  # a record without a page today
        return inside
    if not is_safe(href):
        return inside
    away = ' rel="noopener"' if scheme_of(href).lower() in ("http", "https") else ""
    return f'<a href="{escaped(href)}"{_titled(node)}{away}>{inside}</a>'


def _titled(node: Node) -> str:
    return f' title="{escaped(node.get("title"))}"' if node.get("title") else ""


def _image(node: Node, to: Writer) -> str:
    if not is_safe(node.get("src")):
        return escaped(node.get("alt"))
    size = "".join(f' {name}="{int(node.get(name))}"' for name in ("width", "height") if node.get(name))
    sizes = f' sizes="{PROSE_SIZES}"'
    several = f' srcset="{escaped(node.get("srcset"))}"{sizes}' if node.get("srcset") else ""
    rest = f'{several} alt="{escaped(node.get("alt"))}"{size}{_titled(node)} loading="lazy" decoding="async"'
    shown = f'<img src="{escaped(node.get("src"))}"{rest}>'
    if not node.get("avif"):
        return shown
    return f'<picture><source type="image/avif" srcset="{escaped(node.get("avif"))}"{sizes}>{shown}</picture>'


PROSE_SIZES = "(min-width: 44rem) 41rem, 95vw"
"""How wide a picture in running text is."""


def _mark_id(id: str, turn: int) -> str:
    return f"mark_{id}" if turn == 1 else f"mark_{id}_{turn}"


def _footnote_mark(node: Node, to: Writer) -> str:
    id, own = node.get("id"), _mark_id(node.get("id"), int(node.get("turn", "1")))
    return f'<sup><a id="{to.id(own)}" href="#{to.id(f"note_{id}")}" class="footnote-mark" role="doc-noteref">{escaped(id)}</a></sup>'


def _footnotes(node: Node, to: Writer) -> str:
    first = int(node.children[0].get("id", "1")) if node.children else 1
    last = first + len(node.children) - 1
    # Each chapter has notes of its own: their numbers tell the lists apart.
    label = f' aria-label="{escaped(to.words.notes)} {first}{f"-{last}" if last > first else ""}"' if to.words.notes else ""
    start = f' start="{first}"' if first > 1 else ""
    return f'<section class="footnotes" role="doc-endnotes"{label}>\n<ol{start}>\n{to.write(node.children)}</ol>\n</section>\n'


def _footnote(node: Node, to: Writer) -> str:
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


WRITERS: dict[str, Write] = {
    "paragraph": lambda node, to: f"<p>{to.write(node.children)}</p>\n",
    "heading": _heading,
    "list": _list,
    "item": _block("li"),
    "quote": _block("blockquote"),
    "code_block": _code_block,
    "rule": lambda node, to: "<hr>\n",
    "table": _table,
    "row": _row,
    "cell": _wrapped("td"),
    "definitions": _definitions,
    "term": _wrapped("dt"),
    "definition": _block("dd"),
    "footnotes": _footnotes,
    "footnote": _footnote,
    "container": _container,
    "place": _place,
    "text": lambda node, to: escaped(node.text),
    "emphasis": _wrapped("em"),
    "strong": _wrapped("strong"),
    "strikethrough": _wrapped("s"),
    "code": lambda node, to: f"<code>{escaped(node.text)}</code>",
    "break": lambda node, to: "<br>\n",
    "softbreak": lambda node, to: "\n",
    "link": _link,
    "image": _image,
    "footnote_mark": _footnote_mark,
}
