"""Where a link of a template leads: what a menu takes, as it stands in a page."""

import re
from collections.abc import Mapping

from plgsite.routes import HAS_PAGE

ELSEWHERE = ("https:", "http:", "mailto:", "tel:")
REF = re.compile(rf"({'|'.join(sorted(HAS_PAGE))}):[a-z0-9-]+")
"""A record that has a page."""
WAYS = "write page:contact, /aanbod/ or https://..."
_ADDRESS = re.compile(r"[^/?#:.\s][^?#:\s]*[/.][^?#:\s]*(?:[?#]\S*)?")
"""An address of the site: it ends with a slash or names a file, and may go on to a place."""


class NoAddress(Exception):
    """What a template leads to and is not there; `hint` is the way out."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def is_plain(to: str) -> bool:
    """Whether it is an address of the site as the tables of addresses have it: `aanbod/`, a file, or nothing at all."""
    return to.__class__ is str and (to[-1:] in ("", "/") or "." in to) and to[:1] not in ("/", "#", ".") and ":" not in to


def destination(to: str, base: str, records: Mapping[str, str]) -> str:
    """Where something leads that is not plain. `base` comes before addresses of the site, `records` has those of records. Raises
    NoAddress."""
    if not isinstance(to, str):
        raise NoAddress(f"this is no address ({type(to).__name__})", WAYS)
    if to.startswith("#") or to.startswith(ELSEWHERE):
        return to
    if to.startswith("/") and not to.startswith("//"):
        return base + to[1:]
    if REF.fullmatch(to):
        return base + _address(to, records)
    if not to or _ADDRESS.fullmatch(to):
        return base + to
    raise NoAddress(f"'{to}' leads nowhere", WAYS)


def has_page(ref: str, records: Mapping[str, str]) -> bool:
    """Whether a record has a page today. Raises NoAddress for what names no record."""
    if not isinstance(ref, str) or not REF.fullmatch(ref):
        raise NoAddress(f"'{ref}' names no record", "write page:contact; lists, such as /aanbod/, are always there")
    return bool(records.get(ref))


def _address(ref: str, records: Mapping[str, str]) -> str:
    kind, _, id = ref.partition(":")
    if ref not in records:
        raise NoAddress(f"no {kind} '{id}'", f"write '{ref}' as one text in the template, with the id of a {kind} of this site")
    if not records[ref]:
        raise NoAddress(f"the {kind} '{id}' has no page today", f"ask first: {{% if frame.has_page('{ref}') %}}")
    return records[ref]
