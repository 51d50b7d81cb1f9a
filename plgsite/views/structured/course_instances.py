"""The editions of a programme as structured data: instances of its course, each with its days and its places."""

from collections.abc import Iterator

from plgsite.model.editions import Edition
from plgsite.model.series import Dates
from plgsite.prose.nodes import plain_text
from plgsite.rules.delivery import form_of
from plgsite.rules.standing import EditionState
from plgsite.schema_org.course_types import CourseInstance, Event, Schedule
from plgsite.schema_org.thing import SCHEMA_ORG, Thing, hours
from plgsite.schema_org.types import PersonThing, PlaceThing, VirtualLocation
from plgsite.texts.timetable import EditionTimes
from plgsite.views.frame.frame import Frame
from plgsite.views.programme.details import TeacherView
from plgsite.views.programme.inputs import ProgrammeInputs
from plgsite.views.programme.view import ProgrammeView
from plgsite.views.structured.course_offers import edition_offers
from plgsite.views.structured.own_properties import own_properties
from plgsite.views.structured.places import location_thing, organisation

MODES = {
    # course mode, and how people attend; an edition at a school is agreed with that school, and no instance to attend
    "classroom": ("onsite", "OfflineEventAttendanceMode"),
    "online": ("online", "OnlineEventAttendanceMode"),
    "blended": ("blended", "MixedEventAttendanceMode"),
}


def course_instances(given: ProgrammeInputs, view: ProgrammeView, frame: Frame, canonical: str) -> Iterator[CourseInstance]:
    """The editions that are not past and have a day. What is agreed with a school is none: nobody else can come."""
    record = given.programme.record
    instructors = tuple(_instructor(one, frame) for one in view.teachers)
    now = given.standing
    for number, (edition, times, state) in enumerate(zip(record.editions, given.timetable.editions, now.editions, strict=True)):
        delivery = _delivery(edition, given)
        if state != "past" and times.starts and delivery != "in_company":
            yield _instance(edition, times, state, number, delivery, given, view, frame, canonical, instructors)


def _delivery(edition: Edition, given: ProgrammeInputs) -> str:
    """How an edition is given: in its form, else by where it is ("" where that is not said)."""
    online = {one.id for one in given.places if one.online}.intersection(edition.locations)
    if edition.locations and not edition.delivery and (online or edition.is_partly_online):
        return "online" if len(online) == len(edition.locations) else "blended"
    return form_of(edition, given.programme.record) or ("classroom" if edition.locations else "")


def _instance(
    edition: Edition,
    times: EditionTimes,
    state: EditionState,
    number: int,
    delivery: str,
    given: ProgrammeInputs,
    view: ProgrammeView,
    frame: Frame,
    canonical: str,
    instructors: tuple[PersonThing, ...],
) -> CourseInstance:
    mode, attendance = MODES.get(delivery, ("", ""))
    shown = next(one for one in view.editions if one.id == edition.id)
    load = given.programme.record.study_load
    return CourseInstance(
        id=f"{canonical}#{edition.id}",
        name=f"{view.title}: {shown.title}" if shown.title else view.title,
        description=plain_text(shown.note),
        start_date=times.starts,
        end_date=times.ends,
        course_mode=mode,
        event_attendance_mode=SCHEMA_ORG + attendance if attendance else "",
        event_status=SCHEMA_ORG + ("EventCancelled" if state == "cancelled" else "EventScheduled"),
        location=_where(edition, delivery, given, frame, canonical),
        in_language=edition.language or "",
        course_workload=hours(load.contact_hours) if load else "",
        course_schedule=_schedules(edition, times, given.defaults.zone),
        maximum_attendee_capacity=edition.seats,
        remaining_attendee_capacity=edition.seats_left,
        instructor=tuple(_instructor(one, frame) for one in shown.teachers) or instructors,
        organizer=organisation(given.provider.id, given.provider.record, frame).reference,
        offers=edition_offers(given, number, shown, frame.words, canonical),
        additional_property=own_properties(given.own.edition, edition.own, shown.own),
        sub_event=tuple(_meetings(edition, times, delivery, given, view, frame, canonical)),
    )


def _meetings(
    edition: Edition, times: EditionTimes, delivery: str, given: ProgrammeInputs, view: ProgrammeView, frame: Frame, canonical: str
) -> Iterator[Event]:
    """The days of an edition that has several, each with its place where that is not that of all. Those of a series are told by its
    schedule, unless they have a place or a title."""
    way = "online" if edition.is_partly_online else ""
    if len(edition.dates) > 1:
        for meeting, time in zip(edition.dates, times.sessions, strict=True):
            if meeting.in_series and not meeting.location and not meeting.title:
                continue
            place = None if edition.only_location else _location(meeting.location or edition.place, way, given, frame, canonical)
            yield Event(name=meeting.title or view.title, start_date=time.starts, end_date=time.ends, location=place)


def _schedules(edition: Edition, times: EditionTimes, zone: str) -> Schedule | tuple[Schedule, ...] | None:
    """Its series, or from when until when, where no days are stated."""
    if not edition.dates:
        return Schedule(start_date=times.starts, end_date=times.ends, schedule_timezone=zone)
    found = tuple(_series(one, zone) for one in edition.series)
    return found[0] if len(found) == 1 else found or None


def _series(series: Dates, zone: str) -> Schedule:
    days = series.days
    return Schedule(
        start_date=days.met[0].isoformat(),
        end_date=days.met[-1].isoformat(),
        schedule_timezone=zone,
        by_day=tuple(SCHEMA_ORG + one.capitalize() for one in series.weekly),
        repeat_frequency=f"P{series.every}W",
        repeat_count=len(days.met),
        start_time=f"{series.start}:00" if series.start else "",
        end_time=f"{series.end}:00" if series.end else "",
        except_date=tuple(day for day, _ in days.skipped),
    )


def _instructor(teacher: TeacherView, frame: Frame) -> PersonThing:
    return PersonThing(name=teacher.name, job_title=teacher.role, url=frame.absolute_href(teacher.href) if teacher.href else "")


def _where(edition: Edition, delivery: str, given: ProgrammeInputs, frame: Frame, canonical: str) -> Thing | tuple[Thing, ...] | None:
    """Where an edition is: at a place, or at several, in the order of its meetings."""
    if edition.only_location or not edition.locations:
        return _in_room(edition.room, _location(edition.only_location, delivery, given, frame, canonical))
    online = VirtualLocation(url=canonical) if edition.is_partly_online else None
    found = (*(_location(one, "", given, frame, canonical) for one in edition.locations), online)
    return tuple(one for one in found if one)


def _in_room(room: str | None, place: Thing | None) -> Thing | None:
    return PlaceThing(name=room, contained_in_place=place) if room and isinstance(place, PlaceThing | None) else place


def _location(id: str | None, delivery: str, given: ProgrammeInputs, frame: Frame, canonical: str) -> Thing | None:
    place = next((one for one in given.places if one.id == id), None)
    if place:
        return location_thing(place, frame)
    return VirtualLocation(url=canonical) if delivery == "online" else None
