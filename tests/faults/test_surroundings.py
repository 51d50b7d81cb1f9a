"""The same site in other surroundings gives the same bytes: what a machine is set to is no input of a build."""

import os
import shutil
from pathlib import Path

import pytest

from tests.support import SiteFolder, published_in

from .running import ran, small_site

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name == "nt", reason="the surroundings are a shell's")]
DAY = ("--today", "2026-11-21")
SURROUNDINGS: dict[str, dict[str, str]] = {
    "hash seed 0": {"PYTHONHASHSEED": "0"},
    "hash seed 4242": {"PYTHONHASHSEED": "4242"},
    "zone of the machine": {"TZ": "Pacific/Kiritimati"},
    "no such zone": {"TZ": "Nowhere/Nothing"},
    "locale C": {"LC_ALL": "C"},
    "locale Turkish": {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
    "no such locale": {"LC_ALL": "xx_XX", "PYTHONUTF8": "0"},
    "Latin encoding": {"PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "POSIX"},
    "no home": {"HOME": "/nowhere"},
    "empty home": {"HOME": ""},
    "narrow terminal": {"COLUMNS": "1", "TERM": "dumb"},
    "colours": {"FORCE_COLOR": "1", "CLICOLOR_FORCE": "1"},
    "optimised": {"PYTHONOPTIMIZE": "2"},
    "development": {"PYTHONDEVMODE": "1"},
    "one thread": {"RAYON_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
    "fonts of the machine": {"TYPST_FONT_PATHS": "/usr/share/fonts", "TYPST_ROOT": "/"},
    "no temporary folder of that name": {"TMPDIR": "/nowhere"},
}
IN_A_SHELL = {
    "umask": "umask 077",
    "few files": "ulimit -n 64",
    "another folder": "cd /",
    "nice": "renice -n 5 $$ >/dev/null",
    "no stdin": "exec <&-",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[SiteFolder, dict[str, bytes]]:
    made = small_site(tmp_path_factory.mktemp("surroundings") / "site")
    made.write("content/pages/over-ons.md", "---\ntitle: Éénmaal İstanbul, çok iyi\n---\n## Wie wij zijn\n\nTekst — met streep.\n")
    done = ran(made.root, "build", *DAY)
    assert done.returncode == 0, done.stderr
    return made, made.published()


def copy_of(made: SiteFolder, root: Path) -> Path:
    shutil.copytree(made.root / "content", root / "content")
    return root


@pytest.mark.parametrize("name", SURROUNDINGS)
def test_variables_of_the_machine_change_no_byte(built: tuple[SiteFolder, dict[str, bytes]], tmp_path: Path, name: str) -> None:
    root = copy_of(built[0], tmp_path / "site")
    done = ran(root, "build", *DAY, **SURROUNDINGS[name])
    assert done.returncode == 0, done.stderr
    assert published_in(root / "output") == built[1]


@pytest.mark.parametrize("name", IN_A_SHELL)
def test_limits_and_places_of_a_process_change_no_byte(built: tuple[SiteFolder, dict[str, bytes]], tmp_path: Path, name: str) -> None:
    import shlex
    import subprocess

    from .running import ENVIRONMENT, PLGSITE

    root = copy_of(built[0], tmp_path / "a site — with blanks")
    command = f"{IN_A_SHELL[name]}; {shlex.join([*PLGSITE, 'build', *DAY, '-r', str(root)])}"
    done = subprocess.run(["bash", "-c", command], cwd=root, env=ENVIRONMENT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert published_in(root / "output") == built[1]


@pytest.mark.parametrize("flags", [("-j", "1"), ("-j", "8"), ("--atomic",), ("-v",)])
def test_ways_to_build_change_no_byte(built: tuple[SiteFolder, dict[str, bytes]], tmp_path: Path, flags: tuple[str, ...]) -> None:
    root = copy_of(built[0], tmp_path / "site")
    assert ran(root, "build", *DAY, *flags).returncode == 0
    assert published_in(root / "output") == built[1]
