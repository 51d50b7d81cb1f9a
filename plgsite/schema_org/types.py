"""The types of schema.org that pages tell of: organisations, people, places, lists, the site and its articles."""

import datetime
from decimal import Decimal

from plgsite.schema_org.thing import Thing, ThingReference


class PostalAddress(Thing, frozen=True, kw_only=True):
    """A postal address; its country as the record states it."""

    street_address: str = ""
    postal_code: str = ""
    address_locality: str = ""
    address_region: str = ""
    address_country: str = ""


class PropertyValue(Thing, frozen=True, kw_only=True):
    """A value with what it is, or with its unit."""

    property_ID: str = ""
    value: str | Decimal = ""
    unit_text: str = ""


class Certification(Thing, frozen=True, kw_only=True):
    """A mark of a provider, with its number."""

    certification_identification: str = ""


class Organization(Thing, frozen=True, kw_only=True):
    """A provider, a register or an employer."""

    legal_name: str = ""
    email: str = ""
    telephone: str = ""
    address: PostalAddress | None = None
    vat_ID: str = ""
    identifier: PropertyValue | None = None
    logo: str = ""
    has_certification: tuple[Certification, ...] = ()


class EducationalOrganization(Organization, frozen=True, kw_only=True):
    """A provider of programmes."""


class PersonThing(Thing, frozen=True, kw_only=True):
    """A teacher. Its type is Person."""

    job_title: str = ""
    email: str = ""
    knows_about: tuple[str, ...] = ()
    works_for: Organization | None = None
    additional_property: tuple[PropertyValue, ...] = ()


class GeoCoordinates(Thing, frozen=True, kw_only=True):
    """A point: latitude and longitude in degrees."""

    latitude: Decimal
    longitude: Decimal


class PlaceThing(Thing, frozen=True, kw_only=True):
    """A location. Its type is Place."""

    address: PostalAddress | None = None
    geo: GeoCoordinates | None = None
    contained_in_place: Thing | None = None
    additional_property: tuple[PropertyValue, ...] = ()


class VirtualLocation(Thing, frozen=True, kw_only=True):
    """The internet, for editions that are given online."""


class ListItem(Thing, frozen=True, kw_only=True):
    """A thing in a list; `position` counts from 1."""

    position: int
    item: str | Thing


class BreadcrumbList(Thing, frozen=True, kw_only=True):
    """The way back from a page, from home to the page itself."""

    item_list_element: tuple[ListItem, ...]


class ItemList(Thing, frozen=True, kw_only=True):
    """One page of a list; `number_of_items` counts the whole of it."""

    number_of_items: int
    item_list_element: tuple[ListItem, ...]


class WebSite(Thing, frozen=True, kw_only=True):
    """The site."""

    in_language: str = ""
    publisher: ThingReference | None = None


class VideoObject(Thing, frozen=True, kw_only=True):
    """A video that a page shows or leads to."""

    embed_url: str = ""
    content_url: str = ""
    thumbnail_url: str = ""


class Article(Thing, frozen=True, kw_only=True):
    """A story."""

    headline: str
    in_language: str = ""
    date_published: datetime.date | None = None
    date_modified: datetime.date | None = None
    publisher: Thing
    keywords: tuple[str, ...] = ()
    about: tuple[Thing, ...] = ()
    video: VideoObject | None = None
