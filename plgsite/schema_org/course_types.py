"""The types of schema.org for a course: its instances, what it costs, what it teaches, what it awards."""

import datetime
from decimal import Decimal

from plgsite.schema_org.thing import Thing, ThingReference
from plgsite.schema_org.types import Organization, PersonThing, PropertyValue


class UnitPriceSpecification(Thing, frozen=True, kw_only=True):
    """A price: `price` where it is exact, `min_price` where it is "from"."""

    price: Decimal | None = None
    min_price: Decimal | None = None
    price_currency: str
    value_added_tax_included: bool | None = None
    unit_text: str = ""
    valid_from: datetime.date | None = None
    valid_through: datetime.date | None = None


class CompoundPriceSpecification(Thing, frozen=True, kw_only=True):
    """A sum of prices that are all paid: `price` where it is exact, `min_price` where it is "from"."""

    price: Decimal | None = None
    min_price: Decimal | None = None
    price_currency: str
    value_added_tax_included: bool | None = None
    price_component: tuple[UnitPriceSpecification, ...] = ()


PriceSpecification = UnitPriceSpecification | CompoundPriceSpecification


class Offer(Thing, frozen=True, kw_only=True):
    """What can be had; of what is free of charge `price` is 0, else its specifications tell."""

    price: Decimal | None = None
    price_currency: str = ""
    price_specification: PriceSpecification | tuple[PriceSpecification, ...] = ()
    availability: str = ""
    category: str = ""
    valid_from: datetime.date | None = None
    valid_through: datetime.date | None = None


class Event(Thing, frozen=True, kw_only=True):
    """A meeting. Times are days, or moments with their distance to UTC."""

    start_date: str
    end_date: str
    location: Thing | tuple[Thing, ...] | None = None


class Schedule(Thing, frozen=True, kw_only=True):
    """From when until when, as days or moments of ISO 8601; of a series how often, on which days of the week and at which local times."""

    start_date: str
    end_date: str
    schedule_timezone: str
    by_day: tuple[str, ...] = ()
    repeat_frequency: str = ""
    """As ISO 8601 writes a length of time: P1W."""
    repeat_count: int | None = None
    start_time: str = ""
    end_time: str = ""
    except_date: tuple[datetime.date, ...] = ()


class CourseInstance(Event, frozen=True, kw_only=True):
    """An edition of a course; its workload as ISO 8601 writes a length of time."""

    course_mode: str = ""
    event_status: str = ""
    event_attendance_mode: str = ""
    in_language: str = ""
    course_workload: str = ""
    course_schedule: Schedule | tuple[Schedule, ...] | None = None
    maximum_attendee_capacity: int | None = None
    remaining_attendee_capacity: int | None = None
    instructor: tuple[PersonThing, ...] = ()
    organizer: ThingReference
    offers: tuple[Offer, ...] = ()
    sub_event: tuple[Event, ...] = ()
    additional_property: tuple[PropertyValue, ...] = ()


class Syllabus(Thing, frozen=True, kw_only=True):
    """A module or session of a course."""

    time_required: str = ""


class Audience(Thing, frozen=True, kw_only=True):
    """For whom a course is."""

    audience_type: str


class EducationalOccupationalCredential(Thing, frozen=True, kw_only=True):
    """What somebody has who has done a course, and who recognises it."""

    credential_category: str = ""
    valid_for: str = ""
    recognized_by: tuple[Organization, ...] = ()


class DigitalDocument(Thing, frozen=True, kw_only=True):
    """A file about a course: its brochure, an attachment."""

    encoding_format: str = ""


class NamedCourse(Thing, frozen=True, kw_only=True):
    """Another course, which its own page tells of. Its type is Course."""


class Course(Thing, frozen=True, kw_only=True):
    """A programme. Lengths are as ISO 8601 writes them; credits are in EC."""

    provider: Thing
    contributor: tuple[Organization, ...] = ()
    course_code: str = ""
    in_language: str = ""
    identifier: tuple[PropertyValue, ...] = ()
    course_prerequisites: tuple[str | NamedCourse, ...] = ()
    teaches: tuple[str, ...] = ()
    financial_aid_eligible: tuple[str, ...] = ()
    educational_level: tuple[str, ...] = ()
    time_required: str = ""
    typical_age_range: str = ""
    audience: tuple[Audience, ...] = ()
    number_of_credits: int | PropertyValue | None = None
    educational_credential_awarded: tuple[EducationalOccupationalCredential, ...] = ()
    syllabus_sections: tuple[Syllabus, ...] = ()
    has_course_instance: tuple[CourseInstance, ...] = ()
    offers: tuple[Offer, ...] = ()
    is_accessible_for_free: bool | None = None
    keywords: tuple[str, ...] = ()
    subject_of: tuple[DigitalDocument, ...] = ()
    learning_resource_type: str = ""
    additional_property: tuple[PropertyValue, ...] = ()
    date_published: datetime.date | None = None
    date_modified: datetime.date | None = None
