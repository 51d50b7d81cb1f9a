"""Lists of programmes: the home page and the catalogue, page by page."""

from dataclasses import dataclass

from plgsite.model.site import Home
from plgsite.views.cards import Card, CardView, card_view
from plgsite.views.foot import FootInputs, FootView, foot_view
from plgsite.views.frame import Frame
from plgsite.views.made import Facts
from plgsite.views.projection import Named, Projection
from plgsite.views.reading import Nodes, Picture, Texts, reader


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeCount(Projection):
    """A theme with the number of programmes that stand under it."""

    theme: Named
    summary: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeCountView:
    title: str
    href: str
    summary: str
    count: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeInputs:
    frame: Frame
    home: Home
    texts: Texts
    links: tuple[Named, ...]
    themes: tuple[ThemeCount, ...]
    featured: tuple[Card, ...]
    next_starts: tuple[Card, ...]
    foot: FootInputs


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    frame: Frame
    canonical: str
    title: str
    intro: Nodes
    hero: Picture | None
    themes: tuple[ThemeCountView, ...]
    featured: tuple[CardView, ...]
    next_starts: tuple[CardView, ...]
    foot: FootView


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueInputs:
    """One page of the catalogue; `addresses` holds those of all its pages."""

    frame: Frame
    number: int
    addresses: tuple[str, ...]
    total: int
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueView:
    frame: Frame
    canonical: str
    title: str
    count: str
    cards: tuple[CardView, ...]
    position: str
    previous: str
    next: str
    pages: tuple[tuple[int, str], ...]
    number: int


def home_view(given: HomeInputs, facts: Facts) -> HomeView:
    frame = given.frame
    read = reader(given.texts, given.links, frame.language, links_at=frame.base_path, assets_at=frame.base_path)
    return HomeView(
        frame=frame,
        canonical=frame.absolute(frame.home),
        title=given.home.title or frame.site_title,
        intro=read.nodes(given.home.intro),
        hero=read.picture(given.home.hero),
        themes=tuple(_theme_count(one, frame) for one in given.themes),
        featured=tuple(card_view(one, frame) for one in given.featured),
        next_starts=tuple(card_view(one, frame) for one in given.next_starts),
        foot=foot_view(given.foot, frame),
    )


def _theme_count(one: ThemeCount, frame: Frame) -> ThemeCountView:
    count = frame.words.count("programme", one.count)
    return ThemeCountView(title=one.theme.title, href=frame.href(one.theme.address), summary=one.summary, count=count)


def catalogue_view(given: CatalogueInputs, facts: Facts) -> CatalogueView:
    frame, words = given.frame, given.frame.words
    hrefs = tuple(frame.href(one) for one in given.addresses)
    number, pages = given.number, len(hrefs)
    return CatalogueView(
        frame=frame,
        canonical=frame.absolute(given.addresses[number - 1]),
        title=words.catalogue,
        count=words.count("programme", given.total),
        cards=tuple(card_view(one, frame) for one in given.cards),
        position=words.say("page_x_of_y", page=number, pages=pages) if pages > 1 else "",
        previous=hrefs[number - 2] if number > 1 else "",
        next=hrefs[number] if number < pages else "",
        pages=tuple(enumerate(hrefs, 1)) if pages > 1 else (),
        number=number,
    )
