"""Work in other processes, with a time limit for each task: a worker that is over time is ended, named and replaced."""

import multiprocessing
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from time import monotonic
from typing import Any, Generic, Literal, TypeVar

from msgspec import Struct

T = TypeVar("T")
R = TypeVar("R")


class Failed(Struct, frozen=True):
    """A task that gave no result: over time, or its worker ended (`why` says how)."""

    why: Literal["time", "died"]
    detail: str = ""


class Crash(Struct, frozen=True):
    """An exception in a worker: a fault of plgsite itself, with its traceback as text."""

    trace: str


@dataclass(slots=True)
class _Worker(Generic[R]):
    process: BaseProcess
    connection: Connection
    tasks: tuple[int, ...] = ()
    deadline: float = 0.0


def _nothing() -> None:
    """What is done where nothing is."""


def run(
    work: Callable[[int], R],
    batches: Sequence[tuple[int, ...]],
    jobs: int,
    seconds: float | Callable[[int], float],
    *,
    start: Callable[[], None] = _nothing,
    meanwhile: Callable[[], None] = _nothing,
) -> Iterator[tuple[int, R | Failed]]:
    """Results of `work(number)` for the numbers of all batches, in the order in which they come.

    A batch goes to one worker and has the `seconds` of all its tasks: the same for each, or what a task is given. `work` and `start` must
    be picklable: where a fork is not safe, they travel to workers that start from nothing. `meanwhile` is done here once all have begun.
    Raises RuntimeError when `work` raised.
    """
    context = multiprocessing.get_context("fork" if _may_fork() else "spawn")
    waiting = list(reversed(batches))
    workers: list[_Worker[R]] = []
    try:
        workers.extend(_hire(context, work, start) for _ in range(min(jobs, len(batches))))
        while waiting or any(worker.tasks for worker in workers):
            for worker in workers:
                if not worker.tasks and waiting:
                    worker.tasks = waiting.pop()
                    worker.deadline = monotonic() + sum(seconds(task) if callable(seconds) else seconds for task in worker.tasks)
                    worker.connection.send(worker.tasks)
            meanwhile, done = _nothing, meanwhile
            done()
            yield from _collect(workers, lambda: _hire(context, work, start), waiting)
    finally:
        for worker in workers:
            _end(worker)


def _may_fork() -> bool:
    """A fork shares what is in memory, but takes no threads along: a process that has some, or in which the compiler has started its own,
    would give workers that wait for ever."""
    can = "fork" in multiprocessing.get_all_start_methods()
    return can and threading.active_count() == 1 and "typst" not in sys.modules


def _collect(workers: list[_Worker[R]], hire: Callable[[], _Worker[R]], waiting: list[tuple[int, ...]]) -> Iterator[tuple[int, R | Failed]]:
    """The results that come next; a worker over time or dead is replaced, and what it had not done but the culprit goes back."""
    busy = [worker for worker in workers if worker.tasks]
    patience = max(0.0, min(worker.deadline for worker in busy) - monotonic())
    ready = set(wait([worker.connection for worker in busy], timeout=patience))
    for worker in busy:
        if worker.connection in ready:
            try:
                number, result = worker.connection.recv()
            except (EOFError, ConnectionResetError):
                yield _replace(workers, worker, hire, waiting), Failed("died", f"exit code {_exit_code(worker)}")
                continue
            if isinstance(result, Crash):
                raise RuntimeError(result.trace)
            worker.tasks = tuple(task for task in worker.tasks if task != number)
            yield number, result
        elif monotonic() >= worker.deadline:
            yield _replace(workers, worker, hire, waiting), Failed("time")


def _replace(workers: list[_Worker[R]], worker: _Worker[R], hire: Callable[[], _Worker[R]], waiting: list[tuple[int, ...]]) -> int:
    """Ends a worker and hires another; the task that it was at is the culprit, the others go back."""
    culprit, *rest = worker.tasks
    _end(worker)
    workers[workers.index(worker)] = hire()
    waiting.extend((task,) for task in rest)
    return culprit


def _exit_code(worker: _Worker[R]) -> int | None:
    worker.process.join(1)
    return worker.process.exitcode


def _hire(context: Any, work: Callable[[int], R], start: Callable[[], None]) -> _Worker[R]:
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, work, start), daemon=True)
    process.start()
    theirs.close()
    return _Worker(process, ours)


def _end(worker: _Worker[R]) -> None:
    worker.connection.close()
    if worker.process.is_alive():
        worker.process.kill()
    worker.process.join()


def _serve(connection: Connection, work: Callable[[int], Any], start: Callable[[], None]) -> None:
    """The life of a worker: batches of task numbers come in, a result for each goes out."""
    import signal
    import traceback

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    try:
        start()
        while True:
            for number in connection.recv():
                try:
                    result = work(number)
                except Exception:
                    result = Crash(traceback.format_exc())
                connection.send((number, result))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return
