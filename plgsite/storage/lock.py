"""One build of a site at a time. The lock is held by the operating system, so it dies with its process."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path  # noqa: TID251

from plgsite.storage.cache_folder import LOCK, WRITABLE, make_ready
from plgsite.storage.errors import BuildIsRunning, MachineFault, plainly

_held: set[int] = set()


def _let_go_after_fork() -> None:
    """A worker process must not keep the lock when its parent is killed."""
    while _held:
        os.close(_held.pop())


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    os.register_at_fork(after_in_child=_let_go_after_fork)

    def _try_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def site_lock(cache_folder: Path, *, to_write: bool = True) -> Iterator[None]:
    """Holds `<cache folder>/lock`. Raises BuildIsRunning at once if another process does, and MachineFault where it cannot lie there: who
    only reads (`to_write` false) needs none then, since nobody can write there."""
    try:
        make_ready(cache_folder)
        descriptor = _locked(cache_folder / LOCK)
    except BuildIsRunning:
        raise
    except MachineFault as fault:
        if to_write:
            raise MachineFault(fault.message, hint=WRITABLE) from fault
        yield
        return
    _held.add(descriptor)
    try:
        yield
    finally:
        if descriptor in _held:
            _held.discard(descriptor)
            os.close(descriptor)


def _locked(place: Path) -> int:
    while True:
        with plainly("open", place):
            descriptor = os.open(place, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o644)
        try:
            _try_lock(descriptor)
        except OSError:
            os.close(descriptor)
            raise BuildIsRunning("another plgsite is building this site", hint="wait until it is done, or end it") from None
        if _is_still_there(place, descriptor):
            return descriptor
        os.close(descriptor)


def _is_still_there(place: Path, descriptor: int) -> bool:
    """`clean` removes the lock it holds; who opened it just before then holds a file without a name, which excludes nobody."""
    try:
        return os.path.samestat(os.fstat(descriptor), os.lstat(place))
    except FileNotFoundError:
        return False
