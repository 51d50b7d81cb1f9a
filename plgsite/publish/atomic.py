"""`--atomic`: a whole new output is made beside the old one, and both change places in one step."""

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path  # noqa: TID251

from msgspec import Struct

from plgsite.publish.beside import held, paths_in, place_beside, remove_beside, removed_or_told, same_file, trial_pair
from plgsite.publish.exchange import exchange, is_mounted, no_exchange
from plgsite.publish.manifest import Manifest, write_manifest
from plgsite.publish.outgoing import Outgoing
from plgsite.publish.output import Surveyed
from plgsite.publish.removal import CHANGED
from plgsite.publish.signatures import Seen
from plgsite.publish.writing import write_all
from plgsite.storage.errors import MachineFault, Notice
from plgsite.storage.files import Kind, digest_at, file_kind_at, make_public_folder
from plgsite.storage.paths import MANIFEST_NAME


class Exchanged(Struct, frozen=True):
    """Signatures of what was written, files of ours that are gone, and files that stay because somebody changed them."""

    written: Mapping[str, Seen]
    removed: tuple[str, ...]
    kept: tuple[Notice, ...]


def refuse_if_impossible(output: Path) -> None:
    """Tries the exchange with two empty folders beside the output. Raises MachineFault where it cannot be done."""
    whole, trial = output.resolve(), place_beside(output)
    if whole.is_dir() and is_mounted(whole):
        raise no_exchange(output, OSError(16, ""))
    pair = trial_pair(trial)
    try:
        make_public_folder(whole.parent)
        for folder in pair:
            folder.mkdir(exist_ok=True)
        exchange(*pair)
    except OSError as error:
        raise no_exchange(output, error) from error
    finally:
        for folder in pair:
            with suppress(OSError):
                folder.rmdir()


def publish_whole(output: Path, before: Surveyed, manifest: Manifest, writes: tuple[Outgoing, ...], gone: tuple[str, ...]) -> Exchanged:
    """Makes the new output beside the old one and exchanges them. Raises MachineFault; then the output is as it was."""
    whole, new = output.resolve(), place_beside(output)
    make_public_folder(new, fresh=True)
    with held(new):
        try:
            write_manifest(new, manifest)
            removed, kept = _carry_over(whole, new, before, {item.path for item in writes}, frozenset(gone))
            written = write_all(new, writes, manifest.files)
            _take_place(output, whole, new)
        except BaseException:
            with suppress(MachineFault):
                remove_beside(whole, new)
            raise
        late = removed_or_told(whole, new)
    return Exchanged(written, removed, (*kept, *late))


def _take_place(output: Path, whole: Path, new: Path) -> None:
    try:
        exchange(new, whole) if whole.is_dir() else new.rename(whole)
    except OSError as error:
        raise no_exchange(output, error) from error


def _carry_over(old: Path, new: Path, before: Surveyed, written: set[str], gone: frozenset[str]) -> tuple[tuple[str, ...], list[Notice]]:
    """Links into the new output what stays: files of ours that are the same, and all that is somebody else's, folders without files too."""
    removed, kept = [], []
    for path in paths_in(old) if old.is_dir() else ():
        if path in written or path == MANIFEST_NAME:
            continue
        if path in gone and path in before.present and digest_at(old / path) == before.present[path].digest:
            removed.append(path)
            continue
        if path in gone:
            kept.append(Notice(path, CHANGED, "remove it if you do not need it"))
        same_file(old / path, new / path)
    _same_folders(old, new, before)
    return tuple(sorted(removed)), kept


def _same_folders(old: Path, new: Path, before: Surveyed) -> None:
    """Folders look as they did: whose they are, who may read them. One that holds nothing is carried over too, unless ours lay there."""
    for at, folders, _ in os.walk(old):
        for one in [Path(at), *(Path(at, name) for name in folders)]:
            path = one.relative_to(old).as_posix()
            target = new if path == "." else new / path
            if path not in before.folders and not one.is_symlink() and file_kind_at(target) is Kind.NOTHING:
                make_public_folder(target)
            if file_kind_at(target) is Kind.FOLDER and not one.is_symlink():
                with suppress(OSError):
                    shutil.copystat(one, target)
                _same_owner(one, target)


def _same_owner(one: Path, target: Path) -> None:
    """Raises MachineFault for a folder of somebody else, which only that one, or root, can make again."""
    wanted, found = one.stat(), target.stat()
    if wanted.st_uid != found.st_uid:
        try:
            os.chown(target, wanted.st_uid, wanted.st_gid)
        except OSError:
            message = f"--atomic cannot carry over '{one}': this folder belongs to another user; nothing was written"
            raise MachineFault(message, hint="build without --atomic, or let that folder lie outside the output") from None
    elif wanted.st_gid != found.st_gid:
        with suppress(OSError):
            os.chown(target, -1, wanted.st_gid)
