"""The types of schema.org that pages tell of: organisations, people, places, lists, the site and its articles."""

import datetime
from decimal import Decimal

from plgsite.views.structured.thing import Thing, ThingReference


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


class PersonThing(Thing, frozen=True, kw_only=True):
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
    publisher: ThingReference | None = None


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
