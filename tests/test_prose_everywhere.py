"""Every field of prose may hold several paragraphs and a list: pages stay sound, and machines read the words of each apart."""

import json
import re
from collections.abc import Iterator
from typing import Any

import html5lib
import pytest

from tests.filled import Filler

RUNNING = frozenset({"p", "span", "em", "strong", "small", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "label", "legend", "button", "pre"})
"""Elements that hold running text alone."""
BLOCKS = frozenset({"p", "ul", "ol", "dl", "div", "table", "blockquote", "figure", "section", "aside", "details", "pre", "hr"})
STUCK = re.compile(r"q\d{4}x:?(?=q\d{4}x)|q\d{4}x:(?=\w)")
"""Two words of different blocks without anything between them."""


@pytest.fixture(scope="module")
def published(filled_site: tuple[Filler, dict[str, bytes]]) -> dict[str, bytes]:
    return filled_site[1]


def misplaced(element: Any, around: str = "") -> Iterator[str]:
    """Blocks that stand within running text."""
    for child in element:
        if not isinstance(child.tag, str):
            continue
        if around and child.tag in BLOCKS:
            yield f"<{child.tag}> in <{around}>"
        yield from misplaced(child, child.tag if child.tag in RUNNING else around)


def test_no_block_stands_within_running_text_on_any_page(published) -> None:
    pages = {path: data.decode("utf-8") for path, data in published.items() if path.endswith(".html")}
    assert len(pages) > 40
    for path, page in pages.items():
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        tree = parser.parse(page)
        assert (path, [code for _, code, _ in parser.errors if code != "non-void-element-with-trailing-solidus"]) == (path, [])
        assert (path, sorted(set(misplaced(tree)))) == (path, [])


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from texts(one)


def test_no_word_runs_into_that_of_another_block_where_machines_read(published) -> None:
    said = [data.decode("utf-8") for path, data in published.items() if path.endswith((".json", ".atom", ".xml", ".ics"))]
    said = [one.replace("\r\n ", "") for one in said]
    for path, data in published.items():
        if path.endswith(".html"):
            page = data.decode("utf-8")
            said += re.findall(r'content="([^"]*)"', page)
            for found in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL):
                said += texts(json.loads(found))
    assert sum("q1" in one for one in said) > 100
    assert [one for one in said if STUCK.search(one)] == []
