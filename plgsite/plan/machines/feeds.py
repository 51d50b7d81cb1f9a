"""What machines read: the feeds of what is new, the sitemap of all pages, robots.txt."""

from collections.abc import Iterable, Iterator, Sequence

from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.machines.feed_entries import feed_entries
from plgsite.projections.projections import Projections
from plgsite.prose.nodes import plain_text
from plgsite.routes import address
from plgsite.views.machines.feeds import FEED_TYPES, FeedInputs
from plgsite.views.machines.sitemap import RobotsInputs, SitemapIndexInputs, SitemapInputs

MOST_PAGES = 50_000
"""Of one sitemap (sitemaps.org)."""

NOT_FOUND_BY_SEARCH = frozenset({"not-found", "redirect", "redirects", "search", "compare"})
"""Families of pages that nobody should come to from a search engine: they have no text of their own."""


def feed_artifacts(known: Projections) -> Iterator[Artifact]:
    """The feeds that pages point at."""
    if not known.frame.feeds:
        return
    site, words, entries = known.site, known.words, feed_entries(known)
    for name, _ in FEED_TYPES:
        inputs = FeedInputs(
            title=words.say("feed_title", title=site.record.title),
            subtitle=plain_text(site.nodes(site.record.home.intro)),
            language=known.language,
            base_url=known.base_url,
            permalinks_at=site.record.base_url.rstrip("/") + "/",
            address=address(name, known.language),
            author=known.frame.provider_name,
            entries=entries,
        )
        yield _data(inputs.address, name, inputs)


def sitemap_artifacts(known: Projections, planned: Iterable[Artifact], most: int = MOST_PAGES) -> Iterator[Artifact]:
    """The sitemap of all pages that were planned, in parts where it must, and robots.txt that points at it."""
    pages = sorted(_page(known, one) for one in planned if _is_found(known, one))
    at = address("sitemap", known.language)
    if len(pages) <= most:
        yield _data(at, "sitemap", SitemapInputs(base_url=known.base_url, pages=tuple(pages)))
    else:
        yield from _in_parts(known, at, [pages[first : first + most] for first in range(0, len(pages), most)])
    yield _data(address("robots", known.language), "robots", RobotsInputs(sitemap=known.base_url + at))


def _in_parts(known: Projections, at: str, parts: Sequence[Sequence[str]]) -> Iterator[Artifact]:
    addresses = tuple(address("sitemap-part", known.language, slug=str(number)) for number in range(1, len(parts) + 1))
    for one, pages in zip(addresses, parts, strict=True):
        yield _data(one, "sitemap", SitemapInputs(base_url=known.base_url, pages=tuple(pages)))
    yield _data(at, "sitemap-index", SitemapIndexInputs(base_url=known.base_url, addresses=addresses))


def _is_found(known: Projections, artifact: Artifact) -> bool:
    """Whether a page is for search engines: what stands in no list of the site stands not in this one either."""
    if not artifact.path.endswith(".html") or artifact.family in NOT_FOUND_BY_SEARCH:
        return False
    kind, _, id = artifact.record.partition(":")
    return not id or known.catalogue.records[kind][id].record.listed


def _page(known: Projections, artifact: Artifact) -> str:
    kind, _, id = artifact.record.partition(":")
    updated = known.catalogue.records[kind][id].record.updated if id else None
    return f"{artifact.path.removesuffix('index.html')} {updated or ''}"


def _data(path: str, family: str, inputs: object) -> Artifact:
    return Artifact(path=path, family=family, medium="data", template="", inputs=inputs, rank=2)
