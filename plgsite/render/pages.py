"""Pages: a view and a template -> bytes. A fault of a template is a diagnostic with its line and the page being made."""

import inspect
import re
from collections.abc import Generator
from types import TracebackType
from typing import Any, cast

from jinja2 import Template
from jinja2.exceptions import TemplateSyntaxError, UndefinedError
from msgspec.structs import asdict

from plgsite.diagnostics import Diagnostic, Note, Span
from plgsite.limits import MOST_STEPS, MOST_WRITTEN, PAGE_SECONDS
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.render.html_footnotes import numbered
from plgsite.render.page_views import VIEWS
from plgsite.render.templates import BUILTIN, OWN, in_house_style, writer_words
from plgsite.templating.environment import PageEnvironment
from plgsite.templating.page_bounds import bounded_time
from plgsite.templating.refusals import RefusedTemplate, TemplateStopped
from plgsite.views.frame.artifact_facts import Facts
from plgsite.views.frame.policy import page_policy

_OWN_NAMES = re.compile(r"'plgsite\.[\w.]*?(\w+) object'")
"""How Python names a value of ours, which says less than its last word."""


def render_page(env: PageEnvironment, artifact: Artifact, facts: Facts) -> bytes | Diagnostic:
    """The page's bytes, or what is wrong with its template."""
    view = VIEWS[artifact.family](artifact.inputs, facts)
    values = asdict(view)
    values |= {
        "words": view.frame.words,
        "policy": values.get("policy") or page_policy(artifact.family, artifact.inputs, view.frame.allowed),
        "id": artifact.record.partition(":")[2],
    }
    return run_template(env, artifact.template, values, artifact.path)


def run_template(env: PageEnvironment, name: str, values: dict[str, Any], making: str, seconds: float = PAGE_SECONDS) -> bytes | Diagnostic:
    """A template with its values. Whatever it raises while it runs is the template's fault, and so is what it costs."""
    env.steps.left, env.words = MOST_STEPS, writer_words(values.get("words"))
    try:
        with bounded_time(seconds):
            return numbered(_written(env.get_template(name), values)).encode("utf-8")
    except TemplateSyntaxError as error:
        path = error.filename or OWN + name
        code, hint = (error.code, error.hint) if isinstance(error, RefusedTemplate) else ("template-syntax", "")
        return _fault(code, in_house_style(error.message or "cannot be read"), (Span(path=path, line=error.lineno),), making, hint)
    except RecursionError as error:
        return _fault("template", "the template calls itself without end", _places(error.__traceback__, name), making)
    except MemoryError as error:
        return _fault("template", "the page takes too much memory", _places(error.__traceback__, name), making, SHOW_LESS)
    except TemplateStopped as error:
        return _fault(error.code, str(error), _places(error.__traceback__, name), making, error.hint)
    except Exception as error:
        code = "template-undefined" if isinstance(error, UndefinedError) else "template"
        return _fault(code, _told(error), _places(error.__traceback__, name), making, getattr(error, "hint", ""))


SHOW_LESS = "show less on one page"


def _written(template: Template, values: dict[str, Any]) -> str:
    """The text of a page. Raises TemplateStopped for one that nobody could read."""
    pieces, size = [], 0
    writing = cast(Generator[str, None, None], template.generate(values))
    try:
        for piece in writing:
            pieces.append(piece)
            size += len(piece)
            if size > MOST_WRITTEN:
                raise TemplateStopped(f"the page has more than {MOST_WRITTEN:,} characters", hint=SHOW_LESS)
    except TemplateStopped as stopped:
        if inspect.getgeneratorstate(writing) == inspect.GEN_SUSPENDED:
            writing.throw(stopped)  # what stopped it out here is told at the line that it was at
        raise
    return "".join(pieces)


def _told(error: Exception) -> str:
    text = str(error) or type(error).__name__
    text = f"there is no {text}" if isinstance(error, KeyError) else text
    return in_house_style(_OWN_NAMES.sub(r"\1", text))


def _places(trace: TracebackType | None, name: str) -> tuple[Span, ...]:
    """The innermost line of the site's own templates in a traceback, and the line of a built-in one that it led to; where none of its own
    had a part in it, the innermost line alone. Jinja gives its frames the template's file name and lines."""
    own = inner = Span(path=OWN + name)
    found = False
    while trace:
        path = trace.tb_frame.f_code.co_filename
        if path.startswith((OWN, BUILTIN)):
            inner = Span(path=path, line=trace.tb_lineno)
            own, found = (inner, True) if path.startswith(OWN) else (own, found)
        trace = trace.tb_next
    return (own, inner) if found and own != inner else (inner,)


def _fault(code: str, message: str, places: tuple[Span, ...], making: str, hint: str = "") -> Diagnostic:
    at, *inner = places
    notes = (*(Note(message="which leads to", at=one) for one in inner), Note(message=f"while making {making}", at=at))
    return Diagnostic(level="error", code=code, message=message, at=at, hint=hint, notes=notes)
