"""XML: written by the standard library, so that nothing of the content can become markup."""

import re
from xml.etree.ElementTree import Element, SubElement, tostring

ATOM = "http://www.w3.org/2005/Atom"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"

_ILLEGAL = re.compile(r"[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 cannot hold, not even escaped (https://www.w3.org/TR/xml/#charsets)."""


def legal(text: str) -> str:
    """A text without the characters that XML cannot hold."""
    return _ILLEGAL.sub("", text)


def root(namespace: str, name: str) -> Element:
    """The element that holds all others. Its namespace is written as it stands: to register one would change it for every other user."""
    return Element(name, {"xmlns": namespace})


def add(parent: Element, name: str, text: str = "", **attributes: str) -> Element:
    """A new last child with a text and attributes, in the namespace of all."""
    found = SubElement(parent, name, {key: legal(value) for key, value in attributes.items()})
    if text:
        found.text = legal(text)
    return found


def document(top: Element) -> bytes:
    """The whole document, in UTF-8."""
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + tostring(top, encoding="unicode").encode() + b"\n"
