"""Where a YAML text breaks off and why, in plain words: the parser's own messages translated by a table."""

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, NamedTuple

import yaml
from msgspec import Struct

from plgsite.diagnostics import Diagnostic, Note, Span

try:
    from yaml._yaml import CParser
except ImportError:  # PyYAML built without libyaml
    CParser = None  # type: ignore[assignment,misc]

_LINE_END = re.compile(r"\r\n|\n|\r")
_TAB_INDENT = re.compile(" *\t")
_INVISIBLE_BREAK = re.compile("[\x85\u2028\u2029]")


@dataclass(frozen=True)
class Places:
    """Turns offsets in a text, in characters from 0, into spans. Lines end as in an editor: at LF, CRLF and CR, nowhere else."""

    text: str
    path: str
    first_line: int

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in _LINE_END.finditer(self.text))]

    def line_start(self, offset: int) -> int:
        return self._starts[bisect_right(self._starts, offset) - 1]

    def span(self, start: int, end: int) -> Span:
        """From start up to end, cut off at the end of the line; at least one character long."""
        number = bisect_right(self._starts, start) - 1
        column = start - self._starts[number]
        length = end - start
        if number + 1 < len(self._starts) and end >= self._starts[number + 1]:
            length = self._starts[number + 1] - start
        marked = self.text[start : start + length].rstrip()
        return Span(path=self.path, line=self.first_line + number, column=column + 1, length=len(marked) or 1)


def event_source(text: str) -> Callable[[], Any]:
    """A function that gives the next event of the text, or None after the last; raises what `PARSER_FAULTS` names."""
    if CParser is not None:
        return CParser(text).get_event
    return partial(next, yaml.parse(text, Loader=yaml.SafeLoader), None)


PARSER_FAULTS = (yaml.YAMLError, ValueError, OverflowError)
"""What an event source can raise; the last two come from the pure Python parser, at escapes of characters that do not exist."""


class _Wording(NamedTuple):
    """What to say, and where, when what the parser said, "context: problem at character", holds `pattern`.

    With `opening` it is said at the start of the broken part. {char} is the character at the place.
    """

    pattern: str
    message: str
    hint: str
    code: str = "yaml-syntax"
    opening: bool = False


_QUOTE = "put the text in quotes"
_IF_TEXT = "if it is a text, put it in quotes"
_COLUMN = "check the indentation: all keys of a group, and all items of a list, start in the same column"
_WORDINGS = tuple(
    (re.compile(row.pattern), row)
    for row in (
        _Wording("directive", "directives are not part of this dialect", "leave out the line that starts with %", opening=True),
        _Wording("sequence entries are not allowed", "a list cannot start here", f"start it on a line of its own, or {_QUOTE}"),
        _Wording("mapping keys are not allowed", "a '?' cannot stand alone here", _QUOTE),
        _Wording("an alias", "aliases (*) are not part of this dialect", _IF_TEXT, "yaml-anchor", opening=True),
        _Wording("an anchor", "anchors (&) are not part of this dialect", _IF_TEXT, "yaml-anchor", opening=True),
        _Wording("a tag|tag handle", "tags (!) are not part of this dialect", _IF_TEXT, "yaml-tag", opening=True),
        _Wording("cannot start any token", "a text cannot start with '{char}'", _QUOTE),
        _Wording("end of stream|unexpected document", "the quote that opens here is never closed", "close the quote", opening=True),
        _Wording("unknown escape", "a backslash in double quotes starts an escape, but not this one", "write two backslashes for one"),
        _Wording("hexa?decimal|escape code", "this escape does not name a character", "write two backslashes for one in the text"),
        _Wording("block scalar", "nothing can follow | or > on its line", f"start the text on the next line, or {_QUOTE}", opening=True),
        _Wording("flow sequence", "the list that opens here is not closed, or a comma is missing in it", "close it with ]", opening=True),
        _Wording("flow mapping", "the group that opens here is not closed, or a comma is missing in it", "close it with }", opening=True),
        _Wording("(block mapping|flow node).* at :", "a key is missing before the colon", "write the key"),
        _Wording("block node.* at [],}]", "a text cannot start with '{char}'", _QUOTE),
        _Wording("block node", "this line does not belong to the item above it", "indent it further than the dash"),
        _Wording("flow node", "a value is missing here", "fill it in, or leave the comma out"),
        _Wording("block collection", "this line does not belong to the list above it", f"start it with '- ', or {_COLUMN}"),
        _Wording("block mapping", "this line does not line up with the keys above it", _COLUMN),
        _Wording("document start", "nothing can follow here: what stands above is complete", _COLUMN),
        _Wording(
            "could not find expected ':'",
            "this line is neither 'key: value' nor part of a text",
            "write a colon and a blank after the key, or indent the line if it belongs to the text above it",
            opening=True,
        ),
        _Wording("", "the text cannot be read as YAML from here", _COLUMN),
    )
)


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
    hint = f"for a key check its indentation, and the blank after the colon above it; else {_QUOTE}" if begun_above else _QUOTE
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
    return broken.fault("yaml-syntax", "nothing can follow the value that ends before it", _QUOTE, broken.offset)


def _explain_by_table(broken: _Break) -> Diagnostic:
    row = next(row for pattern, row in _WORDINGS if pattern.search(broken.said))
    offset = broken.opening if row.opening else broken.offset
    return broken.fault(row.code, row.message.replace("{char}", broken.char), row.hint, offset)


_EXPLANATIONS: tuple[Callable[[_Break], Diagnostic | None], ...] = (
    _explain_tab,
    _explain_invisible_break,
    _explain_quote,
    _explain_colon,
    _explain_open_bracket,
    _explain_rest_of_line,
    _explain_by_table,
)
"""Asked in this order; the last always answers."""
