"""Groups of programmes that are like each other: of the same kind, under the same theme."""

from collections.abc import Hashable, Iterable, Mapping, Sequence

from msgspec import Struct

ProgrammeGroup = Hashable


class Groups(Struct, frozen=True):
    """The programmes of each group in order of title, and the place of each in its groups."""

    ids: Mapping[ProgrammeGroup, tuple[str, ...]]
    places: Mapping[tuple[ProgrammeGroup, str], int]


def groups(programmes: Iterable[tuple[str, str, Sequence[str]]]) -> Groups:
    """The groups of some programmes, which come in order of title, each as its id, its kind and its themes."""
    found: dict[ProgrammeGroup, list[str]] = {}
    for id, kind, themes in programmes:
        for group in groups_of(kind, themes):
            found.setdefault(group, []).append(id)
    places = {(group, id): place for group, ids in found.items() for place, id in enumerate(ids)}
    return Groups({group: tuple(ids) for group, ids in found.items()}, places)


def groups_of(kind: str, themes: Sequence[str]) -> tuple[ProgrammeGroup, ...]:
    """What a programme has in common with those that are like it, the closest first."""
    theme = tuple(themes[:1])
    return (*(((kind, *theme), theme) if theme else ()), kind)
