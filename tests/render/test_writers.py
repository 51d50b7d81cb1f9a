"""Markdown -> HTML -> brochure nodes, construct by construct."""

import re
from typing import Any

import html5lib
import pytest
from hypothesis import given, settings
from markupsafe import Markup

from plgsite.markdown.parse import parse
from plgsite.prose.ids import Ids
from plgsite.prose.links import SCHEMES
from plgsite.prose.nodes import Node, sections
from plgsite.prose.resolve import Asset, Link, resolve
from plgsite.render.brochure_nodes import brochure_nodes
from plgsite.render.html import html, inline_html
from plgsite.render.html_footnotes import numbered
from plgsite.render.html_writer import Words
from tests.prose.texts import MARKDOWN


def text(words: str) -> dict[str, Any]:
    return {"kind": "text", "text": words}


def block(kind: str, *children: dict[str, Any], **keys: Any) -> dict[str, Any]:
    return {"kind": kind, **keys, "children": list(children)}


def paragraph(words: str) -> dict[str, Any]:
    return block("paragraph", text(words))


def items(*words: str) -> list[dict[str, Any]]:
    return [block("item", paragraph(one)) for one in words]


WRITTEN: dict[str, tuple[str, str, list[dict[str, Any]]]] = {
    "paragraph": ("een & <twee\ndrie", "<p>een &amp; &lt;twee\ndrie</p>\n", [paragraph("een & <twee drie")]),
    "heading": (
        "## Een *kop*",
        '<h2 id="een-kop">Een <em>kop</em></h2>\n',
        [block("heading", text("Een "), block("emphasis", text("kop")), level=2, id="een-kop")],
    ),
    "words": (
        "*a* **b** ~~c~~ `<d>`",
        "<p><em>a</em> <strong>b</strong> <s>c</s> <code>&lt;d&gt;</code></p>\n",
        [
            block(
                "paragraph",
                *(block("emphasis", text("a")), text(" "), block("strong", text("b")), text(" ")),
                *(block("strikethrough", text("c")), text(" "), {"kind": "code", "text": "<d>"}),
            )
        ],
    ),
    "break": ("een\\\ntwee", "<p>een<br>\ntwee</p>\n", [block("paragraph", text("een"), {"kind": "break"}, text("twee"))]),
    "tight list": (
        "- een\n- twee",
        "<ul>\n<li>een</li>\n<li>twee</li>\n</ul>\n",
        [block("list", *items("een", "twee"), ordered=False, start=1, tight=True)],
    ),
    "loose list": (
        "3. een\n\n4. twee",
        '<ol start="3">\n<li><p>een</p>\n</li>\n<li><p>twee</p>\n</li>\n</ol>\n',
        [block("list", *items("een", "twee"), ordered=True, start=3, tight=False)],
    ),
    "list in a list": (
        "- een\n  - twee",
        "<ul>\n<li>een\n<ul>\n<li>twee</li>\n</ul></li>\n</ul>\n",
        [
            block(
                "list",
                block("item", paragraph("een"), block("list", *items("twee"), ordered=False, start=1, tight=True)),
                ordered=False,
                start=1,
                tight=True,
            )
        ],
    ),
    "quote": ("> een", "<blockquote>\n<p>een</p>\n</blockquote>\n", [block("quote", paragraph("een"))]),
    "code block": (
        "``` python x\na < b\n```",
        '<pre><code class="language-python">a &lt; b\n</code></pre>\n',
        [{"kind": "code_block", "text": "a < b\n", "language": "python"}],
    ),
    "rule": ("---", "<hr>\n", [{"kind": "rule"}]),
    "table": (
        "| a | b |\n|---|--:|\n| c | *d* |",
        '<div class="table-scroll">\n<table>\n<thead>\n'
        '<tr><th scope="col">a</th><th scope="col" class="align-right">b</th></tr>\n</thead>\n'
        '<tbody>\n<tr><td>c</td><td class="align-right"><em>d</em></td></tr>\n</tbody>\n</table>\n</div>\n',
        [
            block(
                "table",
                block("row", block("cell", text("a"), align=""), block("cell", text("b"), align="right"), head=True),
                block("row", block("cell", text("c"), align=""), block("cell", block("emphasis", text("d")), align="right"), head=False),
                columns=2,
                aligns=["", "right"],
            )
        ],
    ),
    "definitions": (
        "Een\n: Twee\n: Drie",
        "<dl>\n<dt>Een</dt>\n<dd>Twee</dd>\n<dd>Drie</dd>\n</dl>\n",
        [
            block(
                "definitions",
                *(block("term", text("Een")), block("definition", paragraph("Twee")), block("definition", paragraph("Drie"))),
                tight=True,
            )
        ],
    ),
    "link": (
        "[een](https://a.nl/é?b&c 'ti\"tel')",
        '<p><a href="https://a.nl/%C3%A9?b&amp;c" title="ti&#34;tel" rel="noopener">een</a></p>\n',
        [block("paragraph", block("link", text("een"), href="https://a.nl/%C3%A9?b&c", title='ti"tel'))],
    ),
    "mail": (
        "<a@b.nl>",
        '<p><a href="mailto:a@b.nl">a@b.nl</a></p>\n',
        [block("paragraph", block("link", text("a@b.nl"), href="mailto:a@b.nl", title=""))],
    ),
    "image": (
        "![een *twee*](a.png)",
        '<p><img src="a.png" alt="een twee" loading="lazy" decoding="async"></p>\n',
        [block("paragraph", {"kind": "image", "src": "a.png", "alt": "een twee", "title": "", "width": 0, "height": 0})],
    ),
    "decoration": (
        "![-](a.png)",
        '<p><img src="a.png" alt="" loading="lazy" decoding="async"></p>\n',
        [block("paragraph", {"kind": "image", "src": "a.png", "alt": "", "title": "", "width": 0, "height": 0})],
    ),
    "footnote": (
        "een[^x] twee[^x]\n\n[^x]: Drie",
        '<p>een<sup><a id="mark_1" href="#note_1" class="footnote-mark" role="doc-noteref">1</a></sup>'
        ' twee<sup><a id="mark_1_2" href="#note_1" class="footnote-mark" role="doc-noteref">1</a></sup></p>\n'
        '<section class="footnotes" role="doc-endnotes">\n<ol>\n<li id="note_1"><p>Drie'
        ' <a href="#mark_1" class="footnote-back" role="doc-backlink">↩\ufe0e</a>'
        ' <a href="#mark_1_2" class="footnote-back" role="doc-backlink">↩\ufe0e</a></p>\n</li>\n</ol>\n</section>\n',
        [
            block(
                "paragraph",
                *(text("een"), block("footnote", paragraph("Drie"), id="1", turn=1)),
                *(text(" twee"), block("footnote", id="1", turn=2)),
            )
        ],
    ),
    "note": (
        "::: note Let <op>\neen\n:::",
        '<aside class="note">\n<p class="note-title">Let &lt;op&gt;</p>\n<p>een</p>\n</aside>\n',
        [block("container", paragraph("een"), name="note", argument="Let <op>")],
    ),
    "details": (
        "::: details Meer weten\neen\n:::",
        "<details>\n<summary>Meer weten</summary>\n<p>een</p>\n</details>\n",
        [block("container", paragraph("een"), name="details", argument="Meer weten")],
    ),
    "quotation": (
        "::: quote Kim, leraar\neen\n:::",
        '<figure class="quote">\n<blockquote>\n<p>een</p>\n</blockquote>\n<figcaption>Kim, leraar</figcaption>\n</figure>\n',
        [block("container", paragraph("een"), name="quote", argument="Kim, leraar")],
    ),
    "flow": (
        "::: flow Zo gaat het\n1. een\n2. twee\n:::",
        '<figure class="flow">\n<figcaption>Zo gaat het</figcaption>\n<ol>\n<li>een</li>\n<li>twee</li>\n</ol>\n</figure>\n',
        [
            block(
                "container",
                block("list", *items("een", "twee"), ordered=True, start=1, tight=True),
                name="flow",
                argument="Zo gaat het",
            )
        ],
    ),
    "web": ("::: web\neen\n:::", "<p>een</p>\n", [block("container", paragraph("een"), name="web", argument="")]),
    "part": ("[[modules titles]]", "", [{"kind": "place", "part": "modules", "argument": "titles"}]),
    "comment": ("een <!-- x --> twee", "<p>een twee</p>\n", [paragraph("een twee")]),
}


@pytest.mark.parametrize("construct", WRITTEN)
def test_a_construct_is_written_for_page_and_brochure(construct: str) -> None:
    source, page, brochure = WRITTEN[construct]
    document = parse(source)
    assert document.faults == ()
    assert html(document.nodes) == page
    assert brochure_nodes(document.nodes) == brochure


# What CommonMark asks, in our own words and examples.
COMMONMARK = [
    ("*een**", "<p><em>een</em>*</p>"),
    ("a*b*c a_b_c", "<p>a<em>b</em>c a_b_c</p>"),
    ("***een** twee*", "<p><em><strong>een</strong> twee</em></p>"),
    ("**een *twee* drie**", "<p><strong>een <em>twee</em> drie</strong></p>"),
    ("\\*een\\*", "<p>*een*</p>"),
    ("&eacute; &#233; &onbekend;", "<p>é é &amp;onbekend;</p>"),
    ("`` een ` twee ``", "<p><code>een ` twee</code></p>"),
    ("`een\ntwee`", "<p><code>een twee</code></p>"),
    ("*een `*` twee*", "<p><em>een <code>*</code> twee</em></p>"),
    ("een  \ntwee", "<p>een<br>\ntwee</p>"),
    ("een \n   twee", "<p>een\ntwee</p>"),
    ("    een\n\n      twee", "<pre><code>een\n\n  twee\n</code></pre>"),
    ("~~~\n```\n~~~", "<pre><code>```\n</code></pre>"),
    ("```\neen\n", "<pre><code>een\n</code></pre>"),
    ("een\n    twee", "<p>een\ntwee</p>"),
    ("- een\n\n      code", "<ul>\n<li><p>een</p>\n<pre><code>code\n</code></pre>\n</li>\n</ul>"),
    ("- een\n+ twee", "<ul>\n<li>een</li>\n</ul>\n<ul>\n<li>twee</li>\n</ul>"),
    ("een\n- twee", "<p>een</p>\n<ul>\n<li>twee</li>\n</ul>"),
    ("een\n2. twee", "<p>een\n2. twee</p>"),
    ("een\n1. twee", "<p>een</p>\n<ol>\n<li>twee</li>\n</ol>"),
    ("0. een", '<ol start="0">\n<li>een</li>\n</ol>'),
    ("1) een", "<ol>\n<li>een</li>\n</ol>"),
    ("-een", "<p>-een</p>"),
    ("-\n- een", "<ul>\n<li></li>\n<li>een</li>\n</ul>"),
    ("> een\ntwee", "<blockquote>\n<p>een\ntwee</p>\n</blockquote>"),
    (">een\n>\n>twee", "<blockquote>\n<p>een</p>\n<p>twee</p>\n</blockquote>"),
    ("> een\n\n> twee", "<blockquote>\n<p>een</p>\n</blockquote>\n<blockquote>\n<p>twee</p>\n</blockquote>"),
    ("> - een", "<blockquote>\n<ul>\n<li>een</li>\n</ul>\n</blockquote>"),
    ("***", "<hr>"),
    ("een\n***\ntwee", "<p>een</p>\n<hr>\n<p>twee</p>"),
    ("#een", "<p>#een</p>"),
    ("## een ##", '<h2 id="een">een</h2>'),
    ("[een](#a 'b')", '<p><a href="#a" title="b">een</a></p>'),
    ("[een [twee] drie](#a)", '<p><a href="#a">een [twee] drie</a></p>'),
    ("[een] (#a)", "<p>[een] (#a)</p>"),
    ("[één][]\n\n[ÉÉN]: #a", '<p><a href="#a">één</a></p>'),
    ("[een]\n\n[een]: #a\n[een]: #b", '<p><a href="#a">een</a></p>'),
    ("[een](#a(b))", '<p><a href="#a(b)">een</a></p>'),
    ("![een][a]\n\n[a]: b.png", '<p><img src="b.png" alt="een" loading="lazy" decoding="async"></p>'),
    ("[![een](b.png)](#a)", '<p><a href="#a"><img src="b.png" alt="een" loading="lazy" decoding="async"></a></p>'),
    ("<https://a.nl/?b=c&d>", '<p><a href="https://a.nl/?b=c&amp;d" rel="noopener">https://a.nl/?b=c&amp;d</a></p>'),
    ("https://a.nl", "<p>https://a.nl</p>"),
    ("|a|b|\n|-|-|\n|c\\|d|", None),
    ("a | b\n:-:|:-\n", None),
]


@pytest.mark.parametrize(("source", "expected"), COMMONMARK)
def test_markdown_means_what_commonmark_says(source: str, expected: str | None) -> None:
    written = html(parse(source).nodes)
    if expected is None:
        assert "<table>" in written
    else:
        assert written == expected + "\n"


def test_headings_move_down_with_the_page_and_stop_at_six() -> None:
    assert re.findall("<h.", html(parse("## a\n\n### b\n\n#### c\n\n##### d\n\n###### e").nodes, heading_shift=2)) == [
        "<h4",
        "<h5",
        "<h6",
        "<h6",
        "<h6",
    ]


def test_the_notes_of_all_texts_of_a_page_are_counted_on_in_reading_order() -> None:
    ids = Ids()
    body, other = (ids.settled(parse(text).nodes) for text in ("een[^1] twee[^2]\n\n[^1]: x\n[^2]: y", "drie[^a]\n\n[^a]: z"))
    page = numbered(html(other) + html(body) + html(other))
    assert re.findall(r' id="(.*?)"', page) == ["mark_1", "note_1", "mark_2", "mark_3", "note_2", "note_3"]
    assert re.findall(r' value="(.*?)"', page) == ["1", "2", "3", "1"]
    assert re.findall(r'href="(.*?)"', page) == ["#note_1", "#mark_1", "#note_2", "#note_3", "#mark_2", "#mark_3", "#note_1", "#mark_1"]


def test_what_the_writer_adds_is_in_the_language_of_the_page() -> None:
    words = Words(table='Tabel "x"', notes="Noten", back="Terug naar de tekst")
    written = html(parse("a[^1] b[^1]\n\n|a|\n|-|\n\n[^1]: c").nodes, words=words)
    assert '<div class="table-scroll" tabindex="0" role="group" aria-label="Tabel &#34;x&#34;">' in written
    assert 'role="doc-endnotes" aria-label="Noten 1"' in written
    assert 'aria-label="Terug naar de tekst"' in written and 'aria-label="Terug naar de tekst 2"' in written


def test_notes_of_a_later_section_go_on_counting() -> None:
    _, (_, second) = sections(parse("## A\n\na[^1]\n\n## B\n\nb[^2]\n\n[^1]: c\n\n[^2]: d"))
    assert '<ol start="2">\n<li id="note_2">' in html(second.nodes)


def test_a_note_that_ends_with_a_list_has_its_way_back_behind_it() -> None:
    written = html(parse("a[^1]\n\n[^1]: b\n\n    - c").nodes)
    assert '</ul>\n<p><a href="#mark_1"' in written


def test_parts_are_written_by_whoever_knows_them() -> None:
    nodes = parse("een\n\n[[module a]]").nodes
    assert html(nodes, place=lambda node: Markup("<hr>") + node.get("argument")) == "<p>een</p>\n<hr>a"
    assert html(nodes, place=lambda node: "<b>") == "<p>een</p>\n&lt;b&gt;"  # type: ignore[arg-type,return-value]


def test_a_short_text_can_stand_in_a_line() -> None:
    assert inline_html(parse("een *twee*").nodes) == "een <em>twee</em>"
    assert inline_html((Node("text", "a & b"),)) == "a &amp; b"
    assert inline_html(parse("een\n\ntwee").nodes) == "<p>een</p>\n<p>twee</p>\n"


def test_an_address_from_elsewhere_than_the_parser_is_judged_once_more() -> None:
    bad = Node("link", "", (("href", " java\nscript:x"),), (Node("text", "een"),))
    assert html((bad,)) == "een"
    assert html((Node("image", "", (("src", "javascript:x"), ("alt", "een"))),)) == "een"


def test_spaces_count_once_in_the_brochure_but_a_hard_space_stays() -> None:
    assert brochure_nodes(parse("een  \u00a0 twee *x* \n drie").nodes)[0]["children"][0] == text("een \u00a0 twee ")


class Anything(dict[str, Any]):
    """Knows every record and file."""

    def __init__(self, value: Any) -> None:
        self.value = value

    def __missing__(self, key: str) -> Any:
        return self.value


ELEMENTS = frozenset(
    re.findall(
        r"\w+",
        "html head body p h2 h3 h4 h5 h6 ul ol li blockquote pre code hr div table thead tbody tr th td dl dt dd section aside details"
        " summary figure figcaption em strong s br a img sup",
    )
)
ATTRIBUTES = frozenset({"id", "class", "href", "title", "rel", "src", "alt", "width", "height", "loading", "start", "scope", "role"})


@settings(max_examples=400, deadline=None)
@given(MARKDOWN)
def test_no_text_gets_more_into_a_page_than_prose(source: str) -> None:
    nodes = resolve(parse(source).nodes, Anything(Link("/a/", "<A>")), Anything(Asset("/b", 1, 2)))
    for element in html5lib.parse(str(html(nodes)), namespaceHTMLElements=False).iter():
        assert element.tag in ELEMENTS
        assert set(element.attrib) <= ATTRIBUTES
        scheme, colon, _ = element.attrib.get("href", "").strip().partition(":")
        assert not colon or scheme.lower() in SCHEMES or scheme[:1] in "#/"
        assert element.attrib.get("src", "/b") == "/b"


@settings(deadline=None)
@given(MARKDOWN)
def test_every_text_has_a_brochure(source: str) -> None:
    nodes = resolve(parse(source).nodes, Anything(Link("/a/", "A")), Anything(Asset("/b")))
    kinds = {row["kind"] for row in every(brochure_nodes(nodes))}
    assert not kinds & {"softbreak", "footnotes", "footnote_mark"}


def every(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [one for row in rows for one in (row, *every(row.get("children", [])))]
