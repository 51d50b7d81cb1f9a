"""Walks over a record along the types of its fields: references, prose and files with their places."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple, cast, get_args

from pydantic import BaseModel

from plgsite.diagnostics import Loc
from plgsite.values.types import IsFile, IsProse, IsText, Reference

Mark = Reference | IsProse | IsFile | IsText
POINTING: tuple[type, ...] = (Reference, IsProse, IsFile)
"""The marks of what can point elsewhere: what the loader looks at."""
READING: tuple[type, ...] = (IsProse, IsText)
"""The marks of what can be read."""


class Leaf(NamedTuple):
    """A marked text of a record."""

    loc: Loc
    mark: Mark
    text: str


Walker = Callable[[Any, Loc], Iterator[Leaf]]


def walk(record: BaseModel, marks: tuple[type, ...] = POINTING) -> Iterator[Leaf]:
    """Every text of a record with one of these marks, in the order of its fields."""
    return _walk_fields(type(record), record, (), marks)


def walk_data(model: type[BaseModel], data: Any) -> Iterator[Leaf]:
    """The same for the data of a record that could not be made: what has another shape than the model is passed over."""
    return _walk_group(model, POINTING)(data, ())


def _walk_fields(model: type[BaseModel], value: Any, loc: Loc, marks: tuple[type, ...]) -> Iterator[Leaf]:
    for name, key, walker in _walkers(model, marks):
        part = value.get(key) if isinstance(value, dict) else getattr(value, name)
        if part is not None and part != ():
            yield from walker(part, (*loc, key))


def _walk_group(model: type[BaseModel], marks: tuple[type, ...]) -> Walker:
    def walk_group(value: Any, loc: Loc) -> Iterator[Leaf]:
        if isinstance(value, (BaseModel, dict)):
            yield from _walk_fields(model, value, loc, marks)

    return walk_group


def _walk_items(item_walker: Walker) -> Walker:
    def walk_items(value: Any, loc: Loc) -> Iterator[Leaf]:
        if isinstance(value, str):
            yield from item_walker(value, loc)
        elif isinstance(value, dict):  # one where a list may stand
            yield from item_walker(value, (*loc, 0))
        elif isinstance(value, (list, tuple)):
            for index, item in enumerate(value):
                yield from item_walker(item, (*loc, index))

    return walk_items


def _walk_leaf(mark: Mark) -> Walker:
    def leaf(value: Any, loc: Loc) -> Iterator[Leaf]:
        if isinstance(value, str):
            yield Leaf(loc, mark, value)

    return leaf


@cache
def _walkers(model: type[BaseModel], marks: tuple[type, ...]) -> tuple[tuple[str, str, Walker], ...]:
    """Field name, key as written and walker, for the fields in which something can be found."""
    found = []
    for name, field in model.model_fields.items():
        walker = _walker_for(field.annotation, tuple(field.metadata), marks)
        if walker:
            found.append((name, field.alias or name, walker))
    return tuple(found)


def _walker_for(annotation: Any, metadata: tuple[Any, ...], marks: tuple[type, ...]) -> Walker | None:
    for mark in metadata:
        if isinstance(mark, marks):
            return _walk_leaf(cast(Mark, mark))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _walk_group(annotation, marks)
    parts = [part for part in get_args(annotation) if part is not type(None) and part is not Ellipsis]
    if hasattr(annotation, "__metadata__"):
        return _walker_for(parts[0], annotation.__metadata__, marks)
    walkers = [walker for part in parts if (walker := _walker_for(part, (), marks))]
    if not walkers:
        return None
    if getattr(annotation, "__origin__", None) is tuple:
        return _walk_items(walkers[0])
    return walkers[0]
