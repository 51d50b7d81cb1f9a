"""Which addresses of records the last publication had: what its manifest lists, and what is remembered of it."""

from collections.abc import Iterator

from plgsite.build.request import Request
from plgsite.publish.cache import Cache
from plgsite.publish.notes import leave_notes, recall_note
from plgsite.publish.output import Surveyed
from plgsite.routes import kind_at

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
