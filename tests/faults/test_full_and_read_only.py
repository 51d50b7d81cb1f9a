"""Full disks and places that cannot be written: the sentence names the thing, and the next build finishes."""

import datetime
import os
import subprocess
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from tests.support import published_in

from .running import mounted, ran, small_disk, small_site

pytestmark = pytest.mark.skipif(os.name == "nt", reason="mounts")
QUICK = ("--no-brochures", "--no-search")


def read_only(place: Path, of: Path) -> AbstractContextManager[Path]:
    """A folder seen through a window that lets nobody write."""
    return mounted(place, "--bind", "-o", "ro", str(of))


@pytest.mark.slow
def test_a_full_output_disk_is_told_and_the_next_build_with_room_finishes(tmp_path: Path) -> None:
    made = small_site(tmp_path / "site")
    made.write("static/big.bin", os.urandom(1_500_000))
    with small_disk(tmp_path / "disk", "1m") as disk:
        done = ran(made.root, "build", *QUICK, "-o", str(disk / "output"))
        assert done.returncode == 4 and "the disk is full" in done.stderr and "make room" in done.stderr
        subprocess.run(["mount", "-o", "remount,size=8m", str(disk)], check=True)
        assert ran(made.root, "build", *QUICK, "-o", str(disk / "output")).returncode == 0
        made.build(today=datetime.date.today())
        assert published_in(disk / "output") == made.published()
        assert not list(disk.rglob("*plgsite-new"))


@pytest.mark.slow
def test_a_full_disk_under_the_cache_costs_time_or_is_told_and_never_a_wrong_site(tmp_path: Path) -> None:
    made = small_site(tmp_path / "site")
    with small_disk(tmp_path / "site/.plgsite", "64k"):
        done = ran(made.root, "build", *QUICK)
        assert done.returncode in (0, 4) and "Traceback" not in done.stderr
    assert ran(made.root, "build", *QUICK).returncode == 0
    other = small_site(tmp_path / "other")
    other.build(today=datetime.date.today())
    assert made.published() == other.published()


@pytest.mark.slow
def test_a_full_temporary_folder_is_told_by_its_name(tmp_path: Path) -> None:
    made = small_site(tmp_path / "site")
    with small_disk(tmp_path / "tmp", "16k") as full:
        (full / "filler").write_bytes(b"x" * 8_000)
        done = ran(made.root, "build", "--no-search", TMPDIR=str(full))
        assert done.returncode == 4 and "no room in" in done.stderr and "TMPDIR" in done.stderr, done.stderr
        assert any(name in done.stderr for name in ("brochures", "a.pdf")) and not (made.root / "output").exists()


@pytest.mark.slow
def test_check_list_and_brochure_data_work_on_a_site_that_nobody_may_write(tmp_path: Path) -> None:
    made = small_site(tmp_path / "site")
    with read_only(tmp_path / "window", made.root) as window:
        for verb in (("check", "--no-search"), ("list",), ("brochure-data", "a"), ("schema",)):
            done = ran(window, *verb)
            assert done.returncode == 0, done.stderr
        made.write("content/programmes/b.md", "---\ntitel: x\n---\n")
        assert ran(window, "check", *QUICK).returncode == 1


def test_check_works_there_with_a_cache_too_and_changes_nothing(tmp_path: Path) -> None:
    made = small_site(tmp_path / "site")
    made.build()
    before = {path: path.read_bytes() for path in made.root.rglob("*") if path.is_file()}
    with read_only(tmp_path / "window", made.root) as window:
        assert ran(window, "check", *QUICK).returncode == 0
    assert {path: path.read_bytes() for path in made.root.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("verb", [("build",), ("build", "-o", "/tmp/plgsite-elsewhere"), ("clean",), ("serve", "-p", "0")])
def test_what_must_write_there_says_what_it_cannot(tmp_path: Path, verb: tuple[str, ...]) -> None:
    made = small_site(tmp_path / "site")
    with read_only(tmp_path / "window", made.root) as window:
        done = ran(window, *verb)
        assert done.returncode == 4 and ".plgsite': the file system is read-only" in done.stderr and "use a copy of the site" in done.stderr
