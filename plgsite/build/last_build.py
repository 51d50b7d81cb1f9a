"""What the last build published: remembered for the next."""

from collections.abc import Iterable, Mapping
from pathlib import Path  # noqa: TID251 - which output folder the plan belongs to
from typing import TYPE_CHECKING, NamedTuple

from plgsite.digest import Digest
from plgsite.publish.cache import Cache
from plgsite.publish.notes import leave_notes, recall_note

if TYPE_CHECKING:
    from plgsite.plan.artifact import Artifact


class Row(NamedTuple):
    """A file of the last plan: its path, key and rank; the file of the site that it is a copy of, or nothing; its name in what the cache
    holds under the key, where that is several files."""

    path: str
    key: Digest
    rank: int
    source: str = ""
    part: str = ""


def row_of(artifact: "Artifact", key: Digest) -> Row:
    """The row of an artifact."""
    source = artifact.inputs.source if artifact.medium == "copy" else ""
    return Row(artifact.path, key, artifact.rank, "" if source.startswith("assets/") else source)


def remember_plan(cache: Cache, output: Path, rows: Iterable[Row], index: tuple[str, Digest]) -> None:
    """Remembers what the output holds: the files of a plan, and those of the index, by folder and key of all ("" for none)."""
    leave_notes(cache, output, {"plan": {"rows": list(rows), "index": index}, "changes": {}})


def remember_changes(cache: Cache, output: Path, keys: Mapping[str, Digest]) -> None:
    """Remembers other keys for some files of that plan."""
    before = recall_note(cache, output, "changes")
    leave_notes(cache, output, {"changes": {**before, **keys}})
