"""Lists of programmes, divided into pages of the size that the site asks for."""

from collections.abc import Iterator, Sequence

from plgsite.plan.projections import Projections
from plgsite.views.cards import Card
from plgsite.views.paging import Paging


def in_pages(cards: Sequence[Card], first: str, known: Projections) -> Iterator[tuple[Paging, tuple[Card, ...]]]:
    """The pages of a list with the cards of each; an empty list is one page. `first` is the address of the first page."""
    size = known.site.record.catalogue.page_size
    pages = max(1, -(-len(cards) // size))
    for number in range(1, pages + 1):
        shown = tuple(cards[(number - 1) * size : number * size])
        yield Paging(first=first, number=number, pages=pages, total=len(cards)), shown
