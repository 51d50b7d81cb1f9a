"""Editions that contradict themselves: enrolment after their first day, and a place at which none of their meetings is."""

from collections.abc import Iterable, Iterator

from plgsite.catalogue import Catalogue
from plgsite.model.editions import Edition
from plgsite.model.places import Location
from plgsite.model.programme import Programme
from plgsite.rules.finding import Finding

DAYS = ("enrol_from", "enrol_by")
Said = tuple[str, str, str, str]
"""A key of an edition; and code, message and hint of what is wrong with it."""


def editions(catalogue: Catalogue) -> Iterator[Finding]:
    """What cannot be so, in any edition of any programme."""
    for entry in catalogue.of(Programme).values():
        for number, edition in enumerate(entry.record.editions):
            for key, code, message, hint in (*_late(edition), *_elsewhere(edition, catalogue)):
                yield Finding(
                    kind="programme",
                    id=entry.id,
                    loc=("editions", number, key),
                    level="warning",
                    code=code,
                    message=message,
                    hint=hint,
                    relies_on=(f"programme:{entry.id}.editions",),
                )


def _late(edition: Edition) -> Iterator[Said]:
    """The first or the last day to enrol of an edition that has begun by then."""
    first = edition.first_day
    for key in DAYS:
        if first and (day := getattr(edition, key)) and day > first:
            message = f"{key} {day.isoformat()} lies after the first day, {first.isoformat()}: from then on nobody can enrol"
            yield key, "late-enrolment", message, "move one of the two"


def _elsewhere(edition: Edition, catalogue: Catalogue) -> Iterator[Said]:
    """A place that an edition names, or that it is online, while each meeting is elsewhere."""
    places = {meeting.location for meeting in edition.dates}
    if edition.location in catalogue.of(Location) and places and not places & {edition.location, None}:
        hint = "leave it out where all meetings are in one place, or name one of theirs"
        yield "location", "other-place", f"no meeting is at '{edition.location}'", hint
    if edition.online and edition.place is None and places and None not in places and not _are_online(edition.locations, catalogue):
        hint = "leave it out, or leave 'location' out of the meetings that are online"
        yield "online", "other-place", "online: true, while each meeting names a place", hint


def _are_online(places: Iterable[str], catalogue: Catalogue) -> bool:
    """Whether some places are online, such as a platform for lessons; what is unknown is told elsewhere."""
    known = catalogue.of(Location)
    return any(place not in known or known[place].record.online for place in places)
