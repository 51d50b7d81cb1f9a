import os
import sys
from pathlib import Path

import pytest

from plgsite.publish.manifest import read_manifest
from plgsite.publish.publish import publish
from plgsite.storage.errors import MachineFault, OutputRefused, plainly

from .folders import Folders, empty_folders, in_child, needs_fork, needs_links, outgoing, refused, tree

SITE = {
    "index.html": b"home",
    "programmes/nursing/index.html": b"nursing",
    "assets/logo.avif": b"logo",
    "feed.xml": b"feed",
}


def test_the_wanted_files_are_there_and_listed(folders: Folders) -> None:
    done = folders.publish(SITE)
    assert folders.files() == SITE
    manifest = read_manifest(folders.output)
    assert manifest and set(manifest.files) == set(SITE)
    assert set(done.written) == set(SITE)


def test_a_second_publish_writes_nothing(folders: Folders) -> None:
    folders.publish(SITE)
    times = folders.mtimes()
    done = folders.publish(SITE)
    assert (done.written, done.removed, set(done.unchanged)) == ((), (), set(SITE))
    assert folders.mtimes() == times


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o027, 0o077])
@pytest.mark.parametrize("atomic", [False, True])
def test_everybody_may_read_what_is_published_whatever_the_umask(tmp_path: Path, umask: int, atomic: bool) -> None:
    folders = Folders(output=tmp_path / "www/site", cache=tmp_path / "cache")
    before = os.umask(umask)
    try:
        items = [outgoing(path, body) for path, body in SITE.items()]
        publish(folders.output, folders.cache, before=folders.survey(), keep={}, outgoing=items, atomic=atomic)
        folders.publish({**SITE, "later/index.html": b"later"})
    finally:
        os.umask(before)
    found = [tmp_path / "www", *(tmp_path / "www").rglob("*")]
    assert {place.name: oct(place.stat().st_mode) for place in found if place.is_file() and place.stat().st_mode & 0o777 != 0o644} == {}
    assert {place.name: oct(place.stat().st_mode) for place in found if place.is_dir() and place.stat().st_mode & 0o777 != 0o755} == {}
    assert (folders.output / ".plgsite.json").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_a_folder_that_was_there_keeps_its_rights(folders: Folders) -> None:
    folders.output.mkdir(mode=0o750)
    folders.publish(SITE)
    assert folders.output.stat().st_mode & 0o777 == 0o750


def test_only_what_changed_is_written(folders: Folders) -> None:
    folders.publish(SITE)
    assert folders.publish(SITE | {"feed.xml": b"news"}).written == ("feed.xml",)


def test_the_same_bytes_under_a_new_key_are_not_touched_and_then_known(folders: Folders) -> None:
    folders.publish_all([outgoing("a.html", b"a", key="1")])
    time = (folders.output / "a.html").stat().st_mtime_ns
    assert folders.publish_all([outgoing("a.html", b"a", key="2")]).unchanged == ("a.html",)
    assert (folders.output / "a.html").stat().st_mtime_ns == time
    assert folders.survey().keys == {"a.html": "2"}


def test_assets_come_first_then_pages_then_listings_and_feeds(folders: Folders) -> None:
    assert folders.publish(SITE).written == ("assets/logo.avif", "index.html", "programmes/nursing/index.html", "feed.xml")


def test_files_no_longer_wanted_go_with_their_empty_folders(folders: Folders) -> None:
    folders.publish(SITE)
    done = folders.publish({"index.html": b"home"})
    assert done.removed == ("assets/logo.avif", "feed.xml", "programmes/nursing/index.html")
    assert folders.files() == {"index.html": b"home"}
    assert empty_folders(folders.output) == []


def test_foreign_files_stay_and_so_do_their_folders(folders: Folders) -> None:
    folders.publish(SITE)
    folders.write("programmes/mine.txt", b"mine")
    (folders.output / "empty").mkdir()
    folders.publish({})
    assert folders.files() == {"programmes/mine.txt": b"mine"}
    assert empty_folders(folders.output) == ["empty"]


def test_a_page_edited_by_hand_is_written_anew(folders: Folders) -> None:
    folders.publish(SITE)
    folders.write("index.html", b"my home")
    assert folders.publish(SITE).written == ("index.html",)
    assert folders.files() == SITE


def test_a_page_deleted_by_hand_is_written_anew(folders: Folders) -> None:
    folders.publish(SITE)
    (folders.output / "index.html").unlink()
    assert folders.publish(SITE).written == ("index.html",)


def test_a_page_edited_by_hand_is_not_deleted_but_becomes_foreign(folders: Folders) -> None:
    folders.publish(SITE)
    folders.write("feed.xml", b"my feed")
    done = folders.publish({"index.html": b"home"})
    assert [(notice.path, "changed since plgsite wrote it" in notice.message) for notice in done.warnings] == [("feed.xml", True)]
    assert folders.files() == {"index.html": b"home", "feed.xml": b"my feed"}
    assert folders.publish({"index.html": b"home"}).warnings == ()
    assert [notice.path for notice in refused(folders, SITE).notices] == ["feed.xml"]


def test_a_page_edited_after_the_survey_is_not_deleted_either(folders: Folders) -> None:
    folders.publish(SITE)
    before = folders.survey()
    folders.write("feed.xml", b"my feed")
    done = publish(folders.output, folders.cache, before=before, keep={}, outgoing=[])
    assert [notice.path for notice in done.warnings] == ["feed.xml"]
    assert folders.files() == {"feed.xml": b"my feed"}


def test_foreign_files_at_our_addresses_are_all_named_and_nothing_is_written(folders: Folders) -> None:
    folders.publish({})
    folders.write("index.html", b"mine")
    folders.write("assets", b"a file where a folder must be")
    folders.write("feed.xml/mine.txt", b"a folder where a file must be")
    refusal = refused(folders, SITE)
    assert [notice.path for notice in refusal.notices] == ["assets", "feed.xml", "index.html"]
    assert "nothing was written" in refusal.message


def test_a_foreign_file_with_our_very_bytes_is_adopted(folders: Folders) -> None:
    folders.publish({})
    folders.write("index.html", b"home")
    time = (folders.output / "index.html").stat().st_mtime_ns
    assert "index.html" in folders.publish(SITE).unchanged
    assert (folders.output / "index.html").stat().st_mtime_ns == time
    assert folders.publish({}).removed == tuple(sorted(SITE))


def test_a_folder_with_files_of_others_is_refused(folders: Folders) -> None:
    folders.write("photos/cat.jpg", b"cat")
    refusal = refused(folders, SITE)
    assert "files that plgsite did not make, such as 'photos/cat.jpg'" in refusal.message
    folders.write(".plgsite.json", b'{"plgsite": 1, "files": {}}')  # the way out that the hint gives
    assert '{"plgsite": 1, "files": {}}' in refusal.hint
    folders.publish(SITE)
    assert folders.files() == SITE | {"photos/cat.jpg": b"cat"}


def test_a_folder_with_empty_folders_is_as_good_as_empty(folders: Folders) -> None:
    (folders.output / "a/b").mkdir(parents=True)
    folders.publish(SITE)
    assert folders.files() == SITE


def test_a_file_as_output_is_refused(folders: Folders) -> None:
    folders.output.write_bytes(b"")
    with pytest.raises(OutputRefused, match="is a file"):
        folders.publish(SITE)


@pytest.mark.parametrize(
    "wanted",
    [("a.html", "A.html"), ("a/x.html", "A/y.html"), ("caf\u00e9", "cafe\u0301"), ("a", "a/b"), ("A", "a/b")],
)
def test_addresses_that_cannot_exist_together_are_refused(folders: Folders, wanted: tuple[str, str]) -> None:
    folders.publish({})
    assert refused(folders, dict.fromkeys(wanted, b"x")).notices


@pytest.mark.parametrize("path", ["../a", "/a", "a\\b", ".plgsite.json", "a/../b", "con:"])
def test_an_address_outside_the_output_is_refused(folders: Folders, path: str) -> None:
    folders.publish({})
    assert refused(folders, {path: b"x"}).notices[0].path == path


def test_a_page_can_become_a_folder_and_back(folders: Folders) -> None:
    folders.publish({"a": b"page", "b/c/d": b"page"})
    folders.publish({"a/x/y": b"page", "b": b"page"})
    assert folders.files() == {"a/x/y": b"page", "b": b"page"}
    folders.publish({"a": b"page", "b/c/d": b"page"})
    assert folders.files() == {"a": b"page", "b/c/d": b"page"}


def test_a_folder_does_not_become_a_page_when_it_holds_a_foreign_file(folders: Folders) -> None:
    folders.publish({"a/b": b"page"})
    folders.write("a/mine.txt", b"mine")
    assert "a/mine.txt" in refused(folders, {"a": b"page"}).notices[0].message


def test_an_address_can_change_its_capitals(folders: Folders) -> None:
    folders.publish({"About.html": b"a", "Team/index.html": b"b"})
    folders.publish({"about.html": b"a", "team/index.html": b"b"})
    assert {place.name for place in folders.output.iterdir()} == {"about.html", "team", ".plgsite.json"}


def test_a_foreign_file_where_we_write_beside_is_refused(folders: Folders) -> None:
    folders.publish({})
    folders.write(".index.html.plgsite-new", b"mine")
    assert [notice.path for notice in refused(folders, SITE).notices] == [".index.html.plgsite-new"]


@needs_links
def test_nothing_is_written_through_a_linked_folder(folders: Folders, tmp_path: Path) -> None:
    folders.publish({})
    (tmp_path / "elsewhere").mkdir()
    (folders.output / "assets").symlink_to(tmp_path / "elsewhere")
    assert [notice.path for notice in refused(folders, SITE).notices] == ["assets"]
    assert tree(tmp_path / "elsewhere") == {}


@needs_links
def test_nothing_is_deleted_through_a_linked_folder(folders: Folders, tmp_path: Path) -> None:
    folders.publish(SITE)
    (folders.output / "assets").rename(tmp_path / "elsewhere")
    (folders.output / "assets").symlink_to(tmp_path / "elsewhere")
    folders.publish({})
    assert tree(tmp_path / "elsewhere") == {"logo.avif": b"logo"}


@needs_links
def test_a_link_in_place_of_our_page_is_replaced_and_what_it_points_to_stays(folders: Folders, tmp_path: Path) -> None:
    folders.publish(SITE)
    (tmp_path / "mine").write_bytes(b"mine")
    (folders.output / "index.html").unlink()
    (folders.output / "index.html").symlink_to(tmp_path / "mine")
    folders.publish(SITE)
    assert folders.files() == SITE
    assert (tmp_path / "mine").read_bytes() == b"mine"


@needs_links
def test_the_output_itself_may_be_a_link(folders: Folders, tmp_path: Path) -> None:
    (tmp_path / "www").mkdir()
    folders.output.symlink_to(tmp_path / "www")
    folders.publish(SITE)
    assert folders.publish(SITE).written == ()
    assert tree(tmp_path / "www").keys() == {*SITE, ".plgsite.json"}


def test_two_output_folders_do_not_confuse_each_other(folders: Folders) -> None:
    other = Folders(output=folders.output.with_name("other"), cache=folders.cache)
    for _ in range(2):
        folders.publish(SITE)
        other.publish({"index.html": b"other"})
    assert (folders.files(), other.files()) == (SITE, {"index.html": b"other"})


def test_a_copied_output_is_known_by_its_bytes(folders: Folders) -> None:
    folders.publish(SITE)
    folders.output.rename(folders.output.with_name("moved"))
    moved = Folders(output=folders.output.with_name("moved"), cache=folders.cache)
    assert moved.publish(SITE).written == ()


def test_files_written_in_the_last_tick_are_remembered_by_the_next_build(folders: Folders) -> None:
    folders.publish(SITE)
    folders.publish(SITE)
    assert folders.survey().seen.keys() == SITE.keys()


def test_the_manifest_is_the_same_whatever_came_before(folders: Folders) -> None:
    other = Folders(output=folders.output.with_name("other"), cache=folders.cache)
    folders.publish({"old.html": b"old", "index.html": b"x"})
    folders.publish(SITE)
    other.publish(SITE)
    assert tree(folders.output) == tree(other.output)


def test_keeping_what_is_not_there_is_a_bug(folders: Folders) -> None:
    with pytest.raises(ValueError, match="keep what is not there"):
        publish(folders.output, folders.cache, before=folders.survey(), keep={"a": "key"}, outgoing=[])


def test_a_body_that_is_not_the_same_twice_is_a_bug(folders: Folders) -> None:
    bodies = iter([b"for the key", b"one", b"two"])
    with pytest.raises(ValueError, match="not the same twice"):
        folders.publish_all([outgoing("a", lambda: next(bodies))])


def test_a_name_that_is_too_long_is_said_plainly_before_anything_is_written(folders: Folders) -> None:
    folders.publish({})
    (notice,) = refused(folders, SITE | {"a" * 300: b"x"}).notices
    assert notice.path == "a" * 300 and "more than 255 bytes" in notice.message


def test_a_full_disk_is_said_plainly() -> None:
    with pytest.raises(MachineFault, match=r"cannot write 'output/a\.html': the disk is full"), plainly("write", Path("output/a.html")):
        raise OSError(28, "No space left on device")


@needs_fork
@pytest.mark.skipif(sys.platform == "win32", reason="limits the size of files")
def test_a_write_that_fails_names_the_file_and_the_next_publish_finishes(folders: Folders) -> None:
    import resource

    large = SITE | {"zoo.html": b"z" * 50_000}

    def publish_with_a_limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
        try:
            folders.publish(large)
        except MachineFault as fault:
            os._exit(42 if "zoo.html" in fault.message else 1)

    assert in_child(publish_with_a_limit) == 42
    assert "feed.xml" not in folders.files()
    assert not list(folders.output.rglob("*.plgsite-new"))
    assert set(folders.publish(large).written) == {"zoo.html", "feed.xml"}
    assert folders.files() == large
