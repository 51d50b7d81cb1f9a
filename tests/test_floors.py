"""The floors are kept by import-linter and ruff; here each contract is shown to be able to fail."""

import ast
import configparser
import shutil
import subprocess
import sys
from collections.abc import Collection
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BREACHES = {
    "floors": ("plgsite/model/site.py", "import plgsite.views.lists.cards\n"),
    "views": ("plgsite/views/frame/share.py", "import plgsite.views.programme.form\n"),
    "plan": ("plgsite/plan/artifacts/artifact.py", "import plgsite.plan.shared.foot\n"),
    "siblings": ("plgsite/publish/outgoing.py", "import plgsite.publish.publish\n"),
    "jinja": ("plgsite/views/lists/cards.py", "import jinja2\n"),
    "yaml": ("plgsite/rules/site.py", "import yaml\n"),
    "markdown": ("plgsite/render/html.py", "import markdown_it\n"),
    "click": ("plgsite/build/build.py", "import click\n"),
    "cache": ("plgsite/load/load.py", "import sqlite3\n"),
    "cluster": ("plgsite/make/sent.py", "import distributed\n"),
    "serving": ("plgsite/cli/serve.py", "import tornado\n"),
}
BANNED = {
    "the clock": "import datetime\n\nTODAY = datetime.date.today()\n",
    "the time": "import time\n\nNOW = time.time()\n",
    "the environment": "import os\n\nHOME = os.environ\n",
    "the working directory": "import os\n\nHERE = os.getcwd()\n",
    "files": "from pathlib import Path\n\nHERE = Path()\n",
    "chance": "import random\n\nDIE = random\n",
    "pickles": "import pickle\n\nJAR = pickle\n",
}


def contracts() -> list[str]:
    parser = configparser.ConfigParser()
    parser.read(ROOT / ".importlinter")
    return [name.rpartition(":")[2] for name in parser.sections() if name.startswith("importlinter:contract:")]


def test_every_contract_has_a_breach_here():
    assert sorted(contracts()) == sorted(BREACHES)


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    place = tmp_path_factory.mktemp("copy")
    shutil.copytree(ROOT / "plgsite", place / "plgsite", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / ".importlinter", place)
    return place


def lint(place: Path, contract: str) -> subprocess.CompletedProcess[str]:
    program = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    command = [sys.executable, "-c", program, "--contract", contract, "--no-cache"]
    return subprocess.run(command, cwd=place, capture_output=True, text=True, env={"PYTHONPATH": str(place)}, check=False)


@pytest.mark.slow
@pytest.mark.parametrize("contract", sorted(BREACHES))
def test_a_breach_breaks_its_contract(copy, contract):
    path, line = BREACHES[contract]
    place = copy / path
    before = place.read_text(encoding="utf-8")
    assert lint(copy, contract).returncode == 0
    place.write_text(before + line, encoding="utf-8")
    try:
        broken = lint(copy, contract)
    finally:
        place.write_text(before, encoding="utf-8")
    assert broken.returncode == 1 and "BROKEN" in broken.stdout


@pytest.mark.slow
@pytest.mark.parametrize("what", sorted(BANNED))
def test_the_core_may_not_reach_for(what):
    command = [sys.executable, "-m", "ruff", "check", "--stdin-filename", "plgsite/texts/new.py", "--output-format", "concise", "-"]
    found = subprocess.run(command, cwd=ROOT, input=f'"""Docstring."""\n\n{BANNED[what]}', capture_output=True, text=True, check=False)
    assert found.returncode == 1 and ("TID251" in found.stdout or "DTZ" in found.stdout), found.stdout


def modules() -> dict[str, Path]:
    """The modules of the package by name; a folder's own name is its `__init__`."""
    found = {}
    for path in (ROOT / "plgsite").rglob("*.py"):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imports(path: Path, known: Collection[str]) -> set[str]:
    """The modules of the package that one imports, also where it does so late."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module in known:
            found |= {whole if (whole := f"{node.module}.{one.name}") in known else node.module for one in node.names}
        elif isinstance(node, ast.Import):
            found |= {one.name for one in node.names} & set(known)
    return found


def test_no_chain_of_imports_within_a_floor_is_longer_than_six():
    known = modules()
    below = {name: imports(path, known) - {name} for name, path in known.items()}

    @cache
    def chain(name: str) -> tuple[str, ...]:
        inside = [one for one in below[name] if one.split(".")[1:2] == name.split(".")[1:2]]
        return (name, *max((chain(one) for one in inside), key=len, default=()))

    assert len(known) > 400
    assert [one for one in map(chain, known) if len(one) > 6] == []


def test_the_driver_is_small():
    assert len(list((ROOT / "plgsite/build").rglob("*.py"))) <= 25
