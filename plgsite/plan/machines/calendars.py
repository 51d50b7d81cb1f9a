"""Calendars of coming sessions: one for each programme that has any, and one for the whole catalogue."""

from collections.abc import Iterable, Iterator

from plgsite.plan.artifacts.artifact import Artifact
from plgsite.projections.projections import Projections
from plgsite.views.machines.calendars import CalendarInputs, ProgrammeEvents


def calendar_artifacts(known: Projections, programmes: Iterable[str] | None = None) -> Iterator[Artifact]:
    """A calendar holds projections of programmes, so that editing their prose leaves it as it is. `programmes` are those that get one of
    their own, where not all are looked at."""
    for id in known.events if programmes is None else programmes:
        if events := known.events[id]:
            title = known.programmes[id].record.title
            yield _calendar(known, known.calendar(id), title, (events,), f"programme:{id}")
    listed = tuple(events for id in known.cards if (events := known.events[id]))
    if known.catalogue_calendar:
        yield _calendar(known, known.catalogue_calendar, known.site.record.title, listed)


def _calendar(known: Projections, at: str, name: str, programmes: tuple[ProgrammeEvents, ...], record: str = "") -> Artifact:
    inputs = CalendarInputs(name=name, base_url=known.base_url, address=at, zone=known.zone.key, programmes=programmes)
    return Artifact(path=at, family="calendar", medium="data", template="", inputs=inputs, rank=2, record=record)
