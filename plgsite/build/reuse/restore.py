"""Publishing again what was published before: the sources are those of the last build, but the output is not what it left.

That is a nightly build on a machine which keeps the cache and nothing else, or a checkout that gave every file new times. Neither records
nor templates need be read for it.
"""

from collections.abc import Iterable
from pathlib import Path  # noqa: TID251 - which output folder the plan belongs to
from typing import TYPE_CHECKING

from msgspec.structs import replace

from plgsite.build.artifacts.index_files import unpacked_files
from plgsite.build.last_build import Row
from plgsite.build.output_state import publication_fields, remember_published, survey_of
from plgsite.build.request import Outcome, Request
from plgsite.build.reuse.current import Last, remembered_outcome
from plgsite.build.site_files import SiteFiles
from plgsite.packed import Packed
from plgsite.publish.cache import BLOBS, PAGES, Cache
from plgsite.publish.notes import recall_note
from plgsite.publish.outgoing import Outgoing
from plgsite.publish.publish import publish

if TYPE_CHECKING:
    pass


def restored(request: Request, site: SiteFiles, last: Last) -> Outcome | None:
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
    return replace(told, was_current=False, **publication_fields(done))


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


def _bodies(rows: Iterable[Row], site: SiteFiles) -> dict[str, bytes | Packed]:
    """The bytes of some files by path, of those that are to be had."""
    wanted = {row.path: row for row in rows}
    keys = {row.key for row in wanted.values() if not row.source}
    pages, blobs = site.cache.get_many(PAGES, keys), site.cache.get_many(BLOBS, keys)
    found: dict[str, bytes | Packed] = {path: pages[row.key] for path, row in wanted.items() if row.key in pages}
    parts = {key: unpacked_files(blobs[key]) for key in {row.key for row in wanted.values() if row.part} & blobs.keys()}
    found |= {path: parts[row.key][row.part] if row.part else blobs[row.key].body for path, row in wanted.items() if row.key in blobs}
    return found | {path: site.snapshot.read(row.source) for path, row in wanted.items() if row.source}
