"""The files of the full-text index as one blob of the cache."""

import json
from collections.abc import Mapping

from plgsite.digest import Digest
from plgsite.storage.cache import BLOBS, Blob, Cache


def packed_files(files: Mapping[str, bytes]) -> Blob:
    """All files in one: their names are its facts; its bytes are a line with the sizes, and the files one after the other."""
    sizes = json.dumps([len(body) for body in files.values()]).encode()
    return Blob(b"\n".join([sizes, b"".join(files.values())]), list(files))


def recalled_files(cache: Cache, digest: Digest) -> Mapping[str, bytes] | None:
    """The files that were packed under a key; None if there are none."""
    blob = cache.get_many(BLOBS, [digest]).get(digest)
    return unpacked_files(blob) if blob else None


def unpacked_files(blob: Blob) -> Mapping[str, bytes]:
    """The files of a blob by name."""
    head, _, rest = blob.body.partition(b"\n")
    files, at = {}, 0
    for name, size in zip(blob.facts, json.loads(head), strict=True):
        files[name] = rest[at : at + size]
        at += size
    return files
