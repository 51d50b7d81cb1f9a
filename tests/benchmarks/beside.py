"""plgsite beside Hugo on one catalogue, in one run: `python -m tests.benchmarks.beside 1000 --hugo PATH`.

Needs Hugo (the package `hugo` of any environment has it) and `../shared/bench`, whose `make_catalogue.py` writes the programmes for both.
Prints a table in Markdown: the medians of all rounds but the first, and how they compare with Hugo, for which each case is a whole build.
"""

import argparse
import re
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.cases import PLAIN, TODAY, forget, lose_output, nothing
from tests.benchmarks.measure import Run, measured

MAKE_CATALOGUE = Path(__file__).parents[3] / "shared/bench/make_catalogue.py"
HEAD = "| case | options | wall s | beside Hugo | CPU s | memory MB |\n|---|---|--:|--:|--:|--:|"
WITH_SEARCH = ("--no-brochures",)


@dataclass(frozen=True, slots=True)
class Row:
    """A case: what is done to the site in a round, and with which options it is built."""

    name: str
    prepare: Callable[[Path, int], None]
    flags: tuple[str, ...] = PLAIN


def edit(path: str, pattern: str, new: Callable[[str], str]) -> Callable[[Path, int], None]:
    """Another text in the place of the first that fits, made of that."""

    def change(site: Path, round: int) -> None:
        file = site / "content" / path
        text = file.read_text(encoding="utf-8")
        changed = re.sub(pattern, lambda found: new(found[0]), text, count=1)
        assert changed != text, f"nothing in {path} fits {pattern}"
        file.write_text(changed, encoding="utf-8")

    return change


def edit_template(site: Path, round: int) -> None:
    """What every page of a programme shows."""
    own = site / "templates/pages/programme.html"
    own.parent.mkdir(parents=True, exist_ok=True)
    inside = f"{{% block main %}}{{{{ super() }}}}<p>Ronde {round}</p>{{% endblock %}}"
    own.write_text(f'{{% extends "builtin/pages/programme.html" %}}{inside}\n', encoding="utf-8")


def lose_cache(site: Path, round: int) -> None:
    shutil.rmtree(site / ".plgsite")


PROGRAMME = "programmes/programma-00007.md"
SENTENCE = edit(PROGRAMME, r"\Z", lambda _: "\nNog een zin van de proef.\n")
PRICE = edit(PROGRAMME, r"(?<=amount: .)\d+", lambda amount: str(int(amount) + 1))
PLACE = edit("locations.yaml", r"name: Breda.*", lambda name: f"{name}a")

ROWS = (
    Row("cold", forget),
    Row("nothing changed", nothing),
    Row("a sentence", SENTENCE),
    Row("a price", PRICE),
    Row("the name of a location", PLACE),
    Row("a visible change in the template of programmes", edit_template),
    Row("output lost, cache whole", lose_output),
    Row("cache lost, output whole", lose_cache),
    Row("cold", forget, WITH_SEARCH),
    Row("a sentence", SENTENCE, WITH_SEARCH),
    Row("a price", PRICE, WITH_SEARCH),
)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("programmes", type=int)
    ask.add_argument("--rounds", type=int, default=5)
    ask.add_argument("--only", default="", help="cases whose name holds this")
    ask.add_argument("--plgsite", default=f"{sys.executable} -m plgsite", help="the command to measure")
    ask.add_argument("--hugo", default="hugo")
    given = ask.parse_args()
    with tempfile.TemporaryDirectory(prefix="plgsite-bench-") as temporary:
        folder = Path(temporary)
        for kind in ("plgsite", "hugo"):
            command = [sys.executable, MAKE_CATALOGUE, str(given.programmes), folder / kind, kind]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        rows = [row for row in ROWS if given.only in row.name]
        print_table(*compared(folder, rows, given.rounds, shlex.split(given.plgsite), shlex.split(given.hugo)))


def compared(folder: Path, rows: list[Row], rounds: int, ours: list[str], theirs: list[str]) -> tuple[list[Run], dict[Row, list[Run]]]:
    """The runs of Hugo, and those of each case; the first round, which warms the disk, is left out."""
    site, hugo = folder / "plgsite", folder / "hugo"
    of_hugo: list[Run] = []
    found: dict[Row, list[Run]] = {row: [] for row in rows}
    for round in range(rounds + 1):
        shutil.rmtree(hugo / "public", ignore_errors=True)
        of_hugo.append(measured([*theirs, "--quiet"], hugo))
        for row in rows:
            command = [*ours, "build", "-q", "--today", TODAY, *row.flags]
            if row.prepare is not forget:
                measured(command, site)
            row.prepare(site, round)
            found[row].append(measured(command, site))
    return of_hugo[1:], {row: runs[1:] for row, runs in found.items()}


def print_table(of_hugo: list[Run], found: dict[Row, list[Run]]) -> None:
    base = statistics.median(run.wall for run in of_hugo)
    print(f"Hugo: {base:.2f} s, {statistics.median(run.memory for run in of_hugo):.0f} MB\n\n{HEAD}")
    for row, runs in found.items():
        wall, cpu, memory = (statistics.median(getattr(run, name) for run in runs) for name in ("wall", "cpu", "memory"))
        print(f"| {row.name} | `{' '.join(row.flags)}` | {wall:.2f} | {wall / base:.2f} | {cpu:.2f} | {memory:.0f} |")


if __name__ == "__main__":
    main()
