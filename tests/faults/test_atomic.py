"""--atomic: readers see the old site or the new one, whole, whatever happens and whenever."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from plgsite.publish.atomic import refuse_if_impossible
from plgsite.publish.beside import clear_beside, held, place_beside
from plgsite.publish.clean import clean
from plgsite.publish.exchange import exchange
from plgsite.publish.manifest import read_manifest
from plgsite.publish.publish import Publication, publish
from plgsite.storage.errors import BuildIsRunning, MachineFault
from plgsite.storage.paths import MANIFEST_NAME
from tests.publish.folders import KILLED, Folders, in_killed_child, needs_fork, outgoing, tree

from .running import ROOT, mounted, ran, small_disk, small_site

OLD = {"index.html": b"home", "old/a.html": b"a", "becomes": b"1", "becomes-a-file/x": b"2", "feed.xml": b"feed", "same": b"same"}
NEW = {"assets/x.css": b"css", "index.html": b"new", "becomes/page": b"3", "becomes-a-file": b"4", "feed.xml": b"news", "same": b"same"}
FOREIGN = {"mine.txt": b"mine", "old/mine.txt": b"mine too", "uploads/deep/a.pdf": b"%PDF"}


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    try:
        refuse_if_impossible(tmp_path / "output")
    except MachineFault as fault:
        pytest.skip(fault.message)
    return Folders(output=tmp_path / "output", cache=tmp_path / ".plgsite")


def publish_whole(folders: Folders, wanted: dict[str, bytes]) -> Publication:
    clear_beside(folders.output)
    before = folders.survey()
    items = [outgoing(path, body) for path, body in wanted.items()]
    keep = {one.path: one.key for one in items if before.keys.get(one.path) == one.key}
    missing = [one for one in items if one.path not in keep]
    return publish(folders.output, folders.cache, before=before, keep=keep, outgoing=missing, atomic=True)


def start(folders: Folders) -> None:
    folders.publish(OLD)
    for path, body in FOREIGN.items():
        folders.write(path, body)


def site_of(folders: Folders) -> dict[str, bytes]:
    """The published files without those of others, which are all there."""
    found = folders.files()
    assert FOREIGN.items() <= found.items()
    return {path: body for path, body in found.items() if path not in FOREIGN}


def listed(folders: Folders) -> set[str]:
    manifest = read_manifest(folders.output)
    assert manifest
    return set(manifest.files)


def test_the_output_is_another_folder_with_the_same_files_where_nothing_changed(folders: Folders) -> None:
    start(folders)
    folder, same, mine = (folders.output / path for path in (".", "same", "uploads/deep/a.pdf"))
    before = [place.stat().st_ino for place in (folder, same, mine)]
    done = publish_whole(folders, NEW)
    after = [place.stat().st_ino for place in (folder, same, mine)]
    assert after[0] != before[0] and after[1:] == before[1:]
    assert site_of(folders) == NEW and listed(folders) == set(NEW) and not place_beside(folders.output).exists()
    assert set(done.written) == set(NEW) - {"same"} and set(done.removed) == {"old/a.html", "becomes", "becomes-a-file/x"}
    assert done.seen.keys() <= NEW.keys() and publish_whole(folders, NEW).written == ()


def test_the_first_of_all_publications_comes_at_once_too(folders: Folders) -> None:
    publish_whole(folders, NEW)
    assert folders.files() == NEW and not place_beside(folders.output).exists()


@needs_fork
@pytest.mark.slow
@pytest.mark.parametrize("then", ["atomic", "plain", "clean"])
def test_killed_at_any_change_of_the_file_system_the_site_is_whole_and_the_next_clears_up(folders: Folders, then: str) -> None:
    kills = 0
    for at in range(1000):
        start(folders)
        code = in_killed_child(lambda: publish_whole(folders, NEW), at)
        found = site_of(folders)
        assert found in (OLD, NEW) and listed(folders) == set(found)
        kills += code == KILLED
        if then == "clean":
            clean(folders.output, folders.cache)
            assert tree(folders.output) == FOREIGN
        else:
            NEXT[then](folders)
            assert site_of(folders) == NEW
        assert not place_beside(folders.output).exists()
        if code == 0:
            break
        shutil.rmtree(folders.output)
        shutil.rmtree(folders.cache, ignore_errors=True)
    assert kills > 40


def plain(folders: Folders) -> None:
    clear_beside(folders.output)
    folders.publish(NEW)


NEXT: dict[str, Callable[[Folders], object]] = {"atomic": lambda folders: publish_whole(folders, NEW), "plain": plain}


def test_what_is_put_into_the_old_output_at_the_last_moment_is_not_lost(folders: Folders) -> None:
    publish_whole(folders, OLD)
    left = place_beside(folders.output)
    shutil.copytree(folders.output, left)
    (left / "late.txt").write_bytes(b"late")
    (left / "index.html").write_bytes(b"edited")
    assert clear_beside(folders.output) == () and folders.files() == OLD | {"late.txt": b"late"}


def test_what_cannot_go_anywhere_stays_and_is_told(folders: Folders) -> None:
    publish_whole(folders, OLD)
    left = place_beside(folders.output)
    left.mkdir()
    (left / "index.html").write_bytes(b"somebody's")
    (notice,) = clear_beside(folders.output)
    assert notice.path == "index.html" and (left / "index.html").read_bytes() == b"somebody's" and folders.files() == OLD


def test_a_file_of_ours_that_somebody_changed_and_nobody_wants_stays(folders: Folders) -> None:
    publish_whole(folders, OLD)
    folders.write("old/a.html", b"changed")
    (notice,) = publish_whole(folders, NEW).warnings
    assert notice.path == "old/a.html" and folders.files() == NEW | {"old/a.html": b"changed"}


def test_links_and_empty_folders_of_others_are_carried_over(folders: Folders) -> None:
    publish_whole(folders, OLD)
    (folders.output / "empty").mkdir(mode=0o750)
    (folders.output / "link").symlink_to("elsewhere")
    (folders.output / "folder-link").symlink_to(folders.cache)
    publish_whole(folders, NEW)
    assert (folders.output / "empty").stat().st_mode & 0o777 == 0o750 and folders.cache.is_dir()
    assert (folders.output / "link").readlink() == Path("elsewhere") and (folders.output / "folder-link").readlink() == folders.cache


def test_another_site_that_publishes_to_the_same_output_is_left_alone(folders: Folders) -> None:
    left = place_beside(folders.output)
    left.mkdir()
    with held(left), pytest.raises(BuildIsRunning, match="publishes to this output"):
        clear_beside(folders.output)
    assert left.is_dir()


def test_a_mount_point_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    made = small_site(tmp_path / "site")
    with mounted(made.root / "output", "-t", "tmpfs", "tmpfs"):
        (made.root / "output" / MANIFEST_NAME).write_text('{"plgsite": 1, "files": {}}')
        done = ran(made.root, "build", "--atomic", "--no-brochures", "--no-search")
        assert done.returncode == 4 and "it is a mount point" in done.stderr and "build without --atomic" in done.stderr
        assert [one.name for one in (made.root / "output").iterdir()] == [MANIFEST_NAME]
    assert not list(made.root.glob(".output*"))


def test_a_part_of_the_output_on_another_disk_is_refused_and_the_site_is_as_it_was(folders: Folders) -> None:
    publish_whole(folders, OLD)
    with mounted(folders.output / "volume", "-t", "tmpfs", "tmpfs"):
        (folders.output / "volume/x").write_bytes(b"x")
        with pytest.raises(MachineFault, match="another disk"):
            publish_whole(folders, NEW)
        assert folders.files() == OLD | {"volume/x": b"x"} and not place_beside(folders.output).exists()


@pytest.mark.skipif(not ROOT, reason="gives files to others")
def test_whose_folders_are_is_kept(folders: Folders) -> None:
    publish_whole(folders, OLD)
    folders.write("uploads/a", b"a")
    os.chown(folders.output / "uploads", 65534, 65534)
    publish_whole(folders, NEW)
    assert (folders.output / "uploads").stat().st_uid == 65534


def test_a_full_disk_leaves_the_old_site_whole(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "1m") as disk:
        folders = Folders(output=disk / "output", cache=tmp_path / "cache")
        try:
            refuse_if_impossible(folders.output)
        except MachineFault as fault:
            pytest.skip(fault.message)
        start(folders)
        with pytest.raises(MachineFault, match="the disk is full"):
            publish_whole(folders, NEW | {"big": b"x" * 2_000_000})
        assert site_of(folders) == OLD and not place_beside(folders.output).exists()
        publish_whole(folders, NEW)
        assert site_of(folders) == NEW


def test_an_exchange_that_fails_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(OSError):
        exchange(tmp_path / "a", tmp_path / "nowhere")
    assert (tmp_path / "a").is_dir()


def test_a_build_with_the_flag_gives_the_same_site_as_one_without(tmp_path: Path) -> None:
    one, other = small_site(tmp_path / "one"), small_site(tmp_path / "other")
    one.build()
    other.build(atomic=True)
    assert tree(one.root / "output") == tree(other.root / "output")
    assert other.build(atomic=True).was_current
    other.write("content/pages/b.md", "---\ntitle: Over ons\n---\nTekst.\n")
    one.write("content/pages/b.md", "---\ntitle: Over ons\n---\nTekst.\n")
    one.build(), other.build(atomic=True)
    assert tree(one.root / "output") == tree(other.root / "output")
