"""A record with other texts in it."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from plgsite.diagnostics import Loc


def with_texts(value: Any, texts: Mapping[Loc, str]) -> Any:
    """A record, or a part of one, with these texts at their places (keys as written and indexes); all else as it was."""
    if () in texts:
        return texts[()]
    inside: dict[str | int, dict[Loc, str]] = {}
    for (first, *rest), text in texts.items():
        inside.setdefault(first, {})[tuple(rest)] = text
    if isinstance(value, BaseModel):
        names = {field.alias or name: name for name, field in type(value).model_fields.items()}
        return value.model_copy(update={names[str(key)]: with_texts(getattr(value, names[str(key)]), one) for key, one in inside.items()})
    if isinstance(value, dict):
        return {**value, **{str(key): with_texts(value[key], one) for key, one in inside.items()}}
    if isinstance(value, tuple):
        return tuple(with_texts(one, inside[index]) if index in inside else one for index, one in enumerate(value))
    return texts[next(iter(texts))]  # a text alone, where a list may stand
