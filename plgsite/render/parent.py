"""A process that ends with the one that started it, however that ended: nobody is left to tell it so after a SIGKILL."""

import ctypes
import multiprocessing
import os
import signal
import sys
import threading

_SET_PARENT_DEATH_SIGNAL = 1
"""`PR_SET_PDEATHSIG` of prctl(2)."""
_system = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None
"""Loaded before the fork: a child of one must not load libraries."""


def end_with(parent: int) -> None:
    """Ends this process when its parent (a process id) does, or now, where that is gone already."""
    if not killed_with(parent):
        watch_parent()


def killed_with(parent: int) -> bool:
    """Asks the system to kill this process with its parent, whatever it is at; False where no system does that.

    A parent may have gone before it was asked: then this process has another one by now.
    """
    if _system is None or _system.prctl(_SET_PARENT_DEATH_SIGNAL, signal.SIGKILL, 0, 0, 0) != 0:
        return False
    if os.getppid() != parent:
        os._exit(1)
    return True


def watch_parent() -> None:
    """A thread that waits for the parent's end of a pipe to close. Of processes that were forked one after the other, each may hold the
    end of those before it, never of itself: the last one goes first, and the others follow."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_outlive, args=(parent,), name="parent", daemon=True).start()


def _outlive(parent: multiprocessing.process.BaseProcess) -> None:
    parent.join()
    os._exit(1)
