"""The pages about one record other than a programme, and the page for what is not found."""

from msgspec import Struct

from plgsite.catalogue import Entry
from plgsite.model.places import Location, Page, Provider, Teacher, Theme
from plgsite.prose.nodes import Document, plain_text, sections
from plgsite.views.cards import Card, CardView, card_views, state_of
from plgsite.views.chapters import Block, Chapter, blocks
from plgsite.views.details import ContactView, address_lines, contact_view
from plgsite.views.foot import FootInputs, FootView, foot_view
from plgsite.views.frame import Frame
from plgsite.views.made import Facts
from plgsite.views.paging import PagerView, Paging, page_address, pager_view
from plgsite.views.pictures import Picture, picture_of
from plgsite.views.projection import Mark, Named
from plgsite.views.reading import Nodes, Reader, Source, reader
from plgsite.views.structured import Organization, Person, Thing, course_list, place_thing


class ThemeInputs(Struct, frozen=True, kw_only=True):
    frame: Frame
    theme: Entry[Theme]
    links: tuple[Named, ...]
    paging: Paging
    cards: tuple[Card, ...]


class ThemeView(Struct, frozen=True, kw_only=True):
    frame: Frame
    canonical: str
    title: str
    summary: Nodes
    body: Nodes
    image: Picture | None
    cards: tuple[CardView, ...]
    pager: PagerView
    state_of: str
    structured: tuple[Thing, ...]


class LocationInputs(Struct, frozen=True, kw_only=True):
    frame: Frame
    location: Entry[Location]
    links: tuple[Named, ...]
    paging: Paging
    cards: tuple[Card, ...]


class LocationView(Struct, frozen=True, kw_only=True):
    frame: Frame
    canonical: str
    title: str
    places: str
    lines: tuple[str, ...]
    map_href: str
    online: bool
    travel: Nodes
    accessibility: Nodes
    rooms: str
    cards: tuple[CardView, ...]
    pager: PagerView
    state_of: str
    structured: tuple[Thing, ...]


class TeacherInputs(Struct, frozen=True, kw_only=True):
    frame: Frame
    teacher: Entry[Teacher]
    links: tuple[Named, ...]
    paging: Paging
    cards: tuple[Card, ...]


class TeacherView(Struct, frozen=True, kw_only=True):
    frame: Frame
    canonical: str
    title: str
    role: str
    organisation: str
    photo: Picture | None
    bio: Nodes
    email: str
    url: str
    cards: tuple[CardView, ...]
    pager: PagerView
    state_of: str
    structured: tuple[Thing, ...]


class PageInputs(Struct, frozen=True, kw_only=True):
    frame: Frame
    address: str
    page: Entry[Page]
    provider: Entry[Provider]
    marks: tuple[Mark, ...]
    links: tuple[Named, ...]
    foot: FootInputs


class PageView(Struct, frozen=True, kw_only=True):
    """`lead` and `chapters` hold the body; a block with part "contact" shows the provider's contact."""

    frame: Frame
    canonical: str
    title: str
    summary: Nodes
    lead: tuple[Block, ...]
    chapters: tuple[Chapter, ...]
    contact: ContactView
    foot: FootView


class NotFoundInputs(Struct, frozen=True, kw_only=True):
    frame: Frame


class NotFoundView(Struct, frozen=True, kw_only=True):
    frame: Frame
    title: str


def _reader(source: Source, links: tuple[Named, ...], frame: Frame) -> Reader:
    return reader(source, links, frame.language, links_at=frame.base_path, assets_at=frame.base_path)


def theme_view(given: ThemeInputs, facts: Facts) -> ThemeView:
    record, read = given.theme.record, _reader(given.theme, given.links, given.frame)
    return ThemeView(
        frame=given.frame,
        canonical=given.frame.absolute(page_address(given.paging, given.frame)),
        title=record.title,
        summary=read.nodes(record.summary),
        body=read.nodes(record.body),
        image=read.picture(record.image),
        cards=card_views(given.cards, given.frame),
        pager=pager_view(given.paging, given.frame),
        state_of=state_of(given.cards, given.frame),
        structured=course_list(given.frame, given.cards, given.paging),
    )


def location_view(given: LocationInputs, facts: Facts) -> LocationView:
    record, read = given.location.record, _reader(given.location, given.links, given.frame)
    geo = record.geo
    return LocationView(
        frame=given.frame,
        canonical=given.frame.absolute(page_address(given.paging, given.frame)),
        title=record.name,
        places=", ".join(record.places) if record.places not in ((), (record.name,)) else "",
        lines=address_lines(record.address),
        map_href=f"https://www.openstreetmap.org/?mlat={geo.lat}&mlon={geo.lon}#map=16/{geo.lat}/{geo.lon}" if geo else "",
        online=record.online,
        travel=read.nodes(record.travel),
        accessibility=read.nodes(record.accessibility),
        rooms=record.rooms or "",
        cards=card_views(given.cards, given.frame),
        pager=pager_view(given.paging, given.frame),
        state_of=state_of(given.cards, given.frame),
        structured=(*_where(record, given.frame.absolute(given.paging.first)), *course_list(given.frame, given.cards, given.paging)),
    )


def teacher_view(given: TeacherInputs, facts: Facts) -> TeacherView:
    record, read = given.teacher.record, _reader(given.teacher, given.links, given.frame)
    photo = read.assets[record.photo] if record.photo else None
    return TeacherView(
        frame=given.frame,
        canonical=given.frame.absolute(page_address(given.paging, given.frame)),
        title=record.name,
        role=record.role or "",
        organisation=record.organisation or "",
        photo=picture_of(photo, record.alt or "") if photo else None,
        bio=read.nodes(record.bio),
        email=record.email or "",
        url=record.url or "",
        cards=card_views(given.cards, given.frame),
        pager=pager_view(given.paging, given.frame),
        state_of=state_of(given.cards, given.frame),
        structured=(_who(record, given.frame.absolute(given.paging.first)), *course_list(given.frame, given.cards, given.paging)),
    )


def _where(record: Location, canonical: str) -> tuple[Thing, ...]:
    return () if record.online else (place_thing(record.name, canonical, record.address, record.geo),)


def _who(record: Teacher, canonical: str) -> Person:
    works_for = Organization(name=record.organisation) if record.organisation else None
    return Person(id=canonical, name=record.name, url=canonical, job_title=record.role or "", email=record.email or "", works_for=works_for)


def page_view(given: PageInputs, facts: Facts) -> PageView:
    record, read = given.page.record, _reader(given.page, given.links, given.frame)
    lead, own = sections(Document(nodes=read.nodes(record.body)))
    return PageView(
        frame=given.frame,
        canonical=given.frame.absolute(given.address),
        title=record.title,
        summary=read.nodes(record.summary),
        lead=tuple(blocks(lead)),
        chapters=tuple(Chapter(id=one.id, title=plain_text(one.title), blocks=tuple(blocks(one.nodes))) for one in own),
        contact=contact_view(
            None, given.provider.record, given.marks, _reader(given.provider, given.links, given.frame), given.frame.words
        ),
        foot=foot_view(given.foot, given.frame),
    )


def not_found_view(given: NotFoundInputs, facts: Facts) -> NotFoundView:
    return NotFoundView(frame=given.frame, title=given.frame.words.not_found_title)
