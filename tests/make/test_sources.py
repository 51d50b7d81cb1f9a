"""Reading all files: by this process or by others, from the cache or anew, what is read is the same."""

import os

import pytest

from plgsite.load.parsed import Parsed
from plgsite.load.read import read_source
from plgsite.state import records
from tests.support import SiteFolder, programme, site, told

MANY = records.FILES_FOR_A_POOL + 20


def many(root, body: str = "Tekst {} met **nadruk** en [](location:breda).\n") -> SiteFolder:
    folder = site(root)
    for number in range(MANY):
        folder.write(f"content/programmes/p{number}.md", programme("", body.format(number)))
    return folder


def test_workers_tell_the_same_faults_in_the_same_order(tmp_path):
    here = told(many(tmp_path / "a", "<b>{}</b> en [x](location:nergens)\n").build(jobs=1))
    there = told(many(tmp_path / "b", "<b>{}</b> en [x](location:nergens)\n").build(jobs=2))
    assert here == there
    assert len(here) >= MANY


@pytest.mark.slow
def test_what_workers_read_is_in_the_cache_for_the_next_build(tmp_path, monkeypatch):
    folder = many(tmp_path)
    folder.build(jobs=2)
    first = folder.published()
    folder.remove("output/index.html")
    monkeypatch.setattr(records, "read_source", lambda *given: pytest.fail("a file was read again"))
    folder.build(jobs=2)
    assert folder.published() == first


@pytest.mark.slow
def test_what_a_worker_cannot_read_is_read_here(tmp_path, monkeypatch):
    folder = many(tmp_path)
    folder.build(jobs=1)
    expected = folder.published()
    parent = os.getpid()

    def dies_in_a_worker(source, *given) -> Parsed:
        if os.getpid() != parent and source.id == "p7":
            os._exit(1)
        return read_source(source, *given)

    monkeypatch.setattr(records, "read_source", dies_in_a_worker)
    other = many(tmp_path / "other")
    other.build(jobs=2)
    assert other.published() == expected
