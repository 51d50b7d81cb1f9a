"""What a published file says, as a reader finds it: text of pages, their attributes, text of PDFs."""

import io
import re
import subprocess
from collections.abc import Iterator
from functools import lru_cache
from html.parser import HTMLParser
from typing import Any
from xml.etree.ElementTree import Element, TreeBuilder

from pypdf import PdfReader

HIDDEN = ("script", "style", "template")


VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])


class _Reader(HTMLParser):
    """Pages of ours close whatever they open, so that a plain reader finds what a browser does, in a fifth of the time of a full parser;
    that they do is held to here. (What browsers make of them, `tests/browser/test_valid.py` looks at.)"""

    def __init__(self) -> None:
        super().__init__()
        self.builder = TreeBuilder()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.builder.start(tag, {name: value or "" for name, value in attrs})
        if tag in VOID:
            self.builder.end(tag)
        else:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.builder.start(tag, {name: value or "" for name, value in attrs})
        self.builder.end(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open.pop() == tag, f"</{tag}> closes something else"
        self.builder.end(tag)

    def handle_data(self, data: str) -> None:
        if self.open:
            self.builder.data(data)


@lru_cache(maxsize=256)
def tree_of(page: bytes) -> Element:
    """The elements of a page; the same page is read once. For reading alone."""
    reader = _Reader()
    reader.feed(page.decode("utf-8"))
    reader.close()
    assert not reader.open, f"<{reader.open[-1]}> is never closed"
    return reader.builder.close()


def elements(page: bytes) -> Iterator[Any]:
    """All elements of a page, in order."""
    yield from tree_of(page).iter()


def text_of_html(page: bytes, *, body_only: bool = True) -> str:
    """The text of a page. Blocks are apart, as they are on a screen."""
    tree = tree_of(page)
    body = tree.find("body") if body_only else None
    return plain(" ".join(_texts(tree if body is None else body)))


def text_of_element(element: Any, *, without: str = "") -> str:
    """The text of an element of `elements`, of a template too; `without` those of a class."""
    return plain(" ".join(_texts(element, without)))


def _texts(element: Any, without: str = "") -> Iterator[str]:
    if element.tag in HIDDEN or (without and without in element.attrib.get("class", "").split()):
        return
    yield element.text or ""
    for child in element:
        apart = "" if child.tag in ("a", "abbr", "b", "em", "i", "small", "span", "strong", "sub", "sup", "time") else "\n"
        yield apart
        yield from _texts(child, without)
        yield apart + (child.tail or "")


def attributes_of_html(page: bytes) -> str:
    """The values of all attributes: addresses, text alternatives, labels, descriptions, anchors."""
    return " ".join(str(value) for element in elements(page) for value in element.attrib.values())


def text_of_pdf(file: bytes) -> str:
    """The text of all pages, without their running heads and feet; a word that was broken at a line's end is whole again."""
    lines = [line for page in PdfReader(io.BytesIO(file)).pages for line in page.extract_text().splitlines()]
    return plain("\n".join(lines))


def pages_of_pdf(file: bytes) -> tuple[str, ...]:
    """The text of each page."""
    return tuple(plain(page.extract_text()) for page in PdfReader(io.BytesIO(file)).pages)


def words_of_pdf(file: bytes) -> str:
    """The text of all pages by another reader, which is ten times as fast (pdftotext of Poppler): with the running heads and feet."""
    read = subprocess.run(["pdftotext", "-raw", "-nopgbrk", "-", "-"], input=file, capture_output=True, check=True)
    return plain(read.stdout.decode("utf-8"))


def links_of_pdf(file: bytes) -> str:
    """The addresses that a PDF links to."""
    found = []
    for page in PdfReader(io.BytesIO(file)).pages:
        for one in page.get("/Annots") or ():
            action = one.get_object().get("/A")
            if action and "/URI" in action:
                found.append(str(action["/URI"]))
    return " ".join(found)


def all_of_html(page: bytes | None) -> str:
    """The text of a page and the values of its attributes; nothing of no page."""
    return f"{text_of_html(page, body_only=False)} {plain(attributes_of_html(page))}" if page else ""


def all_of_pdf(file: bytes | None) -> str:
    """The text of a PDF and the addresses that it links to; nothing of no file."""
    return f"{text_of_pdf(file)} {plain(links_of_pdf(file))}" if file else ""


def fonts_of_pdf(file: bytes) -> set[str]:
    """The names of the fonts of a PDF, without the letters that mark a subset."""
    found = set()
    for page in PdfReader(io.BytesIO(file)).pages:
        for font in page["/Resources"].get("/Font", {}).values():
            found.add(str(font.get_object()["/BaseFont"]).lstrip("/").rpartition("+")[2])
    return found


def plain(text: str) -> str:
    """One space for any white space, without soft hyphens, zero-width spaces and the hyphens of broken words; in small letters."""
    text = text.replace("\u00ad\n", "").replace("\u00ad", "").replace("\u200b", "").replace("\u2060", "")
    text = re.sub(r"(?<=\w)[\u2010-]\n(?=\w)", "", text)
    return " ".join(text.split()).casefold()


GOES_ON, HAS_BEGUN = re.compile(r"\w|[.,]\d"), re.compile(r"\w\Z|\d[.,]\Z")


def says(text: str, wanted: str) -> bool:
    """Whether a text that is `plain` holds these words, as words: 12 is not said by 312 or 12,5."""
    words = plain(wanted)
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        if not HAS_BEGUN.search(text[max(at - 2, 0) : at]) and not GOES_ON.match(text[end : end + 2]):
            return True
        at = text.find(words, at + 1)
    return False
