"""Begins what hangs on the site's own record alone before there is a plan: fonts of its own and icons take workers a second, in which this
process plans a thousand programmes. What does not come about so is made in its turn, with all others of its kind, and that tells why."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from msgspec import Struct

from plgsite.build.artifacts.media import SECONDS, MediaWork, Result, by_source, results_of
from plgsite.build.context import settings_of
from plgsite.build.request import Request
from plgsite.build.site_files import SiteFiles
from plgsite.build.theme import SiteTheme
from plgsite.catalogue import Catalogue
from plgsite.diagnostics import Diagnostic
from plgsite.digest import Digest
from plgsite.model.site import Site
from plgsite.plan.artifacts.key import key
from plgsite.plan.machines.assets import web_fonts
from plgsite.plan.machines.social import icons
from plgsite.plan.projections.identity import Identity
from plgsite.publish.output import Surveyed
from plgsite.render.pool import Failed, begun


class EarlyMedia(Struct, frozen=True):
    """The keys of what was begun, and what waits for it: the bytes by key, of all that came about."""

    keys: frozenset[Digest] = frozenset()
    wait: Callable[[], Mapping[Digest, bytes]] = dict


NO_EARLY_MEDIA = EarlyMedia()


@contextmanager
def begin_media(request: Request, site: SiteFiles, catalogue: Catalogue, theme: SiteTheme, before: Surveyed) -> Iterator[EarlyMedia]:
    """Workers make the fonts and icons that neither the cache nor the output has, until the context ends; none where there is one job."""
    if request.jobs == 1:
        yield NO_EARLY_MEDIA
        return
    identity = Identity(catalogue.get(Site, "site"), settings_of(request, site, theme), "", "")
    artifacts = (*web_fonts(identity), *icons(identity))
    keys = {one.path: key(one, {}, site.toolchain, {}).digest for one in artifacts}
    there = site.cache.get_facts(keys.values())
    missing = [one for one in artifacts if keys[one.path] not in there and before.keys.get(one.path) != keys[one.path]]
    work, workers = MediaWork(by_source(missing), site.snapshot), request.jobs - 1
    shares = [tuple(range(first, len(work.groups), workers)) for first in range(min(workers, len(work.groups)))]
    with begun(work, shares, workers, SECONDS) as results:
        yield EarlyMedia(frozenset(keys[one.path] for one in missing), lambda: dict(_made(work, keys, results)))


def _made(work: MediaWork, keys: Mapping[str, Digest], results: Iterator[tuple[int, Result | Failed]]) -> Iterator[tuple[Digest, bytes]]:
    for number, result in results:
        made = () if isinstance(result, Failed) else results_of(work.groups[number], result)
        yield from ((keys[one[0].path], one[1]) for one in made if not isinstance(one, Diagnostic))
