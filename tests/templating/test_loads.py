"""What stands in a template that a browser would load, with its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plgsite.templating.loads import HOLE, loads_in
from plgsite.theme import theme_folder


def found(text: str) -> list[tuple[str, str, int, int]]:
    return [(one.what, one.address, one.line, one.column) for one in loads_in(text)]


@pytest.mark.parametrize(
    ("text", "what", "address"),
    [
        ('<script src="https://a.example/x.js"></script>', "scripts", "https://a.example/x.js"),
        ('<SCRIPT SRC="//a.example/x.js"></SCRIPT>', "scripts", "//a.example/x.js"),
        ("<script>let a = 1</script>", "inline script", ""),
        ('<script type="module">let a = 1</script>', "inline script", ""),
        ('<a onclick="x()">', "inline script", ""),
        ('<a href=" JavaScript:x()">', "inline script", ""),
        ("<style>p {}</style>", "inline style", ""),
        ('<p style="color: red">', "inline style", ""),
        ('<iframe src="https://a.example/"></iframe>', "frames", "https://a.example/"),
        ('<object data="x.swf"></object>', "plugin", ""),
        ('<img src="https://a.example/x.png" alt="">', "images", "https://a.example/x.png"),
        ('<img srcset="https://a.example/x.png 2x" alt="">', "images", "https://a.example/x.png"),
        ('<form action="https://a.example/">', "forms", "https://a.example/"),
        ('<button formaction="https://a.example/">', "forms", "https://a.example/"),
        ('<link rel="Stylesheet" href="https://a.example/x.css">', "styles", "https://a.example/x.css"),
        ('<base href="https://a.example/">', "base", ""),
    ],
)
def test_each_kind_is_seen(text: str, what: str, address: str) -> None:
    assert found(text) == [(what, address, 1, 1)]


@pytest.mark.parametrize(
    "text",
    [
        '<script type="application/ld+json">{}</script>',
        "{# <script>x</script> #}",
        "<!-- <iframe src='https://a.example/'></iframe> -->",
        '<a href="https://a.example/">elsewhere</a>',
        '<link rel="canonical" href="https://a.example/">',
    ],
)
def test_what_loads_nothing_is_no_matter(text: str) -> None:
    assert found(text) == []


def test_the_place_is_that_in_the_file() -> None:
    text = '{% if a %}\n{# two\nlines #}{{ x }} <b {% if b %}class="b"{% endif %}>\n  <img src="{{ a\n}}/x.png"><p style=\'\'>{% endif %}'
    assert [(one.what, one.line, one.column) for one in loads_in(text)] == [("images", 4, 3), ("inline style", 5, 11)]


@given(st.text(alphabet="<>{}%#\"'= /aosrcimgty\n\x1a&;!-", max_size=80))
def test_whatever_a_template_holds_it_is_read(text: str) -> None:
    assert all(one.line >= 1 and one.column >= 1 for one in loads_in(text))


def test_our_own_templates_load_nothing_from_elsewhere_and_nothing_inline() -> None:
    texts = {path: path.read_text("utf-8") for path in theme_folder().rglob("*.html")}
    assert len(texts) > 20
    for path, text in texts.items():
        told = [
            one
            for one in loads_in(text)
            if one.what not in ("scripts", "images", "forms", "styles", "film", "file") or "//" in one.address.partition(HOLE)[0]
        ]
        assert told == [], path
