"""The SQLite file under the cache: ours and sound, or replaced by an empty one."""

import sqlite3
from pathlib import Path  # noqa: TID251

from plgsite.storage.cache_folder import DATABASE_COMPANIONS

VERSION = 6
TABLES = ("blobs", "keys", "notes", "pages", "sources")
SCHEMA = tuple(f"CREATE TABLE {name} (key TEXT PRIMARY KEY, json TEXT, digest TEXT, seal TEXT, body BLOB)" for name in TABLES)
SETTINGS = ("PRAGMA trusted_schema=OFF", "PRAGMA synchronous=OFF", "PRAGMA temp_store=MEMORY")

TORN = (sqlite3.Error, UnicodeError)
"""What a damaged file raises; the second where SQLite's own message quotes bytes that are no text."""


def open_database(file: Path | None) -> sqlite3.Connection:
    """The file as it is, if it is sound and of our schema; else a new one in its place; else (None, or no right to write) in memory."""
    if file is not None and (not file.is_symlink() or put_aside(file)):
        found = _connected(str(file)) or (_connected(str(file)) if put_aside(file) else None)
        if found is not None:
            return found
    memory = _connected(":memory:")
    assert memory is not None
    return memory


def _connected(name: str) -> sqlite3.Connection | None:
    """None if it cannot be opened, or is not ours."""
    try:
        database = sqlite3.connect(name, timeout=1)
    except sqlite3.Error:
        return None
    database.text_factory = lambda raw: raw.decode("utf-8", "replace")
    try:
        if _is_ours(database):
            return database
    except TORN:
        pass
    database.close()
    return None


def _is_ours(database: sqlite3.Connection) -> bool:
    """Whether this is our schema and nothing else; an empty database becomes so."""
    for setting in SETTINGS:
        database.execute(setting)
    objects = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"
    (version,) = database.execute("PRAGMA user_version").fetchone()
    found = tuple(sql for (sql,) in database.execute(objects))
    if (version, found) == (0, ()):
        database.executescript(f"BEGIN; {'; '.join(SCHEMA)}; PRAGMA user_version={VERSION}; COMMIT")
        return True
    return (version, found) == (VERSION, SCHEMA)


def put_aside(file: Path) -> bool:
    """Deletes a database that is of no use; False if that cannot be done."""
    try:
        for name in (file.name, *DATABASE_COMPANIONS):
            file.with_name(name).unlink(missing_ok=True)
    except OSError:
        return False
    return True
