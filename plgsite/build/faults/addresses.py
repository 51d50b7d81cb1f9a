"""What is wrong with the addresses of a site: of those that it leads to, and of those that it had."""

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from plgsite.build.faults.links import check_links, written_at
from plgsite.build.faults.lost_addresses import Today, addresses_before, admitted_before, lost_addresses
from plgsite.build.faults.own_addresses import Written, in_menus, is_external, unknown_addresses
from plgsite.catalogue import Catalogue
from plgsite.diagnostics import Diagnostic
from plgsite.load.load import Loaded
from plgsite.model.site import Site
from plgsite.packed import Packed
from plgsite.plan.machines.redirects import led_on
from plgsite.plan.plan import Plan
from plgsite.publish.output import Surveyed
from plgsite.source.layout import SITE
from plgsite.state.listing import origin_of
from plgsite.state.request import Request
from plgsite.state.site_files import SiteFiles

OF_EXAMPLES = frozenset({*(f"{www}example.{end}" for www in ("", "www.") for end in ("com", "org", "net")), "www.kantelaar.example"})
"""Where nothing is ever published: the domains for examples that a new site begins with, and that of the example."""


def planned_faults(
    request: Request, site: SiteFiles, loaded: Loaded, planned: Plan, before: Surveyed, led_to: Iterable[Written]
) -> Iterator[Diagnostic]:
    """What is known as soon as all pages are planned: where texts (`led_to`) and menus lead, and which addresses are there no more. A build
    of one record does not plan all pages; one that leaves records out, or is for an editor's eyes, loses no addresses."""
    if request.only or loaded.catalogue is None:
        return
    yield from unknown_addresses((*led_to, *in_menus(loaded.catalogue, site.snapshot)), planned, loaded.catalogue, request)
    base_url = request.base_url or loaded.catalogue.get(Site, "site").record.base_url
    if not (request.preview or loaded.left_out or urlsplit(base_url).hostname in OF_EXAMPLES):
        paths = led_on(planned.known).union(one.path for one in planned.artifacts)
        now = Today(loaded.catalogue, paths, admitted_before(site.cache, request))
        yield from lost_addresses(addresses_before(request, before, paths), now, site.snapshot)


def made_faults(
    request: Request, site: SiteFiles, catalogue: Catalogue, planned: Plan, bodies: Mapping[str, bytes | Packed], led_to: Iterable[Written]
) -> Iterator[Diagnostic]:
    """Links that lead nowhere, when all pages were made; those of texts and menus to pages of the site were looked at before."""
    record = catalogue.get(Site, "site").record
    base_url = (request.base_url or record.base_url).rstrip("/") + "/"
    sources = {one.path: origin_of(one, catalogue)[0] or getattr(one.inputs, "source", SITE) for one in planned.artifacts}
    seen = {f"/{one.path}" for one in (*led_to, *in_menus(catalogue, site.snapshot))}
    yield from check_links(
        base_url,
        bodies,
        led_on(planned.known) | sources.keys(),
        lambda page, link: written_at(site.snapshot, sources[page], link, urlsplit(base_url).path),
        passed=lambda path: path in seen or is_external(path, record.external),
    )
