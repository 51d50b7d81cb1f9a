"""A site as a build has read it."""

from collections.abc import Mapping

from msgspec import Struct

from plgsite.build.memory import Memory
from plgsite.diagnostics import Diagnostic
from plgsite.digest import Digest
from plgsite.load.snapshot import Snapshot
from plgsite.publish.cache import Cache


class Site(Struct, frozen=True, kw_only=True):
    """A site as read: its files with their digests, the cache, the toolchain; in a preview also what stays in memory."""

    snapshot: Snapshot
    digests: Mapping[str, Digest]
    cache: Cache
    toolchain: Digest
    faults: tuple[Diagnostic, ...]
    moment: int
    memory: Memory | None = None
