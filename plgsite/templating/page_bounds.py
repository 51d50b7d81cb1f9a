"""What a page may take of the machine: time and memory. The last resorts behind the count of steps, where the platform has them."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path  # noqa: TID251 - what Linux tells of a process
from typing import Any

from plgsite.limits import PAGE_MEMORY
from plgsite.templating.refusals import TemplateStopped

AGAIN = 0.25
"""Seconds until the end is told again: Python swallows what is raised while it takes an object apart."""


@contextmanager
def bounded_time(seconds: float) -> Iterator[None]:
    """Raises TemplateStopped in what runs inside, wherever it is, when the time is over: a fault with the line of the template.

    Where there are no such signals, or in another thread than the first, nothing is bounded. Compiled code of libraries is not interrupted:
    workers have a limit from outside as well.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def over(*_: Any) -> None:
        raise TemplateStopped(f"the page was not ready after {seconds:g} seconds", hint="show less on one page")

    before = signal.signal(signal.SIGALRM, over)
    signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def bounded_memory() -> Iterator[None]:
    """What runs inside may take `PAGE_MEMORY` beside what this process has; then Python raises MemoryError. Only where Linux tells how much
    that is."""
    before = limit_memory()
    try:
        yield
    finally:
        if before:
            import resource

            resource.setrlimit(resource.RLIMIT_AS, before)


def limit_memory() -> tuple[int, int] | None:
    """Sets the bound for good, as a worker does; gives the one before, or None where nothing was set."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        before = resource.getrlimit(resource.RLIMIT_AS)
        has = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        wanted = has + PAGE_MEMORY
        if before[0] == resource.RLIM_INFINITY or wanted < before[0]:
            resource.setrlimit(resource.RLIMIT_AS, (wanted, before[1]))
            return before
    return None
