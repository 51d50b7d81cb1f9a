"""The benchmark measures what it says: its sites build without a fault, and each case changes what it names."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.beside import MAKE_CATALOGUE, ROWS, compared, print_table
from tests.benchmarks.cases import CASES, SITES, Case, edit_place, edit_price, edit_prose
from tests.benchmarks.catalogue import write_site
from tests.benchmarks.measure import measured


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_can_be_measured(case: Case, tmp_path: Path) -> None:

    site = tmp_path / "site"
    write_site(site, SITES[case.kind](3 if case.kind == "brochures" else 12))
    for turn in range(2):
        case.prepare(site, turn)
        run = measured([sys.executable, "-m", "plgsite", "build", "-q", "--strict", "--today", case.today, *case.flags], site)
    assert run.wall > 0 and run.memory > 5


@pytest.mark.parametrize("prepare", [edit_prose, edit_price, edit_place])
def test_each_round_of_an_edit_differs(prepare: object, tmp_path: Path) -> None:
    site = tmp_path / "site"
    write_site(site, SITES["plain"](12))
    seen = set()
    for turn in range(3):
        prepare(site, turn)  # type: ignore[operator]
        seen.add("".join(path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.*")) if path.is_file()))
    assert len(seen) == 3


def test_the_same_numbers_give_the_same_site(tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    for folder in (first, second):
        write_site(folder, SITES["listings"](5))
    paths = sorted(path.relative_to(first) for path in first.rglob("*") if path.is_file())
    assert all((first / path).read_bytes() == (second / path).read_bytes() for path in paths)


@pytest.mark.slow
@pytest.mark.skipif(not MAKE_CATALOGUE.exists(), reason="the shared catalogue is not here")
def test_each_case_beside_hugo_is_a_build_that_comes_about(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for kind in ("plgsite", "hugo"):
        subprocess.run([sys.executable, MAKE_CATALOGUE, "12", tmp_path / kind, kind], check=True, stdout=subprocess.DEVNULL)
    ours, theirs = [sys.executable, "-m", "plgsite"], [sys.executable, "-c", "pass"]
    rows = [row for row in ROWS[:8] if row.name not in ("nothing changed", "output lost, cache whole")]
    print_table(*compared(tmp_path, rows, 1, ours, theirs))
    assert len(capsys.readouterr().out.splitlines()) == len(rows) + 4
