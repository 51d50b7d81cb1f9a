"""Workers: results of all tasks, a time limit for each, and a worker that dies takes nobody with it."""

import multiprocessing
import os
import sys
import threading
import time

import pytest

from plgsite.render.pool import Failed, begun, run
from tests.support import programme, site, told

PATIENCE = 300
"""Seconds after which a worker counts as lost; a busy machine may take many before it starts one."""


def square(number: int) -> int:
    return number * number


def slow_at_one(number: int) -> int:
    if number == 1:
        time.sleep(60)
    return number


def dies_at_zero(number: int) -> int:
    if number == 0:
        os._exit(7)
    return number


def raises(number: int) -> int:
    raise KeyError("ziezo")


def own_process(number: int) -> int:
    return os.getpid()


class Leaves:
    """Work that shows in a folder what was done."""

    def __init__(self, folder):
        self.folder = folder

    def __call__(self, number):
        (self.folder / str(number)).touch()
        return number


class LeavesItsProcess(Leaves):
    """Work that tells which process is at it, and does not end."""

    def __call__(self, number):
        (self.folder / "new").write_text(str(os.getpid()))
        (self.folder / "new").rename(self.folder / "here")
        time.sleep(60)


@pytest.fixture(params=["forked", pytest.param("from nothing", marks=pytest.mark.slow)])
def how(request, monkeypatch):
    """Workers that share memory, and workers of a process in which a fork is not safe: one with a second thread."""
    monkeypatch.delitem(sys.modules, "typst", raising=False)
    if request.param == "forked":
        yield
        return
    end = threading.Event()
    thread = threading.Thread(target=end.wait)
    thread.start()
    yield
    end.set()
    thread.join()


@pytest.mark.usefixtures("how")
def test_every_task_is_done_once():
    batches = [(0, 1, 2), (3,), (4, 5)]
    assert dict(run(square, batches, jobs=2, seconds=PATIENCE)) == {n: n * n for n in range(6)}


@pytest.mark.slow
@pytest.mark.usefixtures("how")
def test_a_task_over_time_is_stopped_and_the_others_are_done():
    # The time of a task holds the start of its worker, which takes seconds where a machine has more to do than this.
    found = dict(run(slow_at_one, [(0,), (1, 2), (3,)], jobs=1, seconds=4))
    assert found == {0: 0, 1: Failed("time"), 2: 2, 3: 3}


@pytest.mark.usefixtures("how")
def test_a_worker_that_dies_is_named_and_replaced():
    found = dict(run(dies_at_zero, [(0, 1), (2,)], jobs=2, seconds=PATIENCE))
    assert found == {0: Failed("died", "exit code 7"), 1: 1, 2: 2}


def test_work_that_has_begun_goes_on_while_this_process_does_something_else(tmp_path):
    with begun(Leaves(tmp_path), [(0,), (1,)], jobs=2, seconds=PATIENCE) as results:
        patience = time.monotonic() + PATIENCE
        while len(list(tmp_path.iterdir())) < 2 and time.monotonic() < patience:
            time.sleep(0.01)
        assert sorted(one.name for one in tmp_path.iterdir()) == ["0", "1"]
        assert dict(results) == {0: 0, 1: 1}


def test_no_worker_outlives_work_that_nobody_waited_for(tmp_path):
    with begun(LeavesItsProcess(tmp_path), [(0,)], jobs=1, seconds=PATIENCE):
        patience = time.monotonic() + PATIENCE
        while not (tmp_path / "here").exists() and time.monotonic() < patience:
            time.sleep(0.01)
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "here").read_text()), 0)


def test_a_worker_that_has_done_all_there_is_to_do_ends_by_itself():
    with begun(own_process, [(0,), (1, 2)], jobs=2, seconds=PATIENCE) as results:
        found = dict(results)
        assert found[1] == found[2] != found[0]
        patience = time.monotonic() + PATIENCE
        while multiprocessing.active_children() and time.monotonic() < patience:
            time.sleep(0.01)
        assert multiprocessing.active_children() == []


def test_what_a_worker_raises_is_raised_with_its_traceback():
    with pytest.raises(RuntimeError, match="ziezo"):
        dict(run(raises, [(0,)], jobs=1, seconds=PATIENCE))


def test_no_worker_outlives_the_run():
    pids = dict(run(own_process, [(0,), (1,)], jobs=2, seconds=PATIENCE)).values()
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_brochures_are_printed_by_a_process_in_which_the_compiler_has_started_already(tmp_path):
    import typst

    typst.Compiler({"main.typ": b"= x"}).compile(format="pdf")
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", programme())
    assert told(folder.build(brochures=True, brochure_seconds=float(PATIENCE))) == []
