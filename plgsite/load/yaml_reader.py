"""Reads YAML strictly: every scalar stays text, everything has its place, and what would surprise a reader is refused."""

import re
from collections.abc import Callable
from typing import Any

import yaml
from msgspec import Struct

from plgsite.diagnostics import Loc, Note, Report, Span
from plgsite.load.places import Places
from plgsite.load.yaml_events import PARSER_FAULTS, event_source
from plgsite.load.yaml_faults import syntax_fault

LARGEST = 2 * 1024 * 1024
"""Bytes of UTF-8 that one text may have."""
DEEPEST = 20
"""Groups and lists within each other; beyond a few hundred the parser itself gets slow."""
_MOST_CHARACTERS = 10
"""Forbidden characters after which a text is no text, and reading stops."""

_FORBIDDEN = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_CUT = re.compile(r"[ \t]+(#+[^\s#].*)")
_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b")
_COMMA = re.compile(r"(\d*),\s*\Z")
_PROPERTY = re.compile(r"\s*([&!][^\s,\]}]*)")
_REFUSED = {"&": ("yaml-anchor", "anchors (&) are"), "!": ("yaml-tag", "tags (!) are")}
_QUOTE = "if it is a text, put it in quotes"
_HASH_HINT = "put the text in quotes; for a comment write a blank after the #"

Mark = tuple[int, int, int, int, Any]
"""Offsets of a key (start, end) and its value (start, end), then the marks inside: a dict, a list, or None for a text.

A list item, and the top of a tree, has no key and carries its value's offsets twice.
"""


class Tree(Struct, frozen=True):
    """What a text says: `data` is made of dict, list and str only; `span` and `key_span` know where each part stands."""

    data: Any
    mark: Mark
    places: Places

    def span(self, loc: Loc) -> Span:
        """The text at `loc`; for a group or list its key, or without a key its first line.

        What does not exist stands where its nearest ancestor does.
        """
        key_start, key_end, start, end, inside = self._mark(loc)
        return self.places.span(start, end) if inside is None else self.places.span(key_start, key_end)

    def place(self, loc: Loc) -> Span:
        """As `span`; but what is missing at the top of a file stands at the file's beginning."""
        inside = self.mark[4]
        known = loc and loc[0] in (inside if isinstance(inside, dict) else range(len(inside or ())))
        return self.span(loc) if known else Span(path=self.places.path)

    def holds(self, loc: Loc) -> bool:
        """Whether the key or item at `loc` stands there, if only without a value."""
        return self._mark(loc) is not self._mark(loc[:-1])

    def span_within(self, loc: Loc, value: str, start: int, length: int) -> Span:
        """The place of a stretch of the text at `loc`, whose value begins or ends with no more than blanks other than `value`.

        Where line ends, quotes and escapes make it look otherwise in the file, it is the place of the whole text.
        """
        *_, first, last, _inside = self._mark(loc)
        word = value[start : start + length]
        found = first - 1
        for _ in range(value.count(word, 0, start) + 1):
            found = self.places.text.find(word, found + 1, last)
            if found < 0:
                return self.span(loc)
        return self.places.span(found, found + length)

    def key_span(self, loc: Loc) -> Span:
        """The key at `loc`, or the list item; what does not exist stands where its nearest ancestor does."""
        key_start, key_end, *_ = self._mark(loc)
        return self.places.span(key_start, key_end)

    def _mark(self, loc: Loc) -> Mark:
        mark = self.mark
        for step in loc:
            inside = mark[4]
            if step not in (inside if isinstance(inside, dict) else range(len(inside or ()))):
                break
            mark = inside[step]
        return mark


def read_yaml(text: str, path: str, report: Report, *, first_line: int = 1) -> Tree | None:
    """Reads a text whose first line is line `first_line` of the file; faults go to the report.

    A tree is what could be read: without empty values, second values of a key, aliases and merge keys. None: nothing could. Never raises.
    """
    places = Places(text.removeprefix("\ufeff"), path, first_line)
    if len(text.encode("utf-8", "surrogatepass")) > LARGEST:
        report.error("too-large", "the text is larger than 2 MiB", at=places.span(0, 0), hint="split it up into several files")
        return None
    readable = _without_forbidden(places, report)
    if readable is None:
        return None
    try:
        return _Reading(readable, places, report).tree()
    except PARSER_FAULTS as fault:
        report.extend([syntax_fault(fault, places, readable)])
    except _TooDeep as fault:
        report.error("too-deep", f"more than {DEEPEST} groups and lists within each other", at=fault.at, hint="make it flatter")
    return None


def _without_forbidden(places: Places, report: Report) -> str | None:
    """The text with U+FFFD for every character that YAML does not allow, or None when there are so many that it is no text."""
    if not _FORBIDDEN.search(places.text):
        return places.text
    for count, found in enumerate(_FORBIDDEN.finditer(places.text), start=1):
        message = f"the character U+{ord(found[0]):04X} is not allowed in YAML"
        report.error("yaml-character", message, at=places.span(*found.span()), hint="delete it")
        if count == _MOST_CHARACTERS:
            return None
    return _FORBIDDEN.sub("\ufffd", places.text)


class _TooDeep(Exception):
    """Ends a reading at once, because the parser takes quadratic time for what is too deep."""

    def __init__(self, at: Span) -> None:
        self.at = at


class _Reading:
    """One pass over the events of a text: a method for each kind of node, each of which consumes its node whole."""

    __slots__ = ("depth", "may_be_cut", "may_escape", "places", "report", "take")

    def __init__(self, text: str, places: Places, report: Report) -> None:
        self.take: Callable[[], Any] = event_source(text)
        self.places = places
        self.report = report
        self.depth = 0
        self.may_be_cut = "#" in text and _CUT.search(text) is not None
        self.may_escape = "\\" in text

    def tree(self) -> Tree | None:
        self.take()
        event = self.take()
        if type(event) is yaml.StreamEndEvent:
            return Tree({}, (0, 0, 0, 0, {}), self.places)
        if self.places.text.startswith("%", event.start_mark.index):
            self.error("yaml-syntax", "directives are not part of this dialect", event, "leave out the line that starts with %")
        event = self.take()
        data, mark = ({}, (0, 0, 0, 0, {})) if _is_empty(event) else self.node(event, None)
        self.take()
        if type(event := self.take()) is not yaml.StreamEndEvent:
            self.error("yaml-documents", "a second document starts here", event, "keep one document in a file, without '---' within it")
        return None if data is None else Tree(data, mark, self.places)

    def node(self, event: Any, key: Any) -> tuple[Any, Mark]:
        """A value, or None for one that is left out, and its mark. `key` is the event of its key, or None."""
        start, end = event.start_mark.index, event.end_mark.index
        kind = type(event)
        data: Any = None
        inside = None
        if kind is yaml.ScalarEvent:
            data = self.scalar(event, key)
        elif kind is yaml.AliasEvent:
            self.error("yaml-anchor", "aliases (*) are not part of this dialect", event, f"write the value out; {_QUOTE}")
        else:
            data, inside, end = self.collection(event, key)
        if key is None:
            return data, (start, end, start, end, inside)
        key_start, key_end = key.start_mark.index, key.end_mark.index
        return data, (key_start, key_end, *((key_start, key_end) if data is None else (start, end)), inside)

    def scalar(self, event: Any, key: Any) -> str | None:
        """A text, or None when there is none."""
        if event.tag is not None or event.anchor is not None:
            self.refuse_properties(event)
            return self.text(event) or None
        if not event.style:
            if not event.value:
                self.refuse_empty(event, key)
                return None
            if self.may_be_cut:
                self.check_cut(event)
        return self.text(event)

    def collection(self, event: Any, key: Any) -> tuple[Any, Any, int]:
        """A group or list, the marks inside it and the offset of its end."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise _TooDeep(self.span(key or event))
        if event.tag is not None or event.anchor is not None:
            self.refuse_properties(event)
        found = self.mapping() if type(event) is yaml.MappingStartEvent else self.sequence()
        self.depth -= 1
        return found

    def mapping(self) -> tuple[dict[str, Any], dict[str, Mark], int]:
        take, node = self.take, self.node
        data: dict[str, Any] = {}
        marks: dict[str, Mark] = {}
        while type(event := take()) is not yaml.MappingEndEvent:
            key, value_event = self.key(event, marks), take()
            if key is None and _is_empty(value_event):
                continue
            value, mark = node(value_event, event)
            if key is not None:
                marks[key] = mark
                if value is not None:
                    data[key] = value
        return data, marks, _end(event)

    def sequence(self) -> tuple[list[Any], list[Mark], int]:
        data: list[Any] = []
        marks: list[Mark] = []
        while type(event := self.take()) is not yaml.SequenceEndEvent:
            value, mark = self.node(event, None)
            if value is not None:
                data.append(value)
                marks.append(mark)
        return data, marks, _end(event)

    def key(self, event: Any, marks: dict[str, Mark]) -> str | None:
        """The name of a key, or None for one whose value is to be left out."""
        if type(event) is not yaml.ScalarEvent:
            self.refuse_key(event)
            return None
        if _is_empty(event):
            self.error("yaml-syntax", "a key is missing before the colon", event, "write the key")
            return None
        name = self.text(event)
        if event.tag is not None or event.anchor is not None:
            self.refuse_properties(event)
        elif name == "<<" and not event.style:
            self.error("yaml-merge", "merge keys (<<) are not part of this dialect", event, "write the keys out")
            return None
        if name in marks:
            note = Note(message="first here", at=self.places.span(*marks[name][:2]))
            self.error("duplicate-key", f"the key '{_shown(name)}' stands here a second time", event, "keep one of the two", note)
            return None
        return name

    # What is refused, and what is checked.

    def refuse_key(self, event: Any) -> None:
        """A key that is no text; what stands inside it is read for its faults."""
        self.node(event, None)
        if type(event) is not yaml.AliasEvent:
            kind = "group of keys" if type(event) is yaml.MappingStartEvent else "list"
            self.error("wrong-type", f"a key is a text, not a {kind}", event, _QUOTE)

    def refuse_properties(self, event: Any) -> None:
        """The anchor and the tag that stand before a value."""
        offset = event.start_mark.index
        for _ in range((event.anchor is not None) + (event.tag is not None)):
            if not (found := _PROPERTY.match(self.places.text, offset)):
                break
            code, what = _REFUSED[found[1][0]]
            span = self.places.span(*found.span(1))
            self.report.error(code, f"{what} not part of this dialect", at=span, hint=f"leave it out; {_QUOTE}")
            offset = found.end()

    def refuse_empty(self, event: Any, key: Any) -> None:
        hidden = self.may_be_cut and _CUT.match(self.places.text, event.end_mark.index)
        if hidden:
            self.refuse_hash(hidden)
        elif key is None:
            at = event.start_mark.index
            dash = self.places.text[at - 1 : at] == "-"
            span = self.places.span(at - dash, at)
            self.report.error("empty-value", "an item of the list is empty", at=span, hint='fill it in, leave it out, or write ""')
        elif comma := _COMMA.search(self.places.text, self.places.line_start(key.start_mark.index), key.start_mark.index):
            self.refuse_comma(comma[1], key)
        else:
            self.error("empty-value", f"'{_shown(key.value)}' has no value", key, 'fill it in, leave the key out, or write ""')

    def refuse_comma(self, digits: str, key: Any) -> None:
        """What a comma has made a key of its own, within { and }."""
        if digits and key.value.isdigit():
            self.error("comma", "a comma ends the number before it", key, f"write {digits}.{key.value}")
        else:
            hint = "if it belongs to the text before the comma, put the whole in quotes; else write a colon and a value behind it"
            self.error("comma", f"the comma makes '{_shown(key.value)}' a key, and it has no value", key, hint)

    def refuse_hash(self, hidden: re.Match[str]) -> None:
        """A value that a # has made a comment."""
        colour = _COLOUR.match(hidden[1])
        what, hint = ("a colour", f'write "{six_digits(colour[0])}"') if colour else ("a text that starts with #", _HASH_HINT)
        start, end = hidden.start(1), hidden.start(1) + colour.end() if colour else hidden.end(1)
        self.report.error("unquoted-hash", f"{what} needs quotes, or it is a comment", at=self.places.span(start, end), hint=hint)

    def check_cut(self, event: Any) -> None:
        cut = _CUT.match(self.places.text, event.end_mark.index)
        if cut:
            self.report.error("text-cut", "the text is cut off by a #", at=self.places.span(*cut.span(1)), hint=_HASH_HINT)

    def text(self, event: Any) -> str:
        """The text of a scalar, with U+FFFD for what an escape must not name."""
        value: str = event.value
        if not (self.may_escape and event.style == '"' and (found := _FORBIDDEN.search(value))):
            return value
        self.error("yaml-character", f"this escapes U+{ord(found[0]):04X}, which is not allowed in a text", event, "delete the escape")
        return _FORBIDDEN.sub("\ufffd", value)

    def span(self, event: Any) -> Span:
        return self.places.span(event.start_mark.index, event.end_mark.index)

    def error(self, code: str, message: str, event: Any, hint: str, *notes: Note) -> None:
        self.report.error(code, message, at=self.span(event), hint=hint, notes=notes)


def six_digits(colour: str) -> str:
    """#rgb as #rrggbb; any other colour as it is."""
    return "#" + "".join(digit * 2 for digit in colour[1:]) if len(colour) == 4 else colour


def _end(event: Any) -> int:
    return event.end_mark.index  # type: ignore[no-any-return]


def _is_empty(event: Any) -> bool:
    return type(event) is yaml.ScalarEvent and not event.value and not event.style and event.tag is None and event.anchor is None


def _shown(key: str) -> str:
    """A key as it fits in a message: on one line, and not too long."""
    line = " ".join(key.split())
    return line if len(line) <= 40 else f"{line[:39]}…"
