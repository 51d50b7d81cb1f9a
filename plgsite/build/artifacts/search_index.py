"""The full-text index: made anew only when the words of some record differ, else kept, or taken from the cache."""

from collections.abc import Mapping

from msgspec import Struct, field

from plgsite.build.artifacts.index_files import packed_files, recalled_files
from plgsite.diagnostics import Diagnostic
from plgsite.digest import Digest, digest_bytes, digest_of
from plgsite.plan.key import Key
from plgsite.plan.search import Index
from plgsite.publish.cache import BLOBS, Blob, Cache
from plgsite.render.pagefind import make_index, pagefind_version
from plgsite.render.search_record import record_html
from plgsite.routes import output_path
from plgsite.views.search import Indexed


class Indexing(Struct, frozen=True, kw_only=True):
    """The files of the index by output path: the wanted ones with their keys; the bytes of those to publish; what the cache shall keep."""

    key: Key = field(default_factory=lambda: Key.of({}))
    wanted: Mapping[str, Digest] = field(default_factory=dict)
    bodies: Mapping[str, bytes] = field(default_factory=dict)
    kept: tuple[Digest, ...] = ()
    was_made: bool = False
    fault: Diagnostic | None = None


def indexing(index: Index, cache: Cache, toolchain: Digest, there: Mapping[str, Digest], seconds: float) -> Indexing:
    """What is to be done for the index. `there` holds the keys of what is published, by path."""
    texts, fresh = _texts(index, cache, toolchain)
    key = Key.of({"family": "search-index", "pagefind": pagefind_version(), "language": index.language, "texts": digest_of(texts)})
    kept = (key.digest, *(_name(one, toolchain) for one in index.records))
    names = cache.get_facts([key.digest]).get(key.digest)
    if isinstance(names, list) and all(there.get(index.folder + name) == key.digest for name in names):
        return Indexing(key=key, wanted={index.folder + name: key.digest for name in names}, kept=kept)
    files = remembered = recalled_files(cache, key.digest)
    if files is None:
        pages = {output_path(one.address): fresh.get(one.address) or record_html(one) for one in index.records}
        made = make_index(pages, index.language, seconds)
        if isinstance(made, Diagnostic):
            return Indexing(fault=made)
        cache.put_many(BLOBS, {key.digest: packed_files(made)})
        files = made
    bodies = {index.folder + name: body for name, body in files.items()}
    return Indexing(key=key, wanted=dict.fromkeys(bodies, key.digest), bodies=bodies, kept=kept, was_made=remembered is None)


def as_published(index: Index, there: Mapping[str, Digest]) -> Indexing | None:
    """The index that is there, whatever it was made from: while somebody writes, it may wait. None where there is none."""
    wanted = {path: key for path, key in there.items() if path.startswith(index.folder)}
    return Indexing(wanted=wanted) if wanted else None


def _texts(index: Index, cache: Cache, toolchain: Digest) -> tuple[dict[str, Digest], dict[str, bytes]]:
    """The digests of all records' small files by address, and the files of those that were not read before."""
    named = {one.address: _name(one, toolchain) for one in index.records}
    known = cache.get_facts(named.values())
    fresh = {one.address: record_html(one) for one in index.records if named[one.address] not in known}
    cache.put_many(BLOBS, {named[at]: Blob(b"", digest_bytes(body)) for at, body in fresh.items()})
    return {at: digest_bytes(fresh[at]) if at in fresh else known[name] for at, name in named.items()}, fresh


def _name(record: Indexed, toolchain: Digest) -> Digest:
    """The key of a record's small file."""
    return digest_of([toolchain, record])
