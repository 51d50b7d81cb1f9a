"""What the cache knows of the index of the last build, under the key of that index."""

from collections.abc import Mapping

import msgspec
from msgspec import Struct

from plgsite.digest import Digest, digest_of
from plgsite.search.index import Parts
from plgsite.storage.cache import BLOBS, Blob, Cache


class IndexNote(Struct, frozen=True, kw_only=True):
    """What is known of an index: the digests of what made it, of what it says beside words, and of the keys of its texts; and its parts."""

    made_by: Digest
    told: Digest
    texts: Digest
    parts: Parts


_decoder = msgspec.msgpack.Decoder(IndexNote)


def note_name(key: Digest) -> Digest:
    """The name of a note in the cache."""
    return digest_of(["search-index", key])


def recalled_note(cache: Cache, key: Digest | None) -> IndexNote | None:
    """The note of the index with a key; None where there is none, or it cannot be read."""
    found: Mapping[str, Blob] = cache.get_many(BLOBS, [note_name(key)]) if key else {}
    try:
        return next((_decoder.decode(blob.body) for blob in found.values()), None)
    except msgspec.DecodeError:
        return None


def keep_note(cache: Cache, key: Digest, note: IndexNote) -> None:
    """Keeps the note of an index."""
    cache.put_many(BLOBS, {note_name(key): Blob(msgspec.msgpack.encode(note), None)})
