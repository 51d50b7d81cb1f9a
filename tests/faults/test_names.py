"""Names that a file system cannot hold are found before the first write, and no journal with one stands in anybody's way for ever."""

from pathlib import Path

import pytest

from plgsite.digest import digest_bytes
from plgsite.publish.clean import clean
from plgsite.publish.journal import Journal, write_journal
from plgsite.publish.manifest import Published
from tests.publish.folders import Folders, refused

from .running import small_site


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(output=tmp_path / "output", cache=tmp_path / ".plgsite")


@pytest.mark.parametrize("name", ["a" * 243, "a" * 255, "é" * 127, "x/" + "b" * 255 + "/c"])
def test_a_name_of_all_the_bytes_that_there_can_be_is_published(folders: Folders, name: str) -> None:
    folders.publish({name: b"x"})
    assert folders.files() == {name: b"x"} and folders.publish({name: b"x"}).written == ()


@pytest.mark.parametrize("name", ["a" * 256, "é" * 128, "b" * 256 + "/index.html"])
def test_a_longer_one_is_refused_before_anything_is_written(folders: Folders, name: str) -> None:
    folders.publish({"index.html": b"home"})
    (notice,) = refused(folders, {"index.html": b"new", name: b"x"}).notices
    assert notice.path == name and "more than 255 bytes" in notice.message and "shorten" in notice.hint


def test_a_path_that_is_too_long_in_all_is_refused_too(folders: Folders) -> None:
    path = "/".join(["part" * 25] * 45)
    (notice,) = refused(folders, {path: b"x"}).notices
    assert notice.path == path and "the most that there is room for" in notice.message


def left_a_journal(folders: Folders) -> None:
    folders.publish({"index.html": b"home"})
    entry = Published("key", digest_bytes(b"x"))
    write_journal(folders.cache, folders.output, Journal(writes={"a" * 250: entry, "b" * 300: entry}, deletes={"c" * 300: "x"}))


def test_a_journal_that_cannot_be_finished_does_not_block_a_build(folders: Folders) -> None:
    left_a_journal(folders)
    folders.publish({"index.html": b"new"})
    assert folders.files() == {"index.html": b"new"}


def test_a_journal_that_cannot_be_finished_does_not_block_clean(folders: Folders) -> None:
    left_a_journal(folders)
    clean(folders.output, folders.cache)
    assert not folders.output.exists() and not folders.cache.exists()


@pytest.mark.parametrize(("length", "code"), [(242, 0), (243, 1)])
def test_a_long_name_in_static_is_published_or_told_at_its_place(tmp_path: Path, length: int, code: int) -> None:
    made = small_site(tmp_path / "site")
    made.write("static/" + "a" * length, "x")
    outcome = made.build()
    assert outcome.failed == bool(code) and all(fault.code == "too-long" for fault in outcome.diagnostics)
