"""Reads the records of all sources; a text that was parsed before comes from memory or from the cache."""

from collections.abc import Mapping

from plgsite.build.memory import Memory
from plgsite.build.reading import from_text, read_many, read_one
from plgsite.build.site import Site
from plgsite.diagnostics import Report
from plgsite.digest import Digest, digest_of
from plgsite.load.layout import Source, sources
from plgsite.load.parsed import Parsed
from plgsite.load.snapshot import Snapshot
from plgsite.publish.cache import SOURCES, Cache


def read_all(
    snapshot: Snapshot,
    found: Mapping[str, Digest],
    cache: Cache,
    toolchain: Digest,
    report: Report,
    memory: Memory | None = None,
    jobs: int = 1,
) -> tuple[Parsed, ...]:
    """Every file of records, from memory or the cache where its text was read before."""
    wanted = {_key(source, found, toolchain): source for source in sources(snapshot.under("content/"), report)}
    known = memory.parsed if memory else {}
    parsed = {key: known[key] for key in wanted if key in known}
    unknown = [key for key in wanted if key not in parsed]
    parsed.update({key: one for key, row in cache.get_many(SOURCES, unknown).items() if key in wanted and (one := _recall(row))})
    missing = {source: key for key, source in wanted.items() if key not in parsed}
    for share in read_many(list(missing), snapshot, jobs):
        cache.put_many(SOURCES, {missing[source]: text for source, text, _ in share})
        parsed.update({missing[source]: one for source, _, one in share})
    if missing and not known:
        cache.keep(SOURCES, wanted)
    if memory:
        memory.parsed = parsed
    return tuple(parsed[key] for key in wanted)


def reread(source: Source, site: Site, memory: Memory) -> Parsed:
    """One file of records, from memory where its text was read before; it stays there."""
    key = _key(source, site.digests, site.toolchain)
    if key not in memory.parsed:
        memory.parsed[key] = read_one(source, site.snapshot)
    return memory.parsed[key]


def _key(source: Source, found: Mapping[str, Digest], toolchain: Digest) -> Digest:
    return digest_of(
        [source.path, source.kind, source.id, [found[path] for path in (source.path, *source.pieces)], list(source.pieces), toolchain]
    )


def _recall(text: str) -> Parsed | None:
    try:
        return from_text(text)
    except (KeyError, TypeError, ValueError):
        return None
