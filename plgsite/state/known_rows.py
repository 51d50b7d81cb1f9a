"""What a build remembers of all programmes: what lists show of them, and which lists there are. It is read only where an edit of facts asks
for it."""

from pathlib import Path  # noqa: TID251 - which output folder it is about

import msgspec
from msgspec import Raw, Struct

from plgsite.digest import Digest
from plgsite.packed import Packed, packed
from plgsite.projections.remembered import Rows, rows_from
from plgsite.publish.notes import note_name
from plgsite.storage.cache import KEYS, Cache

NAME = "rows"


class KnownRows(Struct, frozen=True, kw_only=True):
    """The rows of the programmes, and the paths of the lists."""

    rows: Rows
    lists: frozenset[str]


class _Stored(Struct, frozen=True):
    rows: Raw
    lists: tuple[str, ...]


_encode, _decode = msgspec.msgpack.Encoder().encode, msgspec.msgpack.Decoder(_Stored).decode


def as_stored(known: KnownRows) -> Packed:
    """What is kept; its digest is that of all that is known."""
    return packed(_encode(_Stored(Raw(known.rows.written()), tuple(sorted(known.lists)))))


def keep_rows(cache: Cache, output: Path, stored: Packed) -> None:
    """Keeps it for the next build to an output, in the place of the last."""
    cache.put_many(KEYS, {note_name(output, NAME): stored})


def recall_rows(cache: Cache, output: Path, digest: Digest) -> KnownRows | None:
    """What was kept, where it has a digest; else None."""
    name = note_name(output, NAME)
    stored = cache.get_many(KEYS, [name]).get(name)
    if stored is None or stored.digest != digest:
        return None
    try:
        found = _decode(stored())
        return KnownRows(rows=rows_from(bytes(found.rows)), lists=frozenset(found.lists))
    except msgspec.DecodeError:
        return None
