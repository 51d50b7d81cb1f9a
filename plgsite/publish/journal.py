"""The intent journal: what a publish is about to do, so that the next one can finish it after a kill."""

import json
from collections.abc import Mapping
from pathlib import Path  # noqa: TID251

from msgspec import Struct

from plgsite.digest import Digest
from plgsite.publish.manifest import Published, files_from_json, files_to_json
from plgsite.storage.cache_folder import journal_name, make_ready
from plgsite.storage.errors import plainly
from plgsite.storage.files import write_own
from plgsite.storage.paths import is_safe_path


class Journal(Struct, frozen=True, kw_only=True):
    """Files about to be written, and files about to be deleted with what we once wrote there."""

    writes: Mapping[str, Published]
    deletes: Mapping[str, Digest]


def read_journal(cache_folder: Path, output: Path) -> Journal | None:
    """None if the last publish to this folder was finished. A journal that cannot be read counts as none: then fewer files are ours."""
    place = cache_folder / journal_name(output)
    try:
        match json.loads(place.read_bytes()):
            case {"plgsite": 1, "output": str(folder), "writes": writes, "deletes": dict(deletes)} if folder == str(output.resolve()):
                kept = {path: str(digest) for path, digest in deletes.items() if is_safe_path(path)}
                return Journal(writes=files_from_json(writes), deletes=kept)
    except (OSError, ValueError, RecursionError):
        pass
    return None


def write_journal(cache_folder: Path, output: Path, journal: Journal) -> None:
    """On the disk when this returns."""
    make_ready(cache_folder)
    value = {
        "plgsite": 1,
        "output": str(output.resolve()),
        "writes": files_to_json(journal.writes),
        "deletes": dict(sorted(journal.deletes.items())),
    }
    write_own(cache_folder / journal_name(output), json.dumps(value, indent=0).encode())


def remove_journal(cache_folder: Path, output: Path) -> None:
    """Removes the journal of an output, if there is one. Raises MachineFault."""
    place = cache_folder / journal_name(output)
    with plainly("remove", place):
        place.unlink(missing_ok=True)
