"""What plgsite cannot mend by itself: faults of the machine, said plainly."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path  # noqa: TID251

from msgspec import Struct


class Notice(Struct, frozen=True, order=True):
    """Something about one path of the output folder (relative to it). Lower case, without a full stop."""

    path: str
    message: str
    hint: str = ""


class MachineFault(Exception):
    """The machine, or a folder on it, stands in the way. `message` names the thing and the place, `hint` the way out."""

    def __init__(self, message: str, *, hint: str = "", notices: tuple[Notice, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.notices = notices


class BuildIsRunning(MachineFault):
    """Another process builds this site."""


class OutputRefused(MachineFault):
    """The output folder holds what is not ours, where we would have to write. Nothing was written; `notices` names every such path."""


REASONS = {
    errno.ENOSPC: ("the disk is full", "make room and build again; what was cut off is finished then"),
    errno.EDQUOT: ("your share of the disk is used up", "make room and build again; what was cut off is finished then"),
    errno.EACCES: ("permission denied", "check who owns it, and whether another program has it open"),
    errno.EPERM: ("not permitted", "check who owns it"),
    errno.EROFS: ("the file system is read-only", "give another output folder"),
    errno.ENAMETOOLONG: ("the name is too long", "shorten the slug or the file name that it is made from"),
    errno.ENOTDIR: ("a file lies where a folder should be", "move that file away"),
    errno.EISDIR: ("a folder lies where a file should be", "move that folder away"),
    errno.ELOOP: ("its links go round in a circle", "remove the links"),
}


@contextmanager
def plainly(deed: str, path: Path | str) -> Iterator[None]:
    """Raises a MachineFault in the place of an OSError, such as "cannot write 'output/a.html': the disk is full"."""
    try:
        yield
    except OSError as error:
        reason, hint = REASONS.get(error.errno or 0, (error.strerror or str(error), ""))
        raise MachineFault(f"cannot {deed} '{path}': {reason}", hint=hint) from error
