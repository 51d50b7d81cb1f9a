"""No test is left out without a word."""

from fnmatch import fnmatch
from pathlib import Path

import pytest


def test_every_file_of_tests_is_looked_into(pytestconfig: pytest.Config) -> None:
    # pytest passes over folders by name, `build` among them, and says nothing
    passed_over = pytestconfig.getini("norecursedirs")
    root = Path(__file__).parent
    folders = {part for file in root.rglob("test_*.py") for part in file.relative_to(root).parts[:-1]}
    assert not [name for name in folders for pattern in passed_over if fnmatch(name, pattern)]
