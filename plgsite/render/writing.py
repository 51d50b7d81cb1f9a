"""How templates write: each run of text and values in one piece, each value escaped by one short function.

A page is some 700 values, so what a value costs is most of what a page costs. Jinja as it comes calls two functions for each, makes a
`Markup` of it and hands it up through every include by itself; this is the same text in half the time.
"""

from collections.abc import MutableMapping
from typing import Any

from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import Environment
from jinja2.exceptions import TemplateRuntimeError
from jinja2.nodes import Expr, Output
from markupsafe import Markup, escape

from plgsite.render.escaping import escaped


def written(value: object) -> str:
    """A value as it stands in a page. None is never shown: a template says with `if` what it does where there is nothing."""
    kind = value.__class__
    if kind is str:
        return escaped(value)  # type: ignore[arg-type]
    if kind is Markup:
        return value  # type: ignore[return-value]
    return escape(not_none(value))


def not_none(value: object) -> object:
    """The value itself. Raises TemplateRuntimeError for None."""
    if value is None:
        raise TemplateRuntimeError("this value is None; test it with {% if %} before it is shown")
    return value


class Writing(CodeGenerator):
    """Makes Python of templates."""

    def visit_Output(self, node: Output, frame: Frame) -> None:
        """A run of text and values; outside a macro, which collects its pieces anyway, it goes up as one piece."""
        if frame.buffer is not None or frame.require_output_check or len(node.nodes) == 1:
            super().visit_Output(node, frame)
            return
        pieces, joined = self.temporary_identifier(), frame.copy()
        joined.buffer = pieces
        self.writeline(f"{pieces} = []")
        super().visit_Output(node, joined)
        self.writeline(f"yield concat({pieces})")

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if self._escapes(frame):
            self.write("environment.written(")
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if self._escapes(frame):
            self.write(")")
        else:
            super()._output_child_post(node, frame, finalize)

    def _escapes(self, frame: Frame) -> bool:
        """Whether values are escaped here for sure: a template may switch that off for a part of itself."""
        return bool(frame.eval_ctx.autoescape) and not frame.eval_ctx.volatile


class PageEnvironment(Environment):
    """Jinja, writing so."""

    code_generator_class = Writing
    written = staticmethod(written)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The names that all templates know. Jinja's own chain of mappings is walked anew for every include; these do not change."""
        return {**self.globals, **d} if d else self.globals
