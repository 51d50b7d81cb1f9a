"""Whatever stands where, the reader says what is wrong with it, once; a key that says nothing is as good as absent."""

import copy
import json
from collections.abc import Iterator
from typing import Any, get_origin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from plgsite.load.hints import model_in
from plgsite.load.parsed import Parsed
from plgsite.load.read import read_source
from plgsite.model.kinds import KINDS
from plgsite.source.layout import LIST_FILES, SourceFile
from tests.filled import DECLARED, filled

RECORDS = [(kind, id, data) for kind, records in filled().records.items() for id, data in records.items()]
"""Every field of every kind has a value in one of these."""
Loc = tuple[str | int, ...]
WRONG = [["x"], [["x"]], [], "\u2014", "-1", "1,5", "2027-13-01"]
"""Single values that hardly any key takes."""
SHAPES = st.recursive(
    st.sampled_from([None, "", "x", "1", "proef"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abi"), inner),
)


def read(kind: str, data: Any) -> Parsed:
    return read_source(
        SourceFile(path=f"content/{kind}.yaml", kind=kind, id="a"), json.dumps(data, ensure_ascii=False).encode(), declared=DECLARED
    )


def groups(model: type[BaseModel], data: dict[str, Any]) -> Iterator[tuple[type[BaseModel], dict[str, Any]]]:
    """A record and all groups in it, with their models."""
    yield model, data
    for name, field in model.model_fields.items():
        inner, value = model_in(field.annotation), data.get(field.alias or name)
        inside = list(value.values()) if isinstance(value, dict) and get_origin(field.annotation) is dict else value
        for one in inside if isinstance(inside, list) else [inside]:
            if inner and isinstance(one, dict):
                yield from groups(inner, one)


def places(data: Any, loc: Loc = ()) -> Iterator[Loc]:
    if loc:
        yield loc
    for key, value in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield from places(value, (*loc, key))


def changed(data: Any, loc: Loc, value: Any) -> Any:
    made = copy.deepcopy(data)
    here = made
    for step in loc[:-1]:
        here = here[step]
    here[loc[-1]] = value
    return made


@pytest.mark.parametrize("nothing", [None, "", "  "])
def test_a_known_key_that_says_nothing_is_as_good_as_absent(nothing: str | None) -> None:
    for kind, _, data in RECORDS:
        blank = copy.deepcopy(data)
        for model, group in groups(KINDS[kind], blank):
            optional = {field.alias or name for name, field in model.model_fields.items() if not field.is_required()}
            meant = set() if nothing is None else {"alt", "logo_alt"}
            group |= dict.fromkeys(optional - group.keys() - meant, nothing)
        before, after = read(kind, data), read(kind, blank)
        assert after.faults == () and after.records[0].digest == before.records[0].digest


@pytest.mark.parametrize("nothing", [None, ""])
def test_a_required_key_that_says_nothing_is_missing_at_its_own_place(nothing: str | None) -> None:
    for kind, _, data in RECORDS:
        for name, field in KINDS[kind].model_fields.items():
            key = field.alias or name
            if field.is_required():
                found = [(one.code, one.at.length) for one in read(kind, {**data, key: nothing}).faults]
                assert ("missing-key", len(key) + 2) in found, (kind, key)


@given(st.data())
def test_one_wrong_value_gives_one_fault_and_never_more_than_that(data: st.DataObject) -> None:
    kind, _, record = data.draw(st.sampled_from(RECORDS))
    loc = data.draw(st.sampled_from(list(places(record))))
    wrong = data.draw(st.sampled_from(WRONG))
    found = read(kind, changed(record, loc, wrong))
    assert len([one for one in found.faults if one.level == "error"]) <= 1, found.faults


@given(SHAPES)
def test_no_shape_of_a_list_file_is_too_odd_to_be_told(shape: Any) -> None:
    for path, kind in LIST_FILES.items():
        for data in (shape, [{"id": "x", "a": shape}], {"x": shape}):
            found = read_source(SourceFile(path=path, kind=kind, id=None), json.dumps(data).encode(), declared=DECLARED)
            assert found.faults or not data or not any(data.values())


@pytest.mark.parametrize("kind", KINDS)
@given(shape=SHAPES)
def test_no_shape_of_a_record_is_too_odd_to_be_told(kind: str, shape: Any) -> None:
    assert read(kind, shape).faults
