"""What is wrong with the addresses of a site: of those that it leads to, and of those that it had."""

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from plgsite.build.faults.lost_addresses import Today, addresses_before, admitted_before, lost_addresses
from plgsite.build.faults.own_addresses import Written, in_menus, is_external, menu_places, menu_spans, unknown_addresses
from plgsite.build.faults.template_links import faults_of, in_templates
from plgsite.catalogue import Catalogue
from plgsite.diagnostics import Diagnostic
from plgsite.load.load import Loaded
from plgsite.make.link_places import Places
from plgsite.make.page_links import check_links
from plgsite.model.site import Site
from plgsite.packed import Packed, unpacked
from plgsite.plan.machines.redirects import led_on
from plgsite.plan.plan import Plan
from plgsite.publish.output import Surveyed
from plgsite.render.template_links import links_of
from plgsite.render.templates import Shelf
from plgsite.routes import output_path
from plgsite.source.layout import SITE
from plgsite.state.listing import origin_of
from plgsite.state.request import Request
from plgsite.state.site_files import SiteFiles

OF_EXAMPLES = frozenset({*(f"{www}example.{end}" for www in ("", "www.") for end in ("com", "org", "net")), "www.kantelaar.example"})
"""Where nothing is ever published: the domains for examples that a new site begins with, and that of the example."""


def planned_faults(
    request: Request, site: SiteFiles, loaded: Loaded, planned: Plan, before: Surveyed, led_to: Iterable[Written], shelf: Shelf
) -> Iterator[Diagnostic]:
    """What is known as soon as all pages are planned: where texts (`led_to`), menus and templates lead, and which addresses are there no
    more. A build of one record does not plan all pages; one that leaves records out, or is for an editor's eyes, loses no addresses."""
    if request.only or loaded.catalogue is None:
        return
    links = tuple(links_of(shelf.own))
    yield from faults_of(links, loaded.catalogue)
    written = (*led_to, *in_menus(loaded.catalogue, site.snapshot), *in_templates(links))
    yield from unknown_addresses(written, planned, loaded.catalogue, request)
    base_url = request.base_url or loaded.catalogue.get(Site, "site").record.base_url
    if not (request.preview or loaded.left_out or urlsplit(base_url).hostname in OF_EXAMPLES):
        paths = led_on(planned.known).union(one.path for one in planned.artifacts)
        now = Today(loaded.catalogue, paths, admitted_before(site.cache, request))
        yield from lost_addresses(addresses_before(request, before, paths), now, site.snapshot)


def published_faults(request: Request, site: SiteFiles, catalogue: Catalogue, bodies: Mapping[str, bytes | Packed]) -> Iterator[Diagnostic]:
    """Places that menus lead to and that are not on their pages: those that were made, and those that lie in the output from before."""

    def page(path: str) -> bytes | None:
        if path in bodies:
            return unpacked(bodies[path])
        try:
            return (request.output / path).read_bytes()
        except OSError:
            return None

    yield from menu_places(catalogue, site.snapshot, page)


def made_faults(
    request: Request, site: SiteFiles, catalogue: Catalogue, planned: Plan, bodies: Mapping[str, bytes | Packed], led_to: Iterable[Written]
) -> Iterator[Diagnostic]:
    """Links that lead nowhere, when all pages were made; those of texts and menus to pages of the site were looked at before."""
    record = catalogue.get(Site, "site").record
    base_url = (request.base_url or record.base_url).rstrip("/") + "/"
    sources = {one.path: origin_of(one, catalogue)[0] or getattr(one.inputs, "source", SITE) for one in planned.artifacts}
    refs = {one.record for one in planned.artifacts if one.medium == "page" and one.record}
    seen = {f"/{one.path}" for one in (*led_to, *in_menus(catalogue, site.snapshot))}
    yield from check_links(
        base_url,
        bodies,
        {output_path(planned.known.address(ref)): ref for ref in sorted(refs)},
        Places(
            snapshot=site.snapshot,
            base_path=urlsplit(base_url).path,
            sources=sources,
            menus=menu_spans(catalogue, site.snapshot, urlsplit(base_url).path),
        ),
        passed=lambda path: path in seen or is_external(path, record.external),
        led_on=led_on(planned.known),
    )
