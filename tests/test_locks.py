"""What is installed by the README's commands: every version is locked, by hashes, and is one that pyproject.toml allows."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
TO_RUN = [*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"], "hatchling", "editables"]
TO_TEST = [*TO_RUN, *PROJECT["project"]["optional-dependencies"]["test"], *PROJECT["project"]["optional-dependencies"]["check"]]
DASK = PROJECT["project"]["optional-dependencies"]["dask"]
LOCKS = [("requirements.txt", TO_RUN), ("requirements-test.txt", TO_TEST)]


def locked(file: str) -> dict[str, str]:
    """The version of each package of a lock."""
    text = (ROOT / file).read_text(encoding="utf-8")
    return {canonicalize_name(name): version for name, version in re.findall(r"^([\w.-]+)==([^ ;\\]+)", text, re.MULTILINE)}


@pytest.mark.parametrize(("file", "wanted"), LOCKS)
def test_a_lock_holds_all_that_the_project_asks_for_and_what_builds_it(file, wanted):
    versions = locked(file)
    for one in map(Requirement, wanted):
        assert one.specifier.contains(versions[canonicalize_name(one.name)]), f"{one}: run .ci/lock"


@pytest.mark.parametrize("file", [file for file, _ in LOCKS])
def test_every_package_of_a_lock_has_hashes_and_none_says_where_it_comes_from(file):
    text = (ROOT / file).read_text(encoding="utf-8")
    blocks = re.split(r"^(?=[\w.-]+==)", text, flags=re.MULTILINE)[1:]
    assert len(blocks) == len(locked(file)) and all("--hash=sha256:" in block for block in blocks)
    assert not re.search(r"https?:|file:|--(extra-)?index|--find-links", text)


def test_the_tests_run_with_the_versions_that_users_get():
    assert locked("requirements.txt").items() <= locked("requirements-test.txt").items()


def test_what_an_extra_installs_is_what_the_tests_run_with():
    assert DASK and set(DASK) <= set(PROJECT["project"]["optional-dependencies"]["test"])


def test_both_commands_of_the_readme_install_a_lock_before_they_install_plgsite_without_asking_for_more():
    commands = re.findall(r"```sh\n(python3 -m venv.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    assert len(commands) == 2
    for command, (file, _) in zip(commands, LOCKS, strict=True):
        assert re.search(rf"install -q -r {file} .*install -q --no-deps --no-build-isolation -e \. ", command, re.DOTALL)
