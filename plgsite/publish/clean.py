"""Removing what plgsite made, and nothing else."""

from contextlib import suppress
from pathlib import Path  # noqa: TID251

from msgspec import Struct

from plgsite.publish.beside import clear_beside
from plgsite.publish.journal import read_journal
from plgsite.publish.manifest import read_manifest
from plgsite.publish.output import survey
from plgsite.publish.removal import remove_empty_folders, remove_files, remove_leftovers
from plgsite.storage.cache_folder import own_files
from plgsite.storage.errors import Notice, plainly
from plgsite.storage.files import Kind, file_kind_at
from plgsite.storage.paths import MANIFEST_NAME, beside


class Cleaned(Struct, frozen=True, kw_only=True):
    """Output files removed, output files that stay because somebody changed them, and cache files removed."""

    removed: tuple[str, ...]
    kept: tuple[Notice, ...]
    cache_files: tuple[str, ...]


def clean(output: Path, cache_folder: Path) -> Cleaned:
    """Removes the published files that are still as we wrote them, the manifest, folders that are empty then, and our own cache files.

    Call it while holding the site's lock, and with the cache closed. A kill halfway is finished by the next call.
    """
    beside_it = clear_beside(output)
    before = survey(output, manifest=read_manifest(output, cache_folder), journal=read_journal(cache_folder, output))
    remove_leftovers(output, before)
    removed, kept = remove_files(output, sorted(before.listed), before)
    remove_empty_folders(output, before, gone=before.listed, wanted=())
    if before.is_known:
        _remove_all(output, (MANIFEST_NAME, beside(MANIFEST_NAME)))
    return Cleaned(removed=tuple(removed), kept=(*beside_it, *kept), cache_files=_remove_all(cache_folder, own_files(output)))


def _remove_all(folder: Path, names: tuple[str, ...]) -> tuple[str, ...]:
    """Removes the files of these names, and then the folder if it is empty."""
    found = tuple(name for name in names if file_kind_at(folder / name) is Kind.FILE)
    for name in found:
        with plainly("remove", folder / name):
            (folder / name).unlink(missing_ok=True)
    with suppress(OSError):
        folder.rmdir()
    return found
