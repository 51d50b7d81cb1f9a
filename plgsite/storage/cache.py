"""The cache: parsed sources, what was made of them, and notes, in one SQLite file. Losing it costs time, never correctness."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path  # noqa: TID251
from typing import Any, Generic, TypeVar

from msgspec import Struct

from plgsite.digest import Digest, digest_bytes, digest_text
from plgsite.packed import Packed
from plgsite.storage.cache_folder import DATABASE, make_ready
from plgsite.storage.database import TORN, open_database, put_aside
from plgsite.storage.errors import MachineFault

Json = Any
"""A value of JSON's types."""
T = TypeVar("T")
R = TypeVar("R")


class Blob(Struct, frozen=True):
    """A rank-0 artifact: its bytes, and its facts (pages, size, width, height) as a JSON value."""

    body: bytes
    facts: Json


class Store(Struct, Generic[T], frozen=True):
    """One table, and how its values become a JSON value and bytes, and back."""

    table: str
    split: Callable[[T], tuple[Json, bytes]]
    joined: Callable[[Json, bytes], T]


def _json_store(table: str) -> Store[Json]:
    return Store(table, split=lambda value: (value, b""), joined=lambda value, _: value)


def _packed_store(table: str) -> Store[Packed]:
    return Store(table, split=lambda packed: (packed.digest, packed.data), joined=lambda digest, data: Packed(data, digest))


NOTES = _json_store("notes")
SOURCES: Store[bytes] = Store("sources", split=lambda data: (None, data), joined=lambda _, data: data)
KEYS = _packed_store("keys")
PAGES = _packed_store("pages")
BLOBS: Store[Blob] = Store("blobs", split=lambda blob: (blob.facts, blob.body), joined=lambda facts, body: Blob(body, facts))


class Cache:
    """A held database. Every call is one transaction; what cannot be read is a miss, what cannot be written is dropped."""

    def __init__(self, file: Path | None) -> None:
        """None, or a place where nothing can be written, is a cache in memory."""
        self._file = file
        self._database = open_database(file)

    def get_many(self, store: Store[T], keys: Iterable[str]) -> dict[str, T]:
        """The values that are there and intact."""
        found = {}
        for key, text, digest, seal, body in self._rows(store.table, "body", keys):
            value = _unsealed(key, text, digest, seal)
            if value is not _MISS and isinstance(body, bytes) and digest_bytes(body) == digest:
                found[key] = store.joined(value, body)
        return found

    def get_facts(self, keys: Iterable[str]) -> dict[str, Json]:
        """The facts of blobs, without reading their bytes."""
        read = {key: _unsealed(key, text, digest, seal) for key, text, digest, seal, _ in self._rows("blobs", "NULL", keys)}
        return {key: facts for key, facts in read.items() if facts is not _MISS}

    def put_many(self, store: Store[T], mapping: Mapping[str, T]) -> None:
        """Keeps values by their keys; a value that is there is replaced. A cache that cannot be written is left as it is."""
        rows = (_row(key, *store.split(value)) for key, value in mapping.items())
        self._do(lambda database: database.executemany(f"INSERT OR REPLACE INTO {store.table} VALUES (?, ?, ?, ?, ?)", rows), None)

    def keep(self, store: Store[T], keys: Iterable[str]) -> None:
        """Deletes all others, and gives the disk back what they took when that is most of the file."""
        query = f"DELETE FROM {store.table} WHERE key NOT IN (SELECT value FROM json_each(?))"
        self._do(lambda database: database.execute(query, [json.dumps(list(keys))]), None)
        self._do(_shrink, None)

    def others(self, store: Store[T], keys: Iterable[str]) -> dict[str, T]:
        """The values under all other keys: what `keep` would delete."""
        query = f"SELECT key FROM {store.table} WHERE key NOT IN (SELECT value FROM json_each(?)) ORDER BY rowid"
        found: list[tuple[str]] = self._do(lambda database: database.execute(query, [json.dumps(list(keys))]).fetchall(), [])
        return self.get_many(store, (key for (key,) in found))

    def close(self) -> None:
        """Ends the connection."""
        self._database.close()

    def _rows(self, table: str, body: str, keys: Iterable[str]) -> list[tuple[Any, ...]]:
        query = f"SELECT key, json, digest, seal, {body} FROM {table} WHERE key IN (SELECT value FROM json_each(?))"
        return self._do(lambda database: database.execute(query, [json.dumps(list(keys))]).fetchall(), [])

    def _do(self, action: Callable[[sqlite3.Connection], R], otherwise: R) -> R:
        try:
            with self._database:
                return action(self._database)
        except sqlite3.ProgrammingError:
            raise
        except sqlite3.OperationalError:  # full, read-only, busy: the file may well be sound
            return otherwise
        except TORN:
            self._database.close()
            self._database = open_database(self._file if self._file and put_aside(self._file) else None)
            return otherwise


@contextmanager
def open_cache(cache_folder: Path) -> Iterator[Cache]:
    """The cache of a site, closed in the end. Where its folder cannot be used it holds nothing, and a build takes longer."""
    try:
        make_ready(cache_folder)
    except MachineFault:
        file = None
    else:
        file = cache_folder / DATABASE
    with closing(Cache(file)) as cache:
        yield cache


_MISS = object()


def _seal(key: str, text: str, digest: Digest) -> Digest:
    """SQLite has no checksums: a torn page can hold rows that look sound."""
    return digest_text(f"{digest}\n{key}\n{text}")


def _row(key: str, value: Json, body: bytes) -> tuple[str, str, Digest, Digest, bytes]:
    text = json.dumps(value, separators=(",", ":"))
    digest = digest_bytes(body)
    return key, text, digest, _seal(key, text, digest), body


def _unsealed(key: Any, text: Any, digest: Any, seal: Any) -> Any:
    try:
        return json.loads(text) if seal == _seal(key, text, digest) else _MISS
    except (TypeError, ValueError, RecursionError):
        return _MISS


def _shrink(database: sqlite3.Connection) -> None:
    (pages,), (free,) = (database.execute(f"PRAGMA {name}").fetchone() for name in ("page_count", "freelist_count"))
    if free > max(256, pages // 2):
        database.execute("VACUUM")
