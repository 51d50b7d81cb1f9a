"""The pages about a theme, a location, a teacher; the pages of the site; the page for what is not found."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from plgsite.catalogue import Entry
from plgsite.model.places import Location, Page, Provider, Teacher, Theme
from plgsite.model.programme import Programme
from plgsite.model.record import Record
from plgsite.plan.artifact import Artifact
from plgsite.plan.foot import Foot
from plgsite.plan.projections import Projections
from plgsite.routes import address, output_path
from plgsite.views.cards import Card
from plgsite.views.frame import Frame
from plgsite.views.pages import LocationInputs, NotFoundInputs, PageInputs, TeacherInputs, ThemeInputs
from plgsite.views.projection import Named


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """A kind of record whose pages list the programmes that belong to it."""

    model: type[Record]
    belongs_to: Callable[[Programme], Iterable[str]]
    inputs: Callable[[Frame, str, Entry[Any], tuple[Named, ...], tuple[Card, ...]], Any]


def _locations(programme: Programme) -> Iterable[str]:
    return (*programme.locations, *(edition.location for edition in programme.editions if edition.location))


FAMILIES: tuple[Family, ...] = (
    Family(
        model=Theme,
        belongs_to=lambda programme: programme.themes,
        inputs=lambda frame, at, entry, links, cards: ThemeInputs(frame=frame, address=at, theme=entry, links=links, cards=cards),
    ),
    Family(
        model=Location,
        belongs_to=_locations,
        inputs=lambda frame, at, entry, links, cards: LocationInputs(frame=frame, address=at, location=entry, links=links, cards=cards),
    ),
    Family(
        model=Teacher,
        belongs_to=lambda programme: programme.teachers,
        inputs=lambda frame, at, entry, links, cards: TeacherInputs(frame=frame, address=at, teacher=entry, links=links, cards=cards),
    ),
)


def records(known: Projections) -> Iterator[Artifact]:
    """One artifact for every published record that has a page of its own and is no programme, and the page for what is not found."""
    for family in FAMILIES:
        cards = _cards_by_id(known, family)
        for id, entry in known.catalogue.published(family.model).items():
            at = known.address(f"{family.model.KIND}:{id}")
            inputs = family.inputs(known.frame, at, entry, known.links(entry.links), tuple(cards.get(id, ())))
            yield _artifact(entry, at, inputs, rank=2)
    provider = known.catalogue.get(Provider, known.site.record.provider)
    foot = Foot(known).of("page")
    for id, page in known.catalogue.published(Page).items():
        at = known.address(f"page:{id}")
        inputs = PageInputs(
            frame=known.frame,
            address=at,
            page=page,
            provider=provider,
            marks=known.marks(provider),
            links=known.links((*page.links, *provider.links)),
            foot=foot,
        )
        yield _artifact(page, at, inputs, rank=1)
    yield Artifact(
        path=output_path(address("not-found", known.language)),
        family="not-found",
        medium="page",
        template="pages/not-found.html",
        inputs=NotFoundInputs(frame=known.frame),
        rank=1,
    )


def _cards_by_id(known: Projections, family: Family) -> Mapping[str, list[Card]]:
    found: dict[str, list[Card]] = {}
    for one, shown in known.cards.items():
        for id in dict.fromkeys(family.belongs_to(known.programmes[one].record)):
            found.setdefault(id, []).append(shown)
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
