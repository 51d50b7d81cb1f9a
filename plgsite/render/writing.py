"""How templates write: each run of text and values in one piece, each value escaped by one short function.

A page is some 700 values, so what a value costs is most of what a page costs. Jinja as it comes calls two functions for each, makes a
`Markup` of it and hands it up through every include by itself; this is the same text in half the time.
"""

from collections.abc import MutableMapping
from types import BuiltinMethodType, MethodType
from typing import Any

from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import Environment, Template
from jinja2.exceptions import TemplateRuntimeError
from jinja2.nodes import Expr, Output
from jinja2.runtime import Context, StrictUndefined
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


class PageContext(Context):
    """The names that a template sees."""

    def call(self, called: Any, /, *given: Any, **named: Any) -> Any:
        """Methods of views are called as they are: they know nothing of templates, which Jinja would ask them at each call."""
        if isinstance(called, METHODS):
            named.pop("_loop_vars", None)
            named.pop("_block_vars", None)
            return called(*given, **named)
        return super().call(called, *given, **named)


METHODS = (MethodType, BuiltinMethodType)


class PageEnvironment(Environment):
    """Jinja, writing so: every name is escaped, undefined names are faults. Templates and the names that all of them know stay as they
    are, so nothing is looked up twice."""

    code_generator_class = Writing
    context_class = PageContext
    written = staticmethod(written)

    def __init__(self, **options: Any) -> None:
        super().__init__(
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            finalize=not_none,
            auto_reload=False,
            cache_size=-1,
            **options,
        )
        self._known: dict[str | Template, Template] = {}

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The names that all templates know, as one plain dict: Jinja's chain of mappings is walked anew by every include."""
        return {**self.globals, **d} if d else self.globals

    def get_template(self, name: str | Template, parent: str | None = None, globals: MutableMapping[str, Any] | None = None) -> Template:
        """A template by its name. Raises TemplateNotFound or TemplateSyntaxError."""
        if name not in self._known:
            self._known[name] = super().get_template(name, parent, globals)
        return self._known[name]
