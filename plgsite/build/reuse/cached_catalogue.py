"""The catalogue of the last build, out of the cache: programmes one by one when they are asked for, all else at once."""

from collections.abc import Iterable, Mapping
from typing import Any

from plgsite.catalogue import Absence, Catalogue, Entry
from plgsite.digest import Digest
from plgsite.each import Each
from plgsite.load.codec import decoded
from plgsite.load.logos import logo_files
from plgsite.load.parsed import Parsed, ParsedRecord
from plgsite.load.reload import entry_alone
from plgsite.model.programme import Programme
from plgsite.source.layout import SourceFile
from plgsite.state.picture_shapes import picture_shapes
from plgsite.state.records import source_key
from plgsite.state.site_files import SiteFiles
from plgsite.storage.cache import SOURCES


class NotInCache(LookupError):
    """The cache has lost what the last build put there."""


class CachedCatalogue:
    """The records of sources that had no fault, as they were with some digests."""

    def __init__(self, site: SiteFiles, digests: Mapping[str, Digest], sources: Iterable[SourceFile]) -> None:
        self._site, self._digests = site, digests
        every = tuple(sources)
        self._programmes = {one.id: one for one in every if one.kind == Programme.KIND and one.id}
        self._others = self._parsed([one for one in every if one.kind != Programme.KIND])
        logos = logo_files(self._others, site.snapshot)
        self._shapes = picture_shapes(site.snapshot, site.digests, site.cache, logos=logos)
        known = (f"{read.kind}:{read.id}" for parsed in self._others for read in parsed.records)
        self.refs = frozenset([*known, *(f"{Programme.KIND}:{id}" for id in self._programmes)])

    def catalogue(self, absent: Mapping[str, Absence]) -> Catalogue:
        """Raises NotInCache, as its programmes do, where something is not there."""
        records: dict[str, Any] = {}
        for parsed in self._others:
            for read in parsed.records:
                records.setdefault(read.kind, {})[read.id] = self._entry(parsed.path, read)
        records = {kind: dict(sorted(entries.items())) for kind, entries in records.items()}
        return Catalogue({**records, Programme.KIND: Each(sorted(self._programmes), self._programme)}, absent)

    def _programme(self, id: str) -> Entry[Programme]:
        (parsed,) = self._parsed([self._programmes[id]])
        return self._entry(parsed.path, parsed.records[0])

    def _entry(self, path: str, read: ParsedRecord) -> Entry[Any]:
        found = entry_alone(self._site.snapshot, path, read, self.refs, self._shapes)
        if found is None:
            raise NotInCache(path)
        return found

    def _parsed(self, sources: list[SourceFile]) -> tuple[Parsed, ...]:
        keys = [source_key(one, self._digests, self._site.toolchain, self._site.declared) for one in sources]
        stored = self._site.cache.get_many(SOURCES, keys)
        try:
            return tuple(decoded(stored[key]) for key in keys)
        except (KeyError, TypeError, ValueError) as lost:
            raise NotInCache(str(lost)) from None
