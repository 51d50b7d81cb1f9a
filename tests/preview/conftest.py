"""One preview for all tests that only ask it things."""

import pytest

from tests.preview.serving import SITE, previewing
from tests.support import site


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = site(tmp_path_factory.mktemp("preview"), SITE)
    folder.write("geheim.txt", "geheim")
    folder.write("static/film.mp4", "0123456789")
    return folder


@pytest.fixture(scope="module")
def running(folder):
    with previewing(folder.root) as running:
        yield running
