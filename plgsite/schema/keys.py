"""The keys of records as a person reads them: name, type in words, default, meaning, example, and what shows them."""

import datetime
import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Literal, NamedTuple, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from plgsite.model.fields import OUTPUTS, PROGRAMME
from plgsite.model.kinds import KINDS
from plgsite.model.own_fields import Declares
from plgsite.schema.descriptions import descriptions
from plgsite.values.types import IsFile, IsProse, Reference


class Key(NamedTuple):
    """A key of a model. `inside` is the model of its value, None where that has no keys."""

    name: str
    kind: str
    """Its type in words."""
    required: bool
    default: str
    text: str
    example: str
    outputs: tuple[str, ...]
    """What shows it, of a programme's own keys; of a field that the site declares, the places where it stands."""
    part: str
    """The `[[part]]` that it fills; "" where there is none."""
    inside: type[BaseModel] | None


def keys_of(model: type[BaseModel]) -> dict[str, Key]:
    """The keys of a model by name, in its order."""
    said = descriptions(model)
    rows = PROGRAMME if model is KINDS["programme"] else {}
    found = {}
    for name, field in model.model_fields.items():
        key, row, marks = field.alias or name, rows.get(name), tuple(field.metadata)
        own = next((mark.field for mark in marks if isinstance(mark, Declares)), None)
        kind = type_in_words(field.annotation, marks)
        found[key] = Key(
            name=key,
            kind=kind if own is None or own.type == kind else f"{own.type}, as {kind}",
            required=field.is_required(),
            default=_default(field),
            text=said[key].text,
            example="" if said[key].example is None else flow(said[key].example),
            outputs=own.places if own else tuple(one for one in OUTPUTS if row and one in row.outputs),
            part=row.part if row else "",
            inside=inside(field.annotation),
        )
    return found


def inside(annotation: Any) -> type[BaseModel] | None:
    """The model within a type, None where there is none."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) is dict and not isinstance(get_args(annotation)[1], type):
        return None  # values of several kinds, of which only some have keys
    return next((found for part in get_args(annotation) if (found := inside(part))), None)


def is_text(way: Any) -> bool:
    """Whether a way to write a value is a text."""
    return getattr(way, "__origin__", way) is str


def ways_of(marks: Iterable[Any]) -> list[Any]:
    """The ways in which people may write a value, of a type with these marks; none where there is one."""
    return [way for mark in marks for way in get_args(getattr(mark, "json_schema_input_type", None))]


def is_flag(way: Any) -> bool:
    """Whether a way to write a value is true or false."""
    return getattr(way, "__origin__", way) is bool


_WORDS: Mapping[Any, str] = {
    bool: "true or false",
    int: "whole number",
    Decimal: "number",
    datetime.date: "day, as 2027-03-09",
    str: "text",
}


def type_in_words(annotation: Any, metadata: Iterable[Any] = ()) -> str:
    """What may stand there, such as "list of ids of a theme"."""
    marks = tuple(metadata)
    for ways in (get_args(getattr(mark, "json_schema_input_type", None)) for mark in marks):
        if any(is_flag(way) for way in ways):
            return f"true or false, or {type_in_words(annotation)}"
        if ways and get_origin(ways[0]) is Literal:
            return f"{type_in_words(ways[0])}, or {type_in_words(annotation)}"
    if any(map(is_text, ways_of(marks))):
        return f"text, or {type_in_words(annotation)}"
    for mark in marks:
        if isinstance(mark, Reference):
            return f"id of a {mark.kind}"
        if isinstance(mark, (IsProse, IsFile)):
            return "text in Markdown" if isinstance(mark, IsProse) else "path of a file"
    if hasattr(annotation, "__metadata__"):
        return type_in_words(annotation.__origin__, annotation.__metadata__)
    parts = [part for part in get_args(annotation) if part not in (type(None), Ellipsis)]
    if get_origin(annotation) is Literal:
        return " | ".join(str(part) for part in parts)
    if get_origin(annotation) is tuple:
        return f"list of: {type_in_words(parts[0])}"
    if get_origin(annotation) is dict:
        return f"keys of your own, each with: {type_in_words(parts[1])}"
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return f"keys ({', '.join(field.alias or name for name, field in annotation.model_fields.items())})"
    return _WORDS.get(annotation) or (type_in_words(parts[0]) if parts else "any value")


def _default(field: FieldInfo) -> str:
    value = None if field.is_required() else field.get_default(call_default_factory=True)
    return "" if value is None or isinstance(value, BaseModel) or value in ((), {}) else flow(value)


def flow(value: Any) -> str:
    """A value as YAML writes it on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(flow(one) for one in value) + "]"
    if isinstance(value, bool):
        return str(value).lower()
    plain = isinstance(value, str) and value and value[0].isalnum() and not set(value) & set(',:#{}[]"')
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) and not plain else str(value)
