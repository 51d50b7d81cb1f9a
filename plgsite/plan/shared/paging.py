"""Lists, divided into pages."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from plgsite.projections.projections import Projections
from plgsite.views.frame.paging import Paging
from plgsite.views.lists.cards import Card

_T = TypeVar("_T")


def paginated(things: Sequence[_T], first: str, size: int) -> Iterator[tuple[Paging, tuple[_T, ...]]]:
    """The pages of a list with what stands on each; an empty list is one page. `first` is the address of the first page."""
    pages = max(1, -(-len(things) // size))
    for number in range(1, pages + 1):
        shown = tuple(things[(number - 1) * size : number * size])
        yield Paging(first=first, number=number, pages=pages, total=len(things)), shown


def paginated_cards(cards: Sequence[Card], first: str, known: Projections) -> Iterator[tuple[Paging, tuple[Card, ...]]]:
    """The pages of a list of programmes, of the size that the site asks for."""
    return paginated(cards, first, known.site.record.catalogue.page_size)
