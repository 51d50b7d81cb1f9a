"""Measures builds of synthetic sites: `python -m tests.benchmarks 100 1000`.

Prints a table in Markdown: the medians of all rounds but the first.
"""

import argparse
import shlex
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.cases import CASES, SITES, TODAY, Case, forget
from tests.benchmarks.catalogue import write_site
from tests.benchmarks.measure import Run, measured

HEAD = "| case | programmes | wall s | CPU s | memory MB |\n|---|--:|--:|--:|--:|"


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("programmes", type=int, nargs="+")
    ask.add_argument("--rounds", type=int, default=3)
    ask.add_argument("--only", help="cases whose name holds this")
    ask.add_argument("--plgsite", default=f"{sys.executable} -m plgsite", help="the command to measure")
    given = ask.parse_args()
    print(HEAD)
    for count in given.programmes:
        for case in (one for one in CASES if not given.only or given.only in one.name):
            with tempfile.TemporaryDirectory(prefix="plgsite-bench-") as folder:
                runs = list(rounds(case, count, given.rounds, shlex.split(given.plgsite), Path(folder)))
            print(row(case, count, runs), flush=True)


def rounds(case: Case, count: int, number: int, command: list[str], folder: Path) -> Iterator[Run]:
    """The runs of a case, each in a site that was built before and then prepared; the first, which warms the disk, is not given."""
    site = folder / "site"
    write_site(site, SITES[case.kind](count))
    for turn in range(number + 1):
        if case.prepare is not forget:
            measured([*command, "build", "-q", "--today", TODAY, *case.flags], site)
        case.prepare(site, turn)
        run = measured([*command, "build", "-q", "--today", case.today, *case.flags], site)
        if turn:
            yield run


def row(case: Case, count: int, runs: list[Run]) -> str:
    """One line of the table."""
    wall, cpu, memory = (statistics.median(getattr(run, name) for run in runs) for name in ("wall", "cpu", "memory"))
    return f"| {case.name} | {count:,} | {wall:.2f} | {cpu:.2f} | {memory:.0f} |"


if __name__ == "__main__":
    main()
