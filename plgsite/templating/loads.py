"""What a template of a page would have a browser load, run or send, as far as it stands in its text."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Literal

from msgspec import Struct

What = Literal["scripts", "frames", "images", "forms", "styles", "inline script", "inline style", "base", "plugin", "film", "file"]
HOLE = "\x1a"
"""Stands for each sign of an expression: what it gives is not known here."""
DATA = ("application/ld+json", "application/json", "importmap", "speculationrules", "text/plain", "text/template")
ICONS = {"icon", "apple-touch-icon", "mask-icon"}
FETCHED = {*ICONS, "preload", "prefetch", "modulepreload", "manifest"}
"""What a link is that a browser fetches by itself, beside styles."""
_STYLES = re.compile(r"""/\*.*?\*/|@import\s+(?:url\()?\s*["']?([^"')\s;]+)|url\(\s*["']?([^"')]+)""", re.DOTALL | re.IGNORECASE)
_FONT = re.compile(r"\.(?:woff2?|ttf|otf|eot)(?:[?#]|$)", re.IGNORECASE)
_JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)


class Load(Struct, frozen=True, kw_only=True):
    """One thing that is loaded: the address as written ("" for what stands inline), the tag or attribute, and where; from 1."""

    what: What
    address: str = ""
    name: str
    line: int
    column: int


def loads_in(text: str) -> tuple[Load, ...]:
    """All that a template loads, in the order of its text."""
    page = _Page()
    page.feed(_JINJA.sub(_blank, text))
    page.close()
    return tuple(page.found)


def loads_in_styles(text: str) -> tuple[Load, ...]:
    """All that a style sheet loads, in the order of its text."""
    found = []
    for match in _STYLES.finditer(text):
        address = match[1] or match[2]
        if address:
            what: What = "styles" if match[1] else "file" if _FONT.search(address) else "images"
            before = text[: match.start()]
            line, column = before.count("\n") + 1, match.start() - before.rfind("\n")
            found.append(Load(what=what, address=address, name="@import" if match[1] else "url()", line=line, column=column))
    return tuple(found)


def _blank(match: re.Match[str]) -> str:
    """As many signs on as many lines: an expression leaves holes, a comment and a tag of Jinja nothing."""
    return re.sub(r"[^\n]", HOLE if match[0].startswith("{{") else " ", match[0])


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Load] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs if HOLE not in name}
        line, column = self.getpos()
        for what, address, name in _of(tag, given):
            self.found.append(Load(what=what, address=address, name=name, line=line, column=column + 1))

    handle_startendtag = handle_starttag


def _of(tag: str, given: dict[str, str]) -> Iterator[tuple[What, str, str]]:
    """What is loaded, from where, and what it is called in a message."""
    for name, value in given.items():
        if name == "style":
            yield "inline style", "", f"style= of <{tag}>"
        elif name.startswith("on"):
            yield "inline script", "", f"{name}= of <{tag}>"
        elif value.strip().lower().startswith("javascript:"):
            yield "inline script", "", f"a javascript: address in {name}= of <{tag}>"
        elif name in ("action", "formaction"):
            yield "forms", value, f"{name}= of <{tag}>"
    if tag == "script" and "src" in given:
        yield "scripts", given["src"], "<script>"
    elif tag == "script" and given.get("type", "").strip().lower() not in DATA:
        yield "inline script", "", "<script>"
    elif tag == "style":
        yield "inline style", "", "<style>"
    elif tag in ("iframe", "frame"):
        yield ("frames", given["src"], f"<{tag}>") if "src" in given else ("frames", "", f"<{tag}>")
    elif tag in ("object", "embed"):
        yield "plugin", "", f"<{tag}>"
    elif tag == "base" and "href" in given:
        yield "base", "", "<base>"
    elif tag == "link" and "stylesheet" in given.get("rel", "").lower().split():
        yield "styles", given.get("href", ""), "<link>"
    elif tag == "link" and given.get("href") and (asked := {*given.get("rel", "").lower().split()} & FETCHED):
        yield ("images" if asked & ICONS else "file"), given["href"], "<link>"
    elif tag in ("video", "audio", "source", "track") and "src" in given:
        yield "film", given["src"], f"<{tag}>"
    yield from _pictures(tag, given)


def _pictures(tag: str, given: dict[str, str]) -> Iterator[tuple[What, str, str]]:
    if tag in ("image", "use") and (href := given.get("href") or given.get("xlink:href", "")):
        yield ("images" if tag == "image" else "file"), href, f"<{tag}>"
    if tag in ("img", "input") and "src" in given:
        yield "images", given["src"], f"<{tag}>"
    if tag == "video" and "poster" in given:
        yield "images", given["poster"], "poster= of <video>"
    if tag in ("img", "source"):
        for one in re.split(r",\s+", given.get("srcset", "")):
            if one.strip():
                yield "images", one.split()[0], f"srcset= of <{tag}>"
