"""What plgsite cannot mend by itself: faults of the machine, said plainly."""

import errno
import shutil
import tempfile
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


REASONS = {
    errno.ENOSPC: ("the disk is full", "make room and build again; what was cut off is finished then"),
    errno.EDQUOT: ("your share of the disk is used up", "make room and build again; what was cut off is finished then"),
    errno.EACCES: ("permission denied", "check who owns it, and whether another program has it open"),
    errno.EPERM: ("not permitted", "check who owns it"),
    errno.EROFS: ("the file system is read-only", "give another output folder"),
    errno.ENAMETOOLONG: ("the name is too long", "shorten the slug or the file name that it is made from"),
    errno.ENOTDIR: ("a file lies where a folder should be", "move that file away"),
    errno.EISDIR: ("a folder lies where a file should be", "move that folder away"),
    errno.EXDEV: ("it lies on another disk, or something is mounted there", "move it, or build without --atomic"),
    errno.ELOOP: ("its links go round in a circle", "remove the links"),
}


SCRATCH = "make room there, or let TMPDIR name a folder with room"


@contextmanager
def plainly(deed: str, path: Path | str) -> Iterator[None]:
    """Turns an OSError into a MachineFault such as "cannot write 'output/a.html': the disk is full"."""
    try:
        yield
    except OSError as error:
        reason, hint = _reason(error)
        raise MachineFault(f"cannot {deed} '{path}': {reason}", hint=hint) from error


def as_fault(error: OSError) -> MachineFault:
    """The same for an error of which nobody said what was being done: it names what the system names."""
    reason, hint = _reason(error)
    named = f" '{error.filename}'" if isinstance(error.filename, str) and error.filename else ""
    return MachineFault(f"the system refuses{named}: {reason}", hint=hint)


def reason_of(error: OSError) -> str:
    """Why, in plain words."""
    return _reason(error)[0]


def _reason(error: OSError) -> tuple[str, str]:
    return REASONS.get(error.errno or 0, (error.strerror or str(error), ""))


@contextmanager
def scratch_folder(what: str) -> Iterator[Path]:
    """A temporary folder for `what` (such as "brochures"), gone in the end. Raises MachineFault where there is no room for one."""
    try:
        folder = tempfile.mkdtemp(prefix="plgsite-")
    except OSError as error:
        raise no_scratch(what, error) from error
    try:
        yield Path(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def no_scratch(what: str, error: OSError) -> MachineFault:
    """Where the temporary folder takes no more: what could not be made, why, and where else it may be."""
    folder = tempfile.tempdir or "the temporary folder"
    return MachineFault(f"cannot make {what}: no room in {folder}: {_reason(error)[0]}", hint=SCRATCH)


@contextmanager
def in_scratch(what: str) -> Iterator[None]:
    """Turns an OSError of work in a temporary folder into a MachineFault."""
    try:
        yield
    except OSError as error:
        raise no_scratch(what, error) from error
