"""What a plan must know of all programmes at once, before it looks at any of them: little, so that a build can remember it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from plgsite.catalogue import Catalogue
from plgsite.model.programme import Programme
from plgsite.projections.groups import Groups, groups
from plgsite.wording import Wording


class ProgrammeOutline(NamedTuple):
    """A published programme: whether it stands in lists, its kind, its first theme ("" for none), whether it says when it changed, and
    its provider ("" where that is the site's), and the programmes of this catalogue that come before it."""

    id: str
    listed: bool
    kind: str
    theme: str
    dated: bool
    provider: str
    requires: Sequence[str] = ()


@dataclass(frozen=True)
class Overview:
    """The published programmes in order of title."""

    outlines: tuple[ProgrammeOutline, ...]

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of all published programmes, in order of title."""
        return tuple(one.id for one in self.outlines)

    @cached_property
    def by_id(self) -> Mapping[str, ProgrammeOutline]:
        """The outlines by id."""
        return {one.id: one for one in self.outlines}

    @cached_property
    def listed(self) -> tuple[str, ...]:
        """Those that stand in lists."""
        return tuple(one.id for one in self.outlines if one.listed)

    @cached_property
    def groups(self) -> Groups:
        """The listed programmes that are like each other."""
        return groups((one.id, one.kind, (one.theme,) if one.theme else ()) for one in self.outlines if one.listed)

    @cached_property
    def follow_ups(self) -> Mapping[str, tuple[str, ...]]:
        """The listed programmes that come after each programme that some require, in order of title."""
        found: dict[str, tuple[str, ...]] = {}
        for one in self.outlines:
            for before in one.requires if one.listed else ():
                found[before] = (*found.get(before, ()), one.id)
        return found

    @property
    def has_news(self) -> bool:
        """Whether any listed programme says when it changed."""
        return any(one.listed and one.dated for one in self.outlines)


def overview_of(catalogue: Catalogue, words: Wording) -> Overview:
    """The overview of a catalogue."""
    found = [
        (words.formats.sort_key(entry.record.title), _outline(id, entry.record)) for id, entry in catalogue.published(Programme).items()
    ]
    return Overview(tuple(outline for _, outline in sorted(found, key=lambda one: (one[0], one[1].id))))


def _outline(id: str, record: Programme) -> ProgrammeOutline:
    theme = record.themes[0] if record.themes else ""
    requires = tuple(dict.fromkeys(one.programme for one in record.requires if one.programme))
    return ProgrammeOutline(id, record.listed, record.kind, theme, record.updated is not None, record.provider or "", requires)


def overview_from_json(rows: Iterable[Any]) -> Overview:
    """The overview whose outlines were written as lists. Raises TypeError for anything else."""
    return Overview(tuple(ProgrammeOutline(*row) for row in rows))
