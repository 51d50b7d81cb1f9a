"""Places on pages that a menu leads to (`/over-ons/#team`): told by every build at their line, for a menu stands on all pages."""

from collections.abc import Callable, Iterator
from urllib.parse import unquote

from plgsite.build.faults.links import ids_of
from plgsite.build.faults.own_addresses import in_menus
from plgsite.catalogue import Catalogue
from plgsite.diagnostics import Diagnostic, Span
from plgsite.routes import output_path
from plgsite.source.snapshot import Snapshot


def menu_places(catalogue: Catalogue, snapshot: Snapshot, page: Callable[[str], bytes | None]) -> Iterator[Diagnostic]:
    """A warning for each place that is not on its page; `page` gives the bytes of one by its output path, None where it is not known."""
    for one in in_menus(catalogue, snapshot):
        fragment = unquote(one.to.partition("#")[2])
        if not fragment:
            continue
        body = page(output_path(one.path))
        if body is not None and fragment not in ids_of(body):
            message = f"'{one.to}' leads to a place that is not on that page"
            hint = "take the id of a heading of that page"
            yield Diagnostic(level="warning", code="broken-anchor", message=message, at=one.at, hint=hint)


def menu_spans(catalogue: Catalogue, snapshot: Snapshot, base_path: str) -> dict[str, Span]:
    """Where each link of a menu is written, by the link as pages have it."""
    return {base_path + one.to[1:]: one.at for one in in_menus(catalogue, snapshot)}
