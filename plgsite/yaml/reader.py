"""Reads YAML strictly: every scalar stays text, everything has its place, and what would surprise a reader is refused."""

from collections.abc import Callable
from typing import Any

import yaml

from plgsite.diagnostics import Note, Report, Span
from plgsite.limits import MOST_BYTES, MOST_VALUES
from plgsite.yaml.characters import without_forbidden
from plgsite.yaml.events import PARSER_FAULTS, event_source
from plgsite.yaml.faults import syntax_fault
from plgsite.yaml.places import Places
from plgsite.yaml.refusals import Refusals, shown
from plgsite.yaml.tree import Mark, Tree
from plgsite.yaml.wordings import DEEPEST, FLATTER, IF_TEXT, SEVERAL, TOO_DEEP, TOO_LARGE

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""What a key without a value looks like, when it stands without quotes."""
BLANK = object()
"""The value of a key that has none."""


def read_yaml(text: str, path: str, report: Report, *, first_line: int = 1) -> Tree | None:
    """Reads a text whose first line is line `first_line` of the file; faults go to the report.

    A tree is what could be read: without empty items, second values of a key, aliases and merge keys. None: nothing could. Never raises.
    """
    places = Places(text.removeprefix("\ufeff"), path, first_line)
    if len(text.encode("utf-8", "surrogatepass")) > MOST_BYTES:
        report.error("too-large", TOO_LARGE, at=places.span(0, 0), hint=SEVERAL)
        return None
    readable = without_forbidden(places, report)
    if readable is None:
        return None
    try:
        return _Reading(readable, places, report).tree()
    except PARSER_FAULTS as fault:
        report.extend([syntax_fault(fault, places, readable)])
    except _Stopped as fault:
        report.error(fault.code, fault.message, at=fault.at, hint=fault.hint)
    return None


class _Stopped(Exception):
    """Ends a reading at once: of what is too deep because the parser takes quadratic time, of what is too much because all that follows
    does."""

    def __init__(self, code: str, message: str, at: Span, hint: str) -> None:
        self.code, self.message, self.at, self.hint = code, message, at, hint


class _Reading(Refusals):
    """One pass over the events of a text: a method for each kind of node, each of which consumes its node whole."""

    __slots__ = ("depth", "has_blanks", "left", "take")

    def __init__(self, text: str, places: Places, report: Report) -> None:
        super().__init__(text, places, report)
        self.take: Callable[[], Any] = event_source(text)
        self.depth = 0
        self.left = MOST_VALUES
        self.has_blanks = False

    def tree(self) -> Tree | None:
        self.take()
        event = self.take()
        if type(event) is yaml.StreamEndEvent:
            return Tree({}, (0, 0, 0, 0, {}), self.places)
        if self.places.text.startswith("%", event.start_mark.index):
            self.error("yaml-syntax", "directives are not part of this dialect", event, "leave out the line that starts with %")
        event = self.take()
        data, mark = ({}, (0, 0, 0, 0, {})) if _is_empty(event) or _is_null(event) else self.node(event, None)
        self.take()
        if type(event := self.take()) is not yaml.StreamEndEvent:
            self.error("yaml-documents", "a second document starts here", event, "keep one document in a file, without '---' within it")
        return None if data is None else Tree(data, mark, self.places, self.has_blanks)

    def node(self, event: Any, key: Any) -> tuple[Any, Mark]:
        """A value, or None for one that is left out, and its mark. `key` is the event of its key, or None."""
        start, end = event.start_mark.index, event.end_mark.index
        self.left -= 1 if key is None else 2
        if self.left < 0:
            raise _Stopped("too-large", f"more than {MOST_VALUES:,} keys and values in one file", self.span(key or event), SEVERAL)
        kind = type(event)
        data: Any = None
        inside = None
        if kind is yaml.ScalarEvent:
            data = self.scalar(event, key)
        elif kind is yaml.AliasEvent:
            self.error("yaml-anchor", "aliases (*) are not part of this dialect", event, f"write the value out; {IF_TEXT}")
        else:
            data, inside, end = self.collection(event, key)
        if key is None:
            return data, (start, end, start, end, inside)
        key_start, key_end = key.start_mark.index, key.end_mark.index
        return data, (key_start, key_end, *((key_start, key_end) if data is None or data is BLANK else (start, end)), inside)

    def scalar(self, event: Any, key: Any) -> Any:
        """A text; BLANK for a key without a value; or None for what is refused."""
        if event.tag is not None or event.anchor is not None:
            self.refuse_properties(event)
            return self.text(event) or None
        if not event.style:
            if event.value in NULLS:
                return None if self.refuse_empty(event, key) else BLANK
            if self.may_be_cut:
                self.check_cut(event)
            if key is None and self.may_cut_number:
                self.check_comma(event)
            if key is None and self.may_be_parted:
                self.check_parted(event)
        elif not event.value.strip():
            self.has_blanks = True
        return self.text(event)

    def collection(self, event: Any, key: Any) -> tuple[Any, Any, int]:
        """A group or list, the marks inside it and the offset of its end. Raises _TooDeep."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise _Stopped("too-deep", TOO_DEEP, self.span(key or event), FLATTER)
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
                if value is BLANK:
                    data[key] = None
                    self.has_blanks = True
                elif value is not None:
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
            self.error("duplicate-key", f"the key '{shown(name)}' stands here a second time", event, "keep one of the two", note)
            return None
        return name

    def refuse_key(self, event: Any) -> None:
        """A key that is no text; what stands inside it is read for its faults."""
        self.node(event, None)
        if type(event) is not yaml.AliasEvent:
            kind = "group of keys" if type(event) is yaml.MappingStartEvent else "list"
            self.error("wrong-type", f"a key is a text, not a {kind}", event, IF_TEXT)


def _is_null(event: Any) -> bool:
    return type(event) is yaml.ScalarEvent and not event.style and event.value in NULLS and event.tag is None and event.anchor is None


def _end(event: Any) -> int:
    return event.end_mark.index  # type: ignore[no-any-return]


def _is_empty(event: Any) -> bool:
    return type(event) is yaml.ScalarEvent and not event.value and not event.style and event.tag is None and event.anchor is None
