"""Templates: where they come from, what each one is made of (its closure), and the environment that runs them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from typing import Any

from jinja2 import BaseLoader, BytecodeCache, Environment, TemplateNotFound, TemplateSyntaxError, pass_context
from jinja2.bccache import Bucket
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape
from msgspec import Struct

from plgsite.diagnostics import Report, Span, did_you_mean
from plgsite.digest import Digest, digest_of, digest_text
from plgsite.prose.nodes import Node, plain_text
from plgsite.render.compiled import Use, shipped, uses_in, ways
from plgsite.render.html import html, inline_html
from plgsite.render.html_writer import NO_WORDS, Words
from plgsite.render.page_parts import classes_in, named
from plgsite.render.structured import json_ld
from plgsite.templating.environment import PageEnvironment
from plgsite.templating.refusals import RefusedTemplate
from plgsite.templating.shown import as_prose, shown
from plgsite.texts.amounts import around_amount
from plgsite.wording import Wording

OWN = "templates/"
BUILTIN = "builtin/"
ABSENT = "absent"
ONCE = 20_000
"""So many pieces that several pages show are kept while pages are made."""


class Shelf(Struct, frozen=True):
    """All template sources of a site by path: the site's own under `templates/`, the theme's under `builtin/`."""

    texts: Mapping[str, str]

    def resolve(self, name: str) -> str | None:
        """The path that answers to a template's name: the site's own file first; `builtin/...` is always the theme's."""
        candidates = (name,) if name.startswith(BUILTIN) else (OWN + name, BUILTIN + name)
        return next((path for path in candidates if path in self.texts), None)

    @property
    def own(self) -> dict[str, str]:
        """The texts of the site's own templates, by path."""
        return {path: text for path, text in self.texts.items() if path.startswith(OWN)}

    def names(self, built_in: bool = False) -> tuple[str, ...]:
        """All names under which a template can be asked for; of the `built_in` ones those that leave the site's own aside."""
        if built_in:
            return tuple(sorted(path for path in self.texts if path.startswith(BUILTIN)))
        return tuple(sorted({path.partition("/")[2] for path in self.texts}))


class Ready(BytecodeCache):
    """Hands the Python of the theme's own templates to Jinja, where this installation has it. Nothing is ever written."""

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """The compiled template, if this installation has it; else an empty bucket, which Jinja fills."""
        path, bucket = filename or "", Bucket(environment, name, "")
        piece = shipped().piece(path, source) if path == BUILTIN + name else None
        if piece:
            bucket.code = compile(piece.python, path, "exec")
        return bucket

    def load_bytecode(self, bucket: Bucket) -> None:
        """Nothing: `get_bucket` has loaded it."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Nothing: nothing is written."""


class ShelfLoader(BaseLoader):
    """Hands templates to Jinja. A template's file name is its site-relative path, so that faults can name it."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, None]:
        """The text and the path of a template. Raises TemplateNotFound."""
        path = self._shelf.resolve(template)
        if path is None:
            raise TemplateNotFound(template)
        return self._shelf.texts[path], path, None

    def list_templates(self) -> list[str]:
        """The names of all templates."""
        return list(self._shelf.names())


@pass_context
def _html(context: Context, nodes: Sequence[Node], **how: Any) -> Markup:
    """The filter `html`: the writer's own words are those of the page, also in a macro that is imported."""
    return html(as_prose(nodes), words=context.environment.words, **how)  # type: ignore[attr-defined]


@pass_context
def _inline(context: Context, nodes: Sequence[Node]) -> Markup:
    """The filter `inline`, with the same words: a text may hold more than one paragraph."""
    return inline_html(as_prose(nodes), context.environment.words)  # type: ignore[attr-defined]


def _plain(nodes: tuple[Node, ...]) -> str:
    """The filter `plain`."""
    return plain_text(as_prose(nodes))


def _amount(text: str) -> Markup:
    """The filter `amount`."""
    before, amount, after = around_amount(str(shown(text)))
    return Markup('{}<strong class="amount">{}</strong>{}').format(before, amount, after) if amount else escape(before)


@lru_cache(maxsize=8)
def writer_words(words: Wording | None) -> Words:
    """What the writer of prose adds, in a language."""
    return Words(table=words.prose_table, notes=words.footnotes, back=words.footnote_back) if words else Words()


def _once(env: PageEnvironment) -> Callable[..., Markup]:
    """The filter `once`: `{{ card|once(one, 2) }}` is `{{ card(one, 2) }}`, written once for all pages that show the same values. No page
    pays for it, so that it does not matter which comes first."""

    @lru_cache(maxsize=ONCE)
    def called(words: Words, macro: Macro, *values: Any) -> Markup:
        with env.steps.aside():
            return Markup(macro(*values))

    return lambda macro, *values: called(env.words, macro, *values)


@lru_cache(maxsize=1)
def _environment(texts: tuple[tuple[str, str], ...]) -> PageEnvironment:
    shelf = Shelf(dict(texts))
    made = PageEnvironment(ways=ways(), loader=ShelfLoader(shelf), bytecode_cache=Ready())
    made.words = NO_WORDS
    made.filters["html"] = _html
    made.filters["inline"] = _inline
    made.filters["plain"] = _plain
    made.filters["amount"] = _amount
    made.filters["once"] = _once(made)
    made.filters["json_ld"] = json_ld
    made.filters["classes"] = classes_in
    made.filters["named"] = named
    return made


def environment(shelf: Shelf) -> PageEnvironment:
    """The environment of all pages: every name is escaped, undefined names are faults.

    The same sources give the same one, compiled once.
    """
    return _environment(tuple(sorted(shelf.texts.items())))


def closures(env: Environment, shelf: Shelf, roots: tuple[str, ...], report: Report) -> dict[str, Digest]:
    """The digest of everything that a template can pull in, for each root: names with what each resolved to, or *absent*.

    Missing templates, syntax errors, names made at run time and cycles are faults.
    """
    used = _Uses(env, shelf, report)
    found = {}
    for root in roots:
        if shelf.resolve(root) is None:
            report.error("missing-template", f"no template '{root}'", at=Span(path=OWN + root), hint=did_you_mean(root, shelf.names()))
            continue
        found[root] = digest_of(used.closure(root, ()))
    return found


def compile_ahead(env: Environment, shelf: Shelf, roots: Iterable[str]) -> None:
    """Compiles templates with all that they may take in, for who renders next. A fault of syntax is told by who meets it."""
    for name, _ in reached(env, shelf, roots):
        with suppress(TemplateSyntaxError):
            env.get_template(name)


def reached(env: Environment, shelf: Shelf, roots: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Name and path of each template that some may take in, and of these themselves; once each."""
    waiting, seen = [*roots], set[str]()
    while waiting:
        name = waiting.pop()
        path = shelf.resolve(name)
        if path and path not in seen:
            seen.add(path)
            yield name, path
            waiting.extend(used_by(env, path, shelf.texts[path]))


def used_by(env: Environment, path: str, text: str) -> Iterator[str]:
    """The names of the templates that one asks for; none of one that cannot be read."""
    read = _uses_of(env, path, text)
    if not isinstance(read, _Unreadable):
        yield from (name for names, _, _ in read for name in names or ())


class _Uses:
    """Which templates use which, read once each."""

    def __init__(self, env: Environment, shelf: Shelf, report: Report) -> None:
        self._env, self._shelf, self._report = env, shelf, report
        self._direct: dict[str, tuple[tuple[str, int, bool], ...]] = {}
        self._told: set[tuple[str, str]] = set()

    def closure(self, name: str, above: tuple[str, ...]) -> dict[str, str]:
        """Name -> digest of its source, for a template and all that it uses.

        Keyed by name and path: a shadow may extend what it shadows.
        """
        path = self._shelf.resolve(name)
        if path is None:
            return {name: ABSENT}
        found = {f"{name} = {path}": digest_text(self._shelf.texts[path])}
        for used, line, optional in self._uses(path):
            target = self._shelf.resolve(used)
            if target is None and not optional:
                near = did_you_mean(used, self._shelf.names(used.startswith(BUILTIN)))
                self._tell("missing-template", path, line, f"no template '{used}'", near)
            elif target is not None and target in (*above, path):
                self._tell("template-cycle", path, line, f"'{used}' leads back to this template", "a template cannot use itself")
            else:
                found.update(self.closure(used, (*above, path)))
        return found

    def _uses(self, path: str) -> tuple[tuple[str, int, bool], ...]:
        if path not in self._direct:
            self._direct[path] = tuple(self._read(path))
        return self._direct[path]

    def _read(self, path: str) -> Iterator[tuple[str, int, bool]]:
        read = _uses_of(self._env, path, self._shelf.texts[path])
        if isinstance(read, _Unreadable):
            for line, message in read.found:
                self._tell(read.code, path, line, message, read.hint)
            return
        for names, line, optional in read:
            if names is None:
                hint = "write the name itself, and choose with if and elif"
                self._tell("dynamic-template", path, line, "a template's name must be known before it runs", hint)
            else:
                yield from ((name, line, optional) for name in names)

    def _tell(self, code: str, path: str, line: int, message: str, hint: str) -> None:
        if (path, message) not in self._told:
            self._told.add((path, message))
            self._report.error(code, message, at=Span(path=path, line=line), hint=hint)


class _Unreadable(Struct, frozen=True):
    """A template with faults that show when it is read: lines and messages."""

    found: tuple[tuple[int, str], ...]
    code: str = "template-syntax"
    hint: str = ""


@lru_cache(maxsize=512)
def _uses_of(env: Environment, path: str, text: str) -> tuple[Use, ...] | _Unreadable:
    """Which templates a template asks for."""
    if piece := shipped().piece(path, text):
        return piece.uses
    try:
        return uses_in(env, text)
    except RefusedTemplate as error:
        return _Unreadable(error.found, error.code, error.hint)
    except TemplateSyntaxError as error:
        return _Unreadable(((error.lineno, in_house_style(error.message or "cannot be read")),))


def in_house_style(message: str) -> str:
    """A message of Jinja as one of ours: in lower case, without a full stop."""
    return (message[:1].lower() + message[1:]).rstrip(".")
