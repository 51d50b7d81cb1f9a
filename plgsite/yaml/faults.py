"""Where a YAML text breaks off and why: what lies around the break says more than the parser does."""

import re
from collections.abc import Callable
from typing import Any

import yaml
from msgspec import Struct

from plgsite.diagnostics import Diagnostic, Note, Span
from plgsite.yaml.events import PARSER_FAULTS, event_source
from plgsite.yaml.places import Places
from plgsite.yaml.wordings import QUOTE, WORDINGS

_APOSTROPHE = re.compile("'[a-zA-Z]{1,2}[ -]")
"""How a word such as 's or 't begins a text."""
_TAB_INDENT = re.compile(" *\t")
_INVISIBLE_BREAK = re.compile("[\x85\u2028\u2029]")


class _Break(Struct, frozen=True):
    """Where the parser gave up: what it said, its two places, the last event before it and the brackets still open."""

    said: str
    opening: int
    offset: int
    last: Any
    brackets: tuple[int, ...]
    places: Places

    @property
    def char(self) -> str:
        return self.places.text[self.offset : self.offset + 1]

    @property
    def begun(self) -> int:
        """Where the last event starts."""
        start: int = self.last.start_mark.index if self.last else 0
        return start

    @property
    def line(self) -> int:
        """The offset at which its line starts."""
        return self.places.line_start(self.offset)

    def at(self, offset: int) -> Span:
        return self.places.span(offset, offset + 1)

    def fault(self, code: str, message: str, hint: str, offset: int, *notes: Note) -> Diagnostic:
        return Diagnostic(level="error", code=code, message=message, at=self.at(offset), hint=hint, notes=notes)


def syntax_fault(fault: Exception, places: Places, text: str) -> Diagnostic:
    """The fault at which the parser gave up on `text`; `places` knows the text as written, with the same offsets."""
    last, brackets = _before_the_break(text)
    problem, context = getattr(fault, "problem_mark", None), getattr(fault, "context_mark", None)
    offset = problem.index if problem else last.end_mark.index if last else 0
    said = f"{getattr(fault, 'context', '')}: {getattr(fault, 'problem', '')} at {places.text[offset : offset + 1]}"
    broken = _Break(said, context.index if context else offset, offset, last, brackets, places)
    return next(found for explain in _EXPLANATIONS if (found := explain(broken)))


def _before_the_break(text: str) -> tuple[Any, tuple[int, ...]]:
    """Runs up to the break once more: the last event, and where the brackets open that are not closed."""
    last: Any = None
    opened: list[Any] = []
    take = event_source(text)
    try:
        while (event := take()) is not None:
            last = event
            if isinstance(event, yaml.CollectionStartEvent):
                opened.append(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                opened.pop()
    except PARSER_FAULTS:
        pass
    offsets = (event.end_mark.index - 1 for event in opened if event.flow_style)
    return last, tuple(offset for offset in offsets if text[offset] in "[{")


def _explain_tab(broken: _Break) -> Diagnostic | None:
    if broken.char == "\t":
        offset = broken.offset
    elif not broken.brackets and (indent := _TAB_INDENT.match(broken.places.text, broken.line)):
        offset = indent.end() - 1
    else:
        return None
    return broken.fault("tab", "a tab cannot be used here", "indent with blanks", offset)


def _explain_invisible_break(broken: _Break) -> Diagnostic | None:
    found = _INVISIBLE_BREAK.search(broken.places.text, broken.places.line_start(max(broken.offset - 1, 0)), broken.offset)
    if not found:
        return None
    message = f"U+{ord(found[0]):04X} is an invisible end of line, which breaks up the text"
    return broken.fault("yaml-character", message, "delete it", found.start())


def _explain_apostrophe(broken: _Break) -> Diagnostic | None:
    """A text such as 's Avonds, whose apostrophe opens a quote: where it goes on behind a second one, or never ends."""
    quoted = getattr(broken.last, "style", None) == "'" and "flow" not in broken.said and "parsing" in broken.said
    start = broken.begun if quoted else broken.opening
    if not _APOSTROPHE.match(broken.places.text, start):
        return None
    hint = "put the whole text in double quotes: the apostrophe stays"
    return broken.fault("yaml-syntax", "the apostrophe that this text begins with opens a quote", hint, start)


def _explain_quote(broken: _Break) -> Diagnostic | None:
    """Text after a closing quote; if the quotes span several lines, the first is the one that was not closed."""
    last, places = broken.last, broken.places
    if getattr(last, "style", None) not in ("'", '"') or "flow" in broken.said or "parsing" not in broken.said:
        return None
    start, end = broken.begun, last.end_mark.index
    if places.line_start(end) != broken.line:
        return None
    if places.line_start(start) == places.line_start(end):
        inside = "'' for an apostrophe" if last.style == "'" else '\\" for a quote'
        hint = f"put the whole text in quotes, with {inside} in it"
        return broken.fault("yaml-syntax", "the text goes on after its closing quote", hint, broken.offset)
    note = Note(message="here it ends", at=broken.at(end - 1))
    return broken.fault("yaml-syntax", "the quote that opens here is not closed where its text ends", "close the quote", start, note)


def _explain_colon(broken: _Break) -> Diagnostic | None:
    in_brackets = broken.brackets and broken.places.line_start(broken.brackets[-1]) == broken.line and "flow node" not in broken.said
    if not (re.search("mapping values are not allowed|unexpected ':'", broken.said) or (broken.char == ":" and in_brackets)):
        return None
    begun_above = isinstance(broken.last, yaml.ScalarEvent) and broken.begun < broken.line
    hint = f"for a key check its indentation, and the blank after the colon above it; else {QUOTE}" if begun_above else QUOTE
    return broken.fault("unquoted-colon", "a text with ': ' in it needs quotes", hint, broken.offset)


def _explain_open_bracket(broken: _Break) -> Diagnostic | None:
    if not broken.brackets or broken.places.text[broken.offset :].strip():
        return None
    bracket = broken.places.text[broken.brackets[-1]]
    return broken.fault("yaml-syntax", f"the '{bracket}' that opens here is never closed", "close it", broken.brackets[-1])


def _explain_rest_of_line(broken: _Break) -> Diagnostic | None:
    before = broken.places.text[broken.line : broken.offset]
    if not re.search("block mapping|document start", broken.said) or not before.strip(" -"):
        return None
    return broken.fault("yaml-syntax", "nothing can follow the value that ends before it", QUOTE, broken.offset)


def _explain_by_table(broken: _Break) -> Diagnostic:
    row = next(row for pattern, row in WORDINGS if pattern.search(broken.said))
    offset = broken.opening if row.opening else broken.offset
    return broken.fault(row.code, row.message.replace("{char}", broken.char), row.hint, offset)


_EXPLANATIONS: tuple[Callable[[_Break], Diagnostic | None], ...] = (
    _explain_tab,
    _explain_invisible_break,
    _explain_apostrophe,
    _explain_quote,
    _explain_colon,
    _explain_open_bracket,
    _explain_rest_of_line,
    _explain_by_table,
)
"""Asked in this order; the last always answers."""
