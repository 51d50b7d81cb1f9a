"""Catalogue and day -> artifacts. Pure: the same catalogue, day and settings give the same plan."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from plgsite.catalogue import Catalogue
from plgsite.digest import Digest
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.guide.guide import guide_artifacts
from plgsite.plan.list_families import LIST_FAMILIES
from plgsite.plan.lists.directories import beside_own, directory_artifacts
from plgsite.plan.lists.search import FOLDERS, Index, indexed_addresses, search_artifacts, search_index
from plgsite.plan.machines.assets import asset_artifacts, static_artifacts
from plgsite.plan.machines.calendars import calendar_artifacts
from plgsite.plan.machines.feeds import sitemap_artifacts
from plgsite.plan.machines.hosting import hosting_artifacts
from plgsite.plan.machines.licences import licence_artifacts
from plgsite.plan.machines.redirects import redirect_artifacts
from plgsite.plan.machines.social import social_artifacts
from plgsite.plan.next_change import Change, next_change
from plgsite.plan.programme.compare import compare_artifacts
from plgsite.plan.programme.programmes import programme_artifacts
from plgsite.projections.projections import Projections
from plgsite.projections.settings import Settings

ARTIFACT_FAMILIES: tuple[Callable[[Projections], Iterator[Artifact]], ...] = (
    asset_artifacts,
    programme_artifacts,
    guide_artifacts,
    *LIST_FAMILIES,
    compare_artifacts,
    calendar_artifacts,
    search_artifacts,
    redirect_artifacts,
    social_artifacts,
    licence_artifacts,
)
"""The table of artifact families: a new one is one module and one row, here or among those of lists (`list_families.py`)."""
MAY_BE_OWN = frozenset({"sitemap", "sitemap-index", "robots", "manifest"})
"""Families of which a site may have a file of its own in `static/`: then that one is published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All artifacts in order of path, what the full-text index is made from, paths that are taken twice, the next change, and the
    projections that it was made with."""

    artifacts: tuple[Artifact, ...]
    index: Index | None
    collisions: tuple[str, ...]
    next_change: Change | None
    lists: frozenset[str]
    """The paths of those that are lists."""
    known: Projections = field(compare=False, repr=False)


def plan(catalogue: Catalogue, settings: Settings, static: Mapping[str, Digest]) -> Plan:
    """What is to be made of a catalogue on a day. `static` holds the digests of the files under `static/`.

    What a site may have of its own is its own affair: then we make none. So is a page at the address of a list of all themes, locations or
    teachers.
    """
    known = Projections(catalogue, settings)
    by_family = {family: tuple(family(known)) for family in ARTIFACT_FAMILIES}
    own = frozenset(path.removeprefix("static/") for path in static) | {one.path for one in by_family[redirect_artifacts]}
    by_family[directory_artifacts] = beside_own(by_family[directory_artifacts], own)
    found = [artifact for artifacts in by_family.values() for artifact in artifacts]
    found.extend(sitemap_artifacts(known, found))
    found = [one for one in found if one.family not in MAY_BE_OWN or f"static/{one.path}" not in static]
    found.extend(hosting_artifacts(known, found, static))
    found.extend(static_artifacts(static))
    counts = Counter(artifact.path.casefold() for artifact in found)
    indexed = search_index(known, indexed_addresses(found))
    taken = {one.path for one in found if indexed and one.path.startswith(indexed.folder) and one.family not in FOLDERS}
    return Plan(
        artifacts=tuple(sorted(found, key=lambda artifact: artifact.path)),
        index=indexed,
        collisions=tuple(sorted(taken | {artifact.path for artifact in found if counts[artifact.path.casefold()] > 1})),
        next_change=next_change(known),
        lists=frozenset(artifact.path for family in LIST_FAMILIES for artifact in by_family[family]),
        known=known,
    )
