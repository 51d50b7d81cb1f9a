"""What a build leaves for the next, made of what it wanted and what it told."""

from typing import NamedTuple

from plgsite.build.reuse.holds import summary_of
from plgsite.digest import Digest
from plgsite.make.made import MadeArtifacts
from plgsite.make.search_index import INDEX_RANK
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.projections.remembered import Rows
from plgsite.state.context import Build
from plgsite.state.known_rows import KnownRows, as_stored, keep_rows
from plgsite.state.last_build import Knowledge, LastBuild, PublishedFiles, Row, as_if_nothing_done
from plgsite.state.memory import Known
from plgsite.state.request import Outcome


class BuildDone(NamedTuple):
    """What a build tells, what it leaves for the next, and what it found out for one in the same process."""

    outcome: Outcome
    record: LastBuild | None = None
    known: Known | None = None


def record_of(build: Build, made: MadeArtifacts, known: Known, outcome: Outcome) -> LastBuild:
    """The record of a build that looked at everything."""
    projections = known.projections
    return LastBuild(
        summary=summary_of(build.request, build.site, as_if_nothing_done(outcome)),
        published=PublishedFiles(rows=rows_of(build, made)),
        knowledge=Knowledge(
            digests=build.site.digests,
            templates=build.templates,
            outlines=projections.overview.outlines,
            absent=projections.catalogue.absent,
            indexed=build.index.texts if build.index and not build.request.preview else {},
            rows=rows_kept(build, projections.rows, known.lists),
            unmade=build.unmade,
        ),
    )


def rows_kept(build: Build, rows: Rows, lists: frozenset[str]) -> Digest:
    """Keeps what is remembered of programmes, and gives its digest; nothing in a preview, where it stays in memory."""
    if build.site.memory:
        return ""
    stored = as_stored(KnownRows(rows=rows, lists=lists))
    keep_rows(build.site.cache, build.request.output, stored)
    return stored.digest


def rows_of(build: Build, made: MadeArtifacts) -> dict[str, Row]:
    """What the output holds of what a build wanted."""
    rows = {one.path: Row(made.wanted[one.path], one.rank, _source(one)) for one in build.artifacts}
    return rows | {path: Row(key, INDEX_RANK) for path, key in made.index.wanted.items()}


def _source(artifact: Artifact) -> str:
    source = artifact.inputs.source if artifact.medium == "copy" else ""
    return "" if source.startswith("assets/") else source
