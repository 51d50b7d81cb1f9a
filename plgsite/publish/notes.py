"""Notes in the cache that are about one output folder: what a build leaves for the next."""

from collections.abc import Mapping
from pathlib import Path  # noqa: TID251 - which output folder a note is about

from plgsite.digest import digest_text
from plgsite.storage.cache import NOTES, Cache, Json


def note_name(output: Path, what: str) -> str:
    """The name of a note in the cache. It asks the system where a folder really is: who needs many names makes one."""
    return f"{what} of {digest_text(str(output.resolve()))}"


def recall_note(cache: Cache, output: Path, what: str) -> Json:
    """The note, an empty mapping where there is none."""
    name = note_name(output, what)
    return cache.get_many(NOTES, [name]).get(name, {})


def leave_notes(cache: Cache, output: Path, notes: Mapping[str, Json]) -> None:
    """Leaves notes, by what they are about, in the place of the last ones."""
    cache.put_many(NOTES, {note_name(output, what): note for what, note in notes.items()})
