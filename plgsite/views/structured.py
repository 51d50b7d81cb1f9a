"""Structured data: what a page says, in the words of https://schema.org, as values. A class is a type, a field a property.

Written, a field has schema.org's own name (`start_date` is startDate), and one that holds nothing is not there. What is said here is
what the page says: a price, a date or a place comes from the same pieces. A rating that others collected is text on the page and never
stands here.
"""

import datetime
from decimal import Decimal
from functools import lru_cache

from msgspec import Struct

from plgsite.model.parts import Address, Geo
from plgsite.model.places import Provider
from plgsite.views.cards import Card
from plgsite.views.frame import Frame
from plgsite.views.paging import Paging
from plgsite.views.projection import Mark, Place

TYPES = {"PlaceThing": "Place"}
"""Classes whose type is called otherwise: a Place of ours is a projection."""


def type_name(class_name: str) -> str:
    return TYPES.get(class_name, class_name)


def property_name(field: str) -> str:
    """start_date -> startDate."""
    if field == "id":
        return "@id"
    first, *more = field.split("_")
    return first + "".join(word[:1].upper() + word[1:] for word in more)


class Reference(Struct, frozen=True, rename=property_name):
    """A thing that is told of elsewhere, by its id."""

    id: str


class Thing(Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="@type", tag=type_name, rename=property_name):
    """Anything. `id` names it for other pages and programs; it is an address."""

    id: str = ""
    name: str = ""
    description: str = ""
    url: str = ""
    image: str = ""

    @property
    def reference(self) -> Reference:
        """This thing by its id alone, where another part of the page tells of it."""
        return Reference(self.id)


class PostalAddress(Thing, frozen=True, kw_only=True):
    street_address: str = ""
    postal_code: str = ""
    address_locality: str = ""
    address_region: str = ""
    address_country: str = ""


class PropertyValue(Thing, frozen=True, kw_only=True):
    property_ID: str = ""
    value: str | Decimal = ""
    unit_text: str = ""


class Certification(Thing, frozen=True, kw_only=True):
    certification_identification: str = ""


class Organization(Thing, frozen=True, kw_only=True):
    legal_name: str = ""
    email: str = ""
    telephone: str = ""
    address: PostalAddress | None = None
    vat_ID: str = ""
    identifier: PropertyValue | None = None
    logo: str = ""
    has_certification: tuple[Certification, ...] = ()


class EducationalOrganization(Organization, frozen=True, kw_only=True):
    pass


class Person(Thing, frozen=True, kw_only=True):
    job_title: str = ""
    email: str = ""
    works_for: Organization | None = None


class GeoCoordinates(Thing, frozen=True, kw_only=True):
    latitude: Decimal
    longitude: Decimal


class PlaceThing(Thing, frozen=True, kw_only=True):
    address: PostalAddress | None = None
    geo: GeoCoordinates | None = None


class VirtualLocation(Thing, frozen=True, kw_only=True):
    pass


class ListItem(Thing, frozen=True, kw_only=True):
    position: int
    item: str | Thing


class BreadcrumbList(Thing, frozen=True, kw_only=True):
    item_list_element: tuple[ListItem, ...]


class ItemList(Thing, frozen=True, kw_only=True):
    number_of_items: int
    item_list_element: tuple[ListItem, ...]


class WebSite(Thing, frozen=True, kw_only=True):
    in_language: str = ""
    publisher: Reference | None = None


class VideoObject(Thing, frozen=True, kw_only=True):
    embed_url: str = ""
    content_url: str = ""
    thumbnail_url: str = ""


class Article(Thing, frozen=True, kw_only=True):
    headline: str
    in_language: str = ""
    date_published: datetime.date | None = None
    date_modified: datetime.date | None = None
    publisher: Thing
    keywords: tuple[str, ...] = ()
    about: tuple[Thing, ...] = ()
    video: VideoObject | None = None


class UnitPriceSpecification(Thing, frozen=True, kw_only=True):
    """A price: `price` where it is exact, `min_price` where it is "from"."""

    price: Decimal | None = None
    min_price: Decimal | None = None
    price_currency: str
    value_added_tax_included: bool | None = None
    unit_text: str = ""
    valid_from: datetime.date | None = None
    valid_through: datetime.date | None = None


class Offer(Thing, frozen=True, kw_only=True):
    price_specification: UnitPriceSpecification | None = None
    availability: str = ""
    category: str = ""
    valid_through: datetime.date | None = None


class Event(Thing, frozen=True, kw_only=True):
    """A meeting. Times are days, or moments with their distance to UTC."""

    start_date: str
    end_date: str
    location: Thing | None = None


class Schedule(Thing, frozen=True, kw_only=True):
    start_date: str
    end_date: str
    schedule_timezone: str


class CourseInstance(Event, frozen=True, kw_only=True):
    course_mode: str = ""
    event_status: str = ""
    event_attendance_mode: str = ""
    in_language: str = ""
    course_workload: str = ""
    course_schedule: Schedule | None = None
    maximum_attendee_capacity: int | None = None
    remaining_attendee_capacity: int | None = None
    instructor: tuple[Person, ...] = ()
    organizer: Reference
    offers: tuple[Offer, ...] = ()
    sub_event: tuple[Event, ...] = ()


class Syllabus(Thing, frozen=True, kw_only=True):
    time_required: str = ""


class Audience(Thing, frozen=True, kw_only=True):
    audience_type: str


class EducationalOccupationalCredential(Thing, frozen=True, kw_only=True):
    credential_category: str = ""
    valid_for: str = ""
    recognized_by: tuple[Organization, ...] = ()


class DigitalDocument(Thing, frozen=True, kw_only=True):
    encoding_format: str


class Course(Thing, frozen=True, kw_only=True):
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
