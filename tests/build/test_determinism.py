"""The same sources give the same bytes, wherever and however they are built."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import SiteFolder, programme, published_in, site

ROOT = Path(__file__).parent.parent.parent


def run(folder: SiteFolder, *flags: str, cwd: Path | None = None, **environment: str) -> dict[str, bytes]:
    """A build by the command line into a folder of its own."""
    output = folder.root / f"output-{len(list(folder.root.iterdir()))}"
    command = [sys.executable, "-m", "plgsite", "build", "-q", "-r", str(folder.root), "-o", str(output), "--today", "2026-11-21", *flags]
    subprocess.run(command, check=True, cwd=cwd or folder.root, env={**os.environ, "PYTHONPATH": str(ROOT), **environment})
    for path in (folder.root / ".plgsite").iterdir():
        path.unlink()
    return published_in(output)


def many(root: Path, count: int) -> SiteFolder:
    folder = site(root)
    for number in range(count):
        text = f"themes: [leiderschap]\nlocations: [breda, zwolle]\nprices: [{{amount: {100 + number}, vat: exempt}}]\n"
        body = f"Inleiding.\n\n## Inhoud\n\nTekst {number} met **nadruk** en [](programme:p{(number + 1) % count}).\n"
        folder.write(f"content/programmes/p{number}.md", programme(text, body).replace("Een leergang", f"Leergang {number}"))
    return folder


@pytest.mark.slow
def test_one_job_and_two_jobs_give_the_same_bytes(tmp_path):
    folder = many(tmp_path, 110)
    assert run(folder, "--jobs", "1", "--no-brochures") == run(folder, "--jobs", "2", "--no-brochures")


@pytest.mark.slow
def test_hash_seed_zone_locale_and_working_directory_make_no_difference(tmp_path):
    folder = many(tmp_path, 3)
    first = run(folder, PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C")
    assert any(path.endswith(".pdf") for path in first)
    assert run(folder, PYTHONHASHSEED="2", TZ="Pacific/Auckland", LC_ALL="C.UTF-8", cwd=Path("/")) == first


@pytest.mark.slow
def test_brochures_are_the_same_with_any_number_of_jobs(tmp_path):
    folder = many(tmp_path, 6)
    assert run(folder, "--jobs", "1") == run(folder, "--jobs", "3")


@pytest.mark.slow
def test_the_day_is_that_of_source_date_epoch(tmp_path):
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", programme("publish_on: 2027-01-01\n"))
    command = [sys.executable, "-m", "plgsite", "build", "-r", str(tmp_path), "--no-brochures"]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": "1798758000"}  # 2027-01-01 00:00 in Amsterdam
    subprocess.run(command, check=True, env=env, capture_output=True)
    assert (tmp_path / "output/aanbod/a/index.html").exists()
