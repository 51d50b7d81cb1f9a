"""Reads templates: what is nested too deep, and names that none may use, are faults of a template before it is ever run."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any, TypeVar

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.parser import Parser

from plgsite.limits import MOST_NESTED_BRACKETS, MOST_NESTED_TAGS, MOST_NESTED_TERMS
from plgsite.templating.refusals import CODE, HINT, RefusedTemplate, refused_in
from plgsite.templating.shown import CODE as TEXTLESS
from plgsite.templating.shown import textless_in

TOO_DEEP = "too-deep"
FLATTER = "write it in several macros or templates"

T = TypeVar("T")


class CountingParser(Parser):
    """Jinja's parser, which counts how deep it is in tags and in brackets: Python's own limit depends on who asks, and names no line."""

    tags = brackets = 0

    def parse_statement(self) -> nodes.Node | list[nodes.Node]:
        """A tag, with what stands in it."""
        self.tags += 1
        if self.tags > MOST_NESTED_TAGS:
            self._too_deep(f"more than {MOST_NESTED_TAGS} tags within each other")
        found = super().parse_statement()
        self.tags -= 1
        return found

    def parse_expression(self, with_condexpr: bool = True) -> nodes.Expr:
        """A value, whole or between brackets."""
        return self._deeper(lambda: super(CountingParser, self).parse_expression(with_condexpr))

    def parse_not(self) -> nodes.Expr:
        """A value with `not` before it, or without."""
        return self._deeper(super().parse_not) if self.stream.current.test("name:not") else super().parse_not()

    def parse_unary(self, with_filter: bool = True) -> nodes.Expr:
        """A value with a sign before it, or without."""
        if self.stream.current.type not in ("sub", "add"):
            return super().parse_unary(with_filter)
        return self._deeper(lambda: super(CountingParser, self).parse_unary(with_filter))

    def _deeper(self, parse: Callable[[], T]) -> T:
        self.brackets += 1
        if self.brackets > MOST_NESTED_BRACKETS:
            self._too_deep(f"more than {MOST_NESTED_BRACKETS} brackets or signs within each other")
        found = parse()
        self.brackets -= 1
        return found

    def _too_deep(self, message: str) -> None:
        raise too_deep(self.stream.current.lineno, message, self.name, self.filename)


def too_deep(line: int, message: str, name: str | None, filename: str | None) -> RefusedTemplate:
    """The fault of what is nested too deep."""
    return RefusedTemplate(((line, message),), name, filename, code=TOO_DEEP, hint=FLATTER)


def read_template(env: Environment, source: str, name: str | None, filename: str | None) -> nodes.Template:
    """A template as Jinja's nodes. Raises TemplateSyntaxError, or RefusedTemplate for what may not run."""
    try:
        tree = CountingParser(env, source, name, filename).parse()
    except RecursionError as error:  # such as `a if b else c if d else ...`, a thousand times
        raise too_deep(_line_in(error.__traceback__), TERMS, name, filename) from None
    if deep := _too_many_terms(tree):
        raise too_deep(deep, TERMS, name, filename)
    if found := refused_in(tree):
        raise RefusedTemplate(found, name, filename, code=CODE, hint=HINT)
    if found := textless_in(tree):
        raise RefusedTemplate(found, name, filename, code=TEXTLESS, hint="show a text or a number; what is true is asked with {% if %}")
    return tree


@contextmanager
def readable(name: str | None, filename: str | None) -> Iterator[None]:
    """Whatever Python cannot read of what Jinja made is the template's fault. Raises RefusedTemplate."""
    try:
        yield
    except TemplateSyntaxError:
        raise
    except (SyntaxError, RecursionError, MemoryError) as error:
        message = f"this cannot be read: {getattr(error, 'msg', '') or 'it is nested too deep'}"
        raise RefusedTemplate(((1, message),), name, filename, code="template-syntax", hint=FLATTER) from None


TERMS = f"more than {MOST_NESTED_TERMS} terms within each other"


def _too_many_terms(tree: nodes.Template) -> int:
    """The line of what is too deep in the tree; 0 where nothing is."""
    row: list[nodes.Node] = [tree]
    for _ in range(MOST_NESTED_TERMS):
        row = [child for node in row for child in node.iter_child_nodes()]
    return min((node.lineno for node in row), default=0)


def _line_in(trace: TracebackType | None) -> int:
    """The line that a parser was at when it gave up."""
    parser: Any = None
    while trace:
        here = trace.tb_frame.f_locals.get("self")
        parser = here if isinstance(here, Parser) else parser
        trace = trace.tb_next
    return parser.stream.current.lineno if parser else 1
