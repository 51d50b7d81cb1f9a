"""Lists in pages: which page of how many, and the links from one to the others."""

from collections.abc import Iterator

from msgspec import Struct

from plgsite.routes import page_of
from plgsite.views.frame.frame import Frame

AROUND = 2
"""How many pages before and after its own a page links to, beside the first and the last."""


class Paging(Struct, frozen=True, kw_only=True):
    """One page of a list: the address of the first, the page's own number from 1, how many there are, and how many things in all."""

    first: str
    number: int
    pages: int
    total: int


class PagerView(Struct, frozen=True, kw_only=True):
    """`pages` holds numbers with their addresses; a number without an address stands for those that are left out."""

    number: int
    position: str
    previous: str
    next: str
    pages: tuple[tuple[int, str], ...]


def page_address(paging: Paging, frame: Frame) -> str:
    """The address of the page itself."""
    return page_of(paging.first, frame.language, paging.number)


def pager_view(paging: Paging, frame: Frame) -> PagerView:
    """The links between the pages of a list; none where there is one page."""
    number, pages = paging.number, paging.pages

    def href(to: int) -> str:
        return frame.href(page_of(paging.first, frame.language, to))

    return PagerView(
        number=number,
        position=frame.words.say("page_x_of_y", page=number, pages=pages) if pages > 1 else "",
        previous=href(number - 1) if number > 1 else "",
        next=href(number + 1) if number < pages else "",
        pages=tuple((one, href(one) if one else "") for one in _shown(number, pages)) if pages > 1 else (),
    )


def _shown(number: int, pages: int) -> Iterator[int]:
    """The first, the last and those around a number; 0 stands between pages that are no neighbours."""
    before = 0
    for one in range(1, pages + 1) if pages <= 2 * AROUND + 5 else _near(number, pages):
        if one - before > 1:
            yield 0
        yield one
        before = one


def _near(number: int, pages: int) -> list[int]:
    return sorted({1, pages, *range(max(1, number - AROUND), min(pages, number + AROUND) + 1)})
