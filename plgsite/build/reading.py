"""Reads files of records that the cache does not have: here, or in workers when there are many."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from plgsite.load.codec import decoded, encoded
from plgsite.load.layout import Source
from plgsite.load.parsed import Parsed
from plgsite.load.read import read_source
from plgsite.load.snapshot import Snapshot
from plgsite.render.pool import Failed, run

FILES_FOR_A_POOL = 100
"""Below this many files, starting workers takes longer than reading."""
LARGEST_SHARE = 64
SHARE_SECONDS = 60.0
"""A share is read in a fraction of a second; one that takes this long, or whose worker ends, is read here."""

Read = tuple[Source, bytes, Parsed]
"""A file: as the cache has it, and as it was read."""
Share = Sequence[Source]


def read_one(source: Source, snapshot: Snapshot) -> Parsed:
    """One file, with the files of its modules."""
    return read_source(source, snapshot.read(source.path), {path: snapshot.read(path) for path in source.pieces})


def read_many(missing: Share, snapshot: Snapshot, jobs: int) -> Iterator[list[Read]]:
    """The files, some at a time, in the order in which they come."""
    size = min(LARGEST_SHARE, len(missing) // (jobs * 4) + 1)
    shares = [missing[first : first + size] for first in range(0, len(missing), size)]
    if jobs == 1 or len(missing) < FILES_FOR_A_POOL:
        return (_read_here(share, snapshot) for share in shares)
    return _read_in_workers(shares, snapshot, jobs)


def _read_here(share: Share, snapshot: Snapshot) -> list[Read]:
    found = ((source, read_one(source, snapshot)) for source in share)
    return [(source, encoded(parsed), parsed) for source, parsed in found]


def _read_in_workers(shares: Sequence[Share], snapshot: Snapshot, jobs: int) -> Iterator[list[Read]]:
    """What comes back from a worker is what the cache needs in any case: a record is made of it in a tenth of the time."""
    for number, stored in run(ShareWork(shares, snapshot), [(number,) for number in range(len(shares))], jobs, SHARE_SECONDS):
        if isinstance(stored, Failed):
            yield _read_here(shares[number], snapshot)
        else:
            yield [(source, data, decoded(data)) for source, data in zip(shares[number], stored, strict=True)]


class ShareWork(Struct, frozen=True):
    """What a worker does for a share of the files."""

    shares: Sequence[Share]
    snapshot: Snapshot

    def __call__(self, number: int) -> list[bytes]:
        return [encoded(read_one(source, self.snapshot)) for source in self.shares[number]]
