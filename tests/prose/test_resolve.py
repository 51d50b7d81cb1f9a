"""Addresses are filled in once they are known."""

import pytest
from hypothesis import example, given, settings

from plgsite.markdown.parse import parse
from plgsite.prose.resolve import Asset, Link, is_settled, resolve
from plgsite.render.html import html
from tests.prose.texts import MARKDOWN

LINKS = {"programme:a": Link("/programmas/a/", "De *A*")}
FILES = {"b.png": Asset("/assets/b-1.png", 640, 480), "c.pdf": Asset("/assets/c-2.pdf"), "een map/d.pdf": Asset("/assets/d-3.pdf")}

RESOLVED = [
    ("[](programme:a)", '<a href="/programmas/a/">De *A*</a>'),
    ("[deze](programme:a 'x')", '<a href="/programmas/a/" title="x">deze</a>'),
    ("<programme:a>", '<a href="/programmas/a/">De *A*</a>'),
    ("*[deze][1]*\n\n[1]: programme:a", '<em><a href="/programmas/a/">deze</a></em>'),
    ("[c](c.pdf)", '<a href="/assets/c-2.pdf">c</a>'),
    ("[c](c.pdf#page=2)", '<a href="/assets/c-2.pdf#page=2">c</a>'),
    ("[d](<een map/d.pdf>)", '<a href="/assets/d-3.pdf">d</a>'),
    ("![b](b.png)", '<img src="/assets/b-1.png" alt="b" width="640" height="480" loading="lazy" decoding="async">'),
    ("[#](#x) [m](mailto:a@b.nl)", '<a href="#x">#</a> <a href="mailto:a@b.nl">m</a>'),
]


@pytest.mark.parametrize(("text", "expected"), RESOLVED)
def test_links_and_images_get_their_addresses(text: str, expected: str) -> None:
    assert html(resolve(parse(text).nodes, LINKS, FILES)) == f"<p>{expected}</p>\n"


@pytest.mark.parametrize("text", ["[](programme:b)", "[x](b.pdf)", "![x](b.jpg)"])
def test_what_is_not_there_is_a_bug_of_the_loader(text: str) -> None:
    with pytest.raises(KeyError):
        resolve(parse(text).nodes, LINKS, FILES)


def test_what_has_no_links_stays_the_same_object() -> None:
    (paragraph,) = parse("een *twee*").nodes
    assert resolve((paragraph,), {}, {})[0] is paragraph


@settings(deadline=None)
@given(MARKDOWN)
@example("[a](https://a.nl 'titel') [b](#kop) <c@d.nl>")
def test_where_all_is_settled_there_is_nothing_to_resolve(text: str) -> None:
    document = parse(text)
    if all(map(is_settled, document.targets)):
        assert resolve(document.nodes, {}, {}) == document.nodes


@pytest.mark.parametrize("text", ["[](programme:b)", "[x](b.pdf)", "[x](b.pdf#page=2)", "![x](b.jpg)"])
def test_what_the_site_itself_has_is_not_settled(text: str) -> None:
    assert not any(map(is_settled, parse(text).targets))


def test_a_link_that_was_not_resolved_is_not_written() -> None:
    with pytest.raises(ValueError, match="programme:a"):
        html(parse("[](programme:a)").nodes)
