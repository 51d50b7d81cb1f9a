"""Work in other processes, with a time limit for each task: a worker that is over time is ended, named and replaced."""

import multiprocessing
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
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


Seconds = float | Callable[[int], float]
"""The time of a task: the same for each, or what a task is given."""


@dataclass(slots=True)
class _Worker(Generic[R]):
    process: BaseProcess
    connection: Connection
    tasks: tuple[int, ...] = ()
    deadline: float = 0.0
    ends: bool = False
    """Whether it ends with its tasks."""
    backwards: bool = False
    """Whether it begins with the last batch. What lies side by side is mostly used by one worker so, and copied for that one alone."""


def _nothing() -> None:
    """What is done where nothing is."""


def run(
    work: Callable[[int], R], batches: Sequence[tuple[int, ...]], jobs: int, seconds: Seconds, *, start: Callable[[], None] = _nothing
) -> Iterator[tuple[int, R | Failed]]:
    """Results of `work(number)` for the numbers of all batches, in the order in which they come.

    A batch goes to one worker and has the `seconds` of all its tasks. `work` and `start` must be picklable: where a fork is not safe, they
    travel to workers that start from nothing. Raises RuntimeError when `work` raised.
    """
    with begun(work, batches, jobs, seconds, start=start) as results:
        yield from results


@contextmanager
def begun(
    work: Callable[[int], R], batches: Sequence[tuple[int, ...]], jobs: int, seconds: Seconds, *, start: Callable[[], None] = _nothing
) -> Iterator[Iterator[tuple[int, R | Failed]]]:
    """The results of `run`, from workers that have begun already: this process can do something else before it asks. At the end of the
    context the workers end, done or not."""
    crew = _Crew(partial(_hire, work, start), seconds, deque(batches))
    try:
        crew.workers.extend(crew.hire(bool(number % 2)) for number in range(min(jobs, len(batches))))
        crew.hand_out()
        yield crew.results()
    finally:
        for worker in crew.workers:
            _end(worker)


@dataclass(slots=True)
class _Crew(Generic[R]):
    """Workers and what waits for them."""

    hire: Callable[[bool], _Worker[R]]
    seconds: Seconds
    waiting: deque[tuple[int, ...]]
    workers: list[_Worker[R]] = field(default_factory=list)

    def results(self) -> Iterator[tuple[int, R | Failed]]:
        while any(worker.tasks for worker in self.workers):
            yield from self._collect()
            self.hand_out()

    def hand_out(self) -> None:
        """Gives every worker that has nothing to do a batch. Who gets one of the last ends when it is done, and holds no memory longer."""
        free = [worker for worker in self.workers if not worker.tasks and not worker.ends][: len(self.waiting)]
        for worker in free:
            worker.tasks = self.waiting.pop() if worker.backwards else self.waiting.popleft()
            each = self.seconds if callable(self.seconds) else lambda _, same=self.seconds: same
            worker.deadline = monotonic() + sum(map(each, worker.tasks))
        for worker in free:
            worker.ends = not self.waiting
            worker.connection.send((worker.tasks, worker.ends))

    def _collect(self) -> Iterator[tuple[int, R | Failed]]:
        """The results that come next; a worker over time or dead is replaced, and what it had not done but the culprit goes back."""
        busy = [worker for worker in self.workers if worker.tasks]
        patience = max(0.0, min(worker.deadline for worker in busy) - monotonic())
        ready = set(wait([worker.connection for worker in busy], timeout=patience))
        for worker in busy:
            if worker.connection in ready:
                try:
                    number, result = worker.connection.recv()
                except (EOFError, ConnectionResetError):
                    yield self._replace(worker), Failed("died", f"exit code {_exit_code(worker)}")
                    continue
                if isinstance(result, Crash):
                    raise RuntimeError(result.trace)
                worker.tasks = tuple(task for task in worker.tasks if task != number)
                yield number, result
            elif monotonic() >= worker.deadline:
                yield self._replace(worker), Failed("time")

    def _replace(self, worker: _Worker[R]) -> int:
        """Ends a worker and hires another; the task that it was at is the culprit, the others go back."""
        culprit, *rest = worker.tasks
        _end(worker)
        self.workers[self.workers.index(worker)] = self.hire(worker.backwards)
        self.waiting.extend((task,) for task in rest)
        return culprit


def _may_fork() -> bool:
    """A fork shares what is in memory, but takes no threads along: a process that has some, or in which the compiler has started its own,
    would give workers that wait for ever."""
    can = "fork" in multiprocessing.get_all_start_methods()
    return can and threading.active_count() == 1 and "typst" not in sys.modules


def _exit_code(worker: _Worker[R]) -> int | None:
    worker.process.join(1)
    return worker.process.exitcode


def _hire(work: Callable[[int], R], start: Callable[[], None], backwards: bool) -> _Worker[R]:
    context: Any = multiprocessing.get_context("fork" if _may_fork() else "spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, work, start), daemon=True)
    process.start()
    theirs.close()
    return _Worker(process, ours, backwards=backwards)


def _end(worker: _Worker[R]) -> None:
    worker.connection.close()
    if worker.process.is_alive():
        worker.process.kill()
    worker.process.join()


def _serve(connection: Connection, work: Callable[[int], Any], start: Callable[[], None]) -> None:
    """The life of a worker: batches of task numbers come in, with word of whether it is the last; a result for each goes out."""
    import signal
    import traceback

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    try:
        start()
        last = False
        while not last:
            tasks, last = connection.recv()
            for number in tasks:
                try:
                    result = work(number)
                except Exception:
                    result = Crash(traceback.format_exc())
                connection.send((number, result))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return
