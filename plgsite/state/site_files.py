"""The files of a site as a build has found them: one that was not touched since it was last read is not read again."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace

from plgsite.diagnostics import Diagnostic
from plgsite.digest import Digest
from plgsite.publish.signatures import Seen, Signature, is_lasting, recall_signatures
from plgsite.source.layout import SITE
from plgsite.source.snapshot import Snapshot
from plgsite.state.memory import Memory
from plgsite.storage.cache import Cache

if TYPE_CHECKING:
    from plgsite.model.own_fields import DeclaredFields


@dataclass(frozen=True, kw_only=True)
class SiteFiles:
    """The files that there are (`listed`), the cache, the toolchain, the faults of the listing, the moment before it; in a preview also
    what stays in memory."""

    listed: Snapshot
    cache: Cache
    toolchain: Digest
    faults: tuple[Diagnostic, ...]
    moment: int
    memory: Memory | None = None

    @cached_property
    def snapshot(self) -> Snapshot:
        """The files, with the digests of those that were not touched since they were last read."""
        kept = self.memory.sources if self.memory else {}
        remembered = kept or recall_signatures(self.cache, self.listed.root)
        known = {path: seen.digest for path, seen in remembered.items() if self.listed.files.get(path) == tuple(seen.signature)}
        return replace(self.listed, known=known)

    @cached_property
    def digests(self) -> Mapping[str, Digest]:
        """The digest of every file, by path."""
        return {path: self.snapshot.digest(path) for path in self.snapshot.files}

    @cached_property
    def declared(self) -> "DeclaredFields | None":
        """The fields that the site declares, by which its records are read."""
        from plgsite.load.declared import declared_in  # needs all models; a build that finds nothing to do needs none

        return declared_in(self.snapshot.read(SITE) if SITE in self.snapshot.files else None)

    def at_rest(self) -> dict[str, Seen]:
        """The files whose signature may be believed later: those that changed last before they were looked at."""
        seen = {path: Seen(Signature(*signature), self.digests[path]) for path, signature in self.listed.files.items()}
        return {path: one for path, one in seen.items() if is_lasting(one.signature, self.moment)}
