"""A value for each of some ids, made when it is asked for, and once."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

T = TypeVar("T")


class Each(Mapping[str, T]):
    """A mapping that makes its values. What makes them must be a function of the id alone."""

    def __init__(self, ids: Iterable[str], make: Callable[[str], T], made: Mapping[str, T] | None = None) -> None:
        self._ids = dict.fromkeys(ids)
        self._make = make
        self._made: dict[str, T] = dict(made or {})

    def __getitem__(self, id: str) -> T:
        if id not in self._made:
            if id not in self._ids:
                raise KeyError(id)
            self._made[id] = self._make(id)
        return self._made[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)

    def __contains__(self, id: object) -> bool:
        return id in self._ids

    @property
    def made(self) -> Mapping[str, T]:
        """The values that somebody asked for, by id."""
        return self._made

    def with_values(self, values: Mapping[str, T]) -> "Each[T]":
        """The same ids, with other values for some."""
        return Each(self._ids, self._make, {**self._made, **values})

    def unlisted(self) -> "Each[T]":
        """The same values for who asks for one by its id; a walk over them finds none."""
        return _Unlisted(self._ids, self._make, self._made)


class _Unlisted(Each[T]):
    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0
