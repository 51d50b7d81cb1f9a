"""The characters that YAML does not allow, nor we in the text below it, and what stands in their place."""

import re

from plgsite.diagnostics import Report
from plgsite.yaml.places import Places

FORBIDDEN = re.compile(r"[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_MOST_CHARACTERS = 10
"""Forbidden characters after which a text is no text, and reading stops."""


def without_forbidden(places: Places, report: Report, *, within: str = "YAML") -> str | None:
    """The text with U+FFFD for every character that YAML does not allow, or None when there are so many that it is no text."""
    if not FORBIDDEN.search(places.text):
        return places.text
    for count, found in enumerate(FORBIDDEN.finditer(places.text), start=1):
        message = f"the character U+{ord(found[0]):04X} is not allowed in {within}"
        report.error("yaml-character", message, at=places.span(*found.span()), hint="delete it")
        if count == _MOST_CHARACTERS:
            return None
    return FORBIDDEN.sub("\ufffd", places.text)
