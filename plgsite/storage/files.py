"""Looking at files and replacing them whole, without ever following a link."""

import errno
import os
import stat
from contextlib import suppress
from enum import Enum
from io import BufferedWriter
from pathlib import Path  # noqa: TID251

from plgsite.digest import Digest, digest_bytes
from plgsite.storage.errors import plainly
from plgsite.storage.paths import beside, folders_of


class Kind(Enum):
    """What lies at a path. OTHER is a link, a socket, a device: never read, never followed."""

    NOTHING = "nothing"
    FILE = "file"
    FOLDER = "folder"
    OTHER = "other"


KINDS = {stat.S_IFREG: Kind.FILE, stat.S_IFDIR: Kind.FOLDER}


NO_NAME = (errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ)
"""What file systems say of a name that they cannot hold."""


def look(place: Path | str) -> os.stat_result | None:
    """The status of a path itself, not of what it links to; None if nothing is there, or nothing of that name can be."""
    try:
        return os.lstat(place)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        if error.errno in NO_NAME:
            return None
        raise


def kind_of(status: os.stat_result | None) -> Kind:
    """What lies there, by its status; None is nothing."""
    return Kind.NOTHING if status is None else KINDS.get(stat.S_IFMT(status.st_mode), Kind.OTHER)


def file_kind_at(place: Path | str) -> Kind:
    """What lies at a place, links not followed. Raises MachineFault."""
    with plainly("look at", place):
        return kind_of(look(place))


def is_reached_plainly(output: Path, path: str) -> bool:
    """Whether only real folders lie on the way from the output folder to a path, so that it is truly inside."""
    return all(file_kind_at(f"{output}/{folder}") is Kind.FOLDER for folder in folders_of(path))


def digest_at(place: Path | str) -> Digest | None:
    """Digest of the file there; None if it is no plain file."""
    with plainly("read", place):
        return digest_bytes(Path(place).read_bytes()) if file_kind_at(place) is Kind.FILE else None


def write_new(target: Path | str, body: bytes, *, lasting: bool = False) -> None:
    """Writes beside, then takes the place in one step. Refuses to touch a file that already lies beside. `lasting` outlives a power cut."""
    folder, name = os.path.split(target)
    temporary = os.path.join(folder, beside(name))
    with plainly("write", target):
        file = open(temporary, "xb")  # noqa: SIM115 - closed as it is filled
        try:
            _fill(file, body, lasting)
            os.replace(temporary, target)
        except OSError:
            with suppress(OSError):
                os.unlink(temporary)
            raise


def _fill(file: BufferedWriter, body: bytes, lasting: bool) -> None:
    with file:
        file.write(body)
        if lasting:
            file.flush()
            os.fsync(file.fileno())


def write_own(target: Path, body: bytes) -> None:
    """The same for a file that only plgsite has a name for: what a killed run left beside it is dropped."""
    with plainly("write", target):
        target.parent.mkdir(parents=True, exist_ok=True)
        target.with_name(beside(target.name)).unlink(missing_ok=True)
    write_new(target, body, lasting=True)
