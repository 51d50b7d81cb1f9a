"""Deleting: only what we wrote and nobody has changed since, and then the folders that are empty for it."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path  # noqa: TID251

from plgsite.publish.output import Surveyed
from plgsite.storage.errors import Notice, plainly
from plgsite.storage.files import Kind, digest_at, file_kind_at, is_reached_plainly
from plgsite.storage.paths import all_folders

CHANGED = "is not part of the site any more, but was changed since plgsite wrote it, so it stays"


def remove_files(output: Path, paths: Iterable[str], before: Surveyed) -> tuple[list[str], list[Notice]]:
    """Deletes those of the paths that still hold what we wrote; returns them, and a notice for each that does not and so stays."""
    removed, kept = [], []
    for path in paths:
        place = f"{output}/{path}"
        if file_kind_at(place) is Kind.NOTHING or not is_reached_plainly(output, path):
            continue
        if path in before.present and digest_at(place) == before.present[path].digest:
            with plainly("remove", place):
                Path(place).unlink()
            removed.append(path)
        else:
            kept.append(Notice(path, CHANGED, "remove it if you do not need it"))
    return removed, kept


def remove_leftovers(output: Path, before: Surveyed) -> None:
    """Half-written files of a killed publish."""
    for path in before.leftovers:
        with plainly("remove", output / path):
            (output / path).unlink(missing_ok=True)


def remove_empty_folders(output: Path, before: Surveyed, *, gone: Iterable[str], wanted: Iterable[str]) -> None:
    """Of the folders in which files of ours lay, those that are empty now. A folder that holds anything else stays."""
    folders = all_folders(gone) & before.folders
    if folders:
        folders -= all_folders(wanted)
    for folder in sorted(folders, reverse=True):
        if is_reached_plainly(output, f"{folder}/"):
            with suppress(OSError):
                (output / folder).rmdir()
