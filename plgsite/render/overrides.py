"""Templates of a site that stand in for built-in ones: each must offer what those beside it ask for.

Where one does not (it was written for an older plgsite, or a name is misspelt), that is told at its own lines: ours are not the fault.
"""

from collections.abc import Iterator

from jinja2 import Environment
from msgspec import Struct

from plgsite.diagnostics import Diagnostic, Level, Note, Span, did_you_mean
from plgsite.render.offers import Call, Offers, Signature, offers_of
from plgsite.render.templates import BUILTIN, OWN, Shelf, reached, used_by

MAIN = "main"
"""The block without which a page is empty."""
MOST = 3
"""So many places that ask for something are named."""


def overrides(env: Environment, shelf: Shelf, roots: tuple[str, ...]) -> Iterator[Diagnostic]:
    """What is missing in a site's own templates, and what in them is of no use. `roots` are all that may be asked for."""
    own = sorted(shelf.own)
    if not own:
        return
    in_use = {path for _, path in reached(env, shelf, roots)}
    asked = _Asked(env, shelf, tuple(sorted(path for path in in_use if path.startswith(BUILTIN))))
    for path in own:
        name = path.removeprefix(OWN)
        if path not in in_use:
            yield _unused(path, name, shelf)
            continue
        if not asked.offers(path).is_readable:  # its syntax is told; what it lacks is not known
            continue
        yield from asked.unknown_blocks(path)
        yield from asked.lost(path, name)
        if f"{BUILTIN}{name}" in shelf.texts:
            yield from asked.missing_blocks(path, name)
            yield from asked.missing_macros(path, name)


def _unused(path: str, name: str, shelf: Shelf) -> Diagnostic:
    near = did_you_mean(name, {one.removeprefix(BUILTIN) for one in shelf.texts if one.startswith(BUILTIN)})
    ways = "include it in a template, name it behind 'template:' of a page, or take it away"
    hint = f"{near} Else {ways}" if near else ways
    return Diagnostic(level="warning", code="unused-template", message="nothing uses this template", at=Span(path=path), hint=hint)


class _Asked(Struct, frozen=True):
    """What built-in templates that are in use ask of others."""

    env: Environment
    shelf: Shelf
    built_in: tuple[str, ...]

    def offers(self, path: str) -> Offers:
        return offers_of(self.env, self.shelf.texts[path])

    def using(self, name: str) -> Iterator[str]:
        """The built-in templates that ask for one: no other is read."""
        return (path for path in self.built_in if name in used_by(self.env, path, self.shelf.texts[path]))

    def line(self, path: str) -> tuple[str, ...]:
        """A template and all that it extends, the nearest first."""
        found: list[str] = []
        at: str | None = path
        while at and at not in found:
            found.append(at)
            above = self.offers(at).extends
            at = self.shelf.resolve(above) if above else None
        return tuple(found)

    def unknown_blocks(self, path: str) -> Iterator[Diagnostic]:
        """Blocks that fill nothing: what stands in them is never shown."""
        here, above = self.offers(path), self.line(path)[1:]
        if not above:
            return
        known = {name for one in above for name in self.offers(one).blocks}
        for name in sorted(here.top - known):
            message = f"no block '{name}' in '{here.extends}' or what it extends: nothing shows it"
            hint = did_you_mean(name, known) or f"known: {', '.join(sorted(known))}"
            yield Diagnostic(level="warning", code="unknown-block", message=message, at=Span(path=path, line=here.blocks[name]), hint=hint)

    def lost(self, path: str, name: str) -> Iterator[Diagnostic]:
        """What a template says and no page shows; and one that says nothing at all, so that its pages would be empty."""
        here = self.offers(path)
        if here.stray:
            message = f"this stands in no block, and a template that extends '{here.extends}' shows its blocks alone"
            hint = "put it into a block, such as {% block main %}{{ super() }}...{% endblock %}"
            yield Diagnostic(level="warning", code="outside-blocks", message=message, at=Span(path=path, line=here.stray), hint=hint)
        if here.is_empty and name.startswith("pages/"):
            hint = f'begin with {{% extends "{BUILTIN}pages/page.html" %}}, or take it away'
            yield Diagnostic(
                level="error", code="old-template", message="this template is empty, and so are its pages", at=Span(path=path), hint=hint
            )

    def missing_blocks(self, path: str, name: str) -> Iterator[Diagnostic]:
        """Blocks that built-in pages fill, and that this template, which stands above them, does not have."""
        offered = {block for one in self.line(path) for block in self.offers(one).blocks}
        filled: dict[str, list[Span]] = {}
        for one in self.using(name):
            here = self.offers(one)
            if here.extends == name:
                for block in here.top - offered:
                    filled.setdefault(block, []).append(Span(path=one, line=here.blocks[block]))
        empty: list[tuple[set[str], Level]] = [({MAIN} & filled.keys(), "error"), (filled.keys() - {MAIN}, "warning")]
        for blocks, level in empty:
            if blocks:
                named = sorted(blocks)
                example = f"{{% block {named[0]} %}}{{% endblock %}}"
                hint = f'write {example} where it belongs, or begin with {{% extends "{BUILTIN}{name}" %}}'
                places = sorted({place for block in named for place in filled[block]})
                yield _old(path, f"lacks blocks that built-in pages fill: {', '.join(named)}", name, hint, places, level)

    def missing_macros(self, path: str, name: str) -> Iterator[Diagnostic]:
        """Macros that built-in templates import, and arguments with which they call them."""
        line = self.line(path)
        macros = {macro: one for at in reversed(line) for macro, one in self.offers(at).macros.items()}
        offered = {*macros, *(one for at in line for one in self.offers(at).names)}
        ours = self.offers(f"{BUILTIN}{name}").macros
        wanted: dict[str, list[Span]] = {}
        for one in self.using(name):
            here = self.offers(one)
            for asked in here.imports:
                if asked.template == name and asked.name not in offered:
                    message = f"lacks the macro {asked.name}({ours.get(asked.name, '')})"
                    wanted.setdefault(message, []).append(Span(path=one, line=asked.line))
            for call in here.calls:
                if call.template == name and call.macro in macros and not _fits(call, macros[call.macro]):
                    mine, other = macros[call.macro], ours.get(call.macro, "")
                    message = f"has {call.macro}({mine}), which is called as {call.macro}({other})"
                    wanted.setdefault(message, []).append(Span(path=one, line=call.line))
        for message, places in sorted(wanted.items()):
            yield _old(path, message, name, f"ours: plgsite theme show {name}", places)


def _fits(call: Call, macro: Signature) -> bool:
    """Whether a macro takes what a call gives, and is given what it needs."""
    if call.count > len(macro.arguments) and "varargs" not in macro.open:
        return False
    if not {*call.keywords} <= {*macro.arguments} and "kwargs" not in macro.open:
        return False
    return {*macro.arguments[call.count : len(macro.arguments) - macro.defaults]} <= {*call.keywords}


def _old(path: str, what: str, name: str, hint: str, places: list[Span], level: Level = "error") -> Diagnostic:
    notes = tuple(Note(message="asked for here", at=at) for at in places[:MOST])
    message = f"this stands in for our {name} and {what}"
    return Diagnostic(level=level, code="old-template", message=message, at=Span(path=path), hint=hint, notes=notes)
