"""`plgsite docs`: the documentation, offline."""

import os
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from click.testing import CliRunner

from plgsite.cli.docs import command


def test_the_site_itself_can_be_written_into_an_empty_folder(tmp_path: Path) -> None:
    done = CliRunner().invoke(command, ["--source", str(tmp_path / "docs")], standalone_mode=False)
    assert done.exception is None
    assert (tmp_path / "docs/content/pages/keys-programme.md").is_file()
    assert (tmp_path / "docs/content/pages/tutorial.md").is_file()


def test_a_folder_with_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    done = CliRunner().invoke(command, ["--source", str(tmp_path)])
    assert done.exit_code == 2 and "is not empty" in done.output
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.slow
def test_two_builds_of_the_documentation_are_equal(tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert CliRunner().invoke(command, ["-o", str(tmp_path / name)], standalone_mode=False).exception is None
    files = {path.relative_to(tmp_path / "one"): path.read_bytes() for path in (tmp_path / "one").rglob("*") if path.is_file()}
    assert len(files) > 80
    assert files == {path.relative_to(tmp_path / "two"): path.read_bytes() for path in (tmp_path / "two").rglob("*") if path.is_file()}


@pytest.mark.slow
def test_it_is_served_until_it_is_stopped_and_leaves_nothing_behind(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "plgsite", "docs"],
        stderr=subprocess.PIPE,
        env={**os.environ, "TMPDIR": str(tmp_path)},
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        text=True,
    )
    try:
        assert process.stderr
        address = next(line for line in process.stderr if line.startswith("Serving")).split()[1].rstrip(";")
        straight = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # tests send all others nowhere
        with straight.open(f"{address}tutorial/") as answer:
            page = answer.read().decode()
        assert "Your first site" in page
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate()
    assert process.returncode == 0
    assert list(tmp_path.glob("plgsite-docs-*")) == []
