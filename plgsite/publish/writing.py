"""Writes the files of a publication in the order of their ranks: one after the other, or by several hands where the disk is slow."""

import os
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path  # noqa: TID251
from time import perf_counter

from plgsite.publish.manifest import Published
from plgsite.publish.outgoing import Outgoing
from plgsite.publish.signatures import Seen, signature_of
from plgsite.storage.errors import plainly
from plgsite.storage.files import make_public_folder, write_new

HANDS = 4
SHARE = 16
"""Files that a hand takes at once."""
SAMPLE = 64
"""So many files of a rank are written first, and timed."""
SLOW = 0.0002
"""Seconds for a file. A quick disk takes a third of it, and hands would only wait for each other; a folder on a network, a disk that is
watched by a virus scanner, or one from which thousands of files were just deleted takes more, and several files at a time."""


def write_all(output: Path, writes: Sequence[Outgoing], wanted: Mapping[str, Published], *, slow: float = SLOW) -> dict[str, Seen]:
    """Writes files that stand in the order of their ranks; gives the signature of each. No rank is begun before the last is done.

    Raises MachineFault. Then, as after a kill, some are written and some are not.
    """
    write = partial(_write, str(output), wanted, set())
    written: dict[str, Seen] = {}
    for _, group in groupby(writes, key=lambda item: item.rank):
        items = tuple(group)
        first, rest = items[:SAMPLE], items[SAMPLE:]
        start = perf_counter()
        written.update(map(write, first))
        is_slow = perf_counter() - start > slow * len(first)
        written.update(_by_hands(write, rest) if rest and is_slow else map(write, rest))
    return written


def _by_hands(write: Callable[[Outgoing], tuple[str, Seen]], items: tuple[Outgoing, ...]) -> list[tuple[str, Seen]]:
    """The same by several threads, which end with this process. Raises the first fault in the order of the files; what nobody had begun by
    then stays undone."""
    from concurrent.futures import ThreadPoolExecutor  # most publications have no use for it

    shares = [items[first : first + SHARE] for first in range(0, len(items), SHARE)]
    with ThreadPoolExecutor(HANDS) as hands:
        return [one for share in hands.map(lambda share: [*map(write, share)], shares) for one in share]


def _write(output: str, wanted: Mapping[str, Published], made: set[str], item: Outgoing) -> tuple[str, Seen]:
    """`made`: the folders that are known to be there."""
    digest, place = wanted[item.path].digest, f"{output}/{item.path}"
    body, folder = item.checked(digest), os.path.dirname(place)
    if folder not in made:
        make_public_folder(folder)
        made.add(folder)
    write_new(place, body, public=True)
    with plainly("look at", place):
        return item.path, Seen(signature_of(os.lstat(place)), digest)
