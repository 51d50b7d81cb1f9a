"""The lists of all themes, all locations and all who teach; none where there is nothing to list."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from msgspec import Struct

from plgsite.catalogue import Entry, File
from plgsite.model.places import Location, Teacher, Theme
from plgsite.model.record import Record
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.shared.figures import LOCATIONS, TEACHERS, THEMES
from plgsite.plan.shared.paging import paginated
from plgsite.projections.projections import Projections
from plgsite.projections.remembered import Remembered
from plgsite.prose.nodes import plain_text
from plgsite.routes import output_path, page_of
from plgsite.rules.own_words import address_of
from plgsite.views.lists.directory import Directory, DirectoryEntry, DirectoryInputs

MOST = 60
"""So many records stand on a page."""


class Family(Struct, frozen=True, kw_only=True):
    """A kind of record: the name of its list, which programmes belong to one, and what tells it from the others."""

    name: Directory
    model: type[Record]
    belongs_to: Remembered[tuple[str, ...]]
    told: Callable[[Entry[Any], Projections], tuple[str, ...]]
    photo: Callable[[Entry[Any]], tuple[File | None, str]]


def _theme(entry: Entry[Theme], known: Projections) -> tuple[str, ...]:
    return (plain_text(entry.nodes(entry.record.summary)),)


def _location(entry: Entry[Location], known: Projections) -> tuple[str, ...]:
    return known.places[entry.id].lines


def _teacher(entry: Entry[Teacher], known: Projections) -> tuple[str, ...]:
    return (entry.record.role or "", ", ".join(entry.record.subjects), entry.record.organisation or "")


def _portrait(entry: Entry[Teacher]) -> tuple[File | None, str]:
    return (entry.files[entry.record.photo], entry.record.alt or "") if entry.record.photo else (None, "")


def _none(entry: Entry[Any]) -> tuple[File | None, str]:
    return None, ""


DIRECTORIES: tuple[Family, ...] = (
    Family(name="themes", model=Theme, belongs_to=THEMES, told=_theme, photo=_none),
    Family(name="locations", model=Location, belongs_to=LOCATIONS, told=_location, photo=_none),
    Family(name="teachers", model=Teacher, belongs_to=TEACHERS, told=_teacher, photo=_portrait),
)


def directory_artifacts(known: Projections) -> Iterator[Artifact]:
    """Every page of each list."""
    for family in DIRECTORIES:
        if known.catalogue.published(family.model):
            at, entries = address_of(family.name, "", known.site.record), _entries(family, known)
            for paging, shown in paginated(entries, at, MOST):
                yield Artifact(
                    path=output_path(page_of(at, known.language, paging.number)),
                    family=family.name,
                    medium="page",
                    template=f"pages/{family.name}.html",
                    inputs=DirectoryInputs(frame=known.frame, name=family.name, paging=paging, entries=shown),
                    rank=2,
                )


def beside_own(lists: Iterable[Artifact], taken: frozenset[str]) -> tuple[Artifact, ...]:
    """The pages of those lists of which no path is taken: a page of the site's own at that address, or one that leads on from there, was
    there before these lists were."""
    found = tuple(lists)
    without = {one.family for one in found if one.path in taken}
    return tuple(one for one in found if one.family not in without)


def _entries(family: Family, known: Projections) -> tuple[DirectoryEntry, ...]:
    of = known.each(family.belongs_to)
    counts = Counter(id for one in known.cards for id in of[one])
    found = (
        _entry(entry, family, counts[id], known) for id, entry in known.catalogue.published(family.model).items() if entry.record.listed
    )
    return tuple(sorted(found, key=lambda one: known.words.formats.sort_key(one.title)))


def _entry(entry: Entry[Any], family: Family, count: int, known: Projections) -> DirectoryEntry:
    named, (photo, alt) = known.named(f"{family.model.KIND}:{entry.id}"), family.photo(entry)
    lines = tuple(line for line in family.told(entry, known) if line)
    picture = known.card_pictures.of(entry, entry.record.image, entry.id) if family.model is Theme else None
    return DirectoryEntry(title=named.title, address=named.address, lines=lines, photo=photo, alt=alt, picture=picture, count=count)
