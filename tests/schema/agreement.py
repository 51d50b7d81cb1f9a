"""The schema and the reader beside each other: what each says of a value of a key."""

from functools import cache
from typing import Any

from jsonschema import Draft202012Validator
from pydantic import BaseModel, ValidationError
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from plgsite.load.blanks import without_blanks
from plgsite.schema.schema import schemas
from tests.schema.test_descriptions import as_read


@cache
def _registry() -> "Registry[Any]":
    return Registry().with_resource("urn:records", DRAFT202012.create_resource(schemas())).crawl()


@cache
def editor(model: type[BaseModel], key: str) -> Draft202012Validator:
    """What an editor says of the values of a key."""
    return Draft202012Validator({"$ref": f"urn:records#/$defs/{model.__name__}/properties/{key}"}, registry=_registry())


def faults(model: type[BaseModel], key: str, value: Any) -> list[Any]:
    """What the reader of files says of a value of a key, as Pydantic tells it."""
    data = without_blanks({key: as_read(value)}, model)
    try:
        model.model_validate(data)
    except ValidationError as found:
        return [error for error in found.errors() if error["loc"][:1] == (key,)]
    return []
