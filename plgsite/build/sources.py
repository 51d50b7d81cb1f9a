"""Reads the records of all sources; a text that was parsed before comes from memory or from the cache."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from plgsite.build.memory import Memory
from plgsite.build.reading import read_many, read_one
from plgsite.build.request import Progress
from plgsite.build.site import Site
from plgsite.diagnostics import Report
from plgsite.digest import Digest, digest_text
from plgsite.load.codec import decoded, records_in
from plgsite.load.layout import Source, sources
from plgsite.load.parsed import Parsed
from plgsite.publish.cache import SOURCES, Cache


def read_all(site: Site, report: Report, jobs: int, progress: Progress) -> tuple[tuple[Parsed, ...], "Versions"]:
    """Every file of records, from memory or the cache where its text was read before; and the versions that the cache then has."""
    snapshot, cache, memory = site.snapshot, site.cache, site.memory
    wanted = {source_key(source, site.digests, site.toolchain): source for source in sources(snapshot.under("content/"), report)}
    known = memory.parsed if memory else {}
    parsed = {key: known[key] for key in wanted if key in known}
    unknown = [key for key in wanted if key not in parsed]
    parsed.update({key: one for key, row in cache.get_many(SOURCES, unknown).items() if key in wanted and (one := _recall(row))})
    missing = {source: key for key, source in wanted.items() if key not in parsed}
    done = 0
    for share in read_many(list(missing), snapshot, jobs):
        cache.put_many(SOURCES, {missing[source]: data for source, data, _ in share})
        parsed.update({missing[source]: one for source, _, one in share})
        done += len(share)
        progress("files", done, len(missing))
    if memory:
        memory.parsed = parsed
    return tuple(parsed[key] for key in wanted), Versions(cache, frozenset(wanted))


@dataclass(frozen=True)
class Versions:
    """The versions of files that the cache has: those of now by key, and older ones until they are forgotten."""

    cache: Cache
    keys: frozenset[Digest]

    def older(self, ref: str) -> list[str]:
        """The records that a reference had before, as JSON; the latest last."""
        return [record for one, record in self._older if one == ref]

    @cached_property
    def _older(self) -> list[tuple[str, str]]:
        return [one for data in self.cache.others(SOURCES, self.keys).values() for one in records_in(data)]

    def forget_older(self) -> None:
        self.cache.keep(SOURCES, self.keys)


def reread(source: Source, site: Site, memory: Memory) -> Parsed:
    """One file of records, from memory where its text was read before; it stays there."""
    key = source_key(source, site.digests, site.toolchain)
    if key not in memory.parsed:
        memory.parsed[key] = read_one(source, site.snapshot)
    return memory.parsed[key]


def source_key(source: Source, found: Mapping[str, Digest], toolchain: Digest) -> Digest:
    """Under which key the cache has a file as it was read."""
    files = (source.path, *source.pieces)
    return digest_text("\n".join([source.kind, source.id or "", toolchain, *files, *(found[path] for path in files)]))


def _recall(data: bytes) -> Parsed | None:
    try:
        return decoded(data)
    except (KeyError, TypeError, ValueError):
        return None
