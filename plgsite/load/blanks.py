"""Keys without a value: for an optional key nothing, `null` and "" are one thing, as if the key did not stand there.

They are not refused by the reader, which does not know which keys are optional: here the model decides. A required key counts as
missing, and an unknown key stays, so that it is told.
"""

from typing import Any, get_args, get_origin

from pydantic import BaseModel

from plgsite.load.hints import is_list_of, model_in

MEANT_EMPTY = frozenset({"alt", "logo_alt"})
"""Keys whose empty text says something: that a picture only decorates."""


def without_blanks(data: Any, model: type[BaseModel]) -> Any:
    """The data of a record without the known keys that have no value."""
    if not isinstance(data, dict):
        return data
    types = {field.alias or name: field.annotation for name, field in model.model_fields.items()}
    return {key: _inside(value, types.get(key)) for key, value in data.items() if key not in types or not _is_blank(key, value)}


def _is_blank(key: str, value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip() and key not in MEANT_EMPTY)


def _inside(value: Any, annotation: Any) -> Any:
    """The same within groups and lists. Of a group whose keys are the author's own, those with a value stay, and those that want a list:
    there a blank is no list, and its model says so."""
    if isinstance(value, dict) and get_origin(annotation) is dict:
        wanted = get_args(annotation)[1]
        return {key: _inside(one, wanted) for key, one in value.items() if is_list_of(wanted) or not _is_blank(key, one)}
    model = model_in(annotation)
    if isinstance(value, list):
        return [without_blanks(item, model) if model else item for item in value]
    if isinstance(value, dict):
        return without_blanks(value, model) if model else value
    return value
