"""The example says the same in all its outputs around every day on which something of it changes; a file of its own, as it takes long."""

import shutil
from pathlib import Path

import pytest

from plgsite.theme import example_folder
from tests.support import SiteFolder
from tests.test_facts_by_day import compare


@pytest.mark.slow
def test_around_every_turning_point_of_the_example_all_outputs_say_what_holds(tmp_path: Path) -> None:
    folder = SiteFolder(tmp_path)
    shutil.copytree(example_folder(), folder.root / "content")
    compared = compare(folder, printed=1, everything=False)
    assert not compared.wrong, "\n".join(map(str, compared.wrong[:20]))
    assert sum(compared.made.values()) > 5_000
