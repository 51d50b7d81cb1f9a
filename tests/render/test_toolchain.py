"""What makes bytes is part of every key, so that an upgrade is noticed."""

import re
import tomllib
from importlib.metadata import requires, version
from pathlib import Path

import pytest

from plgsite.render.toolchain import MAKE_BYTES, OTHERS, toolchain

PROJECT = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DEPENDENCIES = {re.match(r"[\w-]+", one)[0] for one in PROJECT["dependencies"]}


def test_of_each_library_it_is_known_whether_it_has_a_say_in_what_is_published():
    behind = {"markupsafe": "jinja2", "mdurl": "markdown-it-py"}
    for name, user in behind.items():
        assert any(one.lower().startswith(name) for one in requires(user))
    assert set(MAKE_BYTES) - behind.keys() | OTHERS.keys() == DEPENDENCIES
    assert not set(MAKE_BYTES) & OTHERS.keys()


class Upgraded:
    """A package as it was installed, in another version."""

    version = "0"

    def read_text(self, name: str) -> str:
        return "Metadata-Version: 2.4\nName: x\nVersion: 0\n"


@pytest.mark.parametrize("name", MAKE_BYTES)
def test_another_version_of_what_makes_bytes_is_another_toolchain(name, monkeypatch):
    import plgsite.render.toolchain as module

    now, known = toolchain.__wrapped__, module.distribution
    before = now()
    monkeypatch.setattr(module, "distribution", lambda one: Upgraded() if one == name else known(one))
    assert now() != before


def test_the_versions_are_those_that_are_installed():
    import plgsite.render.toolchain as module

    assert [module._version(name) for name in MAKE_BYTES] == [version(name) for name in MAKE_BYTES]
    assert module._version("no-such-package-of-anybody") == ""
