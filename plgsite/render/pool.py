"""Work in other processes, with a time limit for each task: a worker that is over time is ended, named and replaced."""

import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from multiprocessing.connection import wait
from time import monotonic
from typing import Generic, Literal, TypeVar

from msgspec import Struct

from plgsite.machine import MachineFault
from plgsite.render.worker import Crash, Halt, OutOfMemory, Worker, end, exit_code, hire

R = TypeVar("R")


OWN_SIGNALS = frozenset({signal.SIGSEGV, signal.SIGABRT, signal.SIGILL, signal.SIGFPE})
"""How a process ends by what it does itself; by any other signal, somebody else ended it."""


class Failed(Struct, frozen=True):
    """A task that gave no result: over time, or its worker ended (`why` says how), twice."""

    why: Literal["time", "died"]
    detail: str = ""
    by_machine: bool = False
    """Whether somebody else killed the worker: the system, most often, for want of memory."""


Seconds = float | Callable[[int], float]
"""The time of a task: the same for each, or what a task is given."""


def _nothing() -> None:
    """What is done where nothing is."""


def run(
    work: Callable[[int], R], batches: Sequence[tuple[int, ...]], jobs: int, seconds: Seconds, *, start: Callable[[], None] = _nothing
) -> Iterator[tuple[int, R | Failed]]:
    """Results of `work(number)` for the numbers of all batches, in the order in which they come.

    A batch goes to one worker; each of its tasks has its own `seconds`, from when the one before it was done. `work` and `start` must be
    picklable: where a fork is not safe, they travel to workers that start from nothing. A worker that dies is replaced, and its task tried
    once more. Raises RuntimeError when `work` raised, and MachineFault when that was the machine's.
    """
    with begun(work, batches, jobs, seconds, start=start) as results:
        yield from results


@contextmanager
def begun(
    work: Callable[[int], R], batches: Sequence[tuple[int, ...]], jobs: int, seconds: Seconds, *, start: Callable[[], None] = _nothing
) -> Iterator[Iterator[tuple[int, R | Failed]]]:
    """The results of `run`, from workers that have begun already: this process can do something else before it asks. At the end of the
    context the workers end, done or not."""
    crew = _Crew(partial(hire, work, start), seconds, deque(batches))
    try:
        crew.workers.extend(crew.hire(bool(number % 2)) for number in range(min(jobs, len(batches))))
        crew.hand_out()
        yield crew.results()
    finally:
        for worker in crew.workers:
            end(worker)


@dataclass(slots=True)
class _Crew(Generic[R]):
    """Workers and what waits for them."""

    hire: Callable[[bool], Worker[R]]
    seconds: Seconds
    waiting: deque[tuple[int, ...]]
    workers: list[Worker[R]] = field(default_factory=list)
    tried: set[int] = field(default_factory=set)
    """The tasks whose worker died at the first try."""

    def results(self) -> Iterator[tuple[int, R | Failed]]:
        while any(worker.tasks for worker in self.workers):
            yield from self._collect()
            self.hand_out()

    def hand_out(self) -> None:
        """Gives every worker that has nothing to do a batch. Who gets one of the last ends when it is done, and holds no memory longer."""
        free = [worker for worker in self.workers if not worker.tasks and not worker.ends][: len(self.waiting)]
        for worker in free:
            worker.tasks = self.waiting.pop() if worker.backwards else self.waiting.popleft()
            self._set_deadline(worker)
        for worker in free:
            worker.ends = not self.waiting
            with suppress(BrokenPipeError, ConnectionResetError):  # it died; that shows when its results are asked for
                worker.connection.send((worker.tasks, worker.ends))

    def _set_deadline(self, worker: Worker[R]) -> None:
        """Until when a worker may be at the first task that it has left."""
        if worker.tasks:
            worker.deadline = monotonic() + (self.seconds(worker.tasks[0]) if callable(self.seconds) else self.seconds)

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
                    yield from self._died(worker, ending(exit_code(worker)))
                    continue
                worker.tasks = worker.tasks[1:]  # a worker does them in their order
                self._set_deadline(worker)
                yield number, _result(result)
            elif monotonic() >= worker.deadline:
                yield self._replace(worker), Failed("time")

    def _died(self, worker: Worker[R], failed: Failed) -> Iterator[tuple[int, Failed]]:
        """The first time, nobody hears of it: what the machine did once, it may not do again."""
        culprit = self._replace(worker)
        if culprit in self.tried:
            yield culprit, failed
        else:
            self.tried.add(culprit)
            self.waiting.append((culprit,))

    def _replace(self, worker: Worker[R]) -> int:
        """Ends a worker and hires another; the task that it was at is the culprit, the others go back."""
        culprit, *rest = worker.tasks
        end(worker)
        self.workers[self.workers.index(worker)] = self.hire(worker.backwards)
        self.waiting.extend((task,) for task in rest)
        return culprit


def ending(code: int | None) -> Failed:
    """How a worker ended, by its exit code: below zero is a signal."""
    if code is None or code >= 0:
        return Failed("died", f"exit code {code}")
    number = signal.Signals(-code) if -code in set(signal.Signals) else -code
    name = number.name if isinstance(number, signal.Signals) else f"signal {number}"
    return Failed("died", name, by_machine=number not in OWN_SIGNALS)


def _result(result: R | Crash | Halt | OutOfMemory) -> R | Failed:
    """What a worker sent. Raises RuntimeError and MachineFault."""
    if isinstance(result, Crash):
        raise RuntimeError(result.trace)
    if isinstance(result, Halt):
        raise MachineFault(result.message, hint=result.hint)
    return Failed("died", "out of memory", by_machine=True) if isinstance(result, OutOfMemory) else result
