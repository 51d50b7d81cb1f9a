"""What shows the facts of some programmes: all that an edit of them changes, where nothing is called, sorted or reached otherwise."""

from collections.abc import Collection, Iterable, Iterator

from plgsite.catalogue import Entry
from plgsite.model.programme import Programme
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.list_families import LIST_FAMILIES
from plgsite.plan.machines.calendars import calendar_artifacts
from plgsite.plan.machines.social import social_card
from plgsite.plan.programme.compare import RELATED, SimilarProgrammes
from plgsite.plan.programme.programmes import ProgrammePages
from plgsite.projections.projections import Projections


def artifacts_of_lists(known: Projections) -> tuple[Artifact, ...]:
    """All lists, in order of path."""
    return tuple(sorted((one for family in LIST_FAMILIES for one in family(known)), key=lambda one: one.path))


def artifacts_beside(known: Projections, edited: Iterable[Entry[Programme]]) -> tuple[Artifact, ...]:
    """The pages of programmes beside which edited ones stand, their calendars and that of the catalogue, and their social cards."""
    ids = {entry.id for entry in edited}
    pages = ProgrammePages(known)
    found = [one for id in _neighbours(known, ids) for one in pages.of(known.programmes[id])]
    found += calendar_artifacts(known, sorted(ids))
    found += (one for id in sorted(ids) for one in social_card(known, f"programme:{id}"))
    return tuple(found)


def _neighbours(known: Projections, ids: Collection[str]) -> Iterator[str]:
    """The programmes whose page shows a card or the facts of one of some others."""
    related, similar = known.each(RELATED), SimilarProgrammes(known)
    for id in known.overview.ids:
        if id not in ids and not ({*related[id], *similar.ids(id)}).isdisjoint(ids):
            yield id
