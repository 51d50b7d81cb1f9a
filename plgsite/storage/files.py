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


READABLE, ENTERED = 0o644, 0o755
"""The rights of published files and folders, whatever the umask."""
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


def write_new(target: Path | str, body: bytes, *, lasting: bool = False, public: bool = False) -> None:
    """Writes beside, then takes the place in one step. Refuses to touch a file that already lies beside. `lasting` outlives a power cut;
    what is `public` can be read by everybody, as a web server is mostly another user."""
    folder, name = os.path.split(target)
    temporary = os.path.join(folder, beside(name))
    with plainly("write", target):
        file = open(temporary, "xb")  # noqa: SIM115 - closed as it is filled
        try:
            if public:
                _open_to_all(file.fileno(), READABLE)
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


def write_own(target: Path, body: bytes, *, lasting: bool = True, public: bool = False) -> None:
    """The same for a file that only plgsite has a name for: what a killed run left beside it is dropped."""
    with plainly("write", target):
        target.parent.mkdir(parents=True, exist_ok=True)
        target.with_name(beside(target.name)).unlink(missing_ok=True)
    write_new(target, body, lasting=lasting, public=public)


def write_published(target: Path, body: bytes) -> None:
    """The same for one that lies in the output."""
    make_public_folder(target.parent)
    write_own(target, body, public=True)


def make_public_folder(place: Path | str, *, fresh: bool = False) -> None:
    """Makes a folder, and those that it lies in, which everybody may enter whatever the umask. One that is there stays as it is; where it
    is to be `fresh`, that is a fault."""
    with plainly("make", place):
        _make_public(os.fspath(place), fresh)


def _make_public(place: str, fresh: bool = False) -> None:
    try:
        os.mkdir(place)
    except FileNotFoundError:
        if (folder := os.path.dirname(place)) in ("", place):
            raise
        _make_public(folder)
        _make_public(place, fresh)
    except FileExistsError:
        if fresh or not os.path.isdir(place):
            raise
    else:
        _open_to_all(place, ENTERED)


def _open_to_all(place: str | int, mode: int) -> None:
    """Gives rights as they should be. Where the file system has none, they are as they are."""
    now = os.stat(place).st_mode
    if stat.S_IMODE(now) & 0o777 != mode and os.chmod in os.supports_fd:
        with suppress(OSError):
            os.chmod(place, stat.S_IMODE(now) & ~0o777 | mode)
