"""The page about a theme, and the programmes that stand under it, page by page."""

from msgspec import Struct

from plgsite.catalogue import Entry
from plgsite.model.places import Theme
from plgsite.schema_org.thing import Thing
from plgsite.texts.pictures import Picture
from plgsite.texts.projection import Named
from plgsite.texts.reading import Nodes
from plgsite.views.frame.artifact_facts import Facts
from plgsite.views.frame.frame import Frame, page_reader
from plgsite.views.frame.paging import PagerView, Paging, page_address, pager_view
from plgsite.views.lists.cards import Card, CardView, card_views, state_of
from plgsite.views.lists.course_list import course_list


class ThemeInputs(Struct, frozen=True, kw_only=True):
    """What a page about a theme is made from."""

    frame: Frame
    theme: Entry[Theme]
    links: tuple[Named, ...]
    paging: Paging
    up: str
    """The address of the list of all of them."""
    cards: tuple[Card, ...]


class ThemeView(Struct, frozen=True, kw_only=True):
    """A page about a theme, with one page of its programmes."""

    frame: Frame
    canonical: str
    up_href: str
    title: str
    summary: Nodes
    body: Nodes
    image: Picture | None
    cards: tuple[CardView, ...]
    pager: PagerView
    state_of: str
    structured: tuple[Thing, ...]


def theme_view(given: ThemeInputs, facts: Facts) -> ThemeView:
    """The view of a page about a theme."""
    record, read = given.theme.record, page_reader(given.theme, given.links, given.frame)
    return ThemeView(
        frame=given.frame,
        canonical=given.frame.absolute(page_address(given.paging, given.frame)),
        up_href=given.frame.href(given.up),
        title=record.title,
        summary=read.nodes(record.summary),
        body=read.nodes(record.body),
        image=read.picture(record.image),
        cards=card_views(given.cards, given.frame),
        pager=pager_view(given.paging, given.frame),
        state_of=state_of(given.cards, given.frame),
        structured=course_list(given.frame, given.cards, given.paging),
    )
