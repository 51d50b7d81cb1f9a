"""A publish that is killed at any moment: the next one finishes it, and nothing of anybody else is touched."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from plgsite.digest import digest_bytes
from plgsite.publish.journal import Journal, read_journal, write_journal
from plgsite.publish.manifest import Published

from .folders import KILLED, Folders, empty_folders, in_child, in_killed_child, needs_fork, outgoing, refused, tree

pytestmark = needs_fork

OLD = {
    "index.html": b"home",
    "old/index.html": b"old",
    "becomes/a-page": b"1",
    "becomes-a-folder": b"2",
    "feed.xml": b"feed",
    "same": b"same",
}
NEW = {
    "assets/logo.avif": b"logo" * 1000,
    "index.html": b"new home",
    "becomes": b"3",
    "becomes-a-folder/page": b"4",
    "new/index.html": b"new",
    "feed.xml": b"news",
    "same": b"same",
}
FOREIGN = {"mine.txt": b"mine", "old/mine.txt": b"mine too"}


def start(folders: Folders) -> None:
    folders.publish(OLD)
    for path, body in FOREIGN.items():
        folders.write(path, body)


def clean_publish(folders: Folders, wanted: Mapping[str, bytes]) -> dict[str, bytes]:
    other = Folders(output=folders.output.with_name("clean"), cache=folders.cache.with_name("clean-cache"))
    other.publish(wanted)
    return tree(other.output)


def assert_finished(folders: Folders, wanted: Mapping[str, bytes]) -> None:
    assert tree(folders.output) == clean_publish(folders, wanted) | FOREIGN
    assert empty_folders(folders.output) == []
    assert read_journal(folders.cache, folders.output) is None


def deadly(body: bytes) -> Callable[[], bytes]:
    """Kills its process when it is called to be written; the calls before are for the key (in this test) and for the check."""
    calls = iter((False, False, True))

    def call() -> bytes:
        if next(calls):
            os._exit(KILLED)
        return body

    return call


@pytest.mark.parametrize("last_path", [path for path in NEW if path != "same"])
def test_killed_before_any_write_the_next_publish_finishes(folders: Folders, last_path: str) -> None:
    start(folders)
    artifacts = {path: (deadly(body) if path == last_path else body) for path, body in NEW.items()}
    assert in_child(lambda: folders.publish_all(outgoing(path, body) for path, body in artifacts.items())) == KILLED
    assert FOREIGN.items() <= folders.files().items()
    folders.publish(NEW)
    assert_finished(folders, NEW)


def kill_everywhere(folders: Folders, wanted: Mapping[str, bytes], then: Callable[[int], None]) -> int:
    """Publishes in a child killed before its 1st, 2nd, ... change of the file system, until one survives; returns how many did not."""
    for at in range(1000):
        start(folders)
        code = in_killed_child(lambda: folders.publish(wanted), at)
        assert code in (0, KILLED)
        if code == 0:
            return at
        assert FOREIGN.items() <= folders.files().items()
        then(at)
        folders.publish(OLD)
    raise AssertionError("it never ends")


@pytest.mark.slow
def test_killed_at_any_change_of_the_file_system_the_next_publish_finishes(folders: Folders) -> None:
    def publish_again(at: int) -> None:
        folders.publish(NEW)
        assert_finished(folders, NEW)
        assert folders.publish(NEW).written == ()

    assert kill_everywhere(folders, NEW, publish_again) > 30


@pytest.mark.slow
def test_killed_at_any_change_another_site_can_follow(folders: Folders) -> None:
    other = {"index.html": b"third", "new": b"a page where a folder was begun"}

    def publish_other(at: int) -> None:
        folders.publish(other)
        assert_finished(folders, other)

    kill_everywhere(folders, NEW, publish_other)


@pytest.mark.slow
def test_killed_while_finishing_what_was_killed_the_third_finishes(folders: Folders) -> None:
    other = {"index.html": b"third", "new": b"a page where a folder was begun"}

    def kill_again(at: int) -> None:
        in_killed_child(lambda: folders.publish(other), at // 2)
        in_killed_child(lambda: folders.publish(NEW), at // 3)
        assert FOREIGN.items() <= folders.files().items()
        folders.publish(other)
        assert_finished(folders, other)

    kill_everywhere(folders, NEW, kill_again)


def test_a_page_edited_before_two_kills_is_still_ours_to_write(folders: Folders) -> None:
    folders.publish(OLD)
    folders.write("index.html", b"edited")
    for new in (b"first", b"second"):
        artifacts = [outgoing("index.html", deadly(new))]
        assert in_child(lambda artifacts=artifacts: folders.publish_all(artifacts)) == KILLED
    folders.publish(OLD)
    assert folders.files() == OLD


def test_what_was_written_before_the_kill_is_not_written_again(folders: Folders) -> None:
    many = {f"{n:02}.html": b"%d" % n for n in range(20)}
    artifacts = [outgoing(path, deadly(body) if path == "10.html" else body) for path, body in many.items()]
    assert in_child(lambda: folders.publish_all(artifacts)) in (KILLED, 1)
    again = folders.publish(many).written
    assert again == tuple(f"{n:02}.html" for n in range(10, 20))


@pytest.mark.slow
def test_the_first_publish_of_all_can_be_killed_too(folders: Folders) -> None:
    for at in range(1000):
        fresh = Folders(output=folders.output / str(at), cache=folders.cache / str(at))
        code = in_killed_child(lambda fresh=fresh: fresh.publish(NEW), at)
        fresh.publish(NEW)
        assert tree(fresh.output) == clean_publish(folders, NEW)
        if code == 0:
            break


def test_a_file_torn_by_a_power_cut_is_written_anew(folders: Folders) -> None:
    write_journal(folders.cache, folders.output, Journal(writes={"index.html": Published("k", digest_bytes(b"home"))}, deletes={}))
    folders.write(".index.html.plgsite-new", b"ho")
    folders.publish({"index.html": b"home"})
    assert folders.files() == {"index.html": b"home"}


def test_what_somebody_else_put_where_a_killed_publish_was_to_write_is_refused(folders: Folders) -> None:
    write_journal(folders.cache, folders.output, Journal(writes={"index.html": Published("k", digest_bytes(b"home"))}, deletes={}))
    folders.write("index.html", b"mine")
    assert [notice.path for notice in refused(folders, {"index.html": b"home"}).notices] == ["index.html"]


def test_half_written_files_of_others_stay(folders: Folders, tmp_path: Path) -> None:
    folders.publish({})
    folders.write(".other.plgsite-new", b"mine")
    in_killed_child(lambda: folders.publish(OLD), 12)
    folders.publish(OLD)
    assert folders.files() == OLD | {".other.plgsite-new": b"mine"}
