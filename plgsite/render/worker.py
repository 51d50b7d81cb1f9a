"""A worker: a process that does tasks by their numbers, and tells what came of each."""

import multiprocessing
import os
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

from msgspec import Struct

from plgsite.machine import MachineFault, as_fault
from plgsite.render.parent import end_with

R = TypeVar("R")


class Crash(Struct, frozen=True):
    """An exception in a worker: a fault of plgsite itself, with its traceback as text."""

    trace: str


class Halt(Struct, frozen=True):
    """The machine stood in the way of a worker, as a `MachineFault` says it."""

    message: str
    hint: str


class OutOfMemory(Struct, frozen=True):
    """A worker asked for memory and got none."""


@dataclass(slots=True)
class Worker(Generic[R]):
    """A worker as its employer sees it: what it is at, and until when."""

    process: BaseProcess
    connection: Connection
    tasks: tuple[int, ...] = ()
    deadline: float = 0.0
    ends: bool = False
    """Whether it ends with its tasks."""
    backwards: bool = False
    """Whether it begins with the last batch. What lies side by side is mostly used by one worker so, and copied for that one alone."""


def hire(work: Callable[[int], R], start: Callable[[], None], backwards: bool) -> Worker[R]:
    """A worker that has done `start`, and waits for tasks: each is a call of `work`."""
    context: Any = multiprocessing.get_context("fork" if _may_fork() else "spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, work, start, os.getpid()), daemon=True)
    process.start()
    theirs.close()
    return Worker(process, ours, backwards=backwards)


def _may_fork() -> bool:
    """A fork shares what is in memory, but takes no threads along: a process that has some, or in which the compiler has started its own,
    would give workers that wait for ever."""
    can = "fork" in multiprocessing.get_all_start_methods()
    return can and threading.active_count() == 1 and "typst" not in sys.modules


def end(worker: Worker[R]) -> None:
    """Ends a worker at once, and waits until it is gone."""
    worker.connection.close()
    if worker.process.is_alive():
        worker.process.kill()
    worker.process.join()


def exit_code(worker: Worker[R]) -> int | None:
    """How a worker ended that is no longer there."""
    worker.process.join(1)
    return worker.process.exitcode


def _serve(connection: Connection, work: Callable[[int], Any], start: Callable[[], None], parent: int) -> None:
    """The life of a worker: batches of task numbers come in, with word of whether it is the last; a result for each goes out."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    end_with(parent)
    try:
        start()
        last = False
        while not last:
            tasks, last = connection.recv()
            for number in tasks:
                connection.send((number, _done(work, number)))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return


def _done(work: Callable[[int], Any], number: int) -> Any:
    """What came of a task: its result, or how it failed."""
    import traceback

    try:
        return work(number)
    except MachineFault as fault:
        return Halt(fault.message, fault.hint)
    except OSError as error:
        refused = as_fault(error)
        return Halt(refused.message, refused.hint)
    except MemoryError:
        return OutOfMemory()
    except Exception:
        return Crash(traceback.format_exc())
