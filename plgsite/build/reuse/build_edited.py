"""A build after edits of own text and of facts: only what shows the edited records is planned, keyed and made."""

from collections.abc import Mapping
from dataclasses import replace as with_changes
from typing import TypeVar

from msgspec.structs import replace

from plgsite.build.publish import Reasons, publish_made
from plgsite.build.reuse.cached_catalogue import NotInCache
from plgsite.build.reuse.edit import Edit, edit_of
from plgsite.build.reuse.holds import Holds, summary_of
from plgsite.build.reuse.record import BuildDone, rows_kept, rows_of
from plgsite.build.reuse.shows_edited import Edited, guide_with_edited, index_with_edited, indexed_files
from plgsite.build.reuse.shows_facts import with_facts
from plgsite.make.keys import keys_of
from plgsite.make.make import make
from plgsite.make.search_index import LostIndex
from plgsite.plan.own_pages import own_pages
from plgsite.projections.projections import Projections
from plgsite.publish.output import Surveyed
from plgsite.state.context import Build
from plgsite.state.last_build import Knowledge, LastBuild, PublishedFiles, as_if_nothing_done
from plgsite.state.memory import Known
from plgsite.state.output_state import survey_of
from plgsite.state.request import Progress, Request
from plgsite.state.site_files import SiteFiles

T = TypeVar("T")


def build_edited(request: Request, site: SiteFiles, holds: Holds, progress: Progress) -> BuildDone | None:
    """A build in which nothing but the own text and the facts of `holds.edited` differ from the last; None where all is to be looked at
    after all."""
    last, known, before = holds.last, holds.known, _before(request, site)
    if last is None or last.published is None or last.knowledge is None or known is None or before is None:
        return None
    try:
        edit = edit_of(request, site, holds, known, last.knowledge)
        if edit is None:
            return None
        build = _prepared(request, site, last.knowledge, known, edit, before, progress)
        made = make(build)
    except (NotInCache, LostIndex):
        return None
    if made.faults:
        return None
    done = publish_made(build, made, _reasons(known.projections, holds.edited), _beside(before.keys, build, edit.gone))
    told = edit.told(last.summary.outcome, known.projections)
    listing = replace(told.listing, unmade=build.unmade) if told.listing else None
    outcome = replace(told, counts={**told.counts, **made.counts}, listing=listing, **done)
    record = LastBuild(
        summary=summary_of(request, site, as_if_nothing_done(outcome)),
        published=PublishedFiles(rows={**_beside(last.published.rows, build, edit.gone), **rows_of(build, made)}),
        knowledge=_knowledge(last.knowledge, build, edit),
    )
    return BuildDone(outcome, record, with_changes(known, projections=edit.now, lists=edit.facts.lists if edit.facts else known.lists))


def _before(request: Request, site: SiteFiles) -> Surveyed | None:
    """What lies in the output; None where something of it was lost or changed."""
    if site.memory:
        return site.memory.surveyed
    found = survey_of(request, site)
    return found if found.manifest and not found.manifest.lost and len(found.present) == len(found.manifest.files) else None


def _prepared(
    request: Request,
    site: SiteFiles,
    last: Knowledge,
    known: Known,
    edit: Edit,
    before: Surveyed,
    progress: Progress,
) -> Build:
    """What may have changed, with its keys."""
    now, edited, facts = edit.now, edit.edited, edit.facts
    of_facts = facts.artifacts if facts else tuple(guide_with_edited(known.projections, now, edited, before.keys))
    shown = (*{one.path: one for one in (*own_pages(now, edited), *indexed_files(now, edited), *of_facts)}.values(),)
    keys, unmade = keys_of(request, site, shown, last.templates, before)
    index = None if request.preview else index_with_edited(now, keys, last.indexed, site.toolchain)
    return Build(
        request=request,
        site=site,
        theme=known.theme,
        env=known.env,
        templates=last.templates,
        artifacts=tuple(sorted((one for one in shown if one.path not in unmade), key=lambda one: one.path)),
        index=with_facts(index, now) if facts else index,
        keys=keys,
        unmade=(last.unmade - keys.keys()) | unmade,
        before=before,
        progress=progress,
    )


def _beside(paths: Mapping[str, T], build: Build, gone: frozenset[str]) -> dict[str, T]:
    """What stays as it is: of the files of the output, all that this build has no key for, that are still wanted, and that are not of an
    index that it looks at."""
    index = build.index
    return {path: one for path, one in paths.items() if path not in build.keys and path not in gone and not (index and index.holds(path))}


def _knowledge(last: Knowledge, build: Build, edit: Edit) -> Knowledge:
    indexed = build.index.texts if build.index else last.indexed
    rows = rows_kept(build, edit.now.rows, edit.facts.lists) if edit.facts else last.rows
    return replace(last, digests=build.site.digests, indexed=indexed, rows=rows, unmade=build.unmade)


def _reasons(before: Projections, edited: Edited) -> Reasons:
    def older(ref: str) -> list[str]:
        kind, _, id = ref.partition(":")
        return [before.catalogue.records[kind][id].record.model_dump_json(by_alias=True, exclude_defaults=True)]

    return Reasons(edited, older)
