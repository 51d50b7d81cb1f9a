"""plgsite as a person or a machine starts it, and places that take no more."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

import plgsite as package
from tests.preview.serving import is_alive
from tests.support import SiteFolder, programme, site

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(package.__file__).parents[1])}
PLGSITE = [sys.executable, "-m", "plgsite"]
SITE = "-- content/programmes/a.md --\n" + programme(body="## Voor wie\n\nVoor wie wil leren.\n")
MARK = "PLGSITE_TEST_KIN"
ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def small_site(root: Path) -> SiteFolder:
    """A site with one programme."""
    return site(root, SITE)


def ran(root: Path, *arguments: str, shell: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """What came of plgsite in a folder; `shell` is what a shell writes behind the command, such as `>&-`."""
    command = [*PLGSITE, *arguments]
    if shell:
        command = ["bash", "-c", f'"$@" {shell}', "bash", *command]
    return subprocess.run(command, cwd=root, env=ENVIRONMENT | environment, capture_output=True, text=True, timeout=300)


def kin(mark: str) -> list[int]:
    """The processes that were started with this mark in their environment and are alive."""
    found = []
    for folder in Path("/proc").iterdir():
        try:
            if folder.name.isdigit() and f"{MARK}={mark}".encode() in (folder / "environ").read_bytes() and is_alive(int(folder.name)):
                found.append(int(folder.name))
        except OSError:
            continue
    return found


def all_gone(pids: list[int], seconds: float = 2.0) -> bool:
    """Whether all of these end within some time."""
    until = time.monotonic() + seconds
    while any(map(is_alive, pids)) and time.monotonic() < until:
        time.sleep(0.02)
    return not any(map(is_alive, pids))


@contextmanager
def mounted(place: Path, *arguments: str) -> Iterator[Path]:
    """Something mounted at a place; the test is skipped where that is refused."""
    place.mkdir(parents=True, exist_ok=True)
    if not shutil.which("mount") or subprocess.run(["mount", *arguments, str(place)], capture_output=True).returncode:
        pytest.skip("this machine lets nobody mount anything here")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def small_disk(place: Path, size: str) -> AbstractContextManager[Path]:
    """A disk of a size such as 2m."""
    return mounted(place, "-t", "tmpfs", "-o", f"size={size}", "tmpfs")
