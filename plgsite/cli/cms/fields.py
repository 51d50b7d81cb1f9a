"""The fields of a form from the models: what a key may hold becomes the field that can hold it, and nothing that reads otherwise."""

import datetime
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Literal, get_args, get_origin

from msgspec import Struct
from pydantic import BaseModel, WithJsonSchema

from plgsite.cli.cms.labels import HINTS, label_of
from plgsite.load.blanks import MEANT_EMPTY
from plgsite.load.hints import is_list_of
from plgsite.model.own_fields import OwnValues
from plgsite.schema.keys import Key, is_flag, is_text, keys_of, ways_of
from plgsite.values.types import IsFile, IsProse, Reference, Shape

Field = dict[str, Any]

PICTURES = frozenset({"Image"})
BODY = "body"


class Form(Struct, frozen=True, kw_only=True):
    """What a form knows of the site: its language, the records that can be picked by kind (None: a collection of its own holds them), and
    how people have written the keys that can be written in two ways, by path (`programme.contact`)."""

    language: str
    picks: Mapping[str, list[tuple[str, str]] | None]
    written: Mapping[str, frozenset[str]]
    names: Mapping[str, tuple[str, str]]
    """What a record of a kind is called, and several of them."""

    @property
    def nouns(self) -> dict[str, str]:
        """What who teaches is called, one and several, as amid a sentence."""
        return {name: noun[:1].lower() + noun[1:] for name, noun in zip(("teacher", "teachers"), self.names["teacher"], strict=True)}

    @property
    def is_dutch(self) -> bool:
        return self.language == "nl"


def fields_of(model: type[BaseModel], form: Form, path: str, above: tuple[type[BaseModel], ...] = ()) -> list[Field]:
    """The fields of a model, in its order; the text of a record last, for that is the body of its file. A key within itself has none."""
    keys = keys_of(model)
    found = []
    for name, field in model.model_fields.items():
        key = keys[field.alias or name]
        if key.inside in above or _has_free_names(field.annotation) or would_lose(key, field.annotation, form, f"{path}.{key.name}"):
            continue
        made = _field(field.annotation, tuple(field.metadata), form, f"{path}.{key.name}", (*above, model))
        named = _named_by_the_site(key) if issubclass(model, OwnValues) else _named(key, form)
        found.append({**named, **made, **_needed(key, field.get_default(call_default_factory=True), made)})
    return sorted(found, key=lambda one: one["name"] == BODY)


def _has_free_names(annotation: Any) -> bool:
    """Whether names of one's own stand there with more than a text each, which no field can hold: the fields that a site declares, the
    synonyms of its search."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return all(_has_free_names(one.annotation) for one in annotation.model_fields.values())
    if get_origin(annotation) is dict:
        value = get_args(annotation)[1]
        return is_list_of(value) or any(isinstance(way, type) and issubclass(way, BaseModel) for way in (value, *get_args(value)))
    return False


def would_lose(key: Key, annotation: Any, form: Form, path: str) -> bool:
    """Whether a form would change what people wrote: a key that is a text here and keys there has one field, and what is empty on purpose
    (`blocks: []`) is left out by the editor as if nothing had been said. Names of one's own it would not keep. What has no field, the
    editor leaves as it is."""
    ways = form.written.get(path, frozenset())
    if "list of" in key.kind and key.inside and "keys" in ways:
        return True  # one of a list, written without a dash
    if key.inside and "keys" in ways and _has_free_names(key.inside):
        return True
    says_nothing = "empty" in ways and not key.required and (type(None) in get_args(annotation) or key.name in MEANT_EMPTY)
    return says_nothing or any(len(form.written.get(one, frozenset()) - {"empty"}) > 1 for one in (path, f"{path}[]"))


def left_out(model: type[BaseModel], form: Form, path: str, above: tuple[type[BaseModel], ...] = ()) -> Iterator[str]:
    """The paths of the keys that have no field since a form would change them."""
    keys = keys_of(model)
    for name, field in model.model_fields.items():
        key = keys[field.alias or name]
        here = f"{path}.{key.name}"
        if _has_free_names(field.annotation):
            continue
        if would_lose(key, field.annotation, form, here):
            yield here
        elif key.inside and key.inside not in above:
            items = "[]" if "list of" in key.kind else ""
            yield from left_out(key.inside, form, f"{here}{items}", (*above, model))


def _teaching(words: str, nouns: Mapping[str, str]) -> str:
    """An English label with the noun of the audience for who teaches."""
    return " ".join(nouns.get(word, word) for word in words.split(" "))


def _named_by_the_site(key: Key) -> Field:
    return {"name": key.name, "label": key.text or key.name, "hint": ""}


def _named(key: Key, form: Form) -> Field:
    if not form.is_dutch:
        return {
            "name": key.name,
            "label": _teaching(key.name.replace("_", " "), form.nouns).capitalize(),
            "hint": f"{key.text} {_example(key, 'Such as')}".strip(),
        }
    return {
        "name": key.name,
        "label": label_of(key.name, form.nouns),
        "hint": f"{HINTS.get(key.name, '')} {_example(key, 'Bijvoorbeeld')}".strip(),
    }


def _example(key: Key, words: str) -> str:
    """An example that fits on a line, of what is not chosen from a list or made of fields of its own."""
    said = key.example.strip('"')
    return (
        f"{words}: {said}"
        if said and len(said) < 60 and not (key.inside or said.startswith(("[", "{")) or said in ("true", "false"))
        else ""
    )


def _needed(key: Key, default: Any, made: Field) -> Field:
    if key.required:
        return {}
    return {"required": False, "default": default} if made["widget"] == "boolean" else {"required": False}


def _field(annotation: Any, marks: tuple[Any, ...], form: Form, path: str, above: tuple[type[BaseModel], ...]) -> Field:
    """What holds a value of a type; its name and label are its key's."""
    if hasattr(annotation, "__metadata__"):
        return _field(annotation.__origin__, (*marks, *annotation.__metadata__), form, path, above)
    if _is_either(marks) and "text" in form.written.get(path, ()):
        return {"widget": "text"}
    if (words := _words_instead(marks)) and "keys" not in form.written.get(path, ()):
        return _choice(words)
    if (number := _number_instead(marks)) and "keys" not in form.written.get(path, ()):
        return _field(number, (), form, path, above)
    if _flag_instead(marks):
        return _choice(["true", "false"])
    parts = tuple(part for part in get_args(annotation) if part not in (type(None), Ellipsis))
    origin = get_origin(annotation)
    if origin is Literal:
        return _choice([str(part) for part in parts])
    if origin is tuple:
        return _list(parts[0], form, path, above)
    if origin is dict:
        return {"widget": "keyvalue"}
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return {"widget": "object", "collapsed": True, "fields": fields_of(annotation, form, path, above)}
    if parts:
        optional = type(None) in get_args(annotation)
        made = _field(parts[0], marks, form, path, above)
        return _choice(["true", "false"]) if optional and made["widget"] == "boolean" else made
    return _scalar(annotation, marks, form, path, above[-1].__name__)


def _is_either(marks: tuple[Any, ...]) -> bool:
    return any(map(is_text, ways_of(marks)))


def _flag_instead(marks: tuple[Any, ...]) -> bool:
    """Whether true or false may stand for a group of keys."""
    return any(map(is_flag, ways_of(marks)))


def _number_instead(marks: tuple[Any, ...]) -> Any:
    """The number that may stand for a range; None where there is none."""
    return next((way for way in ways_of(marks) if getattr(way, "__origin__", way) in (Decimal, int)), None)


def _words_instead(marks: tuple[Any, ...]) -> list[str]:
    """The words of which one may stand for a group of keys."""
    ways = next((get_args(one) for mark in marks if (one := getattr(mark, "json_schema_input_type", None)) is not None), ())
    return [str(word) for word in get_args(ways[0])] if ways and get_origin(ways[0]) is Literal else []


def _choice(values: list[str]) -> Field:
    return {"widget": "select", "options": values}


def _list(item: Any, form: Form, path: str, above: tuple[type[BaseModel], ...]) -> Field:
    """A list of groups has their fields; one of ids is picked from; any other has a field for each item."""
    made = _field(item, (), form, f"{path}[]", above)
    if made["widget"] in ("select", "relation"):
        return {**made, "multiple": True}
    if made["widget"] == "object":
        return {"widget": "list", "collapsed": True, "fields": made["fields"]}
    return {"widget": "list", "field": {"name": "item", "label": "Regel" if form.is_dutch else "Item", **made}}


def _scalar(annotation: Any, marks: tuple[Any, ...], form: Form, path: str, owner: str) -> Field:
    for mark in marks:
        if isinstance(mark, Reference):
            return _pick(mark.kind, form)
        if isinstance(mark, IsProse):
            return {"widget": "markdown", "modes": ["raw"]} if path.endswith(f".{BODY}") and path.count(".") == 1 else {"widget": "text"}
        if isinstance(mark, IsFile):
            return {"widget": "image" if owner in PICTURES else "file"}
    if annotation is bool:
        return {"widget": "boolean"}
    if annotation is datetime.date:
        return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}
    if annotation is int:
        return {"widget": "number", "value_type": "int", "min": 0}
    return {"widget": "string", **_pattern(annotation, marks, form)}


def _pattern(annotation: Any, marks: tuple[Any, ...], form: Form) -> Field:
    """What a text must look like: a number too is written as text, so that 8.60 stays 8.60."""
    shape = next((mark.pattern for mark in reversed(marks) if isinstance(mark, Shape)), None)
    if annotation is Decimal:
        written = [(mark.json_schema or {}).get("pattern", "") for mark in marks if isinstance(mark, WithJsonSchema)]
        return {"pattern": [written[-1], "een getal met een punt, zoals 3.5" if form.is_dutch else "a number with a point, such as 3.5"]}
    if shape is None or shape.startswith(r"\s*"):
        return {}
    other = "niet de vorm die hier hoort" if form.is_dutch else "not the form that belongs here"
    return {"pattern": [f"^(?:{shape})$", other]}


def _pick(kind: str, form: Form) -> Field:
    """An id is picked: from the records of a collection, or from those that the list file has."""
    listed = form.picks.get(kind)
    if listed is None:
        name = "name" if kind in ("provider", "location", "teacher", "register") else "title"
        return {"widget": "relation", "collection": kind, "value_field": "{{slug}}", "display_fields": [name], "search_fields": [name]}
    return {"widget": "select", "options": [{"label": title, "value": id} for id, title in listed]}
