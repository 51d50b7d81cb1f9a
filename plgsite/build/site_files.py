"""A site as a build has read it: a file that was not touched since it was last read is not read again."""

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from plgsite.build.memory import Memory
from plgsite.diagnostics import Diagnostic
from plgsite.digest import Digest
from plgsite.load.snapshot import Snapshot
from plgsite.publish.cache import Cache
from plgsite.publish.signatures import Seen, Signature, is_lasting


class SiteFiles(Struct, frozen=True, kw_only=True):
    """A site as read: its files with their digests, the cache, the toolchain; in a preview also what stays in memory."""

    snapshot: Snapshot
    digests: Mapping[str, Digest]
    cache: Cache
    toolchain: Digest
    faults: tuple[Diagnostic, ...]
    moment: int
    memory: Memory | None = None


def recalled(snapshot: Snapshot, remembered: Mapping[str, Seen]) -> Snapshot:
    """The snapshot with the digests of the files that were not touched since they were last read."""
    known = {path: seen.digest for path, seen in remembered.items() if snapshot.files.get(path) == tuple(seen.signature)}
    return replace(snapshot, known=known)


def digests(snapshot: Snapshot) -> dict[str, Digest]:
    """The digest of every file."""
    return {path: snapshot.digest(path) for path in snapshot.files}


def lasting(snapshot: Snapshot, found: Mapping[str, Digest], moment: int) -> dict[str, Seen]:
    """What may be remembered of a snapshot that was taken after `moment`."""
    seen = {path: Seen(Signature(*signature), found[path]) for path, signature in snapshot.files.items()}
    return {path: one for path, one in seen.items() if is_lasting(one.signature, moment)}
