"""Reads the sources, and remembers what was read: an unchanged file is not read again, an unchanged text is not parsed again."""

import dataclasses
from collections.abc import Mapping

from plgsite.diagnostics import Report
from plgsite.digest import Digest, digest_of
from plgsite.load.codec import parsed_from_json, parsed_to_json
from plgsite.load.layout import Source, sources
from plgsite.load.parsed import Parsed
from plgsite.load.read import read_source
from plgsite.load.snapshot import Snapshot
from plgsite.publish.cache import SOURCES, Cache
from plgsite.publish.signatures import Seen, Signature, is_lasting


def recalled(snapshot: Snapshot, remembered: Mapping[str, Seen]) -> Snapshot:
    """The snapshot with the digests of the files that were not touched since they were last read."""
    known = {path: seen.digest for path, seen in remembered.items() if snapshot.files.get(path) == tuple(seen.signature)}
    return dataclasses.replace(snapshot, known=known)


def digests(snapshot: Snapshot) -> dict[str, Digest]:
    """The digest of every file."""
    return {path: snapshot.digest(path) for path in snapshot.files}


def lasting(snapshot: Snapshot, found: Mapping[str, Digest], moment: int) -> dict[str, Seen]:
    """What may be remembered of a snapshot that was taken after `moment`."""
    seen = {path: Seen(Signature(*signature), found[path]) for path, signature in snapshot.files.items()}
    return {path: one for path, one in seen.items() if is_lasting(one.signature, moment)}


def read_all(snapshot: Snapshot, found: Mapping[str, Digest], cache: Cache, toolchain: Digest, report: Report) -> tuple[Parsed, ...]:
    """Every file of records, from the cache where its text was read before."""
    wanted = {digest_of([source.path, source.kind, source.id, found[source.path], toolchain]): source for source in _sources(snapshot, report)}
    parsed = {key: one for key, row in cache.get_many(SOURCES, wanted).items() if key in wanted and (one := _recall(row))}
    fresh = {key: read_source(source, snapshot.read(source.path)) for key, source in wanted.items() if key not in parsed}
    cache.put_many(SOURCES, {key: parsed_to_json(one) for key, one in fresh.items()})
    if fresh or len(parsed) != len(wanted):
        cache.keep(SOURCES, wanted)
    parsed.update(fresh)
    return tuple(parsed[key] for key in wanted)


def _sources(snapshot: Snapshot, report: Report) -> tuple[Source, ...]:
    return tuple(sources(snapshot.under("content/"), report))


def _recall(row: object) -> Parsed | None:
    try:
        return parsed_from_json(row)
    except (KeyError, TypeError, ValueError):
        return None
