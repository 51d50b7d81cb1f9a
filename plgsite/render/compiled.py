"""The theme's templates as Python, made where plgsite is built for installation: to make it of 26 templates takes longer than a page.

It is the very text that Jinja writes, beside our code and never in a cache. Each piece holds the digest of the template that it was made
of: for one that was edited since, or where another Jinja is at work, it is of no use, and the template is compiled as ever.
"""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path  # noqa: TID251 - a file of our own package
from typing import Any

import jinja2
import msgspec
from jinja2 import Environment, nodes, pass_context
from msgspec import Struct

from plgsite.digest import Digest, digest_of, digest_text
from plgsite.render.shipped import MadeAhead, shipped_in
from plgsite.templating.environment import JINJAS_WAYS, PageEnvironment, Ways, imported_ways, own_ways

FILE = Path(__file__).with_name("compiled.json")

Use = tuple[tuple[str, ...] | None, int, bool]
"""A template that another asks for: names (None: made at run time), line, and whether it may be missing."""


class CompiledTemplate(Struct, frozen=True, array_like=True):
    """A template: the digest of its text, its Python, and what it asks for."""

    digest: Digest
    python: str
    uses: tuple[Use, ...]


class Shipped(MadeAhead, frozen=True, kw_only=True):
    """All templates of the theme by path; `own` says whether our own way of writing worked with that Jinja."""

    own: bool
    pieces: Mapping[str, CompiledTemplate]

    def piece(self, path: str, text: str) -> CompiledTemplate | None:
        """What was made of exactly this text."""
        found = self.pieces.get(path)
        return found if found is not None and found.digest == digest_text(text) else None


NOTHING = Shipped(maker="", own=False, pieces={})


@cache
def shipped(file: Path = FILE) -> Shipped:
    """What this installation has."""
    return shipped_in(file, Shipped, compiler()) or NOTHING


OWN_PART = (
    "limits.py",
    "render/compiled.py",
    "templating/bounded_filters.py",
    "templating/bounded_values.py",
    "templating/counted_tree.py",
    "templating/environment.py",
    "templating/refusals.py",
    "templating/shown.py",
    "templating/text_filters.py",
    "templating/steps.py",
    "templating/parser.py",
    "templating/writing.py",
)
"""Our modules that have a say in the Python of a template."""


@cache
def compiler() -> Digest:
    """What decides which Python comes of a text: Jinja, and what we say of its writing."""
    own = ((Path(__file__).parents[1] / name).read_text(encoding="utf-8") for name in OWN_PART)
    return digest_of([jinja2.__version__, *own])


def _later(*_: Any, **__: Any) -> Any:
    """Stands for a filter. What fails is not worked out ahead, but when the page is made."""
    raise NotImplementedError


@pass_context
def _later_with_names(*_: Any, **__: Any) -> Any:
    """Stands for a filter that is handed the names that a template sees."""
    raise NotImplementedError


FILTERS: Mapping[str, Callable[..., Any]] = {
    "html": _later_with_names,
    "inline": _later_with_names,
    "plain": _later,
    "amount": _later,
    "once": _later,
    "json_ld": _later,
    "classes": _later,
    "named": _later,
}
"""The filters that pages have beside Jinja's: whether they are handed those names is all that Jinja asks ahead."""


def compile_theme(texts: Mapping[str, str]) -> bytes:
    """The file for templates by path. Needs nothing of plgsite but how templates are written: it runs before anything is installed."""
    env = PageEnvironment()
    env.filters |= FILTERS
    pieces = {
        path: CompiledTemplate(digest_text(text), python_of(env, path, text), uses_in(env, text)) for path, text in sorted(texts.items())
    }
    return msgspec.json.encode(Shipped(maker=compiler(), own=own_ways() is not None, pieces=pieces))


def ways() -> Ways:
    """How templates are written here: as it was found out at installation, or else, with another Jinja since, by trying."""
    ours = imported_ways() if shipped().own else own_ways()
    return ours or JINJAS_WAYS


def python_of(env: Environment, path: str, text: str) -> str:
    """The Python of a template."""
    compile_it: Callable[..., str] = env.compile
    return compile_it(text, path.partition("/")[2], path, raw=True)


def uses_in(env: Environment, text: str) -> tuple[Use, ...]:
    """Which templates a text asks for. Raises TemplateSyntaxError."""
    found: list[Use] = []
    for node in env.parse(text).find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)):
        names = _constant_names(node.template)  # type: ignore[attr-defined]
        optional = bool(getattr(node, "ignore_missing", False)) or len(names or ()) > 1
        found.append((names, node.lineno, optional))
    return tuple(found)


def _constant_names(template: nodes.Expr) -> tuple[str, ...] | None:
    if isinstance(template, nodes.Const) and isinstance(template.value, str):
        return (template.value,)
    if isinstance(template, (nodes.Tuple, nodes.List)):
        names = [_constant_names(item) for item in template.items]
        return tuple(name for found in names if found for name in found) if all(names) else None
    return None
