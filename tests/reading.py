"""What a published file says, as a reader finds it: text of pages, their attributes, text of PDFs."""

import io
import re
from collections.abc import Iterator
from typing import Any

import html5lib
from pypdf import PdfReader

HIDDEN = ("script", "style", "template")


def elements(page: bytes) -> Iterator[Any]:
    """All elements of a page, in order."""
    yield from html5lib.parse(page.decode("utf-8"), namespaceHTMLElements=False).iter()


def text_of_html(page: bytes, *, body_only: bool = True) -> str:
    """The text of a page. Blocks are apart, as they are on a screen."""
    tree = html5lib.parse(page.decode("utf-8"), namespaceHTMLElements=False)
    return plain(" ".join(_texts(tree.find("body") if body_only else tree)))


def text_of_element(element: Any) -> str:
    """The text of an element of `elements`, of a template too."""
    return plain(" ".join(_texts(element)))


def _texts(element: Any) -> Iterator[str]:
    if element.tag in HIDDEN or not isinstance(element.tag, str):
        return
    yield element.text or ""
    for child in element:
        apart = "" if child.tag in ("a", "abbr", "b", "em", "i", "small", "span", "strong", "sub", "sup", "time") else "\n"
        yield apart
        yield from _texts(child)
        yield apart + (child.tail or "")


def attributes_of_html(page: bytes) -> str:
    """The values of all attributes: addresses, text alternatives, labels, descriptions, anchors."""
    return " ".join(str(value) for element in elements(page) for value in element.attrib.values())


def text_of_pdf(file: bytes) -> str:
    """The text of all pages, without their running heads and feet; a word that was broken at a line's end is whole again."""
    lines = [line for page in PdfReader(io.BytesIO(file)).pages for line in page.extract_text().splitlines()]
    return plain("\n".join(lines))


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


def says(text: str, wanted: str) -> bool:
    """Whether a text that is `plain` holds these words, as words: 12 is not said by 312 or 12,5."""
    words = re.escape(plain(wanted))
    return re.search(rf"(?<![\w]){words}(?!\w|[.,]\d)", text) is not None and re.search(rf"(?<!\d[.,]){words}", text) is not None
