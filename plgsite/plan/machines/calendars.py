"""Calendars of coming sessions: one for each programme that has any, and one for the whole catalogue."""

from collections.abc import Iterator

from plgsite.plan.artifacts.artifact import Artifact
from plgsite.projections.projections import Projections
from plgsite.views.machines.calendars import CalendarInputs, ProgrammeEvents


def calendar_artifacts(known: Projections) -> Iterator[Artifact]:
    """A calendar holds projections of programmes, so that editing their prose leaves it as it is."""
    coming = {id: events for id, events in known.events.items() if events}
    for id, events in coming.items():
        title = known.programmes[id].record.title
        yield _calendar(known, known.calendar(id), title, (events,), f"programme:{id}")
    listed = tuple(events for id, events in coming.items() if id in known.cards)
    if known.catalogue_calendar:
        yield _calendar(known, known.catalogue_calendar, known.site.record.title, listed)


def _calendar(known: Projections, at: str, name: str, programmes: tuple[ProgrammeEvents, ...], record: str = "") -> Artifact:
    inputs = CalendarInputs(name=name, base_url=known.base_url, address=at, zone=known.zone.key, programmes=programmes)
    return Artifact(path=at, family="calendar", medium="data", template="", inputs=inputs, rank=2, record=record)
