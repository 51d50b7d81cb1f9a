"""Signatures: how to know a file's digest without reading it, and when that may be believed."""

import os
from collections.abc import Mapping
from pathlib import Path  # noqa: TID251
from typing import Any, NamedTuple

from plgsite.digest import Digest
from plgsite.publish.notes import leave_notes, recall_note
from plgsite.storage.cache import Cache
from plgsite.storage.cache_folder import CLOCK, make_ready
from plgsite.storage.errors import MachineFault
from plgsite.storage.files import look
from plgsite.storage.paths import MANIFEST_NAME

Nanoseconds = int


class Signature(NamedTuple):
    """What the file system says of a file. Each change of the file changes it, unless both fall in one tick of the file system's clock."""

    size: int
    modified: Nanoseconds
    changed: Nanoseconds
    inode: int


class Seen(NamedTuple):
    """The digest that a file had while it had this signature."""

    signature: Signature
    digest: Digest


def signature_of(status: os.stat_result) -> Signature:
    """Size, times of change in nanoseconds, and inode."""
    return Signature(status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)


def is_lasting(signature: Signature, moment: Nanoseconds) -> bool:
    """Whether a signature may be remembered that was taken after `moment`: the file's last change is older, so the next one will show.
    (Git has the same rule for its index.)"""
    return signature.modified < moment and signature.changed < moment


def moment_now(cache_folder: Path, output: Path) -> Nanoseconds:
    """The present by the clock of the output's own file system, or an earlier moment; 0 if there is no telling: nothing is remembered."""
    return _touched(cache_folder, output) or _manifest_written(output)


def _touched(cache_folder: Path, output: Path) -> Nanoseconds:
    """The mtime of a new file of ours; 0 if it lies on another file system."""
    clock = cache_folder / CLOCK
    try:
        make_ready(cache_folder)
        clock.unlink(missing_ok=True)
        clock.open("xb").close()
        status = clock.lstat()
        return status.st_mtime_ns if status.st_dev == output.stat().st_dev else 0
    except (OSError, MachineFault):
        return 0


def _manifest_written(output: Path) -> Nanoseconds:
    status = look(output / MANIFEST_NAME)
    return min(status.st_mtime_ns, status.st_ctime_ns) if status else 0


def manifest_signature(output: Path) -> Signature | None:
    """What the manifest looks like from outside: another one means that somebody else published here, or took all away."""
    status = look(output / MANIFEST_NAME)
    return signature_of(status) if status else None


def recall_signatures(cache: Cache, output: Path) -> Mapping[str, Seen]:
    """What was remembered for this output folder; nothing, if that cannot be read."""
    try:
        return {path: _seen(*entry) for path, entry in recall_note(cache, output, "signatures").items()}
    except (TypeError, AttributeError):
        return {}


def remember_signatures(cache: Cache, output: Path, seen: Mapping[str, Seen]) -> None:
    """Replaces what was remembered for this output folder."""
    entries = {path: (*entry.signature, entry.digest) for path, entry in seen.items()}
    leave_notes(cache, output, {"signatures": entries})


def _seen(size: int, modified: Nanoseconds, changed: Nanoseconds, inode: int, digest: Any) -> Seen:
    return Seen(Signature(size, modified, changed, inode), digest)
