"""Providers and locations as structured data: who they are, and where."""

from plgsite.model.parts import Address, Geo
from plgsite.model.places import Provider
from plgsite.schema_org.thing import Thing
from plgsite.schema_org.types import (
    Certification,
    EducationalOrganization,
    GeoCoordinates,
    PlaceThing,
    PostalAddress,
    PropertyValue,
    VirtualLocation,
)
from plgsite.texts.projection import LocationCard, ProviderMark
from plgsite.views.frame.frame import Frame


def _postal_address(found: Address | None) -> PostalAddress | None:
    """An address as schema.org has it; None without one."""
    if not found:
        return None
    return PostalAddress(
        street_address=found.street or "",
        postal_code=found.postcode or "",
        address_locality=found.city or "",
        address_region=found.region or "",
        address_country=found.country or "",
    )


def location_thing(place: LocationCard, frame: Frame) -> Thing:
    """A location as it is shown: where it is, or that it is online."""
    url = frame.absolute(place.address) if place.address else ""
    return VirtualLocation(name=place.name, url=url) if place.online else place_thing(place.name, url, place.postal, place.geo)


def place_thing(name: str, url: str, address: Address | None, geo: Geo | None) -> PlaceThing:
    """A place; `url` is its complete address, and its id."""
    at = GeoCoordinates(latitude=geo.lat, longitude=geo.lon) if geo else None
    return PlaceThing(id=url, name=name, url=url, address=_postal_address(address), geo=at)


def _provider_id(id: str, frame: Frame) -> str:
    """The name of a provider for all pages of the site."""
    return f"{frame.base_url}#{id}"


def organisation(id: str, record: Provider, frame: Frame) -> EducationalOrganization:
    """A provider in short: whom a page is by."""
    return EducationalOrganization(id=_provider_id(id, frame), name=record.name, url=record.url or frame.base_url)


def whole_organisation(id: str, record: Provider, marks: tuple[ProviderMark, ...], logo: str, frame: Frame) -> EducationalOrganization:
    """A provider with all that is said of it on every page, and the marks that it has today."""
    return EducationalOrganization(
        id=_provider_id(id, frame),
        name=record.name,
        url=record.url or frame.base_url,
        legal_name=record.legal_name or "",
        email=record.email or "",
        telephone=record.phone or "",
        address=_postal_address(record.address),
        vat_ID=record.vat_number or "",
        identifier=PropertyValue(property_ID="KvK", value=record.kvk) if record.kvk else None,
        logo=logo,
        has_certification=tuple(Certification(name=one.name, certification_identification=one.number, url=one.url) for one in marks),
    )
