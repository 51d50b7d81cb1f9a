"""The record of the last build: one value in parts, which never disagree."""

import datetime
import shutil

import pytest

from plgsite.publish.notes import leave_notes, recall_note
from plgsite.state.last_build import NAME, Knowledge, LastBuild, PublishedFiles, Row, Summary, recall, remember, remember_summary
from plgsite.state.request import Outcome
from plgsite.storage.cache import open_cache
from tests.support import programme, site

DAY = datetime.date(2026, 12, 1)


def record(name: str, change: datetime.date | None = None) -> LastBuild:
    outcome = Outcome(diagnostics=(), published=True, unchanged=3, next_change=(change, "Iets", "begint") if change else None)
    return LastBuild(
        summary=Summary(asked=name, untouched="", contents="", manifest="", since=DAY, outcome=outcome),
        published=PublishedFiles(rows={"index.html": Row("key", 1), "a.png": Row("other", 0, "static/a.png")}),
        knowledge=Knowledge(digests={}, templates={}, outlines=(("a", True, "traject", "", False, ""),), absent={}, indexed={}),
    )


@pytest.fixture
def cache(tmp_path):
    with open_cache(tmp_path / "cache") as opened:
        yield opened


def test_what_was_remembered_is_recalled(cache, tmp_path):
    last = record("een", DAY)
    remember(cache, tmp_path, last)
    found = recall(cache, tmp_path)
    assert (found.summary, found.published) == (last.summary, last.published)
    assert [tuple(one) for one in found.knowledge.outlines] == list(last.knowledge.outlines)


@pytest.mark.parametrize("part", ["published", "knowledge"])
def test_a_part_of_another_build_is_none(cache, tmp_path, part):
    remember(cache, tmp_path, record("een"))
    older = recall_note(cache, tmp_path, f"{NAME}: {part}")
    remember(cache, tmp_path, record("twee"))
    leave_notes(cache, tmp_path, {f"{NAME}: {part}": older})
    assert getattr(recall(cache, tmp_path), part) is None


def test_another_summary_leaves_the_parts_as_they_are(cache, tmp_path):
    remember(cache, tmp_path, record("een"))
    remember_summary(recall(cache, tmp_path), record("twee").summary)
    found = recall(cache, tmp_path)
    assert found.summary.asked == "twee" and found.published == record("een").published


@pytest.mark.parametrize("note", [None, [], ["id"], ["id", {"asked": 1}], {"a": 1}])
def test_a_note_that_is_no_record_is_none(cache, tmp_path, note):
    leave_notes(cache, tmp_path, {NAME: note})
    assert recall(cache, tmp_path) is None


def test_it_holds_until_something_changes_by_itself(cache, tmp_path):
    summary = record("een", DAY + datetime.timedelta(2)).summary
    assert [summary.covers(DAY + datetime.timedelta(days)) for days in (-1, 0, 1, 2)] == [False, True, True, False]


def test_a_build_that_left_records_out_is_not_gone_on_from(tmp_path):
    folder = site(tmp_path, "".join(f"-- content/programmes/{id}.md --\n{programme()}" for id in ("a", "b")))
    folder.build()
    before = folder.published()
    folder.write("content/programmes/a.md", programme("prijs: 1\n"))
    folder.build(keep_going=True)
    assert "aanbod/a/index.html" not in folder.published()
    folder.write("content/programmes/a.md", programme())
    folder.build()
    assert folder.published() == before


def test_nor_is_one_of_a_single_record(tmp_path):
    folder = site(tmp_path, "".join(f"-- content/programmes/{id}.md --\n{programme()}" for id in ("a", "b")))
    folder.build()
    folder.write("content/programmes/a.md", programme(body="## Kop\n\nEen.\n"))
    folder.write("content/programmes/b.md", programme(body="## Kop\n\nTwee.\n"))
    folder.build(only="a")
    folder.build()
    before = folder.published()
    shutil.rmtree(folder.root / ".plgsite")
    shutil.rmtree(folder.root / "output")
    folder.build()
    assert folder.published() == before
