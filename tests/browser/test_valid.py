"""Every page of the example is valid HTML: it parses without an error, and keeps what the parser does not know of.

The Nu checker (vnu) says the same of all pages; it needs Java and a package of its own, so it is run by hand.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import html5lib
import pytest

VOID_VALUES = {"alt", "value", "content", "aria-hidden", "data-id"}
EMPTY_MEANS_YES = {
    "crossorigin",
    "hidden",
    "defer",
    "async",
    "checked",
    "disabled",
    "required",
    "open",
    "controls",
    "selected",
    "playsinline",
    "download",
}
FIELDS = ("input", "select", "textarea")
POINTERS = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "list")
INTERACTIVE = {"a", "button", "input", "select", "textarea", "summary", "label"}


Pages = dict[str, tuple[Any, list[Any]]]
"""Every page by its path: its tree (without what a script fills in before anybody meets it), and the faults of its parsing."""


@pytest.fixture(scope="module")
def pages(example: Path) -> Pages:
    return {path.relative_to(example).as_posix(): _read(path.read_text(encoding="utf-8")) for path in sorted(example.rglob("*.html"))}


def _read(text: str) -> tuple[Any, list[Any]]:
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(text)
    for parent in list(tree.iter()):
        for template in parent.findall("template"):
            parent.remove(template)
    return tree, parser.errors


def faults(pages: Pages, look: Callable[[Any], Iterator[str]]) -> dict[str, list[str]]:
    found = {path: list(look(tree)) for path, (tree, _) in pages.items()}
    return {path: told for path, told in found.items() if told}


def test_every_page_parses_without_an_error(pages):
    assert pages and {path: errors[:3] for path, (_, errors) in pages.items() if errors} == {}


def test_an_id_stands_once_on_a_page_and_what_points_at_it_finds_it(pages):
    def look(tree: Any) -> Iterator[str]:
        ids = Counter(one.attrib["id"] for one in tree.iter() if "id" in one.attrib)
        yield from (f"twice: {id}" for id, count in ids.items() if count > 1)
        for one in tree.iter():
            for name in POINTERS:
                yield from (f"{name} -> {id}" for id in one.attrib.get(name, "").split() if id not in ids)

    assert faults(pages, look) == {}


def test_headings_go_down_one_level_at_a_time_below_one_title(pages):
    def look(tree: Any) -> Iterator[str]:
        levels = [int(one.tag[1]) for one in tree.iter() if isinstance(one.tag, str) and re.fullmatch(r"h[1-6]", one.tag)]
        if levels.count(1) != 1 or levels[0] != 1:
            yield f"titles: {levels}"
        yield from (f"{before} -> {after}" for before, after in pairwise(levels) if after > before + 1)
        yield from (f"empty {one.tag}" for one in tree.iter() if re.fullmatch(r"h[1-6]", str(one.tag)) and not _text(one))

    assert faults(pages, look) == {}


def test_no_attribute_is_empty_that_has_something_to_say(pages):
    def look(tree: Any) -> Iterator[str]:
        for one in tree.iter():
            for name, value in one.attrib.items():
                if not value.strip() and name not in VOID_VALUES | EMPTY_MEANS_YES and not name.startswith("data-"):
                    yield f"<{one.tag} {name}>"

    assert faults(pages, look) == {}


def test_links_buttons_and_fields_have_names(pages):
    def look(tree: Any) -> Iterator[str]:
        labelled = {one.attrib.get("for") for one in tree.iter("label")} | {id(inner) for one in tree.iter("label") for inner in one.iter()}
        for one in tree.iter():
            named = one.attrib.get("aria-label") or one.attrib.get("aria-labelledby")
            if one.tag in ("a", "button") and not (named or _text(one)):
                yield f"<{one.tag} {one.attrib.get('href', '')}>"
            is_field = one.tag in FIELDS and one.attrib.get("type") not in ("hidden", "submit")
            if is_field and not (named or one.attrib.get("id") in labelled or id(one) in labelled):
                yield f"<{one.tag} {one.attrib.get('name', '')}>"

    assert faults(pages, look) == {}


def test_nothing_to_click_stands_in_something_to_click(pages):
    def look(tree: Any) -> Iterator[str]:
        for one in tree.iter():
            if one.tag in ("a", "button", "summary"):
                yield from (f"<{inner.tag}> in <{one.tag}>" for inner in one.iter() if inner is not one and inner.tag in INTERACTIVE)

    assert faults(pages, look) == {}


def test_every_page_has_a_language_a_title_of_its_own_and_one_main_part(pages):
    titles = Counter()
    wrong = {}
    for path, (tree, _) in pages.items():
        title = _text(tree.find("head/title"))
        leads_on = any(one.attrib.get("http-equiv") == "refresh" for one in tree.iter("meta"))
        titles[title] += not leads_on
        if not (tree.attrib.get("lang") and title and len(list(tree.iter("main"))) == 1):
            wrong[path] = title
    assert wrong == {} and [title for title, count in titles.items() if count > 1] == []


def test_every_picture_has_an_alternative_and_every_table_a_head(pages):
    def look(tree: Any) -> Iterator[str]:
        yield from (f"<img {one.attrib.get('src')}>" for one in tree.iter("img") if "alt" not in one.attrib)
        yield from ("<table> without <th>" for one in tree.iter("table") if not list(one.iter("th")))
        yield from ("<svg> without a name" for one in tree.iter() if str(one.tag).endswith("svg") and not _is_named_picture(one))

    assert faults(pages, look) == {}


def _is_named_picture(svg: Any) -> bool:
    return "aria-hidden" in svg.attrib or any(name in svg.attrib for name in ("aria-label", "aria-labelledby")) or "role" not in svg.attrib


def _text(element: Any) -> str:
    """What a reader or a screen reader finds in an element: its words, and the alternatives of its pictures."""
    return " ".join([*"".join(element.itertext()).split(), *(one.attrib.get("alt", "") for one in element.iter("img"))]).strip()
