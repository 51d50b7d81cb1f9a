"""`check --watch` tells of every save, writes nothing, and ends with Ctrl-C."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest

import plgsite as package
from tests.support import programme, site

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(package.__file__).parents[1]), "PYTHONUTF8": "1"}
PATIENCE = 60


@pytest.mark.slow
def test_a_watched_check_tells_of_a_fault_and_of_its_mending_and_ends_with_an_interrupt(tmp_path):
    folder = site(tmp_path, "-- content/programmes/a.md --\n" + programme())
    command = [sys.executable, "-m", "plgsite", "check", "--watch"]
    watched = subprocess.Popen(command, cwd=tmp_path, env=ENVIRONMENT, stderr=subprocess.PIPE, text=True, encoding="utf-8")
    said: Queue[str] = Queue()
    listener = Thread(target=lambda: [said.put(line) for line in watched.stderr], daemon=True)
    listener.start()

    def check() -> str:
        lines = []
        while not lines or not lines[-1].startswith("check ends"):
            lines.append(said.get(timeout=PATIENCE))
        return "".join(lines)

    try:
        assert "no faults" in check()
        folder.write("content/programmes/a.md", programme("prijs: 1\n"))
        assert "content/programmes/a.md:5:1: error[unknown-key]" in check()
        folder.write("content/programmes/a.md", programme())
        assert "no faults" in check()
        watched.send_signal(signal.SIGINT)
        assert watched.wait(PATIENCE) == 0
    finally:
        watched.kill()
        watched.wait()
        listener.join(PATIENCE)
        watched.stderr.close()
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != "content") in ([], [".plgsite"])
