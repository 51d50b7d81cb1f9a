"""Which files are part of a site."""

import pytest

from plgsite.source.snapshot import snapshot
from tests.support import programme, site

LEAVINGS = (".DS_Store", "Thumbs.db", "~$brief.docx", ".#los", "#los#", ".site.css.swp", "oud~", "._foto.jpg", ".git/config")
FILES = (".well-known/security.txt", ".nojekyll", "#1.pdf", "map/.verborgen", "gewoon.txt")


@pytest.fixture
def folder(tmp_path):
    made = site(tmp_path)
    made.write("content/programmes/a.md", programme())
    for name in (*LEAVINGS, *FILES):
        made.write(f"static/{name}", "x")
    return made


def test_what_lies_in_static_is_published_but_for_known_leavings(folder):
    outcome = folder.build()
    assert outcome.published and set(FILES) <= folder.published().keys()
    assert not any(name in folder.published() for name in LEAVINGS)
    assert sorted(outcome.leavings) == sorted(f"static/{name.partition('/')[0]}" for name in LEAVINGS)
    assert folder.build().was_current and folder.build().leavings == outcome.leavings


def test_elsewhere_hidden_files_are_no_part_of_a_site(folder, tmp_path):
    folder.write("content/.verborgen.md", "x")
    folder.write("templates/.verborgen.html", "x")
    files = snapshot(tmp_path, tmp_path / "none")[0].files
    assert not any("verborgen" in path for path in files if not path.startswith("static/"))
