"""What every key says, with an example of each: tables that only `plgsite schema` and `plgsite keys` read.

A text stands in one place: below its field, where who reads the code needs it, else in a row here. What is a figure or a day and says so
below its field needs no row.
"""

import datetime
from decimal import Decimal
from typing import Any, NamedTuple, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from plgsite.model.own_fields import Declares, OwnValues
from plgsite.schema.descriptions import offer, parts, places, programme, site, stories
from plgsite.schema.descriptions.rows import Rows
from plgsite.schema.field_texts import field_texts

TABLE: Rows = {name: rows for part in (parts, programme, offer, places, stories, site) for name, rows in part.ROWS.items()}
"""All rows."""


EXAMPLES: dict[type, Any] = {Decimal: 45, int: 6, datetime.date: datetime.date(2027, 3, 9), bool: True}


class Description(NamedTuple):
    """What a key says, and a value that may stand there; None where nobody gave an example."""

    text: str
    example: Any


def descriptions(model: type[BaseModel]) -> dict[str, Description]:
    """What each key of a model says, its own and those that it has from others. Raises KeyError for a key that needs a row and has none."""
    if issubclass(model, OwnValues):  # the site says what these are
        return {name: own_description(field) for name, field in model.model_fields.items()}
    below = field_texts(model)
    rows = {key: row for one in reversed(model.__mro__) for key, row in TABLE.get(one.__name__, {}).items()}
    found = {}
    for name, field in model.model_fields.items():
        key = field.alias or name
        text, example = rows[key] if key in rows else ("", _example(key, field.annotation))
        found[key] = Description(text or below[name], example)
    return found


OWN_EXAMPLES = {
    "text": "Two evenings",
    "prose": "A text in **Markdown**.",
    "list": ["one", "two"],
    "number": 6,
    "hours": 1.5,
    "money": 45,
    "date": "2027-03-09",
    "link": "https://example.org/",
    "file": "plan.pdf",
}
"""A value of a field that a site declares, by its type; of choices the first is an example."""


def own_description(field: FieldInfo) -> Description:
    """What a field that the site declares says: its label."""
    own = next((mark.field for mark in field.metadata if isinstance(mark, Declares)), None)
    if own is None:
        return Description("Declared with a fault: plgsite check tells which.", "")
    first = own.choices[0] if own.choices else OWN_EXAMPLES.get(own.type, "")
    return Description(field.description or "", [first] if own.choices and own.type == "list" else first)


def _example(key: str, annotation: Any) -> Any:
    """A figure or a day, where the text below the field says enough. Raises KeyError for what needs an example of its own."""
    parts = (annotation, *get_args(annotation), *(inner for part in get_args(annotation) for inner in get_args(part)))
    example = next((EXAMPLES[part] for part in parts if isinstance(part, type) and part in EXAMPLES), None)
    if example is None:
        raise KeyError(key)
    return example
