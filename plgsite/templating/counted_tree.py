"""Writes into a template, when it is read, where steps are counted and what may make large values is bounded.

A loop over what has a length is charged once, when it begins, so that counting costs a page next to nothing.
"""

from collections.abc import Iterable
from typing import Any

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from plgsite.limits import STEPS_OF_A_CALL, STEPS_OF_AN_INCLUDE, TEXT_OF_A_STEP


class CountedTree(NodeTransformer):
    """Writes into a template where steps are counted, and what may make large values is bounded."""

    def visit_For(self, node: nodes.For) -> nodes.Node:
        """A loop: its rounds, each as heavy as the text in it."""
        self.generic_visit(node)
        weight = nodes.Const(1 + _written(node.body) // TEXT_OF_A_STEP)
        node.iter = _call("counted", node.iter, weight)
        if node.recursive:
            node.body.insert(0, _step(node))
        return node

    def visit_Macro(self, node: nodes.Macro) -> nodes.Node:
        """A macro: each call."""
        return self._with_step(node)

    visit_CallBlock = visit_Macro

    def _with_step(self, node: Any) -> nodes.Node:
        self.generic_visit(node)
        node.body.insert(0, _step(node))
        return node  # type: ignore[no-any-return]

    def visit_Include(self, node: nodes.Include) -> list[nodes.Node]:
        """Another template: each time that it is taken in."""
        return [_step(node, STEPS_OF_AN_INCLUDE), node]

    def visit_Mul(self, node: nodes.BinExpr) -> nodes.Node:
        """Two values together: how large the outcome may be is known before it is made."""
        self.generic_visit(node)
        return _call(_BOUNDED[node.operator], node.left, node.right)

    visit_Pow = visit_Mod = visit_Add = visit_Mul

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:
        """Texts together: each is looked at as if it stood in the page by itself."""
        self.generic_visit(node)
        node.nodes = [one if isinstance(one, nodes.Const) and isinstance(one.value, str) else _call("shown", one) for one in node.nodes]
        return _call("sized", node)

    def visit_Call(self, node: nodes.Call) -> nodes.Node:
        """A method that fills up a text."""
        self.generic_visit(node)
        called = node.node
        if not isinstance(called, nodes.Getattr) or called.attr not in FILLING:
            return node
        target = nodes.EnvironmentAttribute("filled")
        args = [called.node, nodes.Const(called.attr), *node.args]
        return nodes.Call(target, args, node.kwargs, node.dyn_args, node.dyn_kwargs, lineno=node.lineno)


FILLING = frozenset({"center", "ljust", "rjust", "zfill", "expandtabs", "to_bytes", "join"})
"""Methods that are told how long their outcome is to be, and the one that makes text of a list."""
_BOUNDED = {"*": "multiplied", "**": "to_the_power", "%": "remainder", "+": "added"}


def _call(name: str, *args: Any) -> nodes.Call:
    return nodes.Call(nodes.EnvironmentAttribute(name), list(args), [], None, None, lineno=args[0].lineno)


def _step(node: nodes.Node, steps: int = STEPS_OF_A_CALL) -> nodes.ExprStmt:
    call = nodes.Call(nodes.EnvironmentAttribute("charge"), [nodes.Const(steps)], [], None, None, lineno=node.lineno)
    return nodes.ExprStmt(call, lineno=node.lineno)


def _written(body: Iterable[nodes.Node]) -> int:
    """Characters of text in a loop, but for what inner loops write: those are charged themselves."""
    count = 0
    for node in body:
        if isinstance(node, nodes.TemplateData):
            count += len(node.data)
        elif not isinstance(node, nodes.For):
            count += _written(node.iter_child_nodes())
    return count


def counted_tree(tree: nodes.Template) -> nodes.Template:
    """The template, counting what it does."""
    return CountedTree().visit(tree)  # type: ignore[no-any-return]
