"""Lists of programmes: home and catalogue."""

from collections.abc import Iterator

from plgsite.model.places import Theme
from plgsite.model.site import Home
from plgsite.plan.artifact import Artifact
from plgsite.plan.foot import Foot
from plgsite.plan.projections import Projections
from plgsite.plan.refs import links_in
from plgsite.prose.nodes import plain_text
from plgsite.routes import address, output_path
from plgsite.views.cards import Card
from plgsite.views.listings import CatalogueInputs, HomeInputs, ThemeCount
from plgsite.views.reading import Texts

NEXT_STARTS = 6
"""How many starts the home page names."""


def listings(known: Projections) -> Iterator[Artifact]:
    """The home page and every page of the catalogue."""
    yield _home(known)
    yield from _catalogue(known)


def _home(known: Projections) -> Artifact:
    home: Home = known.site.record.home
    texts = (home.intro,) if home.intro else ()
    return Artifact(
        path=output_path(address("home", known.language)),
        family="home",
        medium="page",
        template="pages/home.html",
        inputs=HomeInputs(
            frame=known.frame,
            home=home,
            texts=Texts(texts=texts, files=known.site.files),
            links=known.links(links_in(texts)),
            themes=_themes(known),
            featured=tuple(known.cards[id] for id in home.featured if id in known.cards),
            next_starts=_next_starts(known),
            foot=Foot(known).of("home"),
        ),
        rank=2,
    )


def _next_starts(known: Projections) -> tuple[Card, ...]:
    dated = [(one.starts, one.title, one) for one in known.cards.values() if one.starts]
    return tuple(one for _, _, one in sorted(dated, key=lambda item: item[:2])[:NEXT_STARTS])


def _themes(known: Projections) -> tuple[ThemeCount, ...]:
    found = []
    for id, entry in known.catalogue.published(Theme).items():
        if entry.record.listed:
            count = sum(id in known.programmes[one].record.themes for one in known.cards)
            summary = plain_text(entry.nodes(entry.record.summary))
            found.append(ThemeCount(theme=known.named(f"theme:{id}"), summary=summary, count=count))
    return tuple(sorted(found, key=lambda one: known.words.formats.sort_key(one.theme.title)))


def _catalogue(known: Projections) -> Iterator[Artifact]:
    cards, size = tuple(known.cards.values()), known.site.record.catalogue.page_size
    pages = max(1, -(-len(cards) // size))
    addresses = tuple(address("catalogue", known.language, number=number) for number in range(1, pages + 1))
    for number, at in enumerate(addresses, 1):
        shown = cards[(number - 1) * size : number * size]
        yield Artifact(
            path=output_path(at),
            family="catalogue",
            medium="page",
            template="pages/catalogue.html",
            inputs=CatalogueInputs(frame=known.frame, number=number, addresses=addresses, total=len(cards), cards=shown),
            rank=2,
        )
