"""A view as JSON for Typst templates: data, and nothing that could become code."""

import dataclasses
import datetime
from typing import Any

from plgsite.prose.nodes import Node
from plgsite.render.brochure_nodes import brochure_nodes
from plgsite.wording import LABELS, Wording


def view_json(value: Any) -> Any:
    """Dataclasses by field name, prose as lists of brochure nodes, texts without what a PDF cannot hold."""
    if isinstance(value, str):
        return printable(value)
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, tuple):
        if value and all(isinstance(item, Node) for item in value):
            return cleaned(brochure_nodes(value))
        return [view_json(item) for item in value]
    if dataclasses.is_dataclass(value):
        return {field.name: view_json(getattr(value, field.name)) for field in dataclasses.fields(value) if field.name != "digest"}
    raise TypeError(f"a {type(value).__name__} cannot stand in a view")


def cleaned(value: Any) -> Any:
    """Brochure nodes with printable texts."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, list):
        return [cleaned(item) for item in value]
    return {key: cleaned(item) for key, item in value.items()} if isinstance(value, dict) else value


def printable(text: str) -> str:
    """A text without what a PDF/UA file may not hold: control characters, private use, and code points that are no characters."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(one if _prints(one) else "\N{REPLACEMENT CHARACTER}" if ord(one) >= 0xD800 else " " for one in text)


def _prints(one: str) -> bool:
    code = ord(one)
    if code < 0x20:
        return one in "\n\t"
    is_noncharacter = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    return not (0x7F <= code <= 0x9F or 0xD800 <= code <= 0xF8FF or code >= 0xF0000 or is_noncharacter)


def labels(words: Wording) -> dict[str, str]:
    """All labels of a language, as the templates use them."""
    return {name: words.label(name) for name in LABELS[words.language]}
