"""A worker that is killed is replaced, and its task tried once more; then it is the machine's fault, never that of a file of the site."""

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from plgsite.machine import MachineFault
from plgsite.make.killed import refuse_killing
from plgsite.render.pool import Failed, run

PATIENCE = 300
pytestmark = pytest.mark.skipif(os.name == "nt", reason="there are no signals")


class Killed:
    """Work of which one task kills its process, as often as is said."""

    def __init__(self, folder: Path, times: int, how: int = signal.SIGKILL) -> None:
        self.folder, self.times, self.how = folder, times, how

    def __call__(self, number: int) -> int:
        tried = len(list(self.folder.iterdir()))
        if number == 1 and tried < self.times:
            (self.folder / str(tried)).touch()
            with suppress(OSError):
                signal.signal(self.how, signal.SIG_DFL)  # no report of a crash that is meant
            os.kill(os.getpid(), self.how)
        return number


def out_of_memory(number: int) -> int:
    raise MemoryError


def out_of_room(number: int) -> int:
    raise OSError(28, "No space left on device", "/tmp/plgsite-x/data.json")


@pytest.fixture(autouse=True)
def _forked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "typst", raising=False)


def test_a_task_whose_worker_is_killed_once_is_done(tmp_path: Path) -> None:
    assert dict(run(Killed(tmp_path, 1), [(0, 1, 2), (3,)], jobs=2, seconds=PATIENCE)) == {n: n for n in range(4)}


def test_a_task_whose_worker_is_killed_twice_is_the_machine_s_and_the_others_are_done(tmp_path: Path) -> None:
    found = dict(run(Killed(tmp_path, 2), [(0, 1, 2), (3,)], jobs=2, seconds=PATIENCE))
    assert found == {0: 0, 1: Failed("died", "SIGKILL", by_machine=True), 2: 2, 3: 3}
    with pytest.raises(MachineFault, match=r"'aanbod/a/index\.html' was killed twice.*too little memory") as fault:
        refuse_killing(found[1], "aanbod/a/index.html")
    assert "--jobs 1" in fault.value.hint


def test_a_worker_that_crashes_by_itself_is_not_the_machine_s(tmp_path: Path) -> None:
    found = dict(run(Killed(tmp_path, 2, signal.SIGSEGV), [(1,)], jobs=1, seconds=PATIENCE))
    assert found == {1: Failed("died", "SIGSEGV")}


def test_a_worker_without_memory_or_room_says_so() -> None:
    assert dict(run(out_of_memory, [(0,)], jobs=1, seconds=PATIENCE)) == {0: Failed("died", "out of memory", by_machine=True)}
    with pytest.raises(MachineFault, match=r"data\.json': the disk is full"):
        dict(run(out_of_room, [(0,)], jobs=1, seconds=PATIENCE))
