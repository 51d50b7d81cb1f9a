"""Reads the records of all sources; what was parsed before comes from memory or from the cache, many new files are read in workers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from msgspec import Struct

from plgsite.diagnostics import Report
from plgsite.digest import Digest, digest_text
from plgsite.load.codec import decoded, encoded, records_in
from plgsite.load.declared import HOLDERS
from plgsite.load.parsed import Parsed
from plgsite.load.read import read_source
from plgsite.model.own_fields import NO_FIELDS, DeclaredFields
from plgsite.render.pool import Failed, run
from plgsite.source.layout import SourceFile, sources
from plgsite.source.snapshot import Snapshot
from plgsite.state.request import Progress
from plgsite.state.site_files import SiteFiles
from plgsite.storage.cache import SOURCES, Cache


def read_all(site: SiteFiles, report: Report, jobs: int, progress: Progress) -> tuple[tuple[Parsed, ...], "Versions"]:
    """Every file of records, from memory or the cache where its text was read before; and the versions that the cache then has."""
    snapshot, cache, memory = site.snapshot, site.cache, site.memory
    wanted = {
        source_key(source, site.digests, site.toolchain, site.declared): source for source in sources(snapshot.under("content/"), report)
    }
    known = memory.parsed if memory else {}
    parsed = {key: known[key] for key in wanted if key in known}
    unknown = [key for key in wanted if key not in parsed]
    parsed.update({key: one for key, row in cache.get_many(SOURCES, unknown).items() if key in wanted and (one := _recall(row))})
    missing = {source: key for key, source in wanted.items() if key not in parsed}
    done = 0
    for share in read_many(list(missing), snapshot, jobs, site.declared):
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
        """Deletes from the cache what older versions of the files were read as."""
        self.cache.keep(SOURCES, self.keys)


def read_again(source: SourceFile, site: SiteFiles) -> Parsed:
    """One file of records, from memory where its text was read before; what was read is in memory, or else in the cache, afterwards."""
    key = source_key(source, site.digests, site.toolchain, site.declared)
    if site.memory and key in site.memory.parsed:
        return site.memory.parsed[key]
    parsed = read_one(source, site.snapshot, site.declared)
    if site.memory:
        site.memory.parsed[key] = parsed
    else:
        site.cache.put_many(SOURCES, {key: encoded(parsed)})
    return parsed


def source_key(source: SourceFile, found: Mapping[str, Digest], toolchain: Digest, declared: DeclaredFields | None) -> Digest:
    """Under which key the cache has a file as it was read: by the fields of the site's own too, where it can have such."""
    files = (source.path, *source.pieces)
    by = [repr(declared)] if source.kind in HOLDERS and declared != NO_FIELDS else []
    return digest_text("\n".join([source.kind, source.id or "", toolchain, *files, *(found[path] for path in files), *by]))


def _recall(data: bytes) -> Parsed | None:
    try:
        return decoded(data)
    except (KeyError, TypeError, ValueError):
        return None


FILES_FOR_A_POOL = 100
"""Below this many files, starting workers takes longer than reading."""
LARGEST_SHARE = 64
SHARE_SECONDS = 60.0
"""A share is read in a fraction of a second; one that takes this long, or whose worker ends, is read here."""

Read = tuple[SourceFile, bytes, Parsed]
"""A file: as the cache has it, and as it was read."""
Share = Sequence[SourceFile]


def read_one(source: SourceFile, snapshot: Snapshot, declared: DeclaredFields | None) -> Parsed:
    """One file, with the files of its modules."""
    return read_source(source, snapshot.read(source.path), {path: snapshot.read(path) for path in source.pieces}, declared)


def read_many(missing: Share, snapshot: Snapshot, jobs: int, declared: DeclaredFields | None) -> Iterator[list[Read]]:
    """The files, some at a time, in the order in which they come."""
    size = min(LARGEST_SHARE, len(missing) // (jobs * 4) + 1)
    shares = [missing[first : first + size] for first in range(0, len(missing), size)]
    if jobs == 1 or len(missing) < FILES_FOR_A_POOL:
        return (_read_here(share, snapshot, declared) for share in shares)
    return _read_in_workers(shares, snapshot, jobs, declared)


def _read_here(share: Share, snapshot: Snapshot, declared: DeclaredFields | None) -> list[Read]:
    found = ((source, read_one(source, snapshot, declared)) for source in share)
    return [(source, encoded(parsed), parsed) for source, parsed in found]


def _read_in_workers(shares: Sequence[Share], snapshot: Snapshot, jobs: int, declared: DeclaredFields | None) -> Iterator[list[Read]]:
    """What comes back from a worker is what the cache needs in any case: a record is made of it in a tenth of the time."""
    for number, stored in run(ShareWork(shares, snapshot, declared), [(number,) for number in range(len(shares))], jobs, SHARE_SECONDS):
        if isinstance(stored, Failed):
            yield _read_here(shares[number], snapshot, declared)
        else:
            yield [(source, data, decoded(data)) for source, data in zip(shares[number], stored, strict=True)]


class ShareWork(Struct, frozen=True):
    """What a worker does for a share of the files."""

    shares: Sequence[Share]
    snapshot: Snapshot
    declared: DeclaredFields | None

    def __call__(self, number: int) -> list[bytes]:
        return [encoded(read_one(source, self.snapshot, self.declared)) for source in self.shares[number]]
