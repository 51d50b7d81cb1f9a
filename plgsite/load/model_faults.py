"""What pydantic finds, as faults of ours: its places mapped to places in the file, its words to ours."""

import re
from collections.abc import Callable, Iterable
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from plgsite.diagnostics import Loc, Report, did_you_mean
from plgsite.load.words import DUTCH
from plgsite.load.yaml_reader import Tree
from plgsite.model.record import Value


def report_faults(error: ValidationError, model: type[BaseModel], tree: Tree, inside: Loc, report: Report) -> None:
    """Adds every fault of one record; `inside` is the record's own place in the file."""
    for one in error.errors(include_url=False):
        _report_one(one, model, tree, inside, report)


def _report_one(one: ErrorDetails, model: type[BaseModel], tree: Tree, inside: Loc, report: Report) -> None:
    loc: Loc = tuple(one["loc"])
    key = next((str(part) for part in reversed(loc) if isinstance(part, str)), "")
    if one["type"] == "extra_forbidden":
        hint = did_you_mean(key, keys_at(model, loc[:-1]), DUTCH)
        report.error("unknown-key", f"unknown key '{key}'", at=tree.key_span((*inside, *loc)), hint=hint)
        return
    if one["type"] == "missing":
        report.error("missing-key", f"the key '{key}' is missing", at=tree.span((*inside, *loc[:-1])), hint=f"add '{key}:' and a value")
        return
    code, message, hint = _told(one)
    report.error(code, f"{key}: {message}" if key else message, at=tree.span((*inside, *loc)), hint=hint)


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


TELL: dict[str, Callable[[Any, dict[str, Any]], tuple[str, str, str]]] = {
    "literal_error": _unknown_value,
    "tuple_type": lambda value, context: (
        "wrong-type",
        f"expects a list, not {_named(value)}",
        f"write it as [{value}]" if isinstance(value, str) and "," not in value else "write every item on a line of its own, after a dash",
    ),
    "model_type": lambda value, context: ("wrong-type", f"expects keys with values, not {_named(value)}", ""),
    "string_too_long": lambda value, context: ("too-long", f"has {len(value)} characters, at most {context['max_length']} fit", ""),
    "string_too_short": lambda value, context: ("empty-value", "has no text", "fill it in, or leave the key out"),
    "too_short": lambda value, context: ("wrong-type", f"expects a list of at least {context['min_length']}", ""),
    "greater_than_equal": lambda value, context: ("out-of-range", f"{value} is less than {context['ge']}", ""),
    "less_than_equal": lambda value, context: ("out-of-range", f"{value} is more than {context['le']}", ""),
    "string_type": lambda value, context: ("wrong-type", f"expects a text, not {_named(value)}", ""),
}


def keys_at(model: type[BaseModel], loc: Iterable[str | int]) -> tuple[str, ...]:
    """The keys that are known at a place of a record."""
    here: Any = model
    for part in loc:
        fields = here.model_fields if here else {}
        found = next((field for name, field in fields.items() if (field.alias or name) == part), None)
        if isinstance(part, str):
            here = _model_in(found.annotation) if found else None
    return tuple(field.alias or name for name, field in here.model_fields.items()) if here else ()


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)
