"""What every key says, with an example of each: tables that only `plgsite schema` and `plgsite keys` read.

A text stands in one place: below its field, where who reads the code needs it, else in a row here.
"""

from typing import Any, NamedTuple

from pydantic import BaseModel

from plgsite.model.own_fields import OwnValues
from plgsite.schema.descriptions import offer, parts, places, programme, site, stories
from plgsite.schema.descriptions.rows import Rows
from plgsite.schema.field_texts import field_texts

TABLE: Rows = {name: rows for part in (parts, programme, offer, places, stories, site) for name, rows in part.ROWS.items()}
"""All rows."""


class Description(NamedTuple):
    """What a key says, and a value that may stand there."""

    text: str
    example: Any


def descriptions(model: type[BaseModel]) -> dict[str, Description]:
    """What each key of a model says, its own and those that it has from others. Raises KeyError for a key without a row."""
    if issubclass(model, OwnValues):  # the site says what these are
        return {name: Description(field.description or "", "") for name, field in model.model_fields.items()}
    below = field_texts(model)
    rows = {key: row for one in reversed(model.__mro__) for key, row in TABLE.get(one.__name__, {}).items()}
    found = {}
    for name, field in model.model_fields.items():
        text, example = rows[field.alias or name]
        found[field.alias or name] = Description(text or below[name], example)
    return found
