"""JSON Schema of the records, from the same definitions that check them."""

from typing import Any

from pydantic.json_schema import models_json_schema

from plgsite.model.kinds import KINDS

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(kind: str) -> dict[str, Any]:
    """The schema of one kind of record."""
    return {"$schema": DIALECT, **_with_limits(KINDS[kind].model_json_schema(by_alias=True))}


def schemas() -> dict[str, Any]:
    """All kinds in one document: `$defs` holds a schema for each, `properties` names them."""
    refs, whole = models_json_schema([(model, "validation") for model in KINDS.values()], by_alias=True)
    properties = {kind: refs[(model, "validation")] for kind, model in KINDS.items()}
    return {"$schema": DIALECT, "type": "object", "properties": properties, **_with_limits(whole)}


_LIMITS = {"ge": ("minimum", max), "le": ("maximum", min)}
"""What Pydantic (2.14) calls a limit that stands behind a validator, and the word that JSON Schema has for it."""


def _with_limits(node: Any) -> Any:
    """A schema in which every limit is one that validators and editors know. Of two limits of one value the narrower counts."""
    if isinstance(node, list):
        return [_with_limits(one) for one in node]
    if not isinstance(node, dict):
        return node
    found = {key: _with_limits(value) for key, value in node.items() if key not in _LIMITS or isinstance(value, dict)}
    for name, (word, narrower) in _LIMITS.items():
        if isinstance(limit := node.get(name), int):
            found[word] = narrower(limit, found.get(word, limit))
    return found
