"""What the output folder holds now: which of the files that we wrote are still there, as we wrote them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path  # noqa: TID251

from plgsite.digest import Digest
from plgsite.publish.journal import Journal
from plgsite.publish.manifest import Manifest, Published
from plgsite.publish.signatures import Nanoseconds, Seen, is_lasting, signature_of
from plgsite.storage.errors import plainly
from plgsite.storage.files import Kind, digest_at, file_kind_at, kind_of, look
from plgsite.storage.paths import all_folders, beside, parent, same_place

NO_FILES: Mapping[str, Published] = {}
NO_DELETIONS: Mapping[str, Digest] = {}


@dataclass(frozen=True, kw_only=True)
class Surveyed:
    """The output folder beside what the manifest and the journal of a killed publish say of it.

    present: ours, and as we wrote it. changed: the manifest lists it, but other bytes lie there (their digest) or no plain file (None).
    folders: the real folders on the way to listed files ("" is the output itself). leftovers: half-written files of a killed publish.
    seen: the signatures that may be remembered.
    """

    manifest: Manifest | None
    journal: Journal | None
    present: Mapping[str, Published]
    changed: Mapping[str, Digest | None]
    folders: frozenset[str]
    leftovers: tuple[str, ...]
    seen: Mapping[str, Seen]

    @cached_property
    def keys(self) -> Mapping[str, Digest]:
        """Path -> key of what is there: whatever has the wanted key need not be rendered."""
        return {path: published.key for path, published in self.present.items()}

    @property
    def is_known(self) -> bool:
        """Whether we have ever published here."""
        return self.manifest is not None or self.journal is not None

    @property
    def listed(self) -> frozenset[str]:
        """Every path that was ever ours, there or not."""
        return frozenset(_written(self.manifest)) | frozenset(_written(self.journal))

    def digest(self, path: str) -> Digest | None:
        """Of the bytes at a listed path; None if there is no plain file."""
        return self.present[path].digest if path in self.present else self.changed.get(path)


def survey(
    output: Path,
    *,
    manifest: Manifest | None,
    journal: Journal | None,
    remembered: Mapping[str, Seen] = {},
    moment: Nanoseconds = 0,
) -> Surveyed:
    """Reads only files whose signature is not the remembered one. Files changed since `moment` (see `moment_now`) are not remembered."""
    listed, planned = _written(manifest), _written(journal)
    doomed = journal.deletes if journal else NO_DELETIONS
    folders = _real_folders(output, {*listed, *planned})
    seen = _look_at_all(output, {*listed, *planned}, folders, remembered)
    present, changed = {}, {}
    for path, entry in sorted(seen.items()):
        digest = entry.digest if entry else None
        ours = next((one for one in (planned.get(path), listed.get(path)) if one and one.digest == digest), None)
        if ours:
            present[path] = ours
        elif path in listed and path not in doomed:  # what a killed publish was to write or delete may be somebody else's by now
            changed[path] = digest
    if journal:
        present = _each_file_once(present, planned, seen)
    return Surveyed(
        manifest=manifest,
        journal=journal,
        present=present,
        changed=changed,
        folders=folders,
        leftovers=_leftovers(output, planned, folders),
        seen={path: entry for path, entry in seen.items() if entry and is_lasting(entry.signature, moment)},
    )


def _written(source: Manifest | Journal | None) -> Mapping[str, Published]:
    match source:
        case Manifest():
            return source.files
        case Journal():
            return source.writes
    return NO_FILES


def _real_folders(output: Path, paths: Iterable[str]) -> frozenset[str]:
    """Those of the paths' folders that are there and reached without a link."""
    with plainly("look at", output):
        real = {""} if output.is_dir() else set()
        for folder in sorted(all_folders(paths)):  # a folder comes before what lies in it
            if parent(folder) in real and kind_of(look(f"{output}/{folder}")) is Kind.FOLDER:
                real.add(folder)
    return frozenset(real)


def _look_at_all(output: Path, paths: set[str], folders: frozenset[str], remembered: Mapping[str, Seen]) -> dict[str, Seen | None]:
    """What lies at each path where anything does; None for what is no plain file."""
    root, found = str(output), {}
    with plainly("look at", output):
        for path in sorted(paths):
            if parent(path) in folders and (status := look(place := f"{root}/{path}")):
                signature, known = signature_of(status), remembered.get(path)
                if known is None or known.signature != signature or kind_of(status) is not Kind.FILE:
                    known = Seen(signature, digest) if (digest := digest_at(place)) else None
                found[path] = known
    return found


def _each_file_once(
    present: Mapping[str, Published], planned: Mapping[str, Published], seen: Mapping[str, Seen | None]
) -> dict[str, Published]:
    """Where the file system ignores case, a publish killed while it renamed `A` to `a` leaves one file with two names: the new counts."""
    renamed = {(same_place(path), entry.signature.inode) for path in planned if path in present and (entry := seen[path])}
    return {
        path: published
        for path, published in present.items()
        if path in planned or not (entry := seen[path]) or (same_place(path), entry.signature.inode) not in renamed
    }


def _leftovers(output: Path, planned: Iterable[str], folders: frozenset[str]) -> tuple[str, ...]:
    """No other program can have made these: when the journal was written, nothing was there."""
    names = (beside(path) for path in sorted(planned) if parent(path) in folders)
    return tuple(name for name in names if file_kind_at(f"{output}/{name}") is Kind.FILE)
