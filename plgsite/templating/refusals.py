"""Names that no template may use: they lead from a value to Python itself, to its files and its modules.

Templates are trusted all the same (SECURITY.md): this keeps a copied template from doing by accident or by guile what no page needs.
Names that stand in a template are refused when it is read, which costs a page nothing; names made at run time when they are looked up.
"""

from collections.abc import Iterator
from typing import Any

from jinja2 import TemplateRuntimeError, TemplateSyntaxError, nodes

REFUSED = frozenset(
    {
        *("format", "format_map"),  # a format may walk through attributes: "{0.x.y}"
        *("mro", "gi_frame", "gi_code", "gi_yieldfrom", "cr_frame", "cr_code", "cr_await", "cr_origin", "ag_frame", "ag_code", "ag_await"),
        *("im_class", "im_func", "im_self", "func_globals", "func_code", "func_closure"),
        *("f_back", "f_builtins", "f_code", "f_globals", "f_locals", "tb_frame", "tb_next"),
    }
)
"""Beside all that begins with an underscore: what Jinja's sandbox refuses, and the frames of Python behind it."""
CODE = "template-refused"
HINT = "a page shows values by their names, and none of those begins so; to put a value into a text use ~, or the filter format"


def is_refused(name: str) -> bool:
    """Whether a name leads out of the values of a page."""
    return name.startswith("_") or name in REFUSED


class TemplateStopped(TemplateRuntimeError):
    """What a template does while it runs, and may not; `code` and `hint` are those of its fault."""

    def __init__(self, message: str, *, code: str = "template", hint: str = "") -> None:
        super().__init__(message)
        self.code, self.hint = code, hint


class RefusedTemplate(TemplateSyntaxError):
    """A template that may not run as it is written. `found` are all places: line and message."""

    def __init__(self, found: tuple[tuple[int, str], ...], name: str | None, filename: str | None, *, code: str, hint: str) -> None:
        line, message = found[0]
        super().__init__(message, line, name, filename)
        self.found, self.code, self.hint = found, code, hint

    def __reduce__(self) -> Any:
        return _again, (self.found, self.name, self.filename, self.code, self.hint)


def _again(found: Any, name: Any, filename: Any, code: str, hint: str) -> RefusedTemplate:
    return RefusedTemplate(found, name, filename, code=code, hint=hint)


def told(name: str) -> str:
    """What is said of a refused name."""
    return f"a template may not use '{name}'"


def check_name(name: object) -> None:
    """A name that was made while the template runs. Raises TemplateStopped for one that is refused."""
    if isinstance(name, str) and is_refused(name):
        raise TemplateStopped(told(name), code=CODE, hint=HINT)


def refused_in(tree: nodes.Template) -> tuple[tuple[int, str], ...]:
    """All refused names that stand in a template, with their lines, in the order of the text."""
    found = ((node.lineno, told(name)) for node in tree.find_all(_NAMING) for name in _names(node) if is_refused(name))
    return tuple(sorted(dict.fromkeys(found)))


_NAMING = (nodes.Getattr, nodes.Getitem, nodes.NSRef, nodes.Keyword, nodes.Filter)


def _names(node: nodes.Node) -> Iterator[str]:
    """The names that a node looks up, as far as they stand in the template."""
    if isinstance(node, (nodes.Getattr, nodes.NSRef)):
        yield node.attr
    elif isinstance(node, nodes.Keyword):
        yield node.key if node.key.startswith("_") else ""
    elif isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        yield str(node.arg.value)
    elif isinstance(node, nodes.Filter):
        yield from _names_of_filter(node)


def _names_of_filter(node: nodes.Filter) -> Iterator[str]:
    """What a filter is told to look up: the name of `attr`, and the steps of `attribute=` of any other."""
    first = [one for one in node.args[:1] if node.name in ("attr", "groupby")]
    given = [*first, *(one.value for one in node.kwargs if one.key == "attribute")]
    for one in given:
        if isinstance(one, nodes.Const) and isinstance(one.value, str):
            yield from one.value.split(".") if node.name != "attr" else (one.value,)
