"""The floors are kept by import-linter and ruff; here each contract is shown to be able to fail."""

import configparser
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BREACHES = {
    "floors": ("plgsite/model/site.py", "import plgsite.views.lists.cards\n"),
    "views": ("plgsite/views/texts/titles.py", "import plgsite.views.frame.share\n"),
    "plan": ("plgsite/plan/projections/groups.py", "import plgsite.plan.artifacts.key\n"),
    "siblings": ("plgsite/publish/paths.py", "import plgsite.publish.publish\n"),
    "jinja": ("plgsite/views/lists/cards.py", "import jinja2\n"),
    "yaml": ("plgsite/rules/site.py", "import yaml\n"),
    "markdown": ("plgsite/render/html.py", "import markdown_it\n"),
    "click": ("plgsite/build/build.py", "import click\n"),
    "cache": ("plgsite/load/load.py", "import sqlite3\n"),
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
    command = [sys.executable, "-m", "ruff", "check", "--stdin-filename", "plgsite/views/texts/new.py", "--output-format", "concise", "-"]
    found = subprocess.run(command, cwd=ROOT, input=f'"""Docstring."""\n\n{BANNED[what]}', capture_output=True, text=True, check=False)
    assert found.returncode == 1 and ("TID251" in found.stdout or "DTZ" in found.stdout), found.stdout
