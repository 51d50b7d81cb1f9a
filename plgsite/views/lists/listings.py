"""Lists of programmes: the home page and the catalogue, page by page."""

from msgspec import Struct
from msgspec.structs import replace

from plgsite.catalogue import Entry
from plgsite.model.places import Provider
from plgsite.model.site import Home
from plgsite.schema_org.thing import Thing
from plgsite.schema_org.types import WebSite
from plgsite.texts.capital import capital
from plgsite.texts.pictures import Picture
from plgsite.texts.projection import MadeArtifact, Named, Projection, ProviderMark
from plgsite.texts.reading import Nodes, ProseTexts
from plgsite.views.frame.artifact_facts import Facts
from plgsite.views.frame.foot import FootInputs, FootView, foot_view
from plgsite.views.frame.frame import Frame, page_reader
from plgsite.views.frame.guide_download import GuideDownload, guide_download
from plgsite.views.frame.paging import PagerView, Paging, page_address, pager_view
from plgsite.views.lists.cards import BLANK_CARD, Card, CardView, card_views, state_of
from plgsite.views.lists.course_list import course_list
from plgsite.views.lists.facets import ChosenFacet, FacetGroup, FacetGroupView, FacetPanel, facet_group_view, facet_views
from plgsite.views.structured.places import whole_organisation


class ThemeCount(Projection, frozen=True, kw_only=True):
    """A theme with the number of programmes that stand under it."""

    theme: Named
    summary: str
    picture: Picture
    count: int


class ThemeCountView(Struct, frozen=True, kw_only=True):
    """A theme with the number of its programmes in words; `href` is complete."""

    title: str
    href: str
    summary: str
    picture: Picture
    count: str


class HomeInputs(Struct, frozen=True, kw_only=True):
    """What the home page is made from."""

    frame: Frame
    home: Home
    texts: ProseTexts
    links: tuple[Named, ...]
    themes: tuple[ThemeCount, ...]
    featured: tuple[Card, ...]
    next_starts: tuple[Card, ...]
    ways_in: tuple[FacetGroup, ...]
    guide: MadeArtifact | None
    foot: FootInputs
    provider: Entry[Provider]
    marks: tuple[ProviderMark, ...]


class HomeView(Struct, frozen=True, kw_only=True):
    """The home page. Empty texts and tuples mean: show nothing. `featured_title` says what the `featured` are: chosen, or all there is."""

    frame: Frame
    canonical: str
    title: str
    intro: Nodes
    hero: Picture | None
    themes: tuple[ThemeCountView, ...]
    featured_title: str
    featured: tuple[CardView, ...]
    next_starts: tuple[CardView, ...]
    state_of: str
    ways_in: tuple[FacetGroupView, ...]
    guide: GuideDownload | None
    foot: FootView
    structured: tuple[Thing, ...]


class CatalogueInputs(Struct, frozen=True, kw_only=True):
    """One page of the catalogue, or of the programmes that have the `chosen` value of a facet.

    `columns` is the address of the file that the script reads; the first page of the catalogue names it for all others.
    The first page of all offers the studiegids: were it on all, an edit to any programme would make all again.
    """

    frame: Frame
    paging: Paging
    size: int
    panel: FacetPanel
    chosen: ChosenFacet | None
    columns: str
    cards: tuple[Card, ...]
    guide: MadeArtifact | None = None


class CatalogueView(Struct, frozen=True, kw_only=True):
    """`chip` names the chosen value, `kicker` says of which facet it is, `all_values` leads to all values of that where they are many."""

    frame: Frame
    canonical: str
    title: str
    kicker: str
    chip: str
    all_values: str
    count: str
    cards: tuple[CardView, ...]
    facets: tuple[FacetGroupView, ...]
    columns: str
    blank: CardView
    size: int
    pager: PagerView
    state_of: str
    structured: tuple[Thing, ...]
    guide: GuideDownload | None


def home_view(given: HomeInputs, facts: Facts) -> HomeView:
    """The view of the home page."""
    frame = given.frame
    read = page_reader(given.texts, given.links, frame)
    return HomeView(
        frame=frame,
        canonical=frame.absolute(frame.home),
        title=given.home.title or frame.site_title,
        intro=read.nodes(given.home.intro),
        hero=read.picture(given.home.hero),
        themes=tuple(_theme_count(one, frame) for one in given.themes),
        featured_title=frame.words.featured if given.home.featured else frame.words.catalogue,
        featured=card_views(given.featured, frame),
        next_starts=card_views(given.next_starts, frame),
        state_of=state_of((*given.featured, *given.next_starts), frame),
        ways_in=tuple(facet_group_view(one, None, frame) for one in given.ways_in),
        guide=guide_download(given.guide, frame, facts),
        foot=foot_view(given.foot, frame, read.ids),
        structured=_site(given, frame),
    )


def _site(given: HomeInputs, frame: Frame) -> tuple[Thing, ...]:
    """The site, and the organisation whose it is."""
    entry = given.provider
    logo = frame.absolute_href(frame.logo.src) if frame.logo else ""
    by = whole_organisation(entry.id, entry.record, given.marks, logo, frame)
    at = frame.base_url
    return WebSite(id=f"{at}#site", url=at, name=frame.site_title, in_language=frame.language, publisher=by.reference), by


def _theme_count(one: ThemeCount, frame: Frame) -> ThemeCountView:
    count = frame.words.count("programme", one.count)
    return ThemeCountView(title=one.theme.title, href=frame.href(one.theme.address), summary=one.summary, picture=one.picture, count=count)


def catalogue_view(given: CatalogueInputs, facts: Facts) -> CatalogueView:
    """The view of a page of the catalogue, or of a list of one value of a facet."""
    frame, words, chosen = given.frame, given.frame.words, given.chosen
    label = chosen.label if chosen else ""
    kicker = chosen.name if chosen else ""
    return CatalogueView(
        frame=frame,
        canonical=frame.absolute(page_address(given.paging, frame)),
        title=capital(label) if chosen else words.catalogue,
        kicker=kicker,
        chip=f"{kicker}: {label}" if chosen else "",
        all_values=_all_values(given, frame),
        count=words.count("programme", given.paging.total),
        cards=card_views(given.cards, frame),
        facets=facet_views(given.panel, chosen, frame),
        columns=frame.href(given.columns) if given.columns else "",
        blank=replace(BLANK_CARD, picture=_blank(frame)),
        size=given.size,
        pager=pager_view(given.paging, frame),
        state_of=state_of(given.cards, frame),
        structured=course_list(frame, given.cards, given.paging),
        guide=guide_download(given.guide, frame, facts),
    )


def _blank(frame: Frame) -> Picture:
    """A picture with something in every place."""
    pattern = frame.pattern("")
    return replace(pattern, avif=pattern.src, srcset=pattern.src)


def _all_values(given: CatalogueInputs, frame: Frame) -> str:
    chosen = given.chosen.facet if given.chosen else ""
    return next((frame.href(one.all_address) for one in given.panel.groups if one.name == chosen and one.all_address), "")
