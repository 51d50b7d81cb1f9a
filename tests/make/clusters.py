"""A Dask cluster of separate processes on this machine, started as its users do."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from plgsite.state.request import Workers

DASK = [sys.executable, "-m", "dask"]
PATIENCE = 120


@dataclass
class LocalCluster:
    """The processes of a cluster, and what they have to say."""

    place: Path
    security: tuple[str, ...] = ()
    workers: list["subprocess.Popen[bytes]"] = field(default_factory=list)

    def start(self, verb: str, *arguments: str, **environment: str) -> "subprocess.Popen[bytes]":
        command = [*DASK, verb, *arguments, "--no-dashboard", "--scheduler-file", str(self.file), *self.security]
        with (self.place / f"{verb}-{len(self.workers)}.log").open("wb") as log:
            return subprocess.Popen(command, cwd=self.place, env={**os.environ, **environment}, stdout=log, stderr=log)

    @property
    def file(self) -> Path:
        return self.place / "scheduler.json"

    @property
    def address(self) -> str:
        """Where the scheduler listens, as `HOST:PORT`."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if self.file.is_file() and (text := self.file.read_text(encoding="utf-8")).endswith("}"):
                return str(json.loads(text)["address"]).partition("://")[2]
            time.sleep(0.05)
        raise AssertionError((self.place / "scheduler-0.log").read_text(encoding="utf-8"))

    def hire(self, **environment: str) -> None:
        """One more worker, whose process is the one that prints' parent: no nanny starts it anew."""
        folder = self.place / f"worker-{len(self.workers)}"
        given = ["--no-nanny", "--nthreads", "1", "--host", "127.0.0.1", "--local-directory", str(folder)]
        self.workers.append(self.start("worker", *given, **environment))

    def reached(self, **files: str) -> Workers:
        host, _, port = self.address.rpartition(":")
        return Workers(host=host, port=int(port), **files)


@contextmanager
def cluster(place: Path, count: int, *security: str) -> Iterator[LocalCluster]:
    """A scheduler with so many workers; all end with the context."""
    place.mkdir()
    made = LocalCluster(place, security)
    scheduler = made.start("scheduler", "--host", "127.0.0.1", "--port", "0")
    try:
        assert made.address
        for _ in range(count):
            made.hire()
        yield made
    finally:
        for process in (*made.workers, scheduler):
            process.kill()
            process.wait()
