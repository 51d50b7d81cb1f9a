"""An output that is lost, or is not what the last build left, is put back from the cache."""

import datetime
import os
import shutil

import pytest

from tests.support import TODAY, programme, site

TWO = "".join(f"-- content/programmes/{id}.md --\n{programme()}" for id in ("a", "b"))


@pytest.fixture
def folder(tmp_path):
    return site(tmp_path, TWO + "-- static/eigen.txt --\neigen\n")


def lose(folder) -> None:
    shutil.rmtree(folder.root / "output")


def test_a_lost_output_is_put_back_without_making_anything(folder):
    folder.build(brochures=True)
    before = folder.published()
    lose(folder)
    outcome = folder.build(brochures=True)
    assert folder.published() == before and outcome.changed == len(before)
    assert not any(name.endswith("made") for name in outcome.counts)


@pytest.mark.slow
def test_so_is_the_index_of_the_search(folder):
    folder.build(search=True)
    before = folder.published()
    assert any("zoeken/index/start" in path for path in before)
    lose(folder)
    outcome = folder.build(search=True)
    assert folder.published() == before and not any(name.endswith("made") for name in outcome.counts)


def test_after_an_edit_only_what_shows_it_is_made(folder):
    folder.build()
    lose(folder)
    folder.write("content/programmes/a.md", programme(body="## Nieuw\n\nAnders.\n"))
    outcome = folder.build()
    assert outcome.counts["pages made"] == 1 and "Anders." in folder.page("aanbod/a/index.html")
    before = folder.published()
    lose(folder)
    shutil.rmtree(folder.root / ".plgsite")
    folder.build()
    assert folder.published() == before


def test_an_output_of_an_older_build_is_brought_up_to_date(folder):
    folder.build()
    shutil.copytree(folder.root / "output", folder.root / "older")
    folder.write("content/programmes/a.md", programme(body="## Nieuw\n\nAnders.\n"))
    folder.build()
    newer = folder.published()
    lose(folder)
    (folder.root / "older").rename(folder.root / "output")
    folder.build()
    assert folder.published() == newer


def test_files_that_are_written_again_with_the_same_bytes_change_nothing(folder):
    folder.build()
    for path in sorted((folder.root / "content").rglob("*.*")):
        os.utime(path)
    outcome = folder.build()
    assert outcome.changed == 0 and not any(name.endswith("made") for name in outcome.counts)


def test_on_a_day_on_which_something_changes_by_itself_all_is_looked_at(folder):
    folder.write("content/programmes/a.md", programme("expires_on: 2026-12-24\n"))
    folder.build()
    lose(folder)
    folder.build(today=datetime.date(2026, 12, 24))
    assert "aanbod/a/index.html" not in folder.published() and datetime.date(2026, 12, 24) > TODAY


def test_what_the_cache_has_lost_is_made_again(folder):
    folder.build()
    before = folder.published()
    lose(folder)
    database = folder.root / ".plgsite/cache.sqlite"
    held = bytearray(database.read_bytes())
    for at in range(0, len(held), 4096):
        held[at + 2000 : at + 2100] = bytes(100)  # torn all over
    database.write_bytes(held)
    folder.build()
    assert folder.published() == before


def test_a_link_out_of_the_site_is_told_of_though_no_file_changed(folder):
    folder.build()
    (folder.root / "content/weg.md").symlink_to("/etc/hostname")
    outcome = folder.build()
    assert [fault.code for fault in outcome.diagnostics] == ["symlink"]
