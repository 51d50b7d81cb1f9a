"""The ways into the studiegids: the agenda by month, the index of titles, the index of locations. What is found is named by its id."""

import datetime
from collections.abc import Iterable, Mapping

from msgspec import Struct

from plgsite.texts.capital import capital
from plgsite.views.guide.chapter_view import GuideChapterView
from plgsite.wording import Wording

TO_COME = ("planned", "open", "few_places", "full")
"""The editions of the agenda: one that is closed has begun, or cannot be joined any more."""


TitlesById = Mapping[str, str]
"""By id, the title of a programme as it stands in a list."""


class AgendaLine(Struct, frozen=True, kw_only=True):
    """A start: when, of which programme, where, and how it stands."""

    when: str
    id: str
    title: str
    where: str
    status: str


class AgendaMonth(Struct, frozen=True, kw_only=True):
    """A month of the agenda with its starts, the first first."""

    title: str
    lines: tuple[AgendaLine, ...]


class IndexLine(Struct, frozen=True, kw_only=True):
    """A programme in an index, by the id of its chapter."""

    id: str
    title: str


class IndexGroup(Struct, frozen=True, kw_only=True):
    """A letter with titles, or a place with what is given there."""

    title: str
    lines: tuple[IndexLine, ...]


def agenda_months(chapters: Iterable[GuideChapterView], names: TitlesById, words: Wording) -> tuple[AgendaMonth, ...]:
    """The starts that a reader can still take part in, by month; on one day in order of title."""
    starts = [
        (edition.starts_iso, AgendaLine(when=edition.short, id=one.id, title=names[one.id], where=edition.where, status=edition.status))
        for one in chapters
        for edition in one.editions
        if edition.starts_iso and edition.state in TO_COME
    ]
    months: dict[str, list[AgendaLine]] = {}
    for day, line in sorted(starts, key=lambda start: start[0]):
        months.setdefault(day[:7], []).append(line)
    return tuple(AgendaMonth(title=_named(month, words), lines=tuple(lines)) for month, lines in months.items())


def _named(month: str, words: Wording) -> str:
    return capital(words.formats.month(datetime.date.fromisoformat(f"{month}-01")))


def title_index(chapters: Iterable[GuideChapterView], names: TitlesById, words: Wording) -> tuple[IndexGroup, ...]:
    """All titles in order of the alphabet, by first letter; those that begin with a figure or a mark stand first."""
    groups: dict[str, list[IndexLine]] = {}
    for one in sorted(chapters, key=lambda one: words.formats.sort_key(one.title)):
        groups.setdefault(words.formats.first_letter(one.title).upper() or "0-9", []).append(IndexLine(id=one.id, title=names[one.id]))
    return tuple(IndexGroup(title=letter, lines=tuple(lines)) for letter, lines in groups.items())


def location_index(chapters: Iterable[GuideChapterView], names: TitlesById, words: Wording) -> tuple[IndexGroup, ...]:
    """All places, each with what is given there, in order of the alphabet."""
    groups: dict[str, list[IndexLine]] = {}
    for one in sorted(chapters, key=lambda one: words.formats.sort_key(one.title)):
        for place in one.found_under:
            groups.setdefault(place, []).append(IndexLine(id=one.id, title=names[one.id]))
    places = sorted(groups, key=lambda place: (words.formats.sort_key(place), place))
    return tuple(IndexGroup(title=place, lines=tuple(groups[place])) for place in places)
