"""The keys that a word can mean, wherever in a record they lie."""

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from plgsite.diagnostics import meant_by
from plgsite.model.words import WORDS
from plgsite.schema.keys import Key, keys_of

MOST = 5
"""So many keys are proposed."""
Models = Mapping[str, type[BaseModel]]


def near_keys(word: str, models: Models) -> tuple[tuple[str, Key], ...]:
    """The keys within these models (by path) that a word can mean, by their own path: of the same name, of one that people call so, or of
    nearly the same spelling. The likeliest first; of those the least deep."""
    found = list(_all_keys(models))
    meant = meant_by(word, {key.name for _, key in found}, WORDS)
    ranks = {name: rank for rank, name in enumerate(meant)}
    near = [(ranks[key.name], path.count("."), path, key) for path, key in found if key.name in ranks]
    return tuple((path, key) for _, _, path, key in sorted(near, key=lambda row: row[:2])[:MOST])


def _all_keys(models: Models, seen: frozenset[type[BaseModel]] = frozenset()) -> Iterator[tuple[str, Key]]:
    for at, model in models.items():
        for name, key in keys_of(model).items():
            yield f"{at}.{name}", key
            if key.inside and key.inside not in seen:
                yield from _all_keys({f"{at}.{name}": key.inside}, seen | {model, key.inside})
