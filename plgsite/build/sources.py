"""Reads the records of all sources; a text that was parsed before comes from memory or from the cache."""

from collections.abc import Mapping

from plgsite.build.memory import Memory
from plgsite.build.site import Site
from plgsite.diagnostics import Report
from plgsite.digest import Digest, digest_of
from plgsite.load.codec import parsed_from_json, parsed_to_json
from plgsite.load.layout import Source, sources
from plgsite.load.parsed import Parsed
from plgsite.load.read import read_source
from plgsite.load.snapshot import Snapshot
from plgsite.publish.cache import SOURCES, Cache


def read_all(
    snapshot: Snapshot, found: Mapping[str, Digest], cache: Cache, toolchain: Digest, report: Report, memory: Memory | None = None
) -> tuple[Parsed, ...]:
    """Every file of records, from memory or the cache where its text was read before."""
    wanted = {_key(source, found, toolchain): source for source in sources(snapshot.under("content/"), report)}
    known = memory.parsed if memory else {}
    parsed = {key: known[key] for key in wanted if key in known}
    unknown = [key for key in wanted if key not in parsed]
    parsed.update({key: one for key, row in cache.get_many(SOURCES, unknown).items() if key in wanted and (one := _recall(row))})
    fresh = {key: _read(source, snapshot) for key, source in wanted.items() if key not in parsed}
    cache.put_many(SOURCES, {key: parsed_to_json(one) for key, one in fresh.items()})
    if fresh and not known:
        cache.keep(SOURCES, wanted)
    parsed.update(fresh)
    if memory:
        memory.parsed = parsed
    return tuple(parsed[key] for key in wanted)


def reread(source: Source, site: Site, memory: Memory) -> Parsed:
    """One file of records, from memory where its text was read before; it stays there."""
    key = _key(source, site.digests, site.toolchain)
    if key not in memory.parsed:
        memory.parsed[key] = _read(source, site.snapshot)
    return memory.parsed[key]


def _key(source: Source, found: Mapping[str, Digest], toolchain: Digest) -> Digest:
    return digest_of(
        [source.path, source.kind, source.id, [found[path] for path in (source.path, *source.pieces)], list(source.pieces), toolchain]
    )


def _read(source: Source, snapshot: Snapshot) -> Parsed:
    return read_source(source, snapshot.read(source.path), {path: snapshot.read(path) for path in source.pieces})


def _recall(row: object) -> Parsed | None:
    try:
        return parsed_from_json(row)
    except (KeyError, TypeError, ValueError):
        return None
