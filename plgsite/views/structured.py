"""Structured data: what a page says, in the words of https://schema.org, as values. A class is a type, a field a property.

The names are turned into schema.org's (`start_date` is startDate) where they are written: `render/structured.py`. Empty fields are not
written. What is said here is what the page says: a price, a date or a place comes from the same pieces. A rating that others collected
is text on the page and never stands here.
"""

import datetime
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Union

from plgsite.model.parts import Address, Geo
from plgsite.model.places import Provider
from plgsite.views.cards import Card
from plgsite.views.frame import Frame
from plgsite.views.paging import Paging
from plgsite.views.projection import Mark, Place

Value = Union[str, int, Decimal, bool, datetime.date, "Thing", tuple["Value", ...], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """Anything. `id` names it for other pages and programs; it is an address."""

    id: str = ""
    name: str = ""
    description: str = ""
    url: str = ""
    image: str = ""

    @property
    def reference(self) -> "Thing":
        """This thing by its id alone, where another part of the page tells of it."""
        return Thing(id=self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class PostalAddress(Thing):
    street_address: str = ""
    postal_code: str = ""
    address_locality: str = ""
    address_region: str = ""
    address_country: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertyValue(Thing):
    property_ID: str = ""
    value: str | Decimal = ""
    unit_text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Certification(Thing):
    certification_identification: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization(Thing):
    legal_name: str = ""
    email: str = ""
    telephone: str = ""
    address: PostalAddress | None = None
    vat_ID: str = ""
    identifier: PropertyValue | None = None
    logo: str = ""
    has_certification: tuple[Certification, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EducationalOrganization(Organization):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Thing):
    job_title: str = ""
    email: str = ""
    works_for: Organization | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GeoCoordinates(Thing):
    latitude: Decimal
    longitude: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceThing(Thing):
    address: PostalAddress | None = None
    geo: GeoCoordinates | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VirtualLocation(Thing):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class ListItem(Thing):
    position: int
    item: str | Thing


@dataclass(frozen=True, slots=True, kw_only=True)
class BreadcrumbList(Thing):
    item_list_element: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemList(Thing):
    number_of_items: int
    item_list_element: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WebSite(Thing):
    in_language: str = ""
    publisher: Thing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VideoObject(Thing):
    embed_url: str = ""
    content_url: str = ""
    thumbnail_url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article(Thing):
    headline: str
    in_language: str
    date_published: datetime.date | None
    date_modified: datetime.date | None
    publisher: Thing
    keywords: tuple[str, ...]
    about: tuple[Thing, ...]
    video: VideoObject | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitPriceSpecification(Thing):
    """A price: `price` where it is exact, `min_price` where it is "from"."""

    price: Decimal | None
    min_price: Decimal | None
    price_currency: str
    value_added_tax_included: bool | None
    unit_text: str
    valid_from: datetime.date | None
    valid_through: datetime.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer(Thing):
    price_specification: UnitPriceSpecification | None = None
    availability: str = ""
    category: str = ""
    valid_through: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Thing):
    """A meeting. Times are days, or moments with their distance to UTC."""

    start_date: str
    end_date: str
    location: Thing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule(Thing):
    start_date: str
    end_date: str
    schedule_timezone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseInstance(Event):
    course_mode: str
    event_status: str
    event_attendance_mode: str
    in_language: str
    course_workload: str
    course_schedule: Schedule | None
    maximum_attendee_capacity: int | None
    remaining_attendee_capacity: int | None
    instructor: tuple[Person, ...]
    organizer: Thing
    offers: tuple[Offer, ...]
    sub_event: tuple[Event, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Syllabus(Thing):
    time_required: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience(Thing):
    audience_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EducationalOccupationalCredential(Thing):
    credential_category: str = ""
    valid_for: str = ""
    recognized_by: tuple[Organization, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DigitalDocument(Thing):
    encoding_format: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Course(Thing):
    provider: Thing
    course_code: str = ""
    in_language: str = ""
    course_prerequisites: tuple[str, ...] = ()
    teaches: tuple[str, ...] = ()
    educational_level: tuple[str, ...] = ()
    time_required: str = ""
    audience: tuple[Audience, ...] = ()
    number_of_credits: int | PropertyValue | None = None
    educational_credential_awarded: tuple[EducationalOccupationalCredential, ...] = ()
    syllabus_sections: tuple[Syllabus, ...] = ()
    has_course_instance: tuple[CourseInstance, ...] = ()
    offers: tuple[Offer, ...] = ()
    keywords: tuple[str, ...] = ()
    subject_of: tuple[DigitalDocument, ...] = ()
    learning_resource_type: str = ""
    date_published: datetime.date | None = None
    date_modified: datetime.date | None = None


TYPES = {"PlaceThing": "Place"}
"""Classes whose type is called otherwise: a Place of ours is a projection."""


def postal_address(found: Address | None) -> PostalAddress | None:
    if not found:
        return None
    return PostalAddress(
        street_address=found.street or "",
        postal_code=found.postcode or "",
        address_locality=found.city or "",
        address_region=found.region or "",
        address_country=found.country or "",
    )


def location_thing(place: Place, frame: Frame) -> Thing:
    """A location as it is shown: where it is, or that it is online."""
    url = frame.absolute(place.address) if place.address else ""
    return VirtualLocation(name=place.name, url=url) if place.online else place_thing(place.name, url, place.postal, place.geo)


def place_thing(name: str, url: str, address: Address | None, geo: Geo | None) -> PlaceThing:
    at = GeoCoordinates(latitude=geo.lat, longitude=geo.lon) if geo else None
    return PlaceThing(id=url, name=name, url=url, address=postal_address(address), geo=at)


def provider_id(id: str, frame: Frame) -> str:
    """The name of a provider for all pages of the site."""
    return f"{frame.base_url}#{id}"


def organisation(id: str, record: Provider, frame: Frame) -> EducationalOrganization:
    """A provider in short: whom a page is by."""
    return EducationalOrganization(id=provider_id(id, frame), name=record.name, url=record.url or frame.base_url)


def whole_organisation(id: str, record: Provider, marks: tuple[Mark, ...], logo: str, frame: Frame) -> EducationalOrganization:
    """A provider with all that is said of it on every page, and the marks that it has today."""
    return EducationalOrganization(
        id=provider_id(id, frame),
        name=record.name,
        url=record.url or frame.base_url,
        legal_name=record.legal_name or "",
        email=record.email or "",
        telephone=record.phone or "",
        address=postal_address(record.address),
        vat_ID=record.vat_number or "",
        identifier=PropertyValue(property_ID="KvK", value=record.kvk) if record.kvk else None,
        logo=logo,
        has_certification=tuple(Certification(name=one.name, certification_identification=one.number, url=one.url) for one in marks),
    )


def breadcrumbs(frame: Frame, canonical: str, title: str, *trail: tuple[str, str]) -> BreadcrumbList:
    """The way back as the page shows it: home, the pages between (label, address), the page itself."""
    above = ((frame.words.home, frame.home), *trail)
    steps = (*((label, frame.absolute(address)) for label, address in above), (title, canonical))
    items = (ListItem(position=number, name=label, item=at) for number, (label, at) in enumerate(steps, 1))
    return BreadcrumbList(item_list_element=tuple(items))


def course_list(frame: Frame, cards: tuple[Card, ...], paging: Paging) -> tuple[Thing, ...]:
    """The programmes of one page of a list, each with its place in the whole of it."""
    if not cards:
        return ()
    by = Organization(name=frame.provider_name, url=frame.base_url)
    on_last = paging.number == paging.pages
    before = paging.total - len(cards) if on_last else (paging.number - 1) * len(cards)
    items = tuple(ListItem(position=number, item=_listed(one, by, frame)) for number, one in enumerate(cards, before + 1))
    return (ItemList(number_of_items=paging.total, item_list_element=items),)


@lru_cache(maxsize=20_000)
def _listed(card: Card, by: Organization, frame: Frame) -> Course:
    """A programme as lists tell of it: made once, because many do."""
    at = frame.absolute(card.address)
    return Course(id=at, url=at, name=card.title, description=card.summary, provider=by)
