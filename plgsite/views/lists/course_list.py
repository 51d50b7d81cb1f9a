"""The programmes that a page lists, as structured data."""

from functools import lru_cache

from plgsite.schema_org.course_types import Course
from plgsite.schema_org.thing import Thing
from plgsite.schema_org.types import ItemList, ListItem, Organization
from plgsite.views.frame.frame import Frame
from plgsite.views.frame.paging import Paging
from plgsite.views.lists.cards import Card


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
    whose = by if card.provider in ("", frame.provider_name) else Organization(name=card.provider)
    return Course(id=at, url=at, name=card.title, description=card.summary, provider=whose)
