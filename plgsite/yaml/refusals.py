"""What this dialect of YAML refuses although the parser reads it, said at its place with the way to write it."""

import re
from typing import Any

from plgsite.diagnostics import Note, Report, Span
from plgsite.limits import LONGEST_WORD
from plgsite.yaml.characters import FORBIDDEN
from plgsite.yaml.places import Places
from plgsite.yaml.wordings import IF_TEXT, QUOTE

_CUT = re.compile(r"[ \t]+(#+[^\s#].*)")
_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b")
_COMMA = re.compile(r"(\d*),\s*\Z")
_DECIMAL = re.compile(r"\d,\d")
"""What a text holds in which a comma may have cut a number."""
_CUT_NUMBER = re.compile(r"([^\[\],]*\d),\Z")
_MAY_PART = re.compile(r"\[[^\[\]{}]*,\s+[^\W\d_]")
_PARTED = re.compile(r"\[\s*([^\s\[\]{},\"'][^\[\]{}]*),\s+\Z")
"""What stands before an item of a [list] that is not the first, from the first of them on."""
_ENDS_A_SENTENCE = re.compile(r"[.!?]\Z| (?:en|of|and|or) ")
LONGEST_SENTENCE = 1000
"""Characters before a comma in which its sentence begins."""
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_PROPERTY = re.compile(r"\s*([&!][^\s,\]}]*)")
_REFUSED = {"&": ("yaml-anchor", "anchors (&) are"), "!": ("yaml-tag", "tags (!) are")}
_HASH_HINT = f"{QUOTE}; for a comment write a blank after the #"


class Refusals:
    """The faults of one text. What is refused tells of it in the report, and leaves it to the reader to go on."""

    __slots__ = ("may_be_cut", "may_be_parted", "may_cut_number", "may_escape", "places", "report")

    def __init__(self, text: str, places: Places, report: Report) -> None:
        self.places = places
        self.report = report
        self.may_be_cut = "#" in text and _CUT.search(text) is not None
        self.may_be_parted = _MAY_PART.search(text) is not None
        self.may_cut_number = _DECIMAL.search(text) is not None
        self.may_escape = "\\" in text

    def refuse_properties(self, event: Any) -> None:
        """The anchor and the tag that stand before a value."""
        offset = event.start_mark.index
        for _ in range((event.anchor is not None) + (event.tag is not None)):
            if not (found := _PROPERTY.match(self.places.text, offset)):
                break
            code, what = _REFUSED[found[1][0]]
            span = self.places.span(*found.span(1))
            self.report.error(code, f"{what} not part of this dialect", at=span, hint=f"leave it out; {IF_TEXT}")
            offset = found.end()

    def refuse_empty(self, event: Any, key: Any) -> bool:
        """Tells of a value that is not there although it was meant to be; False where a key may well have none."""
        hidden = self.may_be_cut and _CUT.match(self.places.text, event.end_mark.index)
        if hidden:
            self.refuse_hash(hidden)
        elif key is None:
            at = event.start_mark.index
            dash = self.places.text[at - 1 : at] == "-"
            span = self.places.span(at - dash, max(event.end_mark.index, at))
            self.report.error("empty-value", "an item of the list is empty", at=span, hint="fill it in, or leave it out")
        elif not event.value and (comma := self._comma_before(key.start_mark.index)):
            self.refuse_comma(comma[1], key)
        else:
            return False
        return True

    def _comma_before(self, offset: int) -> re.Match[str] | None:
        return _COMMA.search(self.places.text, self.places.line_start(offset), offset)

    def refuse_comma(self, digits: str, key: Any) -> None:
        """What a comma has made a key of its own, within { and }."""
        if digits and key.value.isdigit():
            self.error("comma", "a comma ends the number before it", key, f"write {digits}.{key.value}")
        else:
            hint = "if it belongs to the text before the comma, put the whole in quotes; else write a colon and a value behind it"
            self.error("comma", f"the comma makes '{shown(key.value)}' a key, and it has no value", key, hint)

    def refuse_hash(self, hidden: re.Match[str]) -> None:
        """A value that a # has made a comment."""
        colour = _COLOUR.match(hidden[1])
        what, hint = ("a colour", f'write "{six_digits(colour[0])}"') if colour else ("a text that starts with #", _HASH_HINT)
        start, end = hidden.start(1), hidden.start(1) + colour.end() if colour else hidden.end(1)
        self.report.error("unquoted-hash", f"{what} needs quotes, or it is a comment", at=self.places.span(start, end), hint=hint)

    def check_comma(self, event: Any) -> None:
        """A comma between two digits, without a blank, that cuts a text of a [list] in two. (A list of numbers may be written so.)"""
        text, start = self.places.text, event.start_mark.index
        if text[start - 1 : start] != "," or not (cut := _CUT_NUMBER.search(text, self._item_before(start), start)):
            return
        after = event.value
        if after[0].isdecimal() and not (_NUMBER.fullmatch(cut[1].strip()) and _NUMBER.fullmatch(after)):
            whole = f"{cut[1].strip()},{after}"
            at = self.places.span(start - 1, start)
            self.report.error("comma", f"the comma cuts '{shown(whole)}' in two", at=at, hint=f'put it in quotes: "{shown(whole)}"')

    def check_parted(self, event: Any) -> None:
        """A sentence that its commas part into items of a [list]: "[Wie thuis, op het werk of onderweg wil helpen]"."""
        text, start = self.places.text, event.start_mark.index
        if not event.value[:1].islower() or not _ENDS_A_SENTENCE.search(event.value):
            return
        opening = text.rfind("[", max(0, start - LONGEST_SENTENCE), start)
        before = _PARTED.search(text, opening, start) if opening >= 0 else None
        if before and before[1][0].isupper():
            at = self.places.span(text.rfind(",", 0, start), event.end_mark.index)
            hint = 'put the whole in quotes; or, if these are several items, write each on a line of its own behind "- "'
            self.report.warning("comma-in-list", "the comma makes two items of what reads like one sentence", at=at, hint=hint)

    def _item_before(self, start: int) -> int:
        """Where the item before a comma may begin: no number is as long as that."""
        low = max(0, start - LONGEST_WORD)
        return text_start + 1 if (text_start := self.places.text.rfind("[", low, start)) >= 0 else low

    def check_cut(self, event: Any) -> None:
        """Refuses a text that a # has cut off."""
        cut = _CUT.match(self.places.text, event.end_mark.index)
        if cut:
            self.report.error("text-cut", "the text is cut off by a #", at=self.places.span(*cut.span(1)), hint=_HASH_HINT)

    def text(self, event: Any) -> str:
        """The text of a scalar, with U+FFFD for what an escape must not name."""
        value: str = event.value
        if not (self.may_escape and event.style == '"' and (found := FORBIDDEN.search(value))):
            return value
        self.error("yaml-character", f"this escapes U+{ord(found[0]):04X}, which is not allowed in a text", event, "delete the escape")
        return FORBIDDEN.sub("\ufffd", value)

    def span(self, event: Any) -> Span:
        """Where an event stands in the file."""
        return self.places.span(event.start_mark.index, event.end_mark.index)

    def error(self, code: str, message: str, event: Any, hint: str, *notes: Note) -> None:
        """Adds a fault at an event."""
        self.report.error(code, message, at=self.span(event), hint=hint, notes=notes)


def six_digits(colour: str) -> str:
    """#rgb as #rrggbb; any other colour as it is."""
    return "#" + "".join(digit * 2 for digit in colour[1:]) if len(colour) == 4 else colour


def shown(key: str) -> str:
    """A key as it fits in a message: on one line, and not too long."""
    line = " ".join(key.split())
    return line if len(line) <= 40 else f"{line[:39]}…"
