"""The process that builds: it keeps what it read between builds, and can be ended at any moment.

A process of its own, because the server never waits for a build, because a build may fork only where there are no threads, and because a
thread cannot be ended when somebody presses Ctrl-C.
"""

import asyncio
import gc
import multiprocessing
import os
import signal
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from plgsite.preview.preview import Answer, Built, Stopped
from plgsite.state.request import Progress, Request


class Builder:
    """The process, seen from the server. One build at a time."""

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None
        self._one_at_a_time = asyncio.Lock()
        self._ended = False

    async def build(self, request: Request, progress: Progress) -> Answer:
        """What came of a build."""
        async with self._one_at_a_time:
            loop = asyncio.get_running_loop()

            def told(*step: Any) -> None:
                loop.call_soon_threadsafe(progress, *step)

            return await loop.run_in_executor(None, self._answer, request, told)

    def _answer(self, request: Request, progress: Callable[..., None]) -> Answer:
        try:
            connection = self._connection or self.start()
            connection.send(request)
            while True:
                kind, value = connection.recv()
                if kind == "answer":
                    answer: Answer = value
                    return answer
                progress(*value)
        except (EOFError, OSError):
            self._connection = None
            code = self._process.exitcode if self._process else None
            return Stopped(message=f"the process that builds came to an end ({code}); the next save starts another")

    def start(self) -> Connection:
        """Starts the process. Ctrl-C is the server's: the process must not even hear it while it starts. Raises EOFError after the end."""
        if self._ended:
            raise EOFError
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        self._process = context.Process(target=_work, args=(theirs, os.getpid()), name="plgsite build")
        with _deaf_to_interrupts():
            self._process.start()
        theirs.close()
        self._connection = ours
        return ours

    def end(self) -> None:
        """Ends the process and all that it started, whatever it is doing."""
        self._ended = True
        process, self._process = self._process, None
        if process is None or process.pid is None:
            return
        with suppress(OSError, AttributeError):
            os.killpg(process.pid, signal.SIGKILL)
        with suppress(OSError):
            process.kill()
        process.join(5)


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """A process that is started now does not hear Ctrl-C. Only the main thread can say so; elsewhere nothing is changed."""
    before: Any = None
    with suppress(ValueError):
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        if before is not None:
            signal.signal(signal.SIGINT, before)


def _work(connection: Connection, server: int) -> None:
    """The life of the process: a request comes in, an answer goes out. When the server is gone, so is this, even in a build: where the
    system sees to that. (A thread that does would make forks unsafe.)"""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "setpgid"):
        os.setpgid(0, 0)
    from plgsite.render.parent import killed_with

    killed_with(server)
    from plgsite.build.build import BuildSession

    session = BuildSession()
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            request = connection.recv()

            def progress(*step: Any) -> None:
                connection.send(("progress", step))

            connection.send(("answer", _built(session, request, progress)))
            _clear_up()


def _clear_up() -> None:
    """Looks for garbage between builds, and only in what came since the first: during a build that takes a third of the time, because all
    that stays in memory is searched as well. The first build, which reads everything, is left to Python's own measure."""
    gc.collect()
    if gc.isenabled():
        gc.disable()
        gc.freeze()


def _built(session: Any, request: Request, progress: Progress) -> Answer:
    from plgsite.storage.errors import MachineFault

    try:
        return Built(outcome=session.build(request, progress))
    except MachineFault as fault:
        return Stopped(message=fault.message, hint=fault.hint)
    except OSError as error:
        return Stopped(message=f"{error.strerror or error}: {error.filename or ''}".rstrip(": "))
    except Exception:
        return Stopped(message=traceback.format_exc(), is_ours=True)
