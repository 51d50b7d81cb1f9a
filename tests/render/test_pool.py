"""Workers: results of all tasks, a time limit for each, and a worker that dies takes nobody with it."""

import os
import time

import pytest

from plgsite.render.pool import Failed, run


def test_every_task_is_done_once():
    batches = [(0, 1, 2), (3,), (4, 5)]
    assert dict(run(lambda number: number * number, batches, jobs=2, seconds=30)) == {n: n * n for n in range(6)}


def test_a_task_over_time_is_stopped_and_the_others_are_done():
    def work(number: int) -> int:
        if number == 1:
            time.sleep(60)
        return number

    found = dict(run(work, [(0, 1, 2, 3)], jobs=1, seconds=0.4))
    assert found == {0: 0, 1: Failed("time"), 2: 2, 3: 3}


def test_a_worker_that_dies_is_named_and_replaced():
    def work(number: int) -> int:
        if number == 0:
            os._exit(7)
        return number

    found = dict(run(work, [(0, 1), (2,)], jobs=2, seconds=30))
    assert found == {0: Failed("died", "exit code 7"), 1: 1, 2: 2}


def test_what_a_worker_raises_is_raised_with_its_traceback():
    def work(number: int) -> int:
        raise KeyError("ziezo")

    with pytest.raises(RuntimeError, match="ziezo"):
        dict(run(work, [(0,)], jobs=1, seconds=30))


def test_no_worker_outlives_the_run():
    pids = dict(run(lambda number: os.getpid(), [(0,), (1,)], jobs=2, seconds=30)).values()
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
