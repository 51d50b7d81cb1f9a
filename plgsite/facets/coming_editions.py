"""The editions that a reader can still look forward to: those that have a month, a place and a line in the agenda."""

from collections.abc import Iterator

from plgsite.model.editions import Edition
from plgsite.model.programme import Programme
from plgsite.rules.standing import EditionState, Standing

COMING: tuple[EditionState, ...] = ("planned", "open", "few_places", "full")


def coming_editions(programme: Programme, now: Standing) -> Iterator[tuple[Edition, EditionState]]:
    """The editions of a programme that are still to come, each with its state. The days on which one no longer is are known to the plan."""
    return ((one, state) for one, state in zip(programme.editions, now.editions, strict=True) if state in COMING)
