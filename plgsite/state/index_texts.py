"""What the full-text index is made from: the words of each record, and the names under which the cache has them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from plgsite.digest import Digest, digest_of
from plgsite.packed import Packed, packed
from plgsite.plan.lists.search import Index
from plgsite.render.search_record import record_html
from plgsite.storage.cache import BLOBS, Blob, Cache
from plgsite.views.lists.search import Indexed


class LostText(LookupError):
    """The cache has lost the words of a record that was not read."""


@dataclass(frozen=True, kw_only=True)
class IndexTexts:
    """The texts of an index by the address of their record. `records` are those that were read; of all others `known` has the names."""

    language: str
    folder: str
    toolchain: Digest
    records: Mapping[str, Indexed]
    known: Mapping[str, Digest]

    @cached_property
    def names(self) -> dict[str, Digest]:
        """The name of each text in the cache: the digest of all that it is made from."""
        return {**self.known, **{at: digest_of([self.toolchain, one]) for at, one in self.records.items()}}

    def digests(self, cache: Cache) -> dict[str, Digest]:
        """The digests of all texts; the cache has them all afterwards. Raises LostText."""
        known = cache.get_facts(self.names.values())
        missing = [at for at, name in self.names.items() if name not in known]
        made = self._made(missing)
        cache.put_many(BLOBS, {self.names[at]: Blob(one.data, one.digest) for at, one in made.items()})
        return {at: made[at].digest if at in made else known[name] for at, name in self.names.items()}

    def texts(self, cache: Cache) -> dict[str, bytes]:
        """All texts by address. Raises LostText."""
        held = cache.get_many(BLOBS, self.names.values())
        found = {at: Packed(held[name].body, held[name].facts) for at, name in self.names.items() if name in held}
        found |= self._made(at for at in self.names if at not in found)
        return {at: found[at]() for at in self.names}

    def _made(self, addresses: Iterable[str]) -> dict[str, Packed]:
        try:
            return {at: packed(record_html(self.records[at])) for at in addresses}
        except KeyError as lost:
            raise LostText(str(lost)) from None


def index_texts(index: Index, toolchain: Digest) -> IndexTexts:
    """Those of a plan of the whole site."""
    records = {one.address: one for one in index.records}
    return IndexTexts(language=index.language, folder=index.folder, toolchain=toolchain, records=records, known={})
