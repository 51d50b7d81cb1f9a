"""What is measured: for each case how the site is brought into its state, and which build is timed."""

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.catalogue import Size

TODAY = "2026-12-01"
PLAIN = ("--no-brochures", "--no-search")
Prepare = Callable[[Path, int], None]
"""Changes a built site, in a round: each round differs, so that nothing is there already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A build of a site in some state. `kind` names the site that it is done in (a row of SITES)."""

    name: str
    prepare: Prepare
    kind: str = "plain"
    flags: tuple[str, ...] = PLAIN
    today: str = TODAY


SITES: dict[str, Callable[[int], Size]] = {
    "plain": lambda count: Size(programmes=count),
    "listings": lambda count: Size(programmes=count, locations=40, themes=60),
    "brochures": lambda count: Size(programmes=count, brochures=True),
    "social": lambda count: Size(programmes=count, social=True),
}


def forget(site: Path, round: int) -> None:
    """Neither cache nor output."""
    shutil.rmtree(site / ".plgsite", ignore_errors=True)
    lose_output(site, round)


def lose_output(site: Path, round: int) -> None:
    shutil.rmtree(site / "output", ignore_errors=True)


def nothing(site: Path, round: int) -> None:
    """The site as it is."""


def edit_prose(site: Path, round: int) -> None:
    _edit(_programme(site), r"\Z", f"\nZin nummer {round} van de proef.\n")


def edit_price(site: Path, round: int) -> None:
    _edit(_programme(site), r'"amount": "\d+"', f'"amount": "{5000 + round}"')


def edit_place(site: Path, round: int) -> None:
    """The name of a location that three programmes in ten show."""
    _edit(site / "content" / "locations.yaml", r'"name": "Plaats 0[^"]*"', f'"name": "Plaats 0, zaal {round}"')


def edit_template(site: Path, round: int) -> None:
    """A part that every page has."""
    own = site / "templates" / "parts" / "site-footer.html"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text(f'{{# ronde {round} #}}\n{{% include "builtin/parts/site-footer.html" %}}\n', encoding="utf-8")


def _programme(site: Path) -> Path:
    return site / "content" / "programmes" / "programma-00001.md"


def _edit(path: Path, pattern: str, new: str) -> None:
    text = re.sub(pattern, lambda _: new, path.read_text(encoding="utf-8"), count=1)
    path.write_text(text, encoding="utf-8")


CASES = (
    Case(name="cold", prepare=forget),
    Case(name="output lost", prepare=lose_output),
    Case(name="nothing changed", prepare=nothing),
    Case(name="a sentence edited", prepare=edit_prose),
    Case(name="a price edited", prepare=edit_price),
    Case(name="the name of a location edited", prepare=edit_place),
    Case(name="a template edited", prepare=edit_template),
    Case(name="a day later", prepare=nothing, today="2026-12-02"),
    Case(name="cold, 40 locations and 60 themes", prepare=forget, kind="listings"),
    Case(name="social cards, cold", prepare=forget, kind="social"),
    Case(name="brochures, cold", prepare=forget, kind="brochures", flags=("--no-search",)),
    Case(name="brochures, one edited", prepare=edit_prose, kind="brochures", flags=("--no-search",)),
)
