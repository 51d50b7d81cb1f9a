"""Two folders change places in one step, where the system can do that: nobody ever sees neither of them, or half of one."""

import ctypes
import errno
import os
import sys
from pathlib import Path  # noqa: TID251

from plgsite.storage.errors import MachineFault

HINT = "build without --atomic, or give an output folder on a local disk that is no mount point itself"
_HERE, _EXCHANGE, _SWAP = -100, 2, 2
"""AT_FDCWD and RENAME_EXCHANGE of renameat2(2); RENAME_SWAP of renamex_np(2)."""
REASONS = {
    errno.EBUSY: "it is a mount point, such as a volume of a container",
    errno.EXDEV: "its file system cannot move folders that lie in a layer below, or in another file system",
    errno.EINVAL: "its file system cannot exchange folders",
    errno.ENOSYS: "this system cannot exchange folders",
    errno.EACCES: "permission denied for the folder that it lies in",
    errno.EPERM: "not permitted in the folder that it lies in",
    errno.EROFS: "the folder that it lies in is read-only",
}


def exchange(one: Path, other: Path) -> None:
    """Raises OSError, and then nothing has changed."""
    if sys.platform == "linux":
        code = _call("renameat2", _HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE)
    elif sys.platform == "darwin":
        code = _call("renamex_np", os.fsencode(one), os.fsencode(other), _SWAP)
    else:
        code = errno.ENOSYS
    if code:
        raise OSError(code, os.strerror(code), str(one))


def _call(name: str, *arguments: int | bytes) -> int:
    """0, or the number of the error."""
    function = getattr(ctypes.CDLL(None, use_errno=True), name, None)
    if function is None:
        return errno.ENOSYS
    return ctypes.get_errno() if function(*arguments) else 0


def no_exchange(output: Path, error: OSError) -> MachineFault:
    """Why an output cannot be exchanged as a whole."""
    why = REASONS.get(error.errno or 0, error.strerror or str(error))
    return MachineFault(f"--atomic cannot exchange the output folder '{output}': {why}; nothing was written", hint=HINT)


def is_mounted(folder: Path) -> bool:
    """Whether something is mounted there: of the same file system too, which only Linux tells."""
    if os.path.ismount(folder):
        return True
    try:
        lines = Path("/proc/self/mountinfo").read_bytes().splitlines()
    except OSError:
        return False
    place = os.fsencode(folder).replace(b" ", b"\\040")
    return any(line.split(b" ")[4] == place for line in lines)
