"""Makes fonts while the plan is made: they hang on the site's own record alone, and take a second in which there is time to plan a
thousand programmes. They go into the cache, where `make` finds them; what does not come about here, it makes, and tells why."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from plgsite.build.planning import settings_of
from plgsite.build.request import Request
from plgsite.build.site import Site
from plgsite.build.small import SECONDS, Result, SmallWork, by_source
from plgsite.build.stock import Stock
from plgsite.catalogue import Catalogue
from plgsite.digest import Digest
from plgsite.model.site import Site as SiteRecord
from plgsite.plan.assets import web_fonts
from plgsite.plan.identity import Identity
from plgsite.plan.key import key
from plgsite.publish.cache import BLOBS, Blob
from plgsite.publish.output import Surveyed
from plgsite.render.pool import Failed, begun


@contextmanager
def fonts_ahead(request: Request, site: Site, catalogue: Catalogue, theme: Stock, before: Surveyed) -> Iterator[Callable[[], None]]:
    """Workers make the fonts that neither the cache nor the output has; what it gives waits for them, and puts them in the cache."""
    identity = Identity(catalogue.get(SiteRecord, "site"), settings_of(request, site, theme), "", "")
    fonts = tuple(web_fonts(identity.typefaces, identity.language))
    keys = {one.path: key(one, {}, site.toolchain, {}).digest for one in fonts}
    there = site.cache.get_facts(keys.values())
    missing = [one for one in fonts if keys[one.path] not in there and before.keys.get(one.path) != keys[one.path]]
    work = SmallWork(by_source(missing) if request.jobs > 1 else (), site.snapshot)
    with begun(work, [(number,) for number in range(len(work.groups))], request.jobs - 1, SECONDS) as results:
        yield lambda: site.cache.put_many(BLOBS, dict(_made(work, keys, results)))


def _made(work: SmallWork, keys: dict[str, Digest], results: Iterator[tuple[int, Result | Failed]]) -> Iterator[tuple[Digest, Blob]]:
    for number, result in results:
        for artifact, body in zip(work.groups[number], () if isinstance(result, Failed) else result, strict=False):
            if isinstance(body, bytes):
                yield keys[artifact.path], Blob(body, {})
