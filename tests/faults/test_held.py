"""Kills of a plain build, damaged caches and two builds at once: the next build gives the right site, and nobody waits for ever."""

import datetime
import os
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest

from plgsite.storage.lock import site_lock
from tests.benchmarks.catalogue import Size, write_site
from tests.support import SiteFolder, published_in

from .running import ENVIRONMENT, PLGSITE, ran, small_site

QUICK = ("--no-brochures", "--no-search")
DAY = ("--today", "2026-11-21")
BEFORE = datetime.date(2026, 11, 21)


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="kills by a signal")
def test_a_build_killed_at_any_time_is_finished_by_the_next_and_no_page_is_torn(tmp_path: Path) -> None:
    write_site(tmp_path / "site", Size(programmes=15))
    whole = tmp_path / "whole"
    subprocess.run([*PLGSITE, "build", "-q", *QUICK, *DAY, "-o", str(whole)], cwd=tmp_path / "site", env=ENVIRONMENT, check=True)
    right = published_in(whole)
    for number in range(6):
        for one in (tmp_path / "site/.plgsite").iterdir():
            one.unlink()
        output = tmp_path / f"out-{number}"
        command = [*PLGSITE, "build", "-q", *QUICK, *DAY, "-o", str(output)]
        building = subprocess.Popen(command, cwd=tmp_path / "site", env=ENVIRONMENT, stderr=subprocess.DEVNULL)
        time.sleep(0.4 + 0.2 * number)
        building.send_signal(signal.SIGKILL if number % 2 else signal.SIGTERM)
        building.wait()
        found = {path: body for path, body in published_in(output).items() if not path.endswith(".plgsite-new")}
        assert found.items() <= right.items()
        subprocess.run(command, cwd=tmp_path / "site", env=ENVIRONMENT, check=True)
        assert published_in(output) == right


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> SiteFolder:
    made = small_site(tmp_path_factory.mktemp("held") / "site")
    made.build(search=True)
    return made


@pytest.mark.parametrize("seed", range(12))
def test_a_damaged_cache_costs_time_and_nothing_else(built: SiteFolder, seed: int) -> None:
    right, cache = built.published(), built.root / ".plgsite/cache.sqlite"
    data, chance = bytearray(cache.read_bytes()), random.Random(seed)
    match seed % 4:
        case 0:
            data = data[: chance.randrange(len(data))]
        case 1:
            data[:] = b""
        case 2:
            for _ in range(200):
                data[chance.randrange(len(data))] = chance.randrange(256)
        case 3:
            start = chance.randrange(len(data) // 2)
            data[start : start + 8192] = bytes(8192)
    cache.write_bytes(data)
    (built.root / "output/index.html").unlink()
    assert built.build(search=True, today=BEFORE).published and built.published() == right


@pytest.mark.parametrize("what", ["folder", "link", "fifo"])
def test_what_is_no_file_where_the_cache_should_be_is_no_fault(tmp_path: Path, what: str) -> None:
    made = small_site(tmp_path / "site")
    place = made.root / ".plgsite/cache.sqlite"
    place.parent.mkdir()
    if what == "folder":
        place.mkdir()
    elif what == "link":
        place.symlink_to(tmp_path / "elsewhere")
    else:
        os.mkfifo(place)
    done = ran(made.root, "build", *QUICK)
    assert done.returncode == 0 and (made.root / "output/index.html").is_file() and not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize("verb", ["build", "check", "clean"])
def test_two_at_once_are_told_and_the_second_does_nothing(tmp_path: Path, verb: str) -> None:
    made = small_site(tmp_path / "site")
    with site_lock(made.root / ".plgsite"):
        done = ran(made.root, verb)
    assert done.returncode == 4 and "another plgsite is building this site" in done.stderr and "wait until it is done" in done.stderr
    assert not (made.root / "output").exists()
