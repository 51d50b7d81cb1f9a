"""JSON Schema of the records, from the same definitions that check them."""

from typing import Any

from pydantic.json_schema import models_json_schema

from plgsite.model.kinds import KINDS

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(kind: str) -> dict[str, Any]:
    """The schema of one kind of record."""
    return {"$schema": DIALECT, **KINDS[kind].model_json_schema(by_alias=True)}


def schemas() -> dict[str, Any]:
    """All kinds in one document: `$defs` holds a schema for each, `properties` names them."""
    refs, whole = models_json_schema([(model, "validation") for model in KINDS.values()], by_alias=True)
    properties = {kind: refs[(model, "validation")] for kind, model in KINDS.items()}
    return {"$schema": DIALECT, "type": "object", "properties": properties, **whole}
