"""The full-text index: made anew only when the words of some record differ, else kept, or taken from the cache."""

from collections.abc import Mapping

from msgspec import Struct, field

from plgsite.diagnostics import Diagnostic
from plgsite.digest import Digest, digest_of
from plgsite.make.index_files import packed_files, recalled_files
from plgsite.plan.artifacts.key import Key
from plgsite.render.pagefind import make_index, pagefind_version
from plgsite.routes import output_path
from plgsite.state.index_texts import IndexTexts
from plgsite.storage.cache import BLOBS, Cache


class Indexing(Struct, frozen=True, kw_only=True):
    """The files of the index by output path: the wanted ones with their keys; the bytes of those to publish; what the cache shall keep."""

    key: Key = field(default_factory=lambda: Key.of({}))
    wanted: Mapping[str, Digest] = field(default_factory=dict)
    bodies: Mapping[str, bytes] = field(default_factory=dict)
    kept: tuple[Digest, ...] = ()
    was_made: bool = False
    fault: Diagnostic | None = None


def indexing(index: IndexTexts, cache: Cache, there: Mapping[str, Digest], seconds: float) -> Indexing:
    """What is to be done for the index. `there` holds the keys of what is published, by path. Raises LostText."""
    texts = digest_of(index.digests(cache))
    key = Key.of({"family": "search-index", "pagefind": pagefind_version(), "language": index.language, "texts": texts})
    kept = (key.digest, *index.names.values())
    names = cache.get_facts([key.digest]).get(key.digest)
    if isinstance(names, list) and all(there.get(index.folder + name) == key.digest for name in names):
        return Indexing(key=key, wanted={index.folder + name: key.digest for name in names}, kept=kept)
    files = remembered = recalled_files(cache, key.digest)
    if files is None:
        made = make_index({output_path(at): text for at, text in index.texts(cache).items()}, index.language, seconds)
        if isinstance(made, Diagnostic):
            return Indexing(fault=made)
        cache.put_many(BLOBS, {key.digest: packed_files(made)})
        files = made
    bodies = {index.folder + name: body for name, body in files.items()}
    return Indexing(key=key, wanted=dict.fromkeys(bodies, key.digest), bodies=bodies, kept=kept, was_made=remembered is None)


def as_published(folder: str, there: Mapping[str, Digest]) -> Indexing | None:
    """The index that is there, whatever it was made from: while somebody writes, it may wait. None where there is none."""
    wanted = {path: key for path, key in there.items() if path.startswith(folder)}
    return Indexing(wanted=wanted) if wanted else None
