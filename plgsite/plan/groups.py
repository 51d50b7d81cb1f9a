"""Groups of programmes that are like each other: of the same kind, under the same theme."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass

from plgsite.model.programme import Programme

Group = Hashable


@dataclass(frozen=True, slots=True)
class Groups:
    """The programmes of each group in order of title, and the place of each in its groups."""

    ids: Mapping[Group, tuple[str, ...]]
    places: Mapping[tuple[Group, str], int]


def groups(programmes: Iterable[tuple[str, Programme]]) -> Groups:
    """The groups of some programmes, which come with their ids and in order of title."""
    found: dict[Group, list[str]] = {}
    for id, record in programmes:
        for group in groups_of(record):
            found.setdefault(group, []).append(id)
    places = {(group, id): place for group, ids in found.items() for place, id in enumerate(ids)}
    return Groups({group: tuple(ids) for group, ids in found.items()}, places)


def groups_of(record: Programme) -> tuple[Group, ...]:
    """What a programme has in common with those that are like it, the closest first."""
    theme = record.themes[:1]
    return (*(((record.kind, *theme), theme) if theme else ()), record.kind)
