"""Lists of programmes: home, the catalogue, and a list for every value of every facet."""

from collections import Counter
from collections.abc import Iterator

from msgspec.structs import replace

from plgsite.facets.facets import Facets, facets_of
from plgsite.model.places import Provider, Theme
from plgsite.model.site import Home
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.guide.offered import guide_of
from plgsite.plan.lists.a_to_z import has_letter_lists
from plgsite.plan.lists.cards_at import card_in, places_of, where_it_starts
from plgsite.plan.lists.columns import Columns
from plgsite.plan.shared.figures import THEMES
from plgsite.plan.shared.foot import Foot
from plgsite.plan.shared.linked_records import links_in
from plgsite.plan.shared.paging import paginated_cards
from plgsite.projections.projections import Projections
from plgsite.prose.nodes import plain_text
from plgsite.routes import address, output_path, page_of
from plgsite.texts.reading import ProseTexts
from plgsite.views.lists.cards import Card
from plgsite.views.lists.facets import ChosenFacet, FacetPanel
from plgsite.views.lists.listings import CatalogueInputs, HomeInputs, ThemeCount

NEXT_STARTS = 6
"""How many starts the home page names."""
FEW = 6
"""So many programmes the home page shows all, where it features none."""
WAYS_IN = ("sector", "kind", "start")
"""The facets whose values stand on the home page too."""


def list_artifacts(known: Projections) -> Iterator[Artifact]:
    """The home page, and every page of the catalogue and of its facets."""
    facets = facets_of(known)
    yield _home(known, facets)
    yield from _catalogue(known, facets)


def _home(known: Projections, facets: Facets) -> Artifact:
    home: Home = known.site.record.home
    texts = (home.intro,) if home.intro else ()
    provider = known.catalogue.get(Provider, known.site.record.provider)
    return Artifact(
        path=output_path(address("home", known.language)),
        family="home",
        medium="page",
        template="pages/home.html",
        inputs=HomeInputs(
            frame=known.frame,
            home=home,
            texts=ProseTexts(texts=texts, files=known.site.files),
            links=known.links(links_in(texts)),
            themes=_themes(known),
            featured=_featured(known, home),
            next_starts=_next_starts(known),
            ways_in=tuple(group for group in facets.panel.groups if group.name in WAYS_IN and len(group.values) > 1),
            guide=guide_of(known),
            foot=Foot(known).of("home"),
            provider=provider,
            marks=known.marks(provider),
        ),
        rank=2,
    )


def _featured(known: Projections, home: Home) -> tuple[Card, ...]:
    """Those that the site names; without any all of them, where they are few."""
    if not home.featured and len(known.cards) <= FEW:
        return tuple(known.cards.values())
    return tuple(known.cards[id] for id in home.featured if id in known.cards)


def _next_starts(known: Projections) -> tuple[Card, ...]:
    """On one day in order of title, as the cards are; each with the place of that start, where it is one of several."""
    dated = [(one.starts, one) for one in known.cards.values() if one.starts]
    return tuple(where_it_starts(known, one) for _, one in sorted(dated, key=lambda item: item[0])[:NEXT_STARTS])


def _themes(known: Projections) -> tuple[ThemeCount, ...]:
    found = []
    of = known.each(THEMES)
    counts = Counter(id for one in known.cards for id in of[one])
    for id, entry in known.catalogue.published(Theme).items():
        if entry.record.listed:
            count = counts[id]
            summary = plain_text(entry.nodes(entry.record.summary))
            picture = known.card_pictures.of(entry, entry.record.image, id)
            found.append(ThemeCount(theme=known.named(f"theme:{id}"), summary=summary, picture=picture, count=count))
    return tuple(sorted(found, key=lambda one: known.words.formats.sort_key(one.theme.title)))


def _catalogue(known: Projections, facets: Facets) -> Iterator[Artifact]:
    """All programmes, and those of every value of every facet that the site shows."""
    columns = Columns(known, facets)
    if facets.panel.groups:
        yield from columns.artifacts()
    for page in _list(known, address("catalogue", known.language), tuple(known.cards.values()), facets.panel, None):
        first = facets.panel.groups and page.inputs.paging.number == 1
        yield replace(page, inputs=replace(page.inputs, columns=columns.address)) if first else page
    places = places_of(known)
    letters = ("letter",) if has_letter_lists(known) else ()
    for name in (*facets.names, *letters):
        group, members = facets.group(name), facets.members(name)
        for value in group.values:
            at_place = name == "location"
            cards = tuple(card_in(known, id, value.slug, places) if at_place else known.cards[id] for id in members[value.slug])
            yield from _list(
                known,
                value.address,
                cards,
                facets.panel,
                ChosenFacet(facet=name, name=group.label, slug=value.slug, label=value.label, count=value.count, address=value.address),
            )


def _list(known: Projections, first: str, cards: tuple[Card, ...], panel: FacetPanel, chosen: ChosenFacet | None) -> Iterator[Artifact]:
    family = "facet" if chosen else "catalogue"
    for paging, shown in paginated_cards(cards, first, known):
        guide = guide_of(known) if paging.number == 1 and not chosen else None
        yield Artifact(
            path=output_path(page_of(first, known.language, paging.number)),
            family=family,
            medium="page",
            template=f"pages/{family}.html",
            inputs=CatalogueInputs(
                frame=known.frame,
                paging=paging,
                size=known.site.record.catalogue.page_size,
                panel=panel,
                chosen=chosen,
                columns="",
                cards=shown,
                guide=guide,
            ),
            rank=2,
        )
