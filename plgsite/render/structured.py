"""Structured data as JSON-LD, for a data block in a page: the one place where it is written."""

import dataclasses
import datetime
import json
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from operator import attrgetter
from typing import Any

from markupsafe import Markup

from plgsite.views.structured import TYPES, Thing

UNSAFE = (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029"))
"""What could end the block, or begin a comment in it, stands there as JSON's own escapes: the same text, and no markup."""


FIGURES = frozenset({bool, int, Decimal})
"""Of these no value means "not stated": 0 places left is something to say."""


def json_ld(things: tuple[Thing, ...]) -> Markup:
    """The things of a page as one graph (https://www.w3.org/TR/json-ld11/)."""
    graph = {"@context": "https://schema.org", "@graph": [_plain(one) for one in things]}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    for found, written in UNSAFE:
        text = text.replace(found, written)
    return Markup(text)


def _plain(value: Any) -> Any:
    kind: Any = value.__class__
    if kind is str or kind is int or kind is bool:
        return value
    if kind is tuple:
        return [_plain(one) for one in value] if len(value) > 1 else _plain(value[0])
    if kind is Decimal:
        return int(value) if value == value.to_integral_value() else float(value)
    if kind is datetime.date:
        return value.isoformat()
    type_name, names, fields = _shape(kind)
    found: dict[str, Any] = {"@type": type_name}
    for name, stated in zip(names, fields(value), strict=True):
        if stated or stated.__class__ in FIGURES:
            found[name] = stated if stated.__class__ is str else _plain(stated)
    return found if found.keys() != {"@type", "@id"} else {"@id": value.id}


@cache
def _shape(type_: Any) -> tuple[str, tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    """The name of a type, the names of its properties, and a way to get their values."""
    fields = tuple(one.name for one in dataclasses.fields(type_))
    return TYPES.get(type_.__name__, type_.__name__), tuple(map(property_name, fields)), attrgetter(*fields)


def property_name(field: str) -> str:
    """start_date -> startDate."""
    if field == "id":
        return "@id"
    first, *more = field.split("_")
    return first + "".join(word[:1].upper() + word[1:] for word in more)
