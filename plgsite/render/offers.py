"""What a template offers to others (blocks, macros, names) and what it asks of them, read from its text before anything runs."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from jinja2 import Environment, TemplateSyntaxError, nodes
from msgspec import Struct

from plgsite.templating.parser import read_template


class Signature(Struct, frozen=True):
    """The arguments of a macro; so many of the last have a default. `open` are those kinds that it takes any number of."""

    arguments: tuple[str, ...]
    defaults: int
    open: frozenset[str] = frozenset()

    def __str__(self) -> str:
        needed = len(self.arguments) - self.defaults
        return ", ".join(f"{one}=..." if number >= needed else one for number, one in enumerate(self.arguments))


class Call(Struct, frozen=True):
    """A call of a macro of another template: how many arguments stand without a name, the names of the others."""

    template: str
    macro: str
    line: int
    count: int
    keywords: tuple[str, ...]


class Import(Struct, frozen=True):
    """A name that is imported from another template."""

    template: str
    name: str
    line: int


class Offers(Struct, frozen=True):
    """What stands in one template. `blocks` has the line of each; `top` are those that stand within no other."""

    extends: str = ""
    blocks: Mapping[str, int] = {}
    top: frozenset[str] = frozenset()
    macros: Mapping[str, Signature] = {}
    names: frozenset[str] = frozenset()
    imports: tuple[Import, ...] = ()
    calls: tuple[Call, ...] = ()
    stray: int = 0
    """Of one that extends another, the first line of what stands in no block, and so on no page; 0 where nothing does."""
    is_empty: bool = False
    is_readable: bool = True


@lru_cache(maxsize=512)
def offers_of(env: Environment, text: str) -> Offers:
    """What a template offers and asks; nothing of one that cannot be read, which is told elsewhere."""
    try:
        tree = read_template(env, text, None, None)
    except TemplateSyntaxError:
        return Offers(is_readable=False)
    blocks = list(tree.find_all(nodes.Block))
    inner = {id(one) for block in blocks for one in block.find_all(nodes.Block) if one is not block}
    parents = [name for node in tree.find_all(nodes.Extends) if (name := _constant(node.template))]
    imports, known = _imports(tree)
    return Offers(
        extends=parents[0] if parents else "",
        blocks={block.name: block.lineno for block in reversed(blocks)},
        top=frozenset(block.name for block in blocks if id(block) not in inner),
        macros={macro.name: _signature(macro) for macro in tree.find_all(nodes.Macro)},
        names=frozenset(name.name for node in tree.body if isinstance(node, nodes.Assign) for name in _targets(node)),
        imports=tuple(imports),
        calls=tuple(_calls(tree, known)),
        stray=_stray(tree) if parents else 0,
        is_empty=not text.strip(),
    )


def _stray(tree: nodes.Template) -> int:
    """The first line outside of all blocks that shows something, or takes another template in to show it."""
    for node in tree.body:
        for one in node.nodes if isinstance(node, nodes.Output) else ():
            if not isinstance(one, nodes.TemplateData):
                return one.lineno
            if one.data.strip():
                return one.lineno + one.data[: len(one.data) - len(one.data.lstrip())].count("\n")
        if isinstance(node, nodes.Include):
            return node.lineno
    return 0


def _constant(node: nodes.Node) -> str:
    return node.value if isinstance(node, nodes.Const) and isinstance(node.value, str) else ""


def _targets(node: nodes.Assign) -> list[nodes.Name]:
    return [node.target] if isinstance(node.target, nodes.Name) else list(node.target.find_all(nodes.Name))


def _signature(macro: nodes.Macro) -> Signature:
    used = {one.name for one in macro.find_all(nodes.Name)}
    return Signature(tuple(one.name for one in macro.args), len(macro.defaults), frozenset(used & {"varargs", "kwargs"}))


def _imports(tree: nodes.Template) -> tuple[list[Import], dict[str, tuple[str, str]]]:
    """The names that are imported, and what each means here: template and macro; of a whole template with macro ""."""
    imports, known = [], {}
    for node in tree.find_all(nodes.FromImport):
        for one in node.names:
            name, alias = one if isinstance(one, tuple) else (one, one)
            if template := _constant(node.template):
                imports.append(Import(template, name, node.lineno))
                known[alias] = (template, name)
    known |= {node.target: (_constant(node.template), "") for node in tree.find_all(nodes.Import)}
    return imports, known


def _calls(tree: nodes.Template, known: Mapping[str, tuple[str, str]]) -> Iterator[Call]:
    for node in tree.find_all((nodes.Call, nodes.Filter)):
        called, given = _called(node)
        template, macro = _meant(called, known)
        if template and not (node.dyn_args or node.dyn_kwargs):  # type: ignore[attr-defined]
            keywords = tuple(one.key for one in node.kwargs)  # type: ignore[attr-defined]
            yield Call(template, macro, node.lineno, len(given), keywords)


def _called(node: nodes.Node) -> tuple[nodes.Node | None, Sequence[nodes.Node]]:
    """What is called, and with what: `card(one, 2)`, or the filter `card|once(one, 2)`."""
    if isinstance(node, nodes.Call):
        return node.node, node.args
    assert isinstance(node, nodes.Filter)
    return (node.node, node.args) if node.name == "once" else (None, ())


def _meant(called: nodes.Node | None, known: Mapping[str, tuple[str, str]]) -> tuple[str, str]:
    if isinstance(called, nodes.Name):
        template, macro = known.get(called.name, ("", ""))
        return (template, macro) if macro else ("", "")
    if isinstance(called, nodes.Getattr) and isinstance(called.node, nodes.Name):
        template, macro = known.get(called.node.name, ("", "x"))
        return ("", "") if macro else (template, called.attr)
    return "", ""
