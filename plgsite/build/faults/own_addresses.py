"""Addresses of the site itself that a text or a menu leads to: whether there is such a page is known when all pages are planned."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import get_args
from urllib.parse import unquote, urlsplit

from msgspec import Struct

from plgsite.catalogue import Catalogue
from plgsite.diagnostics import Diagnostic, Span, did_you_mean
from plgsite.load.locate import Locator
from plgsite.load.parsed import Parsed
from plgsite.make.page_links import ids_of
from plgsite.model.offer import Delivery
from plgsite.model.parts import Sector
from plgsite.model.places import Location, Theme
from plgsite.model.programme import Kind, Programme
from plgsite.model.site import Site
from plgsite.plan.machines.redirects import led_on
from plgsite.plan.plan import Plan
from plgsite.routes import ADDRESSES, FACETS, address, facet_address, facet_values_address, output_path, slugged
from plgsite.rules.own_fields import own_rows, own_words_of
from plgsite.rules.own_words import code_slug
from plgsite.rules.site import leading
from plgsite.source.layout import SITE
from plgsite.source.snapshot import Snapshot
from plgsite.state.request import Request


class Written(Struct, frozen=True):
    """An address from the root of the site, as written (`/agenda/#mei`), and where."""

    to: str
    at: Span

    @property
    def path(self) -> str:
        """The address itself: site-relative, decoded, without query and place."""
        return unquote(re.split("[?#]", self.to, maxsplit=1)[0])[1:]


def in_texts(parsed: Iterable[Parsed], snapshot: Snapshot) -> tuple[Written, ...]:
    """Those that prose leads to."""
    found = (one for file in parsed for record in file.records for one in record.mentions if one.kind == "address" and one.at.place)
    return tuple(Written(one.to, one.at.place) for one in found if one.at.place and snapshot.is_own_address(one.at.place.path, one.to))


def in_menus(catalogue: Catalogue, snapshot: Snapshot) -> Iterator[Written]:
    """Those that the menu, the footer and the teasers lead to."""
    locator = Locator(snapshot)
    for loc, to in leading(catalogue.get(Site, "site").record):
        if to.startswith("/"):
            yield Written(to, locator.value(SITE, "site", loc))


def menu_places(catalogue: Catalogue, snapshot: Snapshot, page: Callable[[str], bytes | None]) -> Iterator[Diagnostic]:
    """A warning for each place (`/over-ons/#team`) that a menu leads to and that is not on its page: a menu stands on all pages.

    `page` gives the bytes of one by its output path, None where it is not known."""
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


def unknown_addresses(written: Iterable[Written], planned: Plan, catalogue: Catalogue, request: Request) -> Iterator[Diagnostic]:
    """A fault for each that leads nowhere, with the nearest that does; a warning where a list has nothing to show today."""
    site = catalogue.get(Site, "site").record
    wanted = [one for one in written if not is_external(f"/{one.path}", site.external)]
    paths = {one.path for one in planned.artifacts} | led_on(planned.known) if wanted else set()
    elsewhen = _lists(catalogue) | _left_out(request, catalogue) if wanted else set()
    for one in wanted:
        if output_path(one.path) in paths:
            continue
        if one.path in elsewhen or re.fullmatch(_MONTH[site.languages[0]], one.path):
            message, hint = f"/{one.path} has nothing to show today, so this link leads nowhere", "lead to a list that is always there"
            if one.path not in _left_out(request, catalogue):
                yield Diagnostic(level="warning", code="empty-list", message=message, at=one.at, hint=hint)
            continue
        hint = _way_out(one.path, paths, urlsplit(request.base_url or site.base_url).path.strip("/"))
        yield Diagnostic(level="error", code="unknown-address", message=f"the site has no page /{one.path}", at=one.at, hint=hint)


def _way_out(path: str, paths: set[str], below: str) -> str:
    """What to write instead of an address that is not there; `below` is the folder that the site lies in, "" at the root of its host."""
    if below and path.startswith(f"{below}/"):
        return f"write /{path.removeprefix(f'{below}/')}: where the site lies comes before it by itself"
    near = did_you_mean(f"/{path}", {f"/{one.removesuffix('index.html')}" for one in paths})
    return near or f"if another program answers it, write external: [/{path}] in {SITE}"


def is_external(path: str, external: tuple[str, ...]) -> bool:
    """Whether another program answers at a path from the root of the site."""
    return any(path == one or path.startswith(one.rstrip("/") + "/") for one in external)


_MONTH = {language: address("agenda-month", language, slug=r"\d{4}-\d{2}") for language in ADDRESSES["home"]}


def _lists(catalogue: Catalogue) -> set[str]:
    """The lists of facets that there are on some day: of each value that a record names, and of all values of one that has many."""
    site = catalogue.get(Site, "site").record
    language = site.languages[0]
    programmes = [entry.record for entry in catalogue.of(Programme).values()]
    codes = {"sector": get_args(Sector), "kind": get_args(Kind), "delivery": get_args(Delivery)}
    values = {facet: [code_slug(one, site) for one in known] for facet, known in codes.items()}
    values["level"] = [slugged(one.level) for one in programmes if one.level]
    values["theme"] = [entry.slug for entry in catalogue.of(Theme).values()]
    places = (place for entry in catalogue.of(Location).values() for place in entry.record.found_under)
    values["location"] = [slugged(place) for place in places]
    spoken = {one.language for one in programmes} | {edition.language for one in programmes for edition in one.editions}
    values["language"] = [slugged(one) for one in (*spoken, language) if one]
    starts = {edition.first_day for record in programmes for edition in record.editions if edition.first_day}
    values["start"] = [f"{day.year:04d}-{day.month:02d}" for day in starts]
    own = [row for row in own_rows(site, Programme.KIND) if row.is_facet]
    for row in own:
        values[row.name] = [slugged(text) for one in programmes for text in own_words_of(one, row)]
    shown = [*(facet for facet in FACETS if facet in site.catalogue.facets), *(row.name for row in own)]
    lists = {facet_address(facet, slug, language) for facet in shown for slug in values.get(facet, ())}
    return lists | {facet_values_address(facet, language) for facet in shown}


def _left_out(request: Request, catalogue: Catalogue) -> set[str]:
    """What this build was asked to leave out, and others have."""
    language = catalogue.get(Site, "site").record.languages[0]
    found = set() if request.search else {address("search", language)}
    if not request.brochures:
        slugs = [entry.slug for entry in catalogue.of(Programme).values()]
        found |= {address(name, language, slug=slug) for name in ("brochure", "brochure-pdf") for slug in slugs}
        found.add(address("whole-catalogue", language))
    return found
