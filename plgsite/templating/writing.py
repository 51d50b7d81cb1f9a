"""How templates write: each run of text and values in one piece, each value escaped by one short function.

A page is some 700 values, so what a value costs is most of what a page costs. Jinja as it comes calls two functions for each, makes a
`Markup` of it and hands it up through every include by itself; this is the same text in half the time.

This is the one module that leans on private names of Jinja. `page_environment` tries it out, and does without where Jinja has changed.
"""

from types import BuiltinMethodType, MethodType
from typing import Any

from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Call, EnvironmentAttribute, Expr, Output
from jinja2.runtime import Context


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

    def visit_Call(self, node: Call, frame: Frame, forward_caller: bool = False) -> None:
        """What counts steps is called as it is: it knows nothing of templates."""
        if not isinstance(node.node, EnvironmentAttribute) or node.kwargs or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for arg in node.args:
            self.visit(arg, frame)
            self.write(", ")
        self.write(")")

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: Any) -> None:
        if self._escapes(frame):
            self.write("environment.written(")
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: Expr, frame: Frame, finalize: Any) -> None:
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
