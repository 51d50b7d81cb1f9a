"""What a page can show of a value: text, a number, a date. Anything else is a fault with the way out, whatever the content holds today."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Any

from jinja2 import TemplateRuntimeError, Undefined, nodes
from markupsafe import Markup
from msgspec import Struct

from plgsite.prose.nodes import Node
from plgsite.templating.refusals import TemplateStopped

CODE = "template-value"
TEXTS = (str, int, float, Decimal, date, time)
_AT_ONCE = frozenset({*TEXTS, Markup, datetime})
_NAMES = ("title", "name", "label", "text", "words", "href")
"""What a value is called most likely, best first."""
PROSE = "write |html, or |inline within a sentence, or |plain for the words alone"


def shown(value: Any) -> Any:
    """The value itself. Raises TemplateStopped for what has no text, TemplateRuntimeError for None."""
    if value.__class__ in _AT_ONCE:
        return value
    if value is None:
        raise TemplateRuntimeError("this value is None; test it with {% if %} before it is shown")
    return value if _has_text(value) else _refuse(value)


def all_shown(values: Iterable[Any]) -> list[Any]:
    """Values that become one text. Raises as `shown` does."""
    return [shown(value) for value in values]


def as_prose(value: Any) -> Any:
    """What a filter for prose is given. Raises TemplateStopped for anything else."""
    if isinstance(value, (tuple, list)) and (not value or isinstance(value[0], Node)):
        return value
    if isinstance(value, TEXTS) or hasattr(value, "__html__"):
        raise TemplateStopped("this is no prose", code=CODE, hint="it is text already: show it without this filter")
    return value if isinstance(value, Undefined) else _refuse(value)


def _has_text(value: Any) -> bool:
    if isinstance(value, (bool, Enum)):
        return False
    return isinstance(value, (*TEXTS, Undefined)) or hasattr(value, "__html__")  # what is undefined says so itself


def _refuse(value: Any) -> Any:
    """Raises TemplateStopped for a value that has no text."""
    for what, told in _KINDS:
        if what(value):
            message, hint = told(value)
            raise TemplateStopped(message, code=CODE, hint=hint)
    raise TemplateStopped(f"this is a value ({_of(value)}) that has no text", code=CODE, hint="show a text, a number or a date")


def _is(*kinds: type) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, kinds)


def _is_prose(value: Any) -> bool:
    nodes = value if isinstance(value, (tuple, list)) else (value,)
    return bool(nodes) and all(isinstance(node, Node) for node in nodes)


def _view(value: Struct) -> tuple[str, str]:
    names = [name for name in value.__struct_fields__ if name != "digest"]
    texts = [name for name in sorted(names, key=_rank) if isinstance(getattr(value, name), str)]
    return (
        f"this is a view ({_of(value)}), which has no text",
        f"name one of its fields, such as .{(*texts, *names)[0]}" if names else "show something else",
    )


def _rank(name: str) -> int:
    return _NAMES.index(name) if name in _NAMES else len(_NAMES)


def _list(value: Sequence[Any]) -> tuple[str, str]:
    if not value:
        return "this is a list, which has no text", f"go through it with {{% for %}}; if it is prose, {PROSE}"
    if all(isinstance(one, str) for one in value):
        return "this is a list, which has no text", "write |join(', '), or go through it with {% for %}"
    return f"this is a list (of {_of(value[0])}), which has no text", "go through it with {% for %}"


def _called(value: Any) -> tuple[str, str]:
    name = getattr(value, "__name__", "") or getattr(value, "name", "") or _of(value)
    if type(value).__name__ == "BlockReference":
        return "this is a block that is not called, which has no text", f"write its brackets: {{{{ super() }}}}, or {{{{ self.{name}() }}}}"
    return f"'{name}' is not called, and has no text", f"write its brackets: {name}(...)"


def _of(value: Any) -> str:
    """What kind of value that is, for one who writes templates: views go by their name in the reference."""
    return "text" if isinstance(value, str) else type(value).__name__


_KINDS: tuple[tuple[Callable[[Any], bool], Callable[[Any], tuple[str, str]]], ...] = (
    (
        _is(bool),
        lambda _: ("this is true or false, which has no text", "say it in words: {{ 'yes' if ... else 'no' }}, or ask with {% if %}"),
    ),
    (_is(Enum), lambda value: (f"this is a choice ({_of(value)}), which has no text", "write its .value, or words for it")),
    (_is_prose, lambda _: ("this is prose, which has no text until it is written", PROSE)),
    (_is(Struct), _view),
    (_is(Mapping), lambda _: ("these are values by name, which have no text", "name one of them, or go through .items() with {% for %}")),
    (_is(tuple, list), _list),
    (callable, _called),
    (_is(Iterable), lambda _: ("this is a list, which has no text", "go through it with {% for %}")),
)


def textless_in(tree: nodes.Template) -> tuple[tuple[int, str], ...]:
    """What is written out in a template to be shown and has no text: true, false, none, lists; with lines, in the order of the text.

    Jinja works these out before a page is made, so nothing could look at them then."""
    shown = (one for output in tree.find_all(nodes.Output) for one in output.nodes)
    return tuple(sorted({(one.lineno, f"{what}, which has no text") for one in shown if (what := _textless(one))}))


def _textless(node: nodes.Node) -> str:
    """What it is that has no text; "" for what may have one."""
    if isinstance(node, nodes.Const) and (node.value is None or isinstance(node.value, bool)):
        return f"this is {str(node.value).lower()}"
    if isinstance(node, (nodes.List, nodes.Tuple, nodes.Dict)):
        return "this is a list"
    return "this is true or false" if isinstance(node, (nodes.Compare, nodes.Not, nodes.Test)) else ""
