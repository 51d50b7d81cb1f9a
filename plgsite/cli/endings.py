"""Being told to end: SIGTERM and SIGHUP end a verb as Ctrl-C does, so that what it started ends with it."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

INTERRUPTED = 130


class Ended(KeyboardInterrupt):
    """Somebody asked this process to end, by a signal."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.code = 128 + number


def hear_endings() -> None:
    """From now on SIGTERM and SIGHUP raise Ended. Who ignores SIGHUP (nohup) goes on doing so."""
    here = os.getpid()

    def told(number: int, _: Any) -> None:
        if os.getpid() != here:  # a process that was forked a moment ago
            os._exit(128 + number)
        raise Ended(number)

    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) == signal.SIG_DFL:
            signal.signal(number, told)


@contextmanager
def endings_as_raised() -> Iterator[None]:
    """Until Python 3.11 what is raised while a class is made comes as the cause of a RuntimeError: this raises it itself."""
    try:
        yield
    except RuntimeError as error:
        if isinstance(error.__cause__, KeyboardInterrupt):
            raise error.__cause__ from None
        raise


def code_of(end: BaseException | None) -> int:
    """The exit code of a verb that was ended."""
    return end.code if isinstance(end, Ended) else INTERRUPTED
