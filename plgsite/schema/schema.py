"""JSON Schema of the records, from the same definitions that check them."""

from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import models_json_schema

from plgsite.model.kinds import KINDS
from plgsite.model.record import Record
from plgsite.schema.described import Described

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(kind: str, model: type[Record] | None = None) -> dict[str, Any]:
    """The schema of one record of a kind; `model` is that of a site that has fields of its own."""
    return {"$schema": DIALECT, **_as_written((model or KINDS[kind]).model_json_schema(by_alias=True, schema_generator=Described))}


def schema_of_list(kind: str, model: type[Record] | None = None) -> dict[str, Any]:
    """The schema of a file that holds a list of records of a kind, each under its id."""
    record = schema_of(kind, model)
    parts = record.pop("$defs", {})
    name = KINDS[kind].__name__
    return {
        "$schema": record.pop("$schema"),
        "type": "object",
        "propertyNames": {"pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
        "additionalProperties": {"$ref": f"#/$defs/{name}"},
        "$defs": {**parts, name: record},
    }


def schemas(models: Mapping[str, type[Record]] = KINDS) -> dict[str, Any]:
    """All kinds in one document: `$defs` holds a schema for each, `properties` names them."""
    refs, whole = models_json_schema([(model, "validation") for model in models.values()], by_alias=True, schema_generator=Described)
    properties = {kind: refs[(model, "validation")] for kind, model in models.items()}
    return {"$schema": DIALECT, "type": "object", "properties": properties, **_as_written(whole)}


_LIMITS = {"ge": ("minimum", max), "le": ("maximum", min)}
"""What Pydantic (2.14) calls a limit that stands behind a validator, and the word that JSON Schema has for it."""
_OF_LISTS = {"minLength": "minItems", "maxLength": "maxItems"}
"""What it calls a limit of a list that stands behind a validator."""
_NOTHING = {"type": "null"}


def _as_written(node: Any) -> Any:
    """A schema of what people write: limits have names that editors know, a key that may be left out proposes no `null`,
    and what YAML reads as a number may stand for a text."""
    if isinstance(node, list):
        return [_as_written(one) for one in node]
    if not isinstance(node, dict):
        return node
    if "properties" in node:
        return {**_keyword(node), "properties": {key: _as_written(value) for key, value in node["properties"].items()}}
    return _keyword(node)


def _keyword(node: dict[str, Any]) -> dict[str, Any]:
    """A schema with its own words mended, and what is in it."""
    kept = {
        key: _without_nulls(value) if key in ("default", "examples", "enum") else _as_written(value)
        for key, value in node.items()
        if key != "properties"
    }
    found = _without_nothing(kept)
    for name, (word, narrower) in _LIMITS.items():
        if isinstance(limit := found.get(name), int):
            del found[name]
            found[word] = narrower(limit, found.get(word, limit))
    if found.get("type") == "array":
        found = {_OF_LISTS.get(key, key): value for key, value in found.items()}
    if found.get("type") == "string" and not found.keys() & {"pattern", "enum", "const", "format"}:
        found["type"] = ["string", "number", "boolean"]
    return found


def _without_nulls(value: Any) -> Any:
    """A default without the keys in it that say nothing."""
    return {key: _without_nulls(one) for key, one in value.items() if one is not None} if isinstance(value, dict) else value


def _without_nothing(node: dict[str, Any]) -> dict[str, Any]:
    """A schema that does not speak of `null`, which is a key left out."""
    found = {key: value for key, value in node.items() if not (key == "default" and value is None)}
    ways = found.get("anyOf")
    if ways and _NOTHING in ways:
        rest = [way for way in ways if way != _NOTHING]
        del found["anyOf"]
        found.update(rest[0] if len(rest) == 1 else {"anyOf": rest})
    return found
