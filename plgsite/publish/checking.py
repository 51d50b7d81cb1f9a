"""Whether we may write: everything that stands in the way is found before the first write."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path  # noqa: TID251

from msgspec import Struct, field

from plgsite.digest import Digest
from plgsite.publish.capacity import too_long
from plgsite.publish.output import Surveyed
from plgsite.storage.errors import Notice, OutputRefused, plainly
from plgsite.storage.files import Kind, digest_at, file_kind_at, kind_of, look
from plgsite.storage.paths import MANIFEST_NAME, TakenPlaces, beside, folders_of, is_in_the_way, is_safe_path, same_place

MOVE = "move it out of the output folder, or give the page another address"


def refuse_stranger(output: Path, before: Surveyed) -> None:
    """Raises OutputRefused for a folder that holds files, none of which we know to be ours."""
    with plainly("look at", output):
        if output.exists() and not output.is_dir():
            raise OutputRefused(f"the output '{output}' is a file", hint="give a folder as output")
    if not before.is_known and (stranger := _first_file(output)):
        raise OutputRefused(
            f"the output folder '{output}' holds files that plgsite did not make, such as '{stranger}'",
            hint="give a new or empty folder; or, if the site may be published among these files, put a file "
            f'\'{MANIFEST_NAME}\' there that reads {{"plgsite": 1, "files": {{}}}}',
        )


def _first_file(output: Path) -> str | None:
    for folder, folders, files in os.walk(output):
        links = [name for name in sorted(folders) if Path(folder, name).is_symlink()]
        for name in sorted(files) + links:
            return Path(folder, name).relative_to(output).as_posix()
    return None


class Ground(Struct, frozen=True):
    """The output as the writes will meet it. Collects what lies there already, byte for byte, though nobody listed it."""

    output: Path
    before: Surveyed
    book: TakenPlaces
    folder_kinds: dict[str, Kind] = field(default_factory=dict)
    adopted: set[str] = field(default_factory=set)

    def goes(self, path: str) -> bool:
        """Whether this is a file of ours that is deleted before the first write."""
        return path in self.before.present and is_in_the_way(path, self.book)


def check_ground(output: Path, before: Surveyed, book: TakenPlaces, wanted: Mapping[str, Digest]) -> tuple[list[Notice], frozenset[str]]:
    """Everything that stands in the way of writing these paths (with the digests of their bytes), and the files that may stay as ours."""
    ground = Ground(output, before, book)
    with plainly("look at", output):
        unnamed = too_long(output, wanted)
        notices = {notice for path, digest in wanted.items() if path not in unnamed for notice in _obstacles_at(ground, path, digest)}
        notices |= set(unnamed.values())
    return sorted(notices), frozenset(ground.adopted)


def _obstacles_at(ground: Ground, path: str, digest: Digest) -> Iterator[Notice]:
    if not is_safe_path(path):
        yield Notice(path, "is no address that every system can hold", "use letters, digits, hyphens and dots")
        return
    for folder in folders_of(path):
        if (kind := ground.folder_kinds.get(folder)) is None:
            kind = ground.folder_kinds[folder] = file_kind_at(f"{ground.output}/{folder}")
        if kind is Kind.FILE and ground.goes(folder):
            return
        if kind in (Kind.FILE, Kind.OTHER):
            yield Notice(folder, "must become a folder, but a file or link that is not ours lies there", MOVE)
            return
        if kind is Kind.NOTHING:
            return
    yield from _obstacle_itself(ground, path, digest)
    if beside(path) not in ground.before.leftovers and file_kind_at(f"{ground.output}/{beside(path)}") is not Kind.NOTHING:
        yield Notice(beside(path), "is not ours, but lies where we write a file before it takes its place", "remove it")


def _obstacle_itself(ground: Ground, path: str, digest: Digest) -> Iterator[Notice]:
    before = ground.before
    place = f"{ground.output}/{path}"
    status = look(place)
    match kind_of(status):
        case Kind.NOTHING:
            pass
        case Kind.FOLDER:
            if stranger := _stranger_within(ground, path):
                yield Notice(path, f"must become a file, but a folder lies there with '{stranger}', which is not ours", MOVE)
        case _ if path in before.present or path in before.changed:
            pass
        case _ if status and _is_other_spelling(ground, status, path):
            pass
        case _ if digest_at(place) == digest:
            ground.adopted.add(path)
        case _:
            yield Notice(path, "is not ours, but lies at an address that we publish", MOVE)


def _stranger_within(ground: Ground, folder: str) -> str | None:
    """Something in a folder of ours that will not be gone when the folder must make way for a file; the folder itself if it is not ours."""
    if folder not in ground.before.folders:
        return folder
    for entry in sorted((ground.output / folder).iterdir()):
        path = f"{folder}/{entry.name}"
        if file_kind_at(entry) is Kind.FOLDER:
            if stranger := _stranger_within(ground, path):
                return stranger
        elif not ground.goes(path) and path not in ground.before.leftovers:
            return path
    return None


def _is_other_spelling(ground: Ground, status: os.stat_result, path: str) -> bool:
    """Whether this is a file of ours that goes, seen under a name that differs only in case."""
    present = ground.before.present
    variants = (other for other in present if other != path and same_place(other) == same_place(path) and ground.goes(other))
    return any((found := look(ground.output / other)) and os.path.samestat(status, found) for other in variants)
