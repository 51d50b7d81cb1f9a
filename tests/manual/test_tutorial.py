"""The tutorial works: every command of it is run, and says what it is said to say."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

PAGES = Path(__file__).parent.parent.parent / "docs" / "content" / "pages"
STEP = re.compile(r"^`(?P<path>content/[^`]+)`:\n\n```\w+\n(?P<text>.*?)^```$|^```console\n(?P<console>.*?)^```$", re.DOTALL | re.MULTILINE)
NEW_YEAR_2027 = "1798761600"


def run(command: str, folder: Path) -> tuple[Path, str, int]:
    """The folder after a command, what it said, and its exit code."""
    words = shlex.split(command)
    if words[0] == "cd":
        return folder / words[1], "", 0
    assert words[0] == "plgsite", command
    done = subprocess.run(
        [sys.executable, "-m", "plgsite", *words[1:]],
        cwd=folder,
        env={**os.environ, "SOURCE_DATE_EPOCH": NEW_YEAR_2027},
        capture_output=True,
        text=True,
        check=False,
    )
    return folder, done.stdout + done.stderr, done.returncode


@pytest.mark.slow
def test_every_step_of_the_tutorial_does_what_it_says(tmp_path: Path) -> None:
    steps = list(STEP.finditer((PAGES / "tutorial.md").read_text(encoding="utf-8")))
    folder, commands = tmp_path, []
    for step in steps:
        if step["path"]:
            assert (folder / step["path"]).is_file()
            (folder / step["path"]).write_text(step["text"], encoding="utf-8")
            continue
        for shown in step["console"].split("$ ")[1:]:
            command, *lines = shown.splitlines()
            folder, said, code = run(command, folder)
            commands.append(command.split()[1])
            assert [line for line in filter(None, lines) if line not in said.splitlines()] == [], f"{command} said:\n{said}"
            assert code == ("error[" in shown), f"{command} said:\n{said}"
    assert {"init", "new", "build", "check", "keys"} <= set(commands)
    page = (folder / "output" / "courses" / "first-aid-for-drivers" / "index.html").read_text(encoding="utf-8")
    assert "95" in page and "June 2027" in page
