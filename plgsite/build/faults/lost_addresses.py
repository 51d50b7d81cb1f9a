"""Addresses that readers may have kept, and that answer no more: each needs a line that says where it leads, or that it is gone."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from msgspec import Struct

from plgsite.catalogue import Catalogue, Entry
from plgsite.diagnostics import Diagnostic, Span
from plgsite.load.locate import Locator
from plgsite.model.site import Site
from plgsite.publish.notes import leave_notes, recall_note
from plgsite.publish.output import Surveyed
from plgsite.routes import HAS_PAGE, kind_at, output_path
from plgsite.rules.own_words import address_of
from plgsite.source.layout import SITE
from plgsite.source.snapshot import Snapshot
from plgsite.state.request import Request
from plgsite.storage.cache import Cache

SAID = {"expired": ("expires_on", "has expired"), "draft": ("draft", "is a draft")}
"""Why a record has no page, by the field that says so. One that is not due yet comes back by itself."""


class Today(Struct, frozen=True):
    """What is published now: the catalogue, all output paths, and the reasons for which the build before let records in."""

    catalogue: Catalogue
    paths: frozenset[str]
    admitted: frozenset[str] = frozenset()


def lost_addresses(old: Iterable[str], now: Today, snapshot: Snapshot) -> Iterator[Diagnostic]:
    """A warning for each of the `old` addresses of records at which there is nothing now, neither a page nor one that leads on.

    What was let in the last time only (a draft, with --drafts) was never an address that readers had.
    """
    site = now.catalogue.get(Site, "site").record
    owners = _owners(now.catalogue, site)
    known = set(old)
    new = {at: entry for at, (_, entry) in owners.items() if at not in known and output_path(at) in now.paths}
    for at in sorted(known):
        if output_path(at) in now.paths or f"/{at}" in site.gone:
            continue
        kind, entry = owners.get(at, ("", None))
        if entry is None:
            yield _lost(at, f"/{at} was published, and nothing is there now", Span(path=SITE), _successor(at, new))
            continue
        why = now.catalogue.absent.get(f"{kind}:{entry.id}", "")
        if why in SAID and why not in now.admitted:
            name, said = SAID[why]
            place = Locator(snapshot).value(entry.path, entry.id, (name,))
            yield _lost(at, f"/{at} was published, and is no more: the {kind} {said}", place, _successor(at, new))


def _lost(at: str, message: str, place: Span, successor: str) -> Diagnostic:
    hint = f"write aliases: [/{at}] {successor}, or gone: [/{at}] in {SITE}"
    return Diagnostic(level="warning", code="lost-address", message=message, at=place, hint=hint)


def _owners(catalogue: Catalogue, site: Site) -> dict[str, tuple[str, Entry[Any]]]:
    """Whose each address is, today or on another day."""
    return {
        address_of(kind, entry.slug, site): (kind, entry) for kind in sorted(HAS_PAGE) for entry in catalogue.records.get(kind, {}).values()
    }


def _successor(at: str, new: Mapping[str, Entry[Any]]) -> str:
    """Where to write the alias: in the file of what is new and of the same kind, if it can be told."""
    alike = {other: entry for other, entry in new.items() if kind_at(other) == kind_at(at)}
    found = next(iter(alike), "") if len(alike) == 1 else next(iter(get_close_matches(at, alike, n=1)), "")
    return f"in {alike[found].path}" if found else "at the record that comes after it"


ADMITTED = "admitted"
_LEADS_ON = b'http-equiv="refresh"'


def addresses_before(request: Request, before: Surveyed, paths: frozenset[str]) -> Iterator[str]:
    """The addresses of records in the output as it lies there. Of those that are not among the `paths` of now, pages that only led on
    (old addresses themselves) do not count."""
    for path in before.manifest.files if before.manifest else ():
        at = path.removesuffix("index.html")
        if at != path and kind_at(at) and (path in paths or not _led_on(request, path)):
            yield at


def _led_on(request: Request, path: str) -> bool:
    try:
        return _LEADS_ON in (request.output / path).read_bytes()
    except OSError:
        return False


def remember_admitted(cache: Cache, request: Request) -> None:
    """Remembers for which reasons a build let records in that readers should not see: their addresses were never readers'."""
    admitted = [name for name, wanted in (("draft", request.drafts), ("future", request.future), ("expired", request.expired)) if wanted]
    leave_notes(cache, request.output, {ADMITTED: admitted})


def admitted_before(cache: Cache, request: Request) -> frozenset[str]:
    """For which reasons the last build to this output did so."""
    return frozenset(recall_note(cache, request.output, ADMITTED) or ())
