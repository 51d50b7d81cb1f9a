from pathlib import Path

import pytest

from .folders import Folders


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(output=tmp_path / "output", cache=tmp_path / ".plgsite")
