"""Addresses with blanks, such as {id}, that are filled in for each programme: which blanks there are, and the filling."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from plgsite.diagnostics import Meanings, did_you_mean
from plgsite.values.fault import fault

BLANKS = ("id", "title", "edition")
_MEANINGS: Meanings = MappingProxyType(
    {
        **dict.fromkeys(("programme", "programma", "program", "course", "cursus", "opleiding", "slug"), ("id", "title")),
        **dict.fromkeys(("titel", "name", "naam"), ("title",)),
        **dict.fromkeys(("editie", "groep", "group", "start", "uitvoering"), ("edition",)),
    }
)
"""What other systems call them."""
_BLANK = re.compile(r"\{([^{}]*)\}")
_KNOWN = re.compile(rf"\{{({'|'.join(BLANKS)})\}}")
_NAMES = "filled in are {id}, {title} and {edition}"


def fill_in(url: str, values: Mapping[str, str]) -> str:
    """An address with its blanks filled in, percent-encoded. `values` has one for each of `BLANKS`."""
    return _KNOWN.sub(lambda found: quote(values[found[1]], safe=""), url)


def with_known_blanks(value: Any) -> Any:
    """A check for addresses that are filled in. Raises a fault for a blank or a brace that would be published as it stands."""
    rest = _KNOWN.sub("", value) if isinstance(value, str) else ""
    if found := _BLANK.search(rest):
        near = did_you_mean(found[1].strip(), BLANKS, _MEANINGS)
        hint = f"{near} {_NAMES}" if near else f"{_NAMES}; a brace of the address itself is written %7B or %7D"
        raise fault("unknown-blank", f"nothing fills in '{found[0]}'", hint)
    if "{" in rest or "}" in rest:
        raise fault("unknown-blank", "a brace has no partner", f"{_NAMES}; a brace of the address itself is written %7B or %7D")
    return value


def as_it_stands(value: Any) -> Any:
    """A check for other addresses, and for labels. Raises a fault for a blank that only an address to enrol or ask at has."""
    if isinstance(value, str) and (found := _KNOWN.search(value)):
        raise fault(
            "unknown-blank",
            f"nothing fills in '{found[0]}' here",
            "leave it out, or write what is meant; only an address to enrol or ask at has blanks",
        )
    return value
