"""What a page may cost, counted: rounds of loops, calls of macros, includes, and what they write. The same count on every machine.

`counted_tree` writes the counting into a template when it is read; `Steps` counts while it runs. A loop over what has a length is charged
once, when it begins, so that counting costs a page next to nothing.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from plgsite.limits import (
    MOST_BITS,
    MOST_REPEATED,
    MOST_STEPS,
    MOST_WRITTEN,
    RANGE_OF_A_STEP,
    STEPS_OF_A_CALL,
    STEPS_OF_AN_INCLUDE,
    TEXT_OF_A_STEP,
)
from plgsite.render.refusals import TemplateStopped

FEWER = "show less on one page, or work it out once outside the loop"


class Steps:
    """How many steps the page that is being made may still take."""

    __slots__ = ("left",)

    def __init__(self) -> None:
        self.left = MOST_STEPS

    def charge(self, steps: int) -> None:
        """Takes steps off. Raises TemplateStopped where there are none left."""
        self.left -= steps
        if self.left < 0:
            raise TemplateStopped(f"a page takes at most {MOST_STEPS:,} steps (rounds of loops and calls of macros)", hint=FEWER)

    def counted(self, values: Any, weight: int) -> Any:
        """What a loop goes through, charged: at once where its length is known, else round by round."""
        try:
            left = self.left - (STEPS_OF_A_CALL + len(values) * weight)
        except TypeError:
            self.charge(STEPS_OF_A_CALL)
            return self._each(iter(values), weight)
        if left < 0:
            self.charge(self.left - left)
        self.left = left
        return values

    def _each(self, values: Iterator[Any], weight: int) -> Iterator[Any]:
        for value in values:
            self.charge(weight)
            yield value

    def range(self, *args: int) -> range:
        """`range`, of no more numbers than a page shows; a filter may go through all of them."""
        made = range(*args)
        if made and abs(made[-1] - made[0]) // abs(made.step) >= MOST_REPEATED:
            raise _too_large(f"a range of more than {MOST_REPEATED:,} numbers")
        self.charge(len(made) // RANGE_OF_A_STEP)
        return made

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Something that is made once for several pages: it costs each of them nothing, whichever comes first."""
        before, self.left = self.left, MOST_STEPS
        try:
            yield
        finally:
            self.left = before


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
        """Texts together."""
        self.generic_visit(node)
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


FILLING = frozenset({"center", "ljust", "rjust", "zfill", "expandtabs", "to_bytes"})
"""Methods that are told how long their outcome is to be."""
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


def _too_large(what: str) -> TemplateStopped:
    return TemplateStopped(f"{what}: that is too large for a page", hint="write what is shown, and no more")


def sized(value: Any) -> Any:
    """A value that was put together. Raises TemplateStopped for one that no page can show."""
    if isinstance(value, (str, list, tuple, bytes)) and len(value) > MOST_WRITTEN:
        raise _too_large(f"a value of {len(value):,} characters or items")
    return value


def added(one: Any, other: Any) -> Any:
    """`one + other`."""
    return sized(one + other)


def multiplied(one: Any, other: Any) -> Any:
    """`one * other`: a text or a list repeated, or a number."""
    for text, times in ((one, other), (other, one)):
        if isinstance(text, (str, bytes, list, tuple)) and isinstance(times, int) and len(text) * times > MOST_REPEATED:
            raise _too_large(f"{len(text):,} characters or items, {times:,} times")
    return _number(one * other)


def to_the_power(one: Any, other: Any) -> Any:
    """`one ** other`."""
    if isinstance(one, int) and isinstance(other, int) and other * one.bit_length() > MOST_BITS:
        raise _too_large(f"a number of more than {MOST_BITS:,} bits")
    return one**other


def _number(value: Any) -> Any:
    if isinstance(value, int) and value.bit_length() > MOST_BITS:
        raise _too_large(f"a number of more than {MOST_BITS:,} bits")
    return value


def remainder(one: Any, other: Any) -> Any:
    """`one % other`: of numbers, or a text with its values filled in."""
    if isinstance(one, (str, bytes)):
        check_pattern(str(one), other)
    return one % other


_WIDTH = re.compile(r"%[^a-zA-Z%]*(?:\d{5}|\*)")


def check_pattern(text: str, values: object = ()) -> None:
    """A pattern such as "%5d". Raises TemplateStopped for one that fills up more than a page shows."""
    if _WIDTH.search(text):
        raise _too_large("a value filled up to 10,000 characters or more")


def filled(value: Any, method: str, *args: Any, **named: Any) -> Any:
    """`value.method(width)`."""
    check_counts(*args, *named.values())
    return getattr(value, method)(*args, **named)


def check_counts(*values: Any) -> None:
    """What a filter or a method is told. Raises TemplateStopped where a number in it is larger than what a page shows."""
    for value in values:
        if isinstance(value, int) and abs(value) > MOST_REPEATED:
            raise _too_large(f"{value:,} characters or items")
