"""What lists show of each programme, as a build remembers it: then no record need be read to know it.

Each such thing is a function of the record without its own text, of what other records are called, and of the day.
"""

from collections.abc import Callable, Collection, Mapping
from typing import Any, Generic, TypeVar

import msgspec
from msgspec import Raw, Struct

from plgsite.catalogue import Entry
from plgsite.model.programme import Programme

T = TypeVar("T")


class Remembered(Struct, Generic[T], frozen=True):
    """Something of every published programme. `name` is what it is kept under, `type` what it is read back as; `make` is given the
    projections of its catalogue."""

    name: str
    type: Any
    make: Callable[[Any, Entry[Programme]], T]


_encode = msgspec.msgpack.Encoder().encode
_decoder = msgspec.msgpack.Decoder(dict[str, dict[str, Raw]])
Stored = Mapping[str, Mapping[str, Raw]]


class Rows(Struct, frozen=True):
    """Remembered things by name and id: as they are `stored`, and as they were `made` in this process."""

    stored: Stored = {}
    made: Mapping[str, Mapping[str, Any]] = {}

    def of(self, what: Remembered[T]) -> dict[str, T]:
        """What is known of one thing, by id."""
        decode = msgspec.msgpack.Decoder(what.type).decode
        found: dict[str, T] = {id: decode(raw) for id, raw in self.stored.get(what.name, {}).items()}
        return {**found, **self.made.get(what.name, {})}

    def without(self, ids: Collection[str]) -> "Rows":
        """The same without what is known of some programmes."""

        def others(rows: Mapping[str, Mapping[str, T]]) -> dict[str, dict[str, T]]:
            return {name: {id: one for id, one in found.items() if id not in ids} for name, found in rows.items()}

        return Rows(others(self.stored), others(self.made))

    def written(self) -> bytes:
        """All that is known, to be read by `rows_from`."""
        rows = {name: dict(found) for name, found in self.stored.items()}
        for name, found in self.made.items():
            known = rows.setdefault(name, {})
            known.update((id, Raw(_encode(one))) for id, one in found.items() if id not in known)
        return _encode({name: dict(sorted(rows[name].items())) for name in sorted(rows)})


NO_ROWS = Rows()


def rows_from(written: bytes) -> Rows:
    """What `Rows.written` wrote. Raises ValueError for anything else."""
    return Rows(_decoder.decode(written))
