"""The page about a teacher, and the programmes that they teach, page by page."""

from msgspec import Struct

from plgsite.catalogue import Entry
from plgsite.model.places import Teacher
from plgsite.rules.own_fields import OwnRow
from plgsite.schema_org.thing import Thing
from plgsite.schema_org.types import Organization, PersonThing, PropertyValue
from plgsite.texts.facts import Fact
from plgsite.texts.pictures import Picture, picture_of
from plgsite.texts.projection import Named
from plgsite.texts.reading import Nodes
from plgsite.views.frame.artifact_facts import Facts
from plgsite.views.frame.frame import Frame, page_reader
from plgsite.views.frame.paging import PagerView, Paging, page_address, pager_view
from plgsite.views.lists.cards import Card, CardView, card_views, state_of
from plgsite.views.lists.course_list import course_list
from plgsite.views.lists.own_shown import own_shown


class TeacherInputs(Struct, frozen=True, kw_only=True):
    """What a page about a teacher is made from."""

    frame: Frame
    teacher: Entry[Teacher]
    links: tuple[Named, ...]
    own: tuple[OwnRow, ...]
    paging: Paging
    up: str
    """The address of the list of all of them."""
    cards: tuple[Card, ...]


class TeacherPageView(Struct, frozen=True, kw_only=True):
    """A page about a teacher, with one page of their programmes."""

    frame: Frame
    canonical: str
    up_href: str
    title: str
    role: str
    subjects: tuple[str, ...]
    organisation: str
    photo: Picture | None
    bio: Nodes
    email: str
    url: str
    own: tuple[Fact, ...]
    sections: tuple[tuple[str, Nodes], ...]
    """Fields of the site's own that have a section, each with its label."""
    cards: tuple[CardView, ...]
    pager: PagerView
    state_of: str
    structured: tuple[Thing, ...]


def teacher_page_view(given: TeacherInputs, facts: Facts) -> TeacherPageView:
    """The view of a page about a teacher."""
    record, read = given.teacher.record, page_reader(given.teacher, given.links, given.frame)
    own = own_shown(given.teacher, given.own, read, given.frame)
    photo = read.assets[record.photo] if record.photo else None
    return TeacherPageView(
        frame=given.frame,
        canonical=given.frame.absolute(page_address(given.paging, given.frame)),
        up_href=given.frame.href(given.up),
        title=record.name,
        role=record.role or "",
        subjects=record.subjects,
        organisation=record.organisation or "",
        photo=picture_of(photo, record.alt or "") if photo else None,
        bio=read.nodes(record.bio),
        email=record.email or "",
        url=record.url or "",
        own=own.facts,
        sections=own.sections,
        cards=card_views(given.cards, given.frame),
        pager=pager_view(given.paging, given.frame),
        state_of=state_of(given.cards, given.frame),
        structured=(
            _who(record, given.frame.absolute(given.paging.first), own.properties),
            *course_list(given.frame, given.cards, given.paging),
        ),
    )


def _who(record: Teacher, canonical: str, own: tuple[PropertyValue, ...]) -> PersonThing:
    works_for = Organization(name=record.organisation) if record.organisation else None
    return PersonThing(
        id=canonical,
        name=record.name,
        url=canonical,
        job_title=record.role or "",
        email=record.email or "",
        knows_about=record.subjects,
        works_for=works_for,
        additional_property=own,
    )
