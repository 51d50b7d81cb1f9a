"""A build on what the last build left in the cache, where at most the own text of some programmes differs.

No other programme is read: an overview of all, which the last build wrote down, says what must be known of them at once, and a record is
taken from the cache when something shows it.
"""

from collections.abc import Mapping
from pathlib import Path  # noqa: TID251 - which output folder the footing belongs to
from typing import Any

from msgspec.structs import replace

from plgsite.build.footing import Footing, sources_with_own_text
from plgsite.build.output_state import survey_of
from plgsite.build.planning import settings_of
from plgsite.build.records import read_many, source_key
from plgsite.build.request import Outcome, Progress, Request
from plgsite.build.reuse.again import on_footing
from plgsite.build.reuse.cached_catalogue import NotRecalled, Recalled
from plgsite.build.reuse.current import Last, is_as_left, remembered_outcome
from plgsite.build.site_files import SiteFiles
from plgsite.build.theme import site_theme
from plgsite.diagnostics import Report
from plgsite.digest import Digest
from plgsite.load.layout import Source, sources
from plgsite.load.parsed import Parsed
from plgsite.plan.overview import overview_from_json
from plgsite.plan.plan import Plan
from plgsite.plan.projections import Projections
from plgsite.publish.cache import SOURCES, Cache
from plgsite.publish.notes import leave_notes, recall_note
from plgsite.render.templates import environment


def remember_footing(cache: Cache, output: Path, digests: Mapping[str, Digest], planned: Plan, templates: Mapping[str, Digest]) -> None:
    """Writes down what `continued` needs; nothing of a plan with an index or a guide, which show own text too."""
    known = planned.known
    shows_own_text = planned.index is not None or any(one.family == "guide" for one in planned.artifacts)
    note = {
        "overview": known.overview.outlines,
        "absent": dict(known.catalogue.absent),
        "templates": dict(templates),
        "digests": dict(digests),
    }
    leave_notes(cache, output, {"footing": {} if shows_own_text else note})


def continued(request: Request, site: SiteFiles, last: Last, progress: Progress) -> Outcome | None:
    """The outcome of a build on the footing of the last one; None where all is to be looked at."""
    note = recall_note(site.cache, request.output, "footing")
    if not note or note["digests"].keys() != site.digests.keys():
        return None
    told = remembered_outcome(site.cache, last, note["digests"])
    if told is None or not is_as_left(site.cache, last):
        return None
    before = survey_of(request, site)
    if before.manifest is None or len(before.present) < len(before.manifest.files):
        return None
    try:
        footing = _footing(request, site, note, replace(told, was_current=False))
        done = on_footing(request, site, footing, before, lambda source: _reread(source, site), progress)
    except NotRecalled:
        return None
    if done is None:
        return None
    leave_notes(site.cache, request.output, {"footing": {**note, "digests": dict(site.digests)}})
    return done[0]


def _footing(request: Request, site: SiteFiles, note: Mapping[str, Any], told: Outcome) -> Footing:
    theme = site_theme(site.snapshot, Report())
    found = tuple(sources(site.snapshot.under("content/"), Report()))
    recalled = Recalled(site, note["digests"], found)
    return Footing(
        request=request,
        digests=note["digests"],
        sources=sources_with_own_text(found),
        refs=recalled.refs,
        known=Projections(recalled.catalogue(note["absent"]), settings_of(request, site, theme), overview_from_json(note["overview"])),
        theme=theme,
        env=environment(theme.shelf),
        templates=note["templates"],
        unmade=frozenset(),
        told=told,
    )


def _reread(source: Source, site: SiteFiles) -> Parsed:
    """A file that was edited, read; it goes into the cache."""
    ((_, data, parsed),) = next(read_many([source], site.snapshot, 1))
    site.cache.put_many(SOURCES, {source_key(source, site.digests, site.toolchain): data})
    return parsed
