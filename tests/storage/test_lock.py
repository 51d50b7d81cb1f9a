import os
import signal
import time
from pathlib import Path

import pytest

from plgsite.storage.errors import BuildIsRunning, MachineFault
from plgsite.storage.lock import site_lock
from tests.publish.folders import in_child, needs_fork


def can_lock(folder: Path) -> bool:
    try:
        with site_lock(folder):
            return True
    except BuildIsRunning:
        return False


def test_a_second_build_of_the_site_is_refused(tmp_path: Path) -> None:
    with site_lock(tmp_path), pytest.raises(BuildIsRunning, match="another plgsite is building this site"), site_lock(tmp_path):
        pass


def test_the_lock_is_free_when_the_build_is_done(tmp_path: Path) -> None:
    with site_lock(tmp_path):
        pass
    assert can_lock(tmp_path)


def test_the_lock_is_free_after_a_fault(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), site_lock(tmp_path):
        _ = 1 / 0
    assert can_lock(tmp_path)


@needs_fork
def test_another_process_is_refused(tmp_path: Path) -> None:
    with site_lock(tmp_path):
        assert in_child(lambda: os._exit(can_lock(tmp_path))) == 0
    assert in_child(lambda: os._exit(can_lock(tmp_path))) == 1


@needs_fork
def test_the_lock_dies_with_its_process_even_if_a_worker_lives_on(tmp_path: Path) -> None:
    reader, writer = os.pipe()

    def build() -> None:
        with site_lock(tmp_path):
            worker = os.fork()
            if worker == 0:
                time.sleep(60)
                os._exit(0)
            os.write(writer, str(worker).encode())
            os.kill(os.getpid(), signal.SIGKILL)

    assert in_child(build) == -signal.SIGKILL
    try:
        assert any(can_lock(tmp_path) or time.sleep(0.02) for _ in range(100))  # the worker may need a moment to start
    finally:
        os.kill(int(os.read(reader, 20)), signal.SIGKILL)
        os.close(reader)
        os.close(writer)


def test_a_lock_file_that_was_removed_excludes_nobody_and_a_new_one_does(tmp_path: Path) -> None:
    with site_lock(tmp_path):
        (tmp_path / "lock").unlink()
        with site_lock(tmp_path):
            assert not can_lock(tmp_path)


def test_without_a_place_for_the_lock_the_fault_names_it(tmp_path: Path) -> None:
    (tmp_path / "site").write_bytes(b"")
    with pytest.raises(MachineFault, match="site"), site_lock(tmp_path / "site"):
        pass
