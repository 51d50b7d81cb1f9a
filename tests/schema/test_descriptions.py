"""Every key is explained, once, with an example that the reader takes."""

import re
from collections.abc import Iterator
from typing import Any, get_args

import pytest
from pydantic import BaseModel, ValidationError

from plgsite.model.kinds import KINDS
from plgsite.schema.descriptions import TABLE, descriptions
from plgsite.schema.field_texts import field_texts
from plgsite.schema.schema import schemas


def models() -> Iterator[type[BaseModel]]:
    """Every model that a record can hold."""
    seen: set[type[BaseModel]] = set()
    waiting: list[Any] = list(KINDS.values())
    while waiting:
        one = waiting.pop()
        if isinstance(one, type) and issubclass(one, BaseModel):
            if one not in seen:
                seen.add(one)
                yield one
                waiting.extend(field.annotation for field in one.model_fields.values())
        else:
            waiting.extend(get_args(one))


MODELS = sorted(models(), key=lambda model: model.__name__)


def as_read(value: Any) -> Any:
    """A value as the YAML reader hands it over: every scalar a text."""
    if isinstance(value, dict):
        return {key: as_read(one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_read(one) for one in value]
    return str(value).lower() if isinstance(value, bool) else str(value)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_key_says_what_it_means_in_a_sentence(model: type[BaseModel]) -> None:
    for key, said in descriptions(model).items():
        assert len(said.text.split()) >= 3, f"{model.__name__}.{key}: {said.text}"
        assert said.text == said.text.strip()


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_the_example_of_every_key_is_one_that_the_reader_takes(model: type[BaseModel]) -> None:
    for key, said in descriptions(model).items():
        try:
            model.model_validate({key: as_read(said.example)})
        except ValidationError as found:
            assert [error for error in found.errors() if error["loc"][:1] == (key,)] == [], f"{model.__name__}.{key}"


def test_a_text_stands_in_one_place() -> None:
    texts = {(one.__name__, key): text for model in MODELS for one in model.__mro__ if one.__name__ in TABLE for key, text in below(one)}
    rows = {(name, key): text for name, keys in TABLE.items() for key, (text, _) in keys.items()}
    assert [place for place, text in rows.items() if bool(text) == (place in texts)] == []


def below(model: type[BaseModel]) -> list[tuple[str, str]]:
    """The texts below the fields of a model, by key as written, without those of the models that it extends."""
    own = model.__annotations__
    return [(model.model_fields[name].alias or name, text) for name, text in field_texts(model).items() if name in own]


def test_no_row_speaks_of_a_key_that_is_not_there() -> None:
    keys = {(one.__name__, field.alias or name) for model in MODELS for one in model.__mro__ if one.__name__ in TABLE
            for name, field in one.model_fields.items()}  # fmt: skip
    assert {(name, key) for name, rows in TABLE.items() for key in rows} <= keys


def test_the_schema_describes_every_property() -> None:
    properties = [prop for part in schemas()["$defs"].values() for prop in part["properties"].values()]
    assert len(properties) > 400
    assert [prop for prop in properties if not prop.get("description") or "examples" not in prop] == []


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_examples_fit_any_provider_not_schools_alone(model: type[BaseModel]) -> None:
    of_schools = re.compile(r"school|leraar|leraren|leerling|docent|pupil|\bles(sen)?\b|\bklas\b", re.IGNORECASE)
    assert [key for key, said in descriptions(model).items() if of_schools.search(str(said.example))] == []
