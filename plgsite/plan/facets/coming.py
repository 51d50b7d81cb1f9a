"""The editions that a reader can still look forward to: those that have a month, a place and a line in the agenda."""

from collections.abc import Iterator

from plgsite.catalogue import Entry
from plgsite.model.offer import Edition
from plgsite.model.programme import Programme
from plgsite.plan.projections.projections import Projections
from plgsite.rules.standing import EditionState

COMING: tuple[EditionState, ...] = ("planned", "open", "few_places", "full")


def coming(entry: Entry[Programme], known: Projections) -> Iterator[tuple[Edition, EditionState]]:
    """The editions of a programme that are still to come, each with its state. The days on which one no longer is are known to the plan."""
    states = known.standings[entry.id].editions
    return ((one, state) for one, state in zip(entry.record.editions, states, strict=True) if state in COMING)
