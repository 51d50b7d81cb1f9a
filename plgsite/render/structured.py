"""Structured data as JSON-LD, for a data block in a page: the one place where it is written."""

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

_quoted = json.JSONEncoder(ensure_ascii=False).encode


def json_ld(things: tuple[Thing, ...]) -> Markup:
    """The things of a page as one graph (https://www.w3.org/TR/json-ld11/)."""
    text = f'{{"@context":"https://schema.org","@graph":[{",".join(map(_thing, things))}]}}'
    for found, written in UNSAFE:
        text = text.replace(found, written)
    return Markup(text)


def _thing(value: Thing) -> str:
    """An object with its type and what is stated of it; a bare reference where nothing but its id is."""
    kind: Any = value.__class__
    start, names, fields = _shape(kind)
    stated = [name + _written(one) for name, one in zip(names, fields(value), strict=True) if one or one.__class__ in FIGURES]
    if value.id and len(stated) == 1:
        return f"{{{stated[0]}}}"
    return f"{{{','.join([start, *stated])}}}"


def _written(value: Any) -> str:
    kind = value.__class__
    if kind is str:
        return _quoted(value)
    return WRITERS.get(kind, _thing)(value)


def _several(values: tuple[Any, ...]) -> str:
    return f"[{','.join(map(_written, values))}]" if len(values) > 1 else _written(values[0])


WRITERS: dict[type, Callable[[Any], str]] = {
    tuple: _several,
    bool: lambda value: "true" if value else "false",
    int: str,
    Decimal: lambda value: _quoted(int(value) if value == value.to_integral_value() else float(value)),
    datetime.date: lambda value: f'"{value.isoformat()}"',
}
"""By type, how a value that is neither a text nor a thing is written."""


@cache
def _shape(type_: Any) -> tuple[str, tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    """The name of a type and those of its properties as they stand in JSON, and a way to get their values."""
    fields = type_.__struct_fields__
    name = TYPES.get(type_.__name__, type_.__name__)
    return f'"@type":"{name}"', tuple(f'"{property_name(one)}":' for one in fields), attrgetter(*fields)


def property_name(field: str) -> str:
    """start_date -> startDate."""
    if field == "id":
        return "@id"
    first, *more = field.split("_")
    return first + "".join(word[:1].upper() + word[1:] for word in more)
