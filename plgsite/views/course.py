"""A programme as structured data: a Course with its instances and offers, from the record and from the view that the page shows."""

from collections.abc import Iterator
from decimal import Decimal

from plgsite.model.offer import Edition, Price
from plgsite.model.outline import StudyLoad
from plgsite.prose.nodes import plain_text
from plgsite.rules.standing import EditionState, State
from plgsite.views.course_types import (
    Audience,
    Course,
    CourseInstance,
    DigitalDocument,
    EducationalOccupationalCredential,
    Event,
    Offer,
    Schedule,
    Syllabus,
    UnitPriceSpecification,
)
from plgsite.views.details import TeacherView
from plgsite.views.editions import EditionView
from plgsite.views.frame import Frame
from plgsite.views.programme import ProgrammeInputs, ProgrammeView
from plgsite.views.reading import Nodes
from plgsite.views.structured import Thing
from plgsite.views.structured_places import location_thing, organisation
from plgsite.views.structured_types import Organization, Person, PropertyValue, VirtualLocation
from plgsite.views.timetable import EditionTimes

SCHEMA = "https://schema.org/"

MODES = {
    # course mode, and how people attend; an edition at a school is agreed with that school, and no instance to attend
    "classroom": ("onsite", "OfflineEventAttendanceMode"),
    "online": ("online", "OnlineEventAttendanceMode"),
    "blended": ("blended", "MixedEventAttendanceMode"),
}
AVAILABLE: dict[State, str] = {"enrol": "InStock", "few_places": "LimitedAvailability", "waiting_list": "SoldOut", "announced": "PreOrder"}
AVAILABLE_EDITION: dict[EditionState, str] = {"open": "InStock", "few_places": "LimitedAvailability", "full": "SoldOut"}


def course(given: ProgrammeInputs, view: ProgrammeView, frame: Frame, canonical: str, brochure: tuple[str, str] | None) -> Course:
    """The course of a programme's page; `brochure` is the complete address of the PDF with its label."""
    record = given.programme.record
    load = record.study_load
    return Course(
        id=canonical,
        url=canonical,
        name=view.title,
        description=plain_text(view.summary),
        image=_absolute(view.hero.src, frame) if view.hero else "",
        provider=organisation(given.provider.id, given.provider.record, frame),
        course_code=record.code or "",
        in_language=record.language or frame.language,
        course_prerequisites=_texts(view.admission),
        teaches=_texts(view.outcomes),
        educational_level=tuple(filter(None, (record.level, f"NLQF {record.nlqf}" if record.nlqf else ""))),
        time_required=_hours(load.sbu) if load else "",
        audience=tuple(Audience(audience_type=one) for one in _texts(view.audience)),
        number_of_credits=_credits(load),
        educational_credential_awarded=tuple(_credentials(given, view)),
        syllabus_sections=tuple(_syllabus(given, view)),
        has_course_instance=tuple(_instances(given, view, frame, canonical)),
        offers=tuple(_offers(given, view, frame, canonical)),
        keywords=tuple(one.title for one in view.themes),
        subject_of=(DigitalDocument(name=brochure[1], url=brochure[0], encoding_format="application/pdf"),) if brochure else (),
        learning_resource_type=view.kind,
        date_published=record.published,
        date_modified=record.updated,
    )


def _texts(lines: tuple[Nodes, ...]) -> tuple[str, ...]:
    return tuple(plain_text(line) for line in lines)


def _hours(number: Decimal | None) -> str:
    """A length of time as ISO 8601 writes it."""
    return f"PT{number}H" if number is not None else ""


def _absolute(href: str, frame: Frame) -> str:
    return frame.absolute(href.removeprefix(frame.base_path))


def _credits(load: StudyLoad | None) -> int | PropertyValue | None:
    """schema.org counts credits in whole numbers; a part of one is a value with its unit."""
    if load is None or load.ec is None:
        return None
    return int(load.ec) if load.ec == load.ec.to_integral_value() else PropertyValue(value=load.ec, unit_text="EC")


def _credentials(given: ProgrammeInputs, view: ProgrammeView) -> Iterator[EducationalOccupationalCredential]:
    """The certificate with who recognises it; without one, what each recognition counts as."""
    record, names = given.programme.record, {one.id: one for one in given.registers}
    held = [
        (one, Organization(name=names[one.register_id].name, url=names[one.register_id].url))
        for one, over in zip(record.recognitions, given.standing.recognitions, strict=True)
        if one.status == "recognised" and not over
    ]
    certificate = record.certificate
    if certificate:
        yield EducationalOccupationalCredential(
            name=certificate.title,
            valid_for=f"P{certificate.valid_years}Y" if certificate.valid_years is not None else "",
            recognized_by=tuple(register for _, register in held),
        )
    else:
        for one, register in held:
            yield EducationalOccupationalCredential(credential_category=one.as_ or one.category or "", recognized_by=(register,))


def _syllabus(given: ProgrammeInputs, view: ProgrammeView) -> Iterator[Syllabus]:
    for shown, module in zip(view.modules, given.programme.record.modules, strict=True):
        load = module.study_load
        yield Syllabus(name=shown.title, description=plain_text(shown.summary), time_required=_hours(load.sbu) if load else "")
    for session, stated in zip(view.sessions, given.programme.record.sessions, strict=True):
        yield Syllabus(name=session.title, time_required=_hours(stated.hours))


def _instances(given: ProgrammeInputs, view: ProgrammeView, frame: Frame, canonical: str) -> Iterator[CourseInstance]:
    """The editions that are not past and have a day. What is agreed with a school is none: nobody else can come."""
    record = given.programme.record
    instructors = tuple(_instructor(one, frame) for one in view.teachers)
    for edition, times, state in zip(record.editions, given.timetable.editions, given.standing.editions, strict=True):
        delivery = _delivery(edition, record.delivery)
        if state != "past" and times.starts and delivery != "in_company":
            yield _instance(edition, times, state, delivery, given, view, frame, canonical, instructors)


def _delivery(edition: Edition, of_programme: tuple[str, ...]) -> str:
    """How an edition is given: as it says, else by where it is, else in the only way of the programme ("" where that is not said)."""
    if edition.delivery:
        return edition.delivery
    if edition.online:
        return "online"
    if len(of_programme) == 1:
        return of_programme[0]
    return "classroom" if edition.location else ""


def _instance(
    edition: Edition,
    times: EditionTimes,
    state: EditionState,
    delivery: str,
    given: ProgrammeInputs,
    view: ProgrammeView,
    frame: Frame,
    canonical: str,
    instructors: tuple[Person, ...],
) -> CourseInstance:
    mode, attendance = MODES.get(delivery, ("", ""))
    shown = next(one for one in view.editions if one.id == edition.id)
    load = given.programme.record.study_load
    return CourseInstance(
        id=f"{canonical}#{edition.id}",
        name=view.title,
        start_date=times.starts,
        end_date=times.ends,
        course_mode=mode,
        event_attendance_mode=SCHEMA + attendance if attendance else "",
        event_status=SCHEMA + ("EventCancelled" if state == "cancelled" else "EventScheduled"),
        location=_location(edition.location, delivery, given, frame, canonical),
        in_language=edition.language or "",
        course_workload=_hours(load.contact_hours) if load else "",
        course_schedule=None if edition.dates else _schedule(times, given.defaults.zone),
        maximum_attendee_capacity=edition.seats,
        remaining_attendee_capacity=edition.seats_left,
        instructor=instructors,
        organizer=organisation(given.provider.id, given.provider.record, frame).reference,
        offers=_edition_offers(edition, state, shown, canonical),
        sub_event=tuple(_meetings(edition, times, delivery, given, view, frame, canonical)),
    )


def _meetings(
    edition: Edition, times: EditionTimes, delivery: str, given: ProgrammeInputs, view: ProgrammeView, frame: Frame, canonical: str
) -> Iterator[Event]:
    """The days of an edition that has several, each with its place where that is not the edition's."""
    if len(edition.dates) > 1:
        for meeting, time in zip(edition.dates, times.sessions, strict=True):
            place = _location(meeting.location, delivery, given, frame, canonical) if meeting.location else None
            yield Event(name=meeting.title or view.title, start_date=time.starts, end_date=time.ends, location=place)


def _schedule(times: EditionTimes, zone: str) -> Schedule:
    """From when until when, where no single days are stated."""
    return Schedule(start_date=times.starts, end_date=times.ends, schedule_timezone=zone)


def _instructor(teacher: TeacherView, frame: Frame) -> Person:
    return Person(name=teacher.name, job_title=teacher.role, url=_absolute(teacher.href, frame) if teacher.href else "")


def _location(id: str | None, delivery: str, given: ProgrammeInputs, frame: Frame, canonical: str) -> Thing | None:
    place = next((one for one in given.places if one.id == id), None)
    if place:
        return location_thing(place, frame)
    return VirtualLocation(url=canonical) if delivery == "online" else None


def _edition_offers(edition: Edition, state: EditionState, shown: EditionView, canonical: str) -> tuple[Offer, ...]:
    """Its own prices, else that one can enrol."""
    url = shown.offer.href if shown.offer and shown.offer.href.startswith("https:") else canonical
    availability = SCHEMA + AVAILABLE_EDITION[state] if state in AVAILABLE_EDITION else ""
    own = tuple(
        Offer(url=url, availability=availability, valid_through=edition.enrol_by, price_specification=_price(price, "", line))
        for price, line in zip(edition.prices, shown.prices, strict=True)
        if price.qualifier != "on_request"
    )
    return own or ((Offer(url=url, availability=availability, valid_through=edition.enrol_by),) if availability else ())


def _offers(given: ProgrammeInputs, view: ProgrammeView, frame: Frame, canonical: str) -> Iterator[Offer]:
    """The prices that are valid, and the offer to come to the school, which has no date and is no event."""
    record, first = given.programme.record, view.offers[0]
    valid = [one for one, holds in zip(record.prices, given.standing.prices, strict=True) if holds]
    at_school = [price.delivery == "in_company" or record.delivery == ("in_company",) for price in valid]
    available = SCHEMA + AVAILABLE[first.state] if first.state in AVAILABLE else ""
    for price, shown, in_company in zip(valid, view.prices, at_school, strict=True):
        if price.qualifier != "on_request":
            delivery = "in_company" if in_company else price.delivery
            yield Offer(
                name=shown.label,
                url=canonical,
                category=frame.words.label(f"delivery_{delivery}") if delivery else "",
                availability="" if in_company else available,
                price_specification=_price(price, shown.unit, f"{shown.amount} {shown.vat}".strip()),
            )
    quote = next((one for one in view.offers if one.state == "quote"), None)
    if quote and not any(at_school):
        yield Offer(name=quote.status, url=canonical, category=frame.words.label("delivery_in_company"))


def _price(price: Price, unit: str, words: str) -> UnitPriceSpecification:
    """A price with what is said of VAT; where nothing is said of it, and where there is none, only the words tell."""
    return UnitPriceSpecification(
        price=price.amount if price.qualifier != "from" else None,
        min_price=price.amount if price.qualifier == "from" else None,
        price_currency=price.currency,
        value_added_tax_included={"included": True, "excluded": False}.get(price.vat or ""),
        unit_text=unit,
        description=words,
        valid_from=price.valid_from,
        valid_through=price.valid_until,
    )
