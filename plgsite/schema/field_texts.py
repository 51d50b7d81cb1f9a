"""The texts below the fields of a class, which describe them: they are in the source, and nowhere else."""

import ast
import inspect
import textwrap


def field_texts(model: type) -> dict[str, str]:
    """The text below each field of a class and of those that it extends, by name."""
    found: dict[str, str] = {}
    for one in reversed(model.__mro__):
        if one.__module__.startswith("plgsite.model."):
            found.update(_own_texts(one))
    return found


def _own_texts(model: type) -> dict[str, str]:
    (tree,) = ast.parse(textwrap.dedent(inspect.getsource(model))).body
    assert isinstance(tree, ast.ClassDef)
    pairs = zip(tree.body, tree.body[1:], strict=False)
    return {
        field.target.id: inspect.cleandoc(below.value.value)
        for field, below in pairs
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(below, ast.Expr)
        and isinstance(below.value, ast.Constant)
        and isinstance(below.value.value, str)
    }
