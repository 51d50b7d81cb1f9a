"""Catalogue and day -> artifacts. Pure: the same catalogue, day and settings give the same plan."""

import datetime
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from msgspec import Struct

from plgsite.catalogue import Catalogue
from plgsite.digest import Digest
from plgsite.model.places import Provider
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.guide.guide import guide_artifacts
from plgsite.plan.lists.agenda import agenda_artifacts
from plgsite.plan.lists.directories import directory_artifacts
from plgsite.plan.lists.facet_values import facet_values_artifacts
from plgsite.plan.lists.listings import list_artifacts
from plgsite.plan.lists.news import news_artifacts
from plgsite.plan.lists.record_pages import record_artifacts
from plgsite.plan.lists.search import FOLDERS, Index, search_artifacts, search_index
from plgsite.plan.lists.stories import story_artifacts
from plgsite.plan.machines.assets import asset_artifacts, static_artifacts
from plgsite.plan.machines.calendars import calendar_artifacts
from plgsite.plan.machines.feeds import feed_artifacts, sitemap_artifacts
from plgsite.plan.machines.hosting import hosting_artifacts
from plgsite.plan.machines.licences import licence_artifacts
from plgsite.plan.machines.redirects import redirect_artifacts
from plgsite.plan.machines.social import social_artifacts
from plgsite.plan.programme.changes import what_changes
from plgsite.plan.programme.compare import compare_artifacts
from plgsite.plan.programme.programmes import programme_artifacts
from plgsite.projections.projections import Projections
from plgsite.projections.settings import Settings
from plgsite.rules.standing import turning_points_of

ARTIFACT_FAMILIES: tuple[Callable[[Projections], Iterator[Artifact]], ...] = (
    asset_artifacts,
    programme_artifacts,
    guide_artifacts,
    list_artifacts,
    facet_values_artifacts,
    agenda_artifacts,
    news_artifacts,
    compare_artifacts,
    record_artifacts,
    directory_artifacts,
    story_artifacts,
    feed_artifacts,
    calendar_artifacts,
    search_artifacts,
    redirect_artifacts,
    social_artifacts,
    licence_artifacts,
)
"""The table of artifact families: a new one is one module and one row."""


class Change(Struct, frozen=True, kw_only=True):
    """The next day on which something changes by itself, and what."""

    on: datetime.date
    title: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All artifacts in order of path, what the full-text index is made from, paths that are taken twice, the next change, and the
    projections that it was made with."""

    artifacts: tuple[Artifact, ...]
    index: Index | None
    collisions: tuple[str, ...]
    next_change: Change | None
    known: Projections = field(compare=False, repr=False)


def plan(catalogue: Catalogue, settings: Settings, static: Mapping[str, Digest]) -> Plan:
    """What is to be made of a catalogue on a day. `static` holds the digests of the files under `static/`.

    A site's own robots.txt or sitemap there is its own affair: then we make none.
    """
    known = Projections(catalogue, settings)
    found = [artifact for family in ARTIFACT_FAMILIES for artifact in family(known)]
    found.extend(artifact for artifact in sitemap_artifacts(known, found) if f"static/{artifact.path}" not in static)
    found.extend(hosting_artifacts(known, found))
    found.extend(static_artifacts(static))
    counts = Counter(artifact.path.casefold() for artifact in found)
    indexed = search_index(known, found)
    taken = {one.path for one in found if indexed and one.path.startswith(indexed.folder) and one.family not in FOLDERS}
    return Plan(
        artifacts=tuple(sorted(found, key=lambda artifact: artifact.path)),
        index=indexed,
        collisions=tuple(sorted(taken | {artifact.path for artifact in found if counts[artifact.path.casefold()] > 1})),
        next_change=_next_change(known),
        known=known,
    )


def _next_change(known: Projections) -> Change | None:
    """The first day after today on which a page would differ, were nothing edited."""
    today = known.settings.today
    coming = [(day, id) for id in known.programmes for day in known.changes[id] if day > today]
    first_of_all = min((day for day, _ in coming), default=None)
    entries_then = (known.programmes[id] for day, id in coming if day == first_of_all)
    found = [(first_of_all, entry.record.title, what_changes(entry.record, first_of_all)) for entry in entries_then if first_of_all]
    for kind, entries in known.catalogue.records.items():
        for id, entry in entries.items():
            title = getattr(entry.record, "title", "") or getattr(entry.record, "name", "")
            dates = ((entry.record.publish_on, "is published"), (entry.record.expires_on, "expires"))
            if known.catalogue.absent.get(f"{kind}:{id}") != "draft":
                found.extend((day, title, what) for day, what in dates if day and day > today)
    for provider in known.catalogue.of(Provider).values():
        found.extend((day, provider.record.name, "changes") for day in turning_points_of(provider.record.marks) if day > today)
    first = min(found, default=None)
    return Change(on=first[0], title=first[1], what=first[2]) if first else None
