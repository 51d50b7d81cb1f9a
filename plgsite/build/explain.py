"""Why an artifact was made: the difference between its key and the one of the last build, down to the fields of records."""

import json
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path  # noqa: TID251 - which output folder the last keys belong to
from typing import Any

from plgsite.catalogue import Entry
from plgsite.model.record import Record
from plgsite.plan.artifacts.key import Key, difference
from plgsite.publish.notes import note_name
from plgsite.state.request import Made
from plgsite.storage.cache import KEYS, Cache


def last_keys(cache: Cache, output: Path, paths: Iterable[str]) -> dict[str, dict[str, str]]:
    """The parts of the keys that artifacts had when they were last made, by path."""
    prefix = note_name(output, "key")
    names = {f"{prefix} {path}": path for path in paths}
    return {names[name]: Key.known(text).parts for name, text in cache.get_many(KEYS, names).items()}


def remember_keys(cache: Cache, output: Path, keys: Mapping[str, Key]) -> None:
    """Remembers the keys of what was made now."""
    prefix = note_name(output, "key")
    cache.put_many(KEYS, {f"{prefix} {path}": one for path, one in keys.items()})


Texts = Callable[[str], Iterable[str]]
"""The records that a reference had in older versions of its file, as the cache has them; the latest last."""


def explain(cache: Cache, output: Path, keys: Mapping[str, Key], entries: Iterable[Entry[Any]], older: Texts) -> tuple[Made, ...]:
    """For each artifact made now, what its key differs in from the last that was remembered.

    Where a record differs, its fields are named with their old and new values. `entries` are those that may.
    """
    before = last_keys(cache, output, keys)
    now = {entry.digest: entry for entry in entries}
    recall = lru_cache(maxsize=None)(older)
    found = []
    for path, one in sorted(keys.items()):
        rows: list[tuple[str, str, str]] = []
        for name, was, new in difference(before.get(path, {}), one.parts):
            rows.extend((_fields(now[new], recall, name) if was and new in now else []) or [(name, was, new)])
        found.append(Made(path=path, difference=tuple(rows)))
    return tuple(found)


def _fields(entry: Entry[Any], older: Texts, name: str) -> list[tuple[str, str, str]]:
    """The fields in which a record differs from its last version; nothing if there is none, or if they are the same."""
    texts = list(older(f"{entry.record.KIND}:{entry.id}"))
    return list(difference(_leaves(json.loads(texts[-1]), name), _leaves(dump(entry.record), name))) if texts else []


def dump(record: Record) -> Any:
    """A record in JSON's types, without what it does not state."""
    return record.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def _leaves(value: Any, name: str) -> dict[str, str]:
    if isinstance(value, dict):
        parts = ((f"{name}.{key}", item) for key, item in value.items())
    elif isinstance(value, list):
        parts = ((f"{name}[{number}]", item) for number, item in enumerate(value))
    else:
        return {name: _short(value)}
    return {leaf: text for inner, item in parts for leaf, text in _leaves(item, inner).items()}


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:28]} ... {text[-28:]}"
