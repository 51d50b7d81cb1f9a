"""Of all names that a template can use: what the reference calls text or a number is shown, and all else is a fault with a way out."""

import re
from collections.abc import Iterator, Mapping
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
from msgspec import Struct
from msgspec.structs import fields

from plgsite.diagnostics import Diagnostic
from plgsite.manual.manual import reference
from plgsite.manual.names import values_of
from plgsite.prose.nodes import Node
from plgsite.render.page_views import VIEWS
from plgsite.render.pages import run_template
from plgsite.render.templates import Shelf, environment
from plgsite.theme import theme_folder

FAMILIES = {family: get_type_hints(view)["return"] for family, view in VIEWS.items()}
OWNERS = {f"names-{family}": view for family, view in FAMILIES.items()} | {
    value.__name__: value for value in sorted(values_of(FAMILIES.values()), key=lambda value: value.__name__)
}
PAGES = reference(theme_folder())


def examples(hint: Any) -> Iterator[Any]:
    """A value of each form that a name may have."""
    parts = [part for part in get_args(hint) if part is not Ellipsis]
    origin = get_origin(hint)
    if hasattr(hint, "__metadata__"):
        yield from examples(hint.__origin__)
    elif origin is Literal:
        yield parts[0]
    elif origin in (Union, UnionType):
        for part in parts:
            yield from examples(part)
    elif origin is tuple:
        yield tuple(next(examples(part)) for part in parts)
    elif isinstance(origin, type) and issubclass(origin, Mapping):
        yield {"a": next(examples(parts[1]))}
    elif hint is Node:
        yield Node(kind="text", text="woord")
    elif isinstance(hint, type) and issubclass(hint, Struct):
        yield bare(hint)
    else:
        yield {str: "woord", int: 1, float: 1.5, bool: True, type(None): None}.get(hint, object())


def bare(kind: type[Struct]) -> Struct:
    """A value of that kind of which nothing is known but its texts."""
    return kind(**{one.name: "woord" if one.type is str else None for one in fields(kind)})


def told(owner: str, name: str) -> str:
    """What the reference says that a name holds."""
    page = PAGES.get(owner) or PAGES["reference-values"].partition(f"## {owner} {{")[2].partition("\n## ")[0]
    found = re.search(rf"^\| `{name}` \| (.*?) \|", page, flags=re.MULTILINE)
    assert found, f"{owner}.{name}"
    return found[1]


TEXT = re.compile(r"text|whole number|number|`[^`]*`")


def is_text(said: str) -> bool:
    """Whether all forms that a name may have are called text or a number, or words to choose from."""
    return all(TEXT.fullmatch(part) for part in said.split(" or "))


ENVIRONMENT = environment(Shelf({"templates/a.html": "<p>\n{{ x.name }}"}))


def shown(value: Any) -> bytes | Diagnostic:
    return run_template(ENVIRONMENT, "a.html", {"x": {"name": value}}, "index.html")


@pytest.mark.parametrize("owner", OWNERS)
def test_each_name_is_shown_as_the_reference_says_or_is_a_fault_at_its_line(owner: str) -> None:
    for name, hint in get_type_hints(OWNERS[owner]).items():
        if name.startswith("_"):
            continue
        found = [shown(value) for value in examples(hint)]
        assert (not any(isinstance(one, Diagnostic) for one in found)) == is_text(told(owner, name)), f"{owner}.{name}: {found}"
        for one in found:
            assert isinstance(one, bytes) or (one.at.line == 2 and (one.hint or "None" in one.message)), f"{owner}.{name}: {one}"


def test_no_view_has_a_text() -> None:
    assert [kind for kind in OWNERS.values() if isinstance(shown(bare(kind)), bytes)] == []
