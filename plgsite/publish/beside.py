"""The folder beside the output (`.<output>.plgsite-beside`): before an exchange the new site half made, after it the old one.

It needs no journal. In both, a file is ours to remove if the folder's own manifest lists it, or if the output has the very same file. So
whoever comes next can remove it: the next build, atomic or not, and `clean`.
"""

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path  # noqa: TID251

from plgsite.publish.manifest import read_manifest
from plgsite.storage.errors import BuildIsRunning, MachineFault, Notice, plainly
from plgsite.storage.files import Kind, digest_at, file_kind_at, look, make_public_folder
from plgsite.storage.paths import MANIFEST_NAME, beside

BESIDE = ".plgsite-beside"
LATE = "was put into the output while it was exchanged, where the new site has a file of its own; it lies in the folder beside the output"


def place_beside(output: Path) -> Path:
    """Where the other site is: never in the output itself, always on the same disk."""
    whole = output.resolve()
    return whole.parent / f".{whole.name}{BESIDE}"


def clear_beside(output: Path) -> tuple[Notice, ...]:
    """Removes what a killed publication left beside the output; tells of what stays. Raises BuildIsRunning if one is at work."""
    left = place_beside(output)
    for folder in trial_pair(left):
        with suppress(OSError):
            folder.rmdir()
    if file_kind_at(left) is not Kind.FOLDER:
        return ()
    with held(left):
        return tuple(removed_or_told(output.resolve(), left))


def trial_pair(beside: Path) -> tuple[Path, Path]:
    """Two folders to try the exchange with."""
    return beside.with_name(f"{beside.name}-try1"), beside.with_name(f"{beside.name}-try2")


def removed_or_told(output: Path, left: Path) -> list[Notice]:
    """What cannot be removed stands in nobody's way: the site is whole without it."""
    if file_kind_at(left) is Kind.NOTHING:
        return []
    try:
        return remove_beside(output, left)
    except MachineFault as fault:
        return [Notice(left.name, fault.message, fault.hint)]


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Two sites, with a cache each, may have one output: a folder that is being made is left alone."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    with plainly("open", folder):
        descriptor = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise BuildIsRunning("another plgsite publishes to this output", hint="wait until it is done, or end it") from None
        yield
    finally:
        os.close(descriptor)


def paths_in(folder: Path) -> Iterator[str]:
    """All that is no folder, links to folders too, relative to the folder."""
    for at, folders, files in os.walk(folder, onerror=_refused):
        for name in sorted(files) + [one for one in sorted(folders) if Path(at, one).is_symlink()]:
            yield Path(at, name).relative_to(folder).as_posix()


def _refused(error: OSError) -> None:
    with plainly("look at", error.filename):
        raise error


def same_file(source: Path, target: Path) -> None:
    """A second name of a file; a copy where the system allows no second one (of a file that belongs to somebody else)."""
    make_public_folder(target.parent)
    with plainly("carry over", source):
        try:
            os.link(source, target, follow_symlinks=False)
        except PermissionError:
            half_made = target.with_name(beside(target.name))
            shutil.copy2(source, half_made, follow_symlinks=False)
            half_made.replace(target)


def remove_beside(output: Path, left: Path) -> list[Notice]:
    """Removes the folder, file by file: what is ours, and what the output has too. What somebody put there since goes to the output.
    Gives what stays; raises MachineFault."""
    manifest = read_manifest(left)
    ours = manifest.files if manifest else {}
    notices = [notice for path in list(paths_in(left)) if path != MANIFEST_NAME for notice in _let_go(output, left, path, ours)]
    if not notices:
        with plainly("remove", left):
            for name in (MANIFEST_NAME, beside(MANIFEST_NAME)):
                (left / name).unlink(missing_ok=True)
            for at, _, _ in os.walk(left, topdown=False):
                Path(at).rmdir()
    return notices


def _let_go(output: Path, left: Path, path: str, ours: Mapping[str, object]) -> Iterator[Notice]:
    place, there = left / path, output / path
    name = path.rpartition("/")[2]
    half_made = name.startswith(".") and name.endswith(".plgsite-new")
    if not (path in ours or half_made or _is_same(place, there)):
        if look(there) is not None or not output.is_dir():
            yield Notice(path, LATE, f"look at '{place}' and remove it")
            return
        same_file(place, there)
    with plainly("remove", place):
        place.unlink()


def _is_same(one: Path, other: Path) -> bool:
    first, second = look(one), look(other)
    if first is None or second is None:
        return False
    return os.path.samestat(first, second) or (digest_at(one) is not None and digest_at(one) == digest_at(other))
