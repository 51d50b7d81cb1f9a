"""One run of a command: seconds of wall clock and of CPU, and the memory of all its processes together."""

import os
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path

PAUSE = 0.03
"""Seconds between two looks at the memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """`memory` in MB: the highest sum seen over all processes, shared pages counted once (Linux only; elsewhere of the largest process)."""

    wall: float
    cpu: float
    memory: float


def as_installed() -> dict[str, str]:
    """The environment of this process, in which Python keeps what it compiled, as for whoever installs a package. A checkout may be told
    not to: then every process compiles 477 modules anew (0.3 s of CPU time)."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def measured(command: list[str], folder: Path) -> Run:
    """Runs a command. Raises RuntimeError with what it said if it fails."""
    before = time.perf_counter()
    with subprocess.Popen(command, cwd=folder, env=as_installed(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as child:
        seen = _Watch(child.pid)
        said = child.stdout.read() if child.stdout else b""
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - before
        child.returncode = os.waitstatus_to_exitcode(status)
        most = seen.stop()
    if child.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {child.returncode}\n{said.decode(errors='replace')[-2000:]}")
    return Run(wall=wall, cpu=usage.ru_utime + usage.ru_stime, memory=most or usage.ru_maxrss / 1024)


class _Watch:
    """Looks at the memory of a process and its children until it is stopped."""

    def __init__(self, pid: int) -> None:
        self._pid, self._most, self._over = pid, 0.0, threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def _look(self) -> None:
        while not self._over.wait(PAUSE):
            self._most = max(self._most, sum(map(_megabytes, _family(self._pid))))

    def stop(self) -> float:
        self._over.set()
        self._thread.join()
        return self._most


def _family(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        children = []
    return [pid, *(one for child in children for one in _family(int(child)))]


def _megabytes(pid: int) -> float:
    """The proportional share of a process: a page that n processes share counts for 1/n in each."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
