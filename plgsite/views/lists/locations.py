"""The page about a location, and the programmes that are given there, page by page."""

from msgspec import Struct
from msgspec.structs import replace

from plgsite.catalogue import Entry
from plgsite.model.places import Location
from plgsite.rules.own_fields import OwnRow
from plgsite.schema_org.thing import Thing
from plgsite.schema_org.types import PropertyValue
from plgsite.texts.facts import Fact
from plgsite.texts.postal import address_lines
from plgsite.texts.projection import Named
from plgsite.texts.reading import Nodes
from plgsite.texts.room_texts import room_line
from plgsite.views.frame.artifact_facts import Facts
from plgsite.views.frame.frame import Frame, page_reader
from plgsite.views.frame.paging import PagerView, Paging, page_address, pager_view
from plgsite.views.lists.cards import Card, CardView, card_views, state_of
from plgsite.views.lists.course_list import course_list
from plgsite.views.lists.own_shown import own_shown
from plgsite.views.structured.places import place_thing


class LocationInputs(Struct, frozen=True, kw_only=True):
    """What a page about a location is made from."""

    frame: Frame
    location: Entry[Location]
    links: tuple[Named, ...]
    own: tuple[OwnRow, ...]
    paging: Paging
    up: str
    """The address of the list of all of them."""
    cards: tuple[Card, ...]


class LocationView(Struct, frozen=True, kw_only=True):
    """A page about a location, with one page of its programmes."""

    frame: Frame
    canonical: str
    up_href: str
    title: str
    places: str
    lines: tuple[str, ...]
    map_href: str
    online: bool
    travel: Nodes
    accessibility: Nodes
    parking: Nodes
    rooms: tuple[str, ...]
    own: tuple[Fact, ...]
    sections: tuple[tuple[str, Nodes], ...]
    """Fields of the site's own that have a section, each with its label."""
    cards: tuple[CardView, ...]
    pager: PagerView
    state_of: str
    structured: tuple[Thing, ...]


def location_view(given: LocationInputs, facts: Facts) -> LocationView:
    """The view of a page about a location."""
    record, read = given.location.record, page_reader(given.location, given.links, given.frame)
    own = own_shown(given.location, given.own, read, given.frame)
    geo = record.geo
    return LocationView(
        frame=given.frame,
        canonical=given.frame.absolute(page_address(given.paging, given.frame)),
        up_href=given.frame.href(given.up),
        title=record.name,
        places=", ".join(record.places) if record.places not in ((), (record.name,)) else "",
        lines=address_lines(record.address, given.frame.words, home=given.frame.country, under=record.name),
        map_href=f"https://www.openstreetmap.org/?mlat={geo.lat}&mlon={geo.lon}#map=16/{geo.lat}/{geo.lon}" if geo else "",
        online=record.online,
        travel=read.nodes(record.travel),
        accessibility=read.nodes(record.accessibility),
        parking=read.nodes(record.parking),
        rooms=tuple(room_line(one, given.frame.words) for one in record.rooms),
        own=own.facts,
        sections=own.sections,
        cards=card_views(given.cards, given.frame),
        pager=pager_view(given.paging, given.frame),
        state_of=state_of(given.cards, given.frame),
        structured=(
            *_where(record, given.frame.absolute(given.paging.first), own.properties),
            *course_list(given.frame, given.cards, given.paging),
        ),
    )


def _where(record: Location, canonical: str, own: tuple[PropertyValue, ...]) -> tuple[Thing, ...]:
    if record.online:
        return ()
    return (replace(place_thing(record.name, canonical, record.address, record.geo), additional_property=own),)
