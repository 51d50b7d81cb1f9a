"""The pages about a theme, a location, a teacher; the pages of the site; the page for what is not found."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from plgsite.catalogue import Entry
from plgsite.model.places import Location, Page, Provider, Teacher, Theme
from plgsite.model.record import Record
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.lists.cards_at import CARDS_AT
from plgsite.plan.shared.figures import LOCATIONS, TEACHERS, THEMES
from plgsite.plan.shared.foot import Foot
from plgsite.plan.shared.paging import paginated_cards
from plgsite.projections.projections import Projections
from plgsite.projections.remembered import Remembered
from plgsite.routes import address, output_path, page_of
from plgsite.rules.own_words import address_of
from plgsite.views.lists.cards import Card
from plgsite.views.lists.locations import LocationInputs
from plgsite.views.lists.teachers import TeacherInputs
from plgsite.views.lists.themes import ThemeInputs
from plgsite.views.pages.not_found import NotFoundInputs
from plgsite.views.pages.site_page import PageInputs


class Family(Struct, frozen=True, kw_only=True):
    """A kind of record whose pages list the programmes that belong to it."""

    model: type[Record]
    belongs_to: Remembered[tuple[str, ...]]
    inputs: Callable[..., Any]
    card: Callable[[Projections, str, str], Card] = lambda known, one, id: known.cards[one]
    """The card of a programme, by its id, as the page of a record shows it."""


RECORD_FAMILIES: tuple[Family, ...] = (
    Family(
        model=Theme,
        belongs_to=THEMES,
        inputs=lambda entry, **others: ThemeInputs(theme=entry, **others),
    ),
    Family(
        model=Location,
        belongs_to=LOCATIONS,
        inputs=lambda entry, **others: LocationInputs(location=entry, **others),
        card=lambda known, one, id: known.each(CARDS_AT)[one][id],
    ),
    Family(
        model=Teacher,
        belongs_to=TEACHERS,
        inputs=lambda entry, **others: TeacherInputs(teacher=entry, **others),
    ),
)


def record_artifacts(known: Projections) -> Iterator[Artifact]:
    """One artifact for every published record that has a page of its own and is no programme, and the page for what is not found."""
    for family in RECORD_FAMILIES:
        cards, up = _cards_by_id(known, family), address_of(f"{family.model.KIND}s", "", known.site.record)
        for id, entry in known.catalogue.published(family.model).items():
            at, links = known.address(f"{family.model.KIND}:{id}"), known.links(entry.links)
            for paging, shown in paginated_cards(cards.get(id, []), at, known):
                own = getattr(known.own, family.model.KIND, None)
                more = {} if own is None else {"own": own}
                inputs = family.inputs(entry, **more, up=up, frame=known.frame, paging=paging, links=links, cards=shown)
                yield _artifact(entry, page_of(at, known.language, paging.number), inputs, rank=2)
    pages = SitePages(known)
    for page in known.catalogue.published(Page).values():
        yield from pages.of(page)
    yield Artifact(
        path=output_path(address("not-found", known.language)),
        family="not-found",
        medium="page",
        template="pages/not-found.html",
        inputs=NotFoundInputs(frame=known.frame),
        rank=1,
    )


class SitePages:
    """The pages of the site that are about itself; what all of them have in common is made once."""

    def __init__(self, known: Projections) -> None:
        self._known = known
        self._provider = known.catalogue.get(Provider, known.site.record.provider)
        self._foot = Foot(known).of("page")

    def of(self, page: Entry[Page]) -> Iterator[Artifact]:
        """The one page."""
        known, provider = self._known, self._provider
        at = known.address(f"page:{page.id}")
        inputs = PageInputs(
            frame=known.frame,
            address=at,
            page=page,
            provider=provider,
            marks=known.marks(provider),
            links=known.links((*page.links, *provider.links)),
            foot=self._foot,
        )
        made = _artifact(page, at, inputs, rank=1)
        yield replace(made, template=page.record.template) if page.record.template else made


def _cards_by_id(known: Projections, family: Family) -> Mapping[str, list[Card]]:
    found: dict[str, list[Card]] = {}
    of = known.each(family.belongs_to)
    for one in known.cards:
        for id in of[one]:
            found.setdefault(id, []).append(family.card(known, one, id))
    return found


def _artifact(entry: Entry[Any], at: str, inputs: Any, rank: Any) -> Artifact:
    kind = entry.record.KIND
    return Artifact(
        path=output_path(at),
        family=kind,
        medium="page",
        template=f"pages/{kind}.html",
        inputs=inputs,
        rank=rank,
        record=f"{kind}:{entry.id}",
    )
