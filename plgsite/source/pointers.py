"""Git LFS keeps large files elsewhere. In a checkout without them a few lines of text stand where each of them should."""

from plgsite.source.snapshot import Snapshot

START = b"version https://git-lfs.github.com/spec/"
MOST = 1024
"""Bytes: no pointer is longer, says the format (git-lfs, docs/spec.md)."""
IS_POINTER = "it is a Git LFS pointer: the file itself was not fetched"
FETCH = "run 'git lfs pull'; in CI, check out with LFS"


def is_pointer(data: bytes) -> bool:
    """Whether these bytes stand for a file that is kept elsewhere."""
    return len(data) <= MOST and data.startswith(START)


def stands_for_another(snapshot: Snapshot, path: str) -> bool:
    """The same of a file, of which only a small one is read."""
    return snapshot.files[path][0] <= MOST and is_pointer(snapshot.as_it_is(path))
