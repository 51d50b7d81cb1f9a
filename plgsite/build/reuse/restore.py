"""Publishing again what was published before: the sources are those of the last build, but the output is not what it left.

That is a nightly build on a machine which keeps the cache and nothing else, or a checkout that gave every file new times. Neither records
nor templates need be read for it.
"""

from collections.abc import Mapping

from msgspec.structs import replace

from plgsite.packed import Packed
from plgsite.publish.outgoing import Outgoing
from plgsite.publish.publish import publish
from plgsite.state.last_build import LastBuild, Recalled, Row
from plgsite.state.output_state import publication_fields, remember_published, survey_of
from plgsite.state.request import Outcome, Request
from plgsite.state.site_files import SiteFiles
from plgsite.storage.cache import BLOBS, PAGES


def restored(request: Request, site: SiteFiles, last: LastBuild | Recalled) -> Outcome | None:
    """Publishes what the last build did; None where not all of it is at hand."""
    if last.published is None:
        return None
    rows, before = last.published.rows, survey_of(request, site)
    missing = {path: row for path, row in rows.items() if before.keys.get(path) != row.key}
    bodies = _bodies(missing, site)
    if len(bodies) < len(missing):
        return None
    outgoing = [Outgoing(path, row.key, bodies[path], row.rank) for path, row in missing.items()]
    keep = {path: row.key for path, row in rows.items() if path not in bodies}
    done = publish(request.output, request.cache, before=before, keep=keep, outgoing=outgoing, atomic=request.atomic)
    remember_published(request, site, done)
    return replace(last.summary.outcome, **publication_fields(done))


def _bodies(rows: Mapping[str, Row], site: SiteFiles) -> dict[str, bytes | Packed]:
    """The bytes of some files by path, of those that are to be had."""
    keys = {row.key for row in rows.values() if not row.source}
    pages, blobs = site.cache.get_many(PAGES, keys), site.cache.get_many(BLOBS, keys)
    found: dict[str, bytes | Packed] = {path: pages[row.key] for path, row in rows.items() if row.key in pages}
    found |= {path: blobs[row.key].body for path, row in rows.items() if row.key in blobs}
    return found | {path: site.snapshot.read(row.source) for path, row in rows.items() if row.source}
