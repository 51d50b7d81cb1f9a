"""Walks over a record along the types of its fields: references, prose and files with their places."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple, get_args

from pydantic import BaseModel

from plgsite.diagnostics import Loc
from plgsite.model.types import IsFile, IsProse, Reference

Mark = Reference | IsProse | IsFile


class Leaf(NamedTuple):
    """A marked text of a record."""

    loc: Loc
    mark: Mark
    text: str


Walker = Callable[[Any, Loc], Iterator[Leaf]]


def walk(record: BaseModel) -> Iterator[Leaf]:
    """Every reference, prose text and file path of a record, in the order of its fields."""
    return _walk_fields(type(record), record, ())


def walk_data(model: type[BaseModel], data: Any) -> Iterator[Leaf]:
    """The same for the data of a record that could not be made: what has another shape than the model is passed over."""
    return _walk_group(model)(data, ())


def _walk_fields(model: type[BaseModel], value: Any, loc: Loc) -> Iterator[Leaf]:
    for name, key, walker in _walkers(model):
        part = value.get(key) if isinstance(value, dict) else getattr(value, name)
        if part is not None and part != ():
            yield from walker(part, (*loc, key))


def _walk_group(model: type[BaseModel]) -> Walker:
    def walk_group(value: Any, loc: Loc) -> Iterator[Leaf]:
        if isinstance(value, (BaseModel, dict)):
            yield from _walk_fields(model, value, loc)

    return walk_group


def _walk_items(item_walker: Walker) -> Walker:
    def walk_items(value: Any, loc: Loc) -> Iterator[Leaf]:
        if isinstance(value, str):
            yield from item_walker(value, loc)
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
def _walkers(model: type[BaseModel]) -> tuple[tuple[str, str, Walker], ...]:
    """Field name, key as written and walker, for the fields in which something can be found."""
    found = []
    for name, field in model.model_fields.items():
        walker = _walker_for(field.annotation, tuple(field.metadata))
        if walker:
            found.append((name, field.alias or name, walker))
    return tuple(found)


def _walker_for(annotation: Any, metadata: tuple[Any, ...]) -> Walker | None:
    for mark in metadata:
        if isinstance(mark, (Reference, IsProse, IsFile)):
            return _walk_leaf(mark)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _walk_group(annotation)
    parts = [part for part in get_args(annotation) if part is not type(None) and part is not Ellipsis]
    if hasattr(annotation, "__metadata__"):
        return _walker_for(parts[0], annotation.__metadata__)
    walkers = [walker for part in parts if (walker := _walker_for(part, ()))]
    if not walkers:
        return None
    if getattr(annotation, "__origin__", None) is tuple:
        return _walk_items(walkers[0])
    return walkers[0]
