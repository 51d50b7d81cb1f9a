import pytest

from plgsite.publish.clean import clean
from plgsite.storage.errors import OutputRefused
from plgsite.storage.lock import site_lock

from .folders import Folders, in_killed_child, needs_fork, tree

SITE = {"index.html": b"home", "a/b/c.html": b"page"}


def test_everything_that_was_published_goes_and_so_do_the_folders(folders: Folders) -> None:
    folders.publish(SITE)
    with site_lock(folders.cache):
        cleaned = clean(folders.output, folders.cache)
    assert cleaned.removed == ("a/b/c.html", "index.html")
    assert "cache.sqlite" in cleaned.cache_files
    assert not folders.output.exists()
    assert not folders.cache.exists()


def test_what_others_put_there_stays(folders: Folders) -> None:
    folders.publish(SITE)
    folders.write("a/mine.txt", b"mine")
    (folders.cache / "mine.txt").write_bytes(b"mine")
    clean(folders.output, folders.cache)
    assert tree(folders.output) == {"a/mine.txt": b"mine"}
    assert tree(folders.cache) == {"mine.txt": b"mine"}


def test_what_was_edited_by_hand_stays_and_is_named(folders: Folders) -> None:
    folders.publish(SITE)
    folders.write("index.html", b"mine")
    assert [notice.path for notice in clean(folders.output, folders.cache).kept] == ["index.html"]
    assert tree(folders.output) == {"index.html": b"mine"}


def test_a_folder_we_never_published_to_is_left_alone(folders: Folders) -> None:
    folders.write("photos/cat.jpg", b"cat")
    assert clean(folders.output, folders.cache).removed == ()
    assert tree(folders.output) == {"photos/cat.jpg": b"cat"}


def test_without_anything_there_is_nothing_to_do(folders: Folders) -> None:
    cleaned = clean(folders.output, folders.cache)
    assert (cleaned.removed, cleaned.kept, cleaned.cache_files) == ((), (), ())


def test_with_a_broken_manifest_nothing_is_removed(folders: Folders) -> None:
    folders.publish(SITE)
    folders.write(".plgsite.json", b"broken")
    with pytest.raises(OutputRefused):
        clean(folders.output, folders.cache)
    assert folders.files() == SITE


@needs_fork
def test_a_clean_that_is_killed_is_finished_by_the_next(folders: Folders) -> None:
    for at in range(100):
        folders.publish(SITE)
        folders.write("mine.txt", b"mine")
        code = in_killed_child(lambda: clean(folders.output, folders.cache), at)
        clean(folders.output, folders.cache)
        assert tree(folders.output) == {"mine.txt": b"mine"}
        assert tree(folders.cache) == {}
        (folders.output / "mine.txt").unlink()
        if code == 0:
            break


@pytest.mark.slow
@needs_fork
def test_what_a_killed_publish_left_goes_too(folders: Folders) -> None:
    for at in range(100):
        code = in_killed_child(lambda: folders.publish(SITE), at)
        clean(folders.output, folders.cache)
        assert tree(folders.output) == {}
        if code == 0:
            break
