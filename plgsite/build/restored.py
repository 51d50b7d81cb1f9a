"""Publishing again what was published before: the sources are those of the last build, but the output is not what it left.

That is a nightly build on a machine which keeps the cache and nothing else, or a checkout that gave every file new times. Neither records
nor templates need be read for it.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path  # noqa: TID251 - which output folder the plan belongs to
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from plgsite.build.current import Last, remembered_outcome
from plgsite.build.index_files import unpacked_files
from plgsite.build.request import Outcome, Request
from plgsite.build.site import Site
from plgsite.build.surveying import remember_published, survey_of, told_of_publication
from plgsite.digest import Digest
from plgsite.packed import Packed
from plgsite.publish.cache import BLOBS, PAGES, Cache
from plgsite.publish.notes import leave_notes, recall_note
from plgsite.publish.outgoing import Outgoing
from plgsite.publish.publish import publish

if TYPE_CHECKING:
    from plgsite.plan.artifacts.artifact import Artifact


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


def restored(request: Request, site: Site, last: Last) -> Outcome | None:
    """Publishes what the last build did, where the same sources ask for it and all of it is at hand; else None."""
    told = remembered_outcome(site.cache, last, site.digests)
    rows = _rows(site.cache, request.output) if told else None
    if told is None or rows is None:
        return None
    before = survey_of(request, site)
    missing = [row for row in rows if before.keys.get(row.path) != row.key]
    bodies = _bodies(missing, site)
    if len(bodies) < len(missing):
        return None
    outgoing = [Outgoing(row.path, row.key, bodies[row.path], row.rank) for row in missing]
    keep = {row.path: row.key for row in rows if row.path not in bodies}
    done = publish(request.output, request.cache, before=before, keep=keep, outgoing=outgoing)
    remember_published(request, site, done)
    return replace(told, was_current=False, **told_of_publication(done))


def _rows(cache: Cache, output: Path) -> list[Row] | None:
    """What the output is to hold; None if that is not remembered."""
    note, changes = recall_note(cache, output, "plan"), recall_note(cache, output, "changes")
    try:
        folder, key = note["index"]
        names = cache.get_facts([key])[key] if key else ()
        rows = [Row(*row) for row in note["rows"]]
        return [row._replace(key=changes.get(row.path, row.key)) for row in rows] + [
            Row(folder + name, key, 0, part=name) for name in names
        ]
    except (KeyError, TypeError, ValueError):
        return None


def _bodies(rows: Iterable[Row], site: Site) -> dict[str, bytes | Packed]:
    """The bytes of some files by path, of those that are to be had."""
    wanted = {row.path: row for row in rows}
    keys = {row.key for row in wanted.values() if not row.source}
    pages, blobs = site.cache.get_many(PAGES, keys), site.cache.get_many(BLOBS, keys)
    found: dict[str, bytes | Packed] = {path: pages[row.key] for path, row in wanted.items() if row.key in pages}
    parts = {key: unpacked_files(blobs[key]) for key in {row.key for row in wanted.values() if row.part} & blobs.keys()}
    found |= {path: parts[row.key][row.part] if row.part else blobs[row.key].body for path, row in wanted.items() if row.key in blobs}
    return found | {path: site.snapshot.read(row.source) for path, row in wanted.items() if row.source}
