"""What pydantic finds, as faults of ours: its places mapped to places in the file, its words to ours."""

import re
from collections.abc import Callable, Iterable
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from plgsite.diagnostics import Diagnostic, Loc, Report, Span, did_you_mean
from plgsite.load.joined import JoinedTree
from plgsite.load.words import DUTCH
from plgsite.load.yaml_tree import Tree
from plgsite.model.record import Value

MISSING = {"alt": "add 'alt:' and what the image shows, or alt: \"\" if it only decorates"}
"""The way out where a key is missing that has more to it than a value."""
_FEW = 12
"""So many keys are named when none is near."""


def report_faults(error: ValidationError, model: type[BaseModel], tree: Tree | JoinedTree, inside: Loc, report: Report) -> None:
    """Adds every fault of one record; `inside` is the record's own place in the file."""
    told: set[tuple[Span, str]] = set()
    found = error.errors(include_url=False)
    meant = {(*one["loc"][:-1], _meant(one, model)) for one in found if one["type"] == "extra_forbidden"}
    for one in found:
        fault = _fault(one, model, tree, inside) if one["type"] != "missing" or one["loc"] not in meant else None
        if fault and (fault.at, fault.message.partition(": ")[2] or fault.message) not in told:
            told.add((fault.at, fault.message.partition(": ")[2] or fault.message))
            report.extend([fault])


def report_no_group(value: Any, name: str, model: type[BaseModel], at: Span, report: Report) -> None:
    """A record that is no group of keys."""
    report.error("wrong-type", f"{name}: expects keys with values, not {_named(value)}", at=at, hint=_shape(model))


def _fault(one: ErrorDetails, model: type[BaseModel], tree: Tree | JoinedTree, inside: Loc) -> Diagnostic | None:
    """A fault of ours; None for a key that stands there without a value, which the reader has told."""
    loc: Loc = tuple(one["loc"])
    key = next((str(part) for part in reversed(loc) if isinstance(part, str)), "")
    if one["type"] == "extra_forbidden":
        known = keys_at(model, loc[:-1])
        hint = did_you_mean(key, known, DUTCH) or _known(known, model)
        return _error("unknown-key", f"unknown key '{key}'", tree.key_span((*inside, *loc)), hint)
    if one["type"] == "missing":
        if tree.holds((*inside, *loc)):
            return None
        hint = MISSING.get(key, f"add '{key}:' and a value")
        return _error("missing-key", f"the key '{key}' is missing", tree.place((*inside, *loc[:-1])), hint)
    code, message, hint = _told(one)
    if one["type"] == "model_type" and (found := model_at(model, loc)):
        hint = _shape(found)
    return _error(code, f"{key}: {message}" if key else message, tree.place((*inside, *loc)), hint)


def _meant(one: ErrorDetails, model: type[BaseModel]) -> str:
    """The key that was meant by an unknown one: it is not missing as well."""
    hint = did_you_mean(str(one["loc"][-1]), keys_at(model, one["loc"][:-1]), DUTCH)
    return hint.split("'")[1] if hint else ""


def _error(code: str, message: str, at: Span, hint: str) -> Diagnostic:
    return Diagnostic(level="error", code=code, message=message, at=at, hint=hint)


def _known(keys: tuple[str, ...], model: type[BaseModel]) -> str:
    """The way out where no key is near: all of them where they are few."""
    kind = getattr(model, "KIND", "")
    return f"known keys: {', '.join(keys)}" if len(keys) <= _FEW else f"'plgsite schema {kind}' knows all keys"


def _shape(model: type[BaseModel]) -> str:
    """How a group is written: its required keys, or the first few."""
    fields = {field.alias or name: field for name, field in model.model_fields.items()}
    keys = [key for key, field in fields.items() if field.is_required()] or list(fields)[:3]
    return f"write it as {{{', '.join(f'{key}: ...' for key in keys)}}}"


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
    return "unknown-value", f"expects one of {', '.join(allowed)}, not '{value}'", did_you_mean(value, allowed, DUTCH)


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
        f"write it as [{value}]" if isinstance(value, str) and "," not in value else "write every item on a line of its own, after a dash",
    ),
    "model_type": lambda value, context: ("wrong-type", f"expects keys with values, not {_named(value)}", ""),
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
    for part in loc:
        fields = here.model_fields if here else {}
        found = next((field for name, field in fields.items() if (field.alias or name) == part), None)
        if isinstance(part, str):
            here = _model_in(found.annotation) if found else None
    return here


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)
