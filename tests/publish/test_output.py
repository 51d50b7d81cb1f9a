"""The survey: which files of the output are ours, unchanged."""

import os
from pathlib import Path

from plgsite.digest import digest_bytes
from plgsite.publish.journal import Journal
from plgsite.publish.manifest import Manifest, Published
from plgsite.publish.output import survey
from plgsite.publish.signatures import Seen, moment_now, signature_of

from .folders import Folders, needs_links

OLD, NEW = b"old page", b"new page"
WAS, IS = Published("old key", digest_bytes(OLD)), Published("new key", digest_bytes(NEW))
LATER = 2**63


def manifest(**files: Published) -> Manifest:
    return Manifest({name.replace("_", "/"): published for name, published in files.items()})


def seen(place: Path, digest: str) -> Seen:
    return Seen(signature_of(place.lstat()), digest)


def test_an_unchanged_file_has_its_key(folders: Folders) -> None:
    folders.write("a/b", OLD)
    found = survey(folders.output, manifest=manifest(a_b=WAS), journal=None)
    assert found.keys == {"a/b": "old key"}


def test_a_missing_file_is_not_there(folders: Folders) -> None:
    found = survey(folders.output, manifest=manifest(a_b=WAS), journal=None)
    assert (found.keys, found.changed) == ({}, {})


def test_a_file_edited_by_hand_has_no_key(folders: Folders) -> None:
    folders.write("a", b"edited")
    found = survey(folders.output, manifest=manifest(a=WAS), journal=None)
    assert (found.keys, found.changed) == ({}, {"a": digest_bytes(b"edited")})


def test_after_a_kill_old_and_new_files_are_told_apart(folders: Folders) -> None:
    folders.write("a", NEW)
    folders.write("b", OLD)
    journal = Journal(writes={"a": IS, "b": IS, "c": IS}, deletes={})
    found = survey(folders.output, manifest=manifest(a=WAS, b=WAS), journal=journal)
    assert found.keys == {"a": "new key", "b": "old key"}


def test_what_a_killed_publish_did_not_get_to_write_is_not_ours(folders: Folders) -> None:
    folders.write("a", b"mine")
    found = survey(folders.output, manifest=manifest(), journal=Journal(writes={"a": IS}, deletes={}))
    assert (found.keys, found.changed) == ({}, {})


def test_what_lies_where_a_killed_publish_deleted_is_not_ours(folders: Folders) -> None:
    folders.write("a", b"mine")
    found = survey(folders.output, manifest=manifest(a=WAS), journal=Journal(writes={}, deletes={"a": WAS.digest}))
    assert (found.keys, found.changed) == ({}, {})


def test_a_file_with_the_remembered_signature_is_not_read(folders: Folders) -> None:
    folders.write("a", b"other bytes")
    remembered = {"a": seen(folders.output / "a", WAS.digest)}
    assert survey(folders.output, manifest=manifest(a=WAS), journal=None, remembered=remembered).keys == {"a": "old key"}


def test_a_file_with_another_signature_is_read(folders: Folders) -> None:
    folders.write("a", OLD)
    remembered = {"a": seen(folders.output / "a", WAS.digest)}
    folders.write("a", NEW)
    os.utime(folders.output / "a", ns=(0, remembered["a"].signature.modified))
    assert survey(folders.output, manifest=manifest(a=WAS), journal=None, remembered=remembered).keys == {}


def test_only_files_older_than_the_moment_are_remembered(folders: Folders) -> None:
    folders.write("a", OLD)
    changed = (folders.output / "a").stat().st_ctime_ns
    late, early = (survey(folders.output, manifest=manifest(a=WAS), journal=None, moment=changed + after) for after in (1, 0))
    assert (late.seen, early.seen) == ({"a": seen(folders.output / "a", WAS.digest)}, {})


def test_a_file_dated_in_the_future_is_not_remembered(folders: Folders) -> None:
    folders.write("a", OLD)
    os.utime(folders.output / "a", ns=(0, 2**62))
    moment = (folders.output / "a").stat().st_ctime_ns + 10**9
    assert survey(folders.output, manifest=manifest(a=WAS), journal=None, moment=moment).seen == {}


def test_the_moment_is_not_before_what_was_written_already_and_not_after_what_comes(folders: Folders) -> None:
    folders.write("a", OLD)
    moment = moment_now(folders.cache, folders.output)
    folders.write("b", OLD)
    assert (folders.output / "a").stat().st_mtime_ns <= moment <= (folders.output / "b").stat().st_mtime_ns


def test_without_a_clock_nothing_is_remembered(folders: Folders) -> None:
    folders.cache.write_bytes(b"a file where the folder should be")
    assert moment_now(folders.cache, folders.output) == 0


@needs_links
def test_a_link_in_place_of_our_file_is_not_followed(folders: Folders) -> None:
    folders.write("elsewhere", OLD)
    (folders.output / "a").symlink_to("elsewhere")
    remembered = {"a": seen(folders.output / "a", WAS.digest)}
    found = survey(folders.output, manifest=manifest(a=WAS), journal=None, remembered=remembered, moment=LATER)
    assert (found.keys, found.changed, found.seen) == ({}, {"a": None}, {})


@needs_links
def test_a_link_in_place_of_our_folder_is_not_followed(folders: Folders) -> None:
    folders.write("elsewhere/b", OLD)
    (folders.output / "a").symlink_to("elsewhere")
    found = survey(folders.output, manifest=manifest(a_b=WAS), journal=None)
    assert (found.keys, found.changed, "a" in found.folders) == ({}, {}, False)


def test_half_written_files_of_a_killed_publish_are_found(folders: Folders) -> None:
    folders.write("a/.b.plgsite-new", NEW[:3])
    folders.write("a/.c.plgsite-new", b"mine")
    found = survey(folders.output, manifest=None, journal=Journal(writes={"a/b": IS}, deletes={}))
    assert found.leftovers == ("a/.b.plgsite-new",)


def test_one_file_under_two_spellings_is_the_new_one(folders: Folders) -> None:
    """As macOS and Windows show it after a kill in the middle of renaming `A` to `a`; a hard link looks the same here."""
    folders.write("a", OLD)
    (folders.output / "A").unlink(missing_ok=True)
    os.link(folders.output / "a", folders.output / "A")
    journal = Journal(writes={"a": Published("new key", WAS.digest)}, deletes={"A": WAS.digest})
    found = survey(folders.output, manifest=manifest(A=WAS), journal=journal)
    assert found.keys == {"a": "new key"}
