"""No process outlives the one that started it, however that ended."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from tests.benchmarks.catalogue import Size, write_site
from tests.support import published_in

from .running import ENVIRONMENT, MARK, PLGSITE, all_gone, kin

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")

PARENT = """
    import os, sys, time
    from pathlib import Path
    from plgsite.render.pool import begun
    from tests.faults.test_orphans import Busy, {start}

    with begun(Busy(sys.argv[1]), [(0,), (1,)], jobs=2, seconds=300, start={start}):
        time.sleep(300)
"""


class Busy:
    """Work that tells its process and does not end."""

    def __init__(self, folder: str) -> None:
        self.folder = folder

    def __call__(self, number: int) -> None:
        place = Path(self.folder, str(number))
        place.with_suffix(".new").write_text(str(os.getpid()))
        place.with_suffix(".new").rename(place)
        time.sleep(300)


def as_it_is() -> None:
    """Workers as they are."""


def where_the_system_kills_nobody() -> None:
    """Workers that must see by themselves that their parent is gone."""
    import ctypes

    from plgsite.render.parent import watch_parent

    ctypes.CDLL(None).prctl(1, 0, 0, 0, 0)
    watch_parent()


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
@pytest.mark.parametrize("start", [as_it_is, where_the_system_kills_nobody])
def test_workers_are_gone_two_seconds_after_their_parent(tmp_path: Path, start: object, how: int) -> None:
    text = textwrap.dedent(PARENT.format(start=start.__name__))  # type: ignore[attr-defined]
    parent = subprocess.Popen([sys.executable, "-c", text, str(tmp_path)], env=ENVIRONMENT)
    until = time.monotonic() + 60
    while len(list(tmp_path.glob("[01]"))) < 2 and time.monotonic() < until:
        time.sleep(0.02)
    workers = [int(one.read_text()) for one in tmp_path.glob("[01]")]
    parent.send_signal(how)
    parent.wait(10)
    assert len(workers) == 2 and all_gone(workers)


@pytest.mark.slow
def test_twelve_kills_of_a_build_leave_no_process_and_none_holds_its_output(tmp_path: Path) -> None:
    write_site(tmp_path / "site", Size(programmes=30))
    for number in range(12):
        mark = f"{os.getpid()}-{number}"
        command = [*PLGSITE, "build", "-q", "-j", "2", "-o", str(tmp_path / f"out-{number}")]
        building = subprocess.Popen(command, cwd=tmp_path / "site", env=ENVIRONMENT | {MARK: mark}, stdout=subprocess.PIPE)
        time.sleep(0.5 + 0.2 * number)
        processes = kin(mark)
        building.send_signal(signal.SIGKILL if number % 2 else signal.SIGTERM)
        building.communicate(timeout=60)  # a pipe ends only when nobody holds it; other tests may keep the cores busy
        assert all_gone([*processes, *kin(mark)])
        for one in (tmp_path / "site/.plgsite").glob("*"):  # on a slow machine the first build has none yet
            one.unlink()


@pytest.mark.parametrize(("how", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_build_that_is_told_to_end_says_what_it_left(tmp_path: Path, how: int, code: int) -> None:
    write_site(tmp_path / "site", Size(programmes=120))
    building = subprocess.Popen([*PLGSITE, "build", "-q"], cwd=tmp_path / "site", env=ENVIRONMENT, stderr=subprocess.PIPE, text=True)
    while not (tmp_path / "site/.plgsite/lock").exists():
        time.sleep(0.02)
    time.sleep(0.3)
    building.send_signal(how)
    _, said = building.communicate(timeout=120)
    assert building.returncode == code and "stopped; nothing was published, the site is as it was" in said, said
    assert "Traceback" not in said and not published_in(tmp_path / "site/output")


@pytest.mark.slow
def test_a_preview_that_is_killed_takes_the_process_that_builds_with_it(tmp_path: Path) -> None:
    write_site(tmp_path / "site", Size(programmes=120))
    mark = f"{os.getpid()}-preview"
    preview = subprocess.Popen([*PLGSITE, "serve", "-p", "0", "-q"], cwd=tmp_path / "site", env=ENVIRONMENT | {MARK: mark})
    until = time.monotonic() + 60
    while len(kin(mark)) < 3 and time.monotonic() < until:
        time.sleep(0.05)
    processes = kin(mark)
    preview.kill()
    preview.wait()
    assert len(processes) >= 3 and all_gone([*processes, *kin(mark)])
