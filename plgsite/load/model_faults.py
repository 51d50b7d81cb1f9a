"""What pydantic finds, as faults of ours: its places mapped to places in the file, its words to ours."""

import re
from collections.abc import Callable, Iterable
from typing import Any, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from plgsite.diagnostics import Diagnostic, Loc, Report, Span, did_you_mean
from plgsite.limits import MOST_FAULTS
from plgsite.load.hints import ON_LINES, item_of, key_hint, list_hint, meant_keys, model_in, shape_hint, value_hint
from plgsite.model.own_fields import OWN
from plgsite.model.record import Record
from plgsite.source.layout import SITE
from plgsite.yaml.joined import JoinedTree
from plgsite.yaml.tree import Tree

MISSING = {"alt": "add 'alt:' and what the image shows, or alt: \"\" if it only decorates"}
"""The way out where a key is missing that has more to it than a value."""


def report_faults(error: ValidationError, model: type[BaseModel], tree: Tree | JoinedTree, inside: Loc, report: Report) -> None:
    """Adds every fault of one record; `inside` is the record's own place in the file."""
    told: set[tuple[Span, str]] = set()
    found = error.errors(include_url=False)
    unknown = [one for one in found if one["type"] == "extra_forbidden"]
    guessed = {one["loc"] for one in unknown[:MOST_FAULTS]}  # what each may mean takes long to find out, and no more are told
    meant = {(*one["loc"][:-1], key) for one in unknown[:MOST_FAULTS] for key in _meant(one, model)}
    for one in found:
        if one["type"] == "too_short" and _is_told_inside(one, found):
            continue
        if one["type"] == "extra_forbidden" and one["loc"] not in guessed:
            fault: Diagnostic | None = _unknown_key(one, tree, inside, "")
        else:
            fault = _fault(one, model, tree, inside) if one["type"] != "missing" or one["loc"] not in meant else None
        if fault and (fault.at, fault.message.partition(": ")[2] or fault.message) not in told:
            told.add((fault.at, fault.message.partition(": ")[2] or fault.message))
            report.extend([fault])


def report_no_group(value: Any, name: str, model: type[BaseModel], at: Span, report: Report) -> None:
    """A record that is no group of keys."""
    report.error("wrong-type", f"{name}: expects keys with values, not {_named(value)}", at=at, hint=shape_hint(model))


def _fault(one: ErrorDetails, model: type[BaseModel], tree: Tree | JoinedTree, inside: Loc) -> Diagnostic | None:
    """A fault of ours; None for a key whose value the reader has refused, which it has told."""
    loc: Loc = (*one["loc"], *(one.get("ctx") or {}).get("at", ()))
    key = next((str(part) for part in reversed(loc) if isinstance(part, str)), "")
    if one["type"] == "extra_forbidden":
        known = keys_at(model, loc[:-1])
        if loc[-2:-1] == (OWN,):
            return _unknown_field(one, known, model, tree, inside)
        hint = key_hint(key, one["input"], known, model)
        return _unknown_key(one, tree, inside, hint)
    if one["type"] == "missing":
        if tree.holds((*inside, *loc)):
            blank = _error("missing-key", f"the key '{key}' has no value", tree.key_span((*inside, *loc)), MISSING.get(key, "fill it in"))
            return blank if _stands(tree.data, (*inside, *loc)) else None
        hint = MISSING.get(key, f"add '{key}:' and a value")
        return _error("missing-key", f"the key '{key}' is missing", _beginning(tree, (*inside, *loc[:-1])), hint)
    code, message, hint = _told(one)
    if one["type"] == "model_type" and (found := model_at(model, loc)):
        hint = shape_hint(found)
    if one["type"] == "tuple_type" and (field := _field_at(model, loc)):
        hint = list_hint(one["input"], item_of(field.annotation))
    named = message if not key or message.startswith((f"{key} ", f"{key}:")) else f"{key}: {message}"
    is_of_key = (one.get("ctx") or {}).get("of_key")
    return _error(code, named, (tree.key_span if is_of_key else tree.place)((*inside, *loc)), hint)


def _unknown_key(one: ErrorDetails, tree: Tree | JoinedTree, inside: Loc, hint: str) -> Diagnostic:
    loc: Loc = tuple(one["loc"])
    return _error("unknown-key", f"unknown key '{loc[-1]}'", tree.key_span((*inside, *loc)), hint)


def _unknown_field(one: ErrorDetails, known: tuple[str, ...], model: type[BaseModel], tree: Tree | JoinedTree, inside: Loc) -> Diagnostic:
    """A field below `own:` that the site does not declare."""
    loc: Loc = tuple(one["loc"])
    owner = {"editions": "edition", "modules": "module"}.get(str(loc[0]), model.KIND if issubclass(model, Record) else "")
    hint = did_you_mean(str(loc[-1]), known) or f"declare it in {SITE}: fields: {{{owner}: {{{loc[-1]}: {{type: text, label: ...}}}}}}"
    return _error("unknown-field", f"the site declares no field '{loc[-1]}'", tree.key_span((*inside, *loc)), hint)


def _is_told_inside(one: ErrorDetails, found: Iterable[ErrorDetails]) -> bool:
    """Whether a list is too short only because an item in it is wrong, which is told by itself."""
    depth = len(one["loc"])
    return any(other["loc"][:depth] == one["loc"] and len(other["loc"]) > depth for other in found)


def _beginning(tree: Tree | JoinedTree, loc: Loc) -> Span:
    """Where a group begins: its key, or the file."""
    return tree.key_span(loc) if loc else tree.place(loc)


def _stands(data: Any, loc: Loc) -> bool:
    """Whether the reader has handed over something at a place, if only a blank."""
    for step in loc[:-1]:
        data = data[step]
    return loc[-1] in data


def _meant(one: ErrorDetails, model: type[BaseModel]) -> tuple[str, ...]:
    """The keys that can be meant by an unknown one: they are not missing as well."""
    return meant_keys(str(one["loc"][-1]), one["input"], keys_at(model, one["loc"][:-1]))


def _error(code: str, message: str, at: Span, hint: str) -> Diagnostic:
    return Diagnostic(level="error", code=code, message=message, at=at, hint=hint)


def _told(one: ErrorDetails) -> tuple[str, str, str]:
    """Code, message and hint of a fault."""
    context = one.get("ctx") or {}
    if "message" in context:
        return one["type"], str(context["message"]), str(context.get("hint", ""))
    tell = TELL.get(one["type"])
    return tell(one["input"], context) if tell else ("wrong-type", one["msg"][:1].lower() + one["msg"][1:], "")


def _unknown_value(value: Any, context: dict[str, Any]) -> tuple[str, str, str]:
    allowed = re.findall(r"'([^']*)'", str(context["expected"]))
    if not isinstance(value, str):
        return "wrong-type", f"expects one of {', '.join(allowed)}, not {_named(value)}", ""
    return "unknown-value", f"expects one of {', '.join(allowed)}, not '{value}'", value_hint(value, allowed)


def _named(value: Any) -> str:
    return "a list" if isinstance(value, list) else "a group of keys" if isinstance(value, dict) else f"'{value}'"


def _too_long(value: Any, context: dict[str, Any]) -> tuple[str, str, str]:
    return "too-long", f"has {len(value)} characters, at most {context['max_length']} fit", "put the rest in the text below"


def _too_short(value: Any, context: dict[str, Any]) -> tuple[str, str, str]:
    if isinstance(value, str):
        return "empty-value", "has no text", "fill it in, or leave it out"
    return "wrong-type", f"expects a list of at least {context['min_length']}", "add what is missing"


TELL: dict[str, Callable[[Any, dict[str, Any]], tuple[str, str, str]]] = {
    "literal_error": _unknown_value,
    "tuple_type": lambda value, context: (
        "wrong-type",
        f"expects a list, not {_named(value)}",
        ON_LINES,
    ),
    "model_type": lambda value, context: ("wrong-type", f"expects keys with values, not {_named(value)}", ""),
    "dict_type": lambda value, context: ("wrong-type", f"expects keys with values, not {_named(value)}", ""),
    "string_too_long": _too_long,
    "too_long": _too_long,
    "string_too_short": _too_short,
    "too_short": _too_short,
    "greater_than_equal": lambda value, context: ("out-of-range", f"{value} is less than {context['ge']}", ""),
    "less_than_equal": lambda value, context: ("out-of-range", f"{value} is more than {context['le']}", ""),
    "decimal_type": lambda value, context: ("wrong-type", f"expects a number, not {_named(value)}", ""),
    "int_type": lambda value, context: ("wrong-type", f"expects a whole number, not {_named(value)}", ""),
    "date_type": lambda value, context: ("wrong-type", f"expects a date, not {_named(value)}", ""),
    "string_type": lambda value, context: ("wrong-type", f"expects a text, not {_named(value)}", ""),
}


def keys_at(model: type[BaseModel], loc: Iterable[str | int]) -> tuple[str, ...]:
    """The keys that are known at a place of a record."""
    here = model_at(model, loc)
    return tuple(field.alias or name for name, field in here.model_fields.items()) if here else ()


def model_at(model: type[BaseModel], loc: Iterable[str | int]) -> type[BaseModel] | None:
    """What a place of a record holds, if that is a group of keys or a list of them."""
    here: type[BaseModel] | None = model
    is_free = False
    for part in loc:
        if is_free:  # a key of the author's own
            is_free = False
        elif isinstance(part, str):
            found = _named_field(here, part)
            here = model_in(found.annotation) if found else None
            is_free = found is not None and get_origin(found.annotation) is dict
    return here if not is_free else None


def _field_at(model: type[BaseModel], loc: Loc) -> FieldInfo | None:
    """The field whose key is the last part of a place."""
    return _named_field(model_at(model, loc[:-1]), loc[-1]) if loc else None


def _named_field(model: type[BaseModel] | None, key: str | int) -> FieldInfo | None:
    fields = model.model_fields if model else {}
    return next((field for name, field in fields.items() if (field.alias or name) == key), None)
