"""What a YAML text says, and where each part of it stands."""

from typing import Any

from msgspec import Struct

from plgsite.diagnostics import Loc, Span
from plgsite.yaml.folded import folded_line
from plgsite.yaml.places import Places

Mark = tuple[int, int, int, int, Any]
"""Offsets of a key (start, end) and its value (start, end), then the marks inside: a dict, a list, or None for a text.

A list item, and the top of a tree, has no key and carries its value's offsets twice.
"""


class Tree(Struct, frozen=True):
    """What a text says: `data` is made of dict, list and str only; `span` and `key_span` know where each part stands.

    With `has_blanks` some keys have no value: None, or a text without anything to read.
    """

    data: Any
    mark: Mark
    places: Places
    has_blanks: bool = False

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

    def folded(self, loc: Loc) -> Span | None:
        """The first line of the text at `loc` that begins like an item of a list and was joined to the one above, if there is one."""
        *_, first, last, _inside = self._mark(loc)
        found = folded_line(self.places.text[first:last])
        return self.places.span(first + found[0], first + found[1]) if found else None

    def key_span(self, loc: Loc) -> Span:
        """The key at `loc`, or the list item; what does not exist stands where its nearest ancestor does."""
        key_start, key_end, *_ = self._mark(loc)
        return self.places.span(key_start, key_end)

    def _mark(self, loc: Loc) -> Mark:
        mark = self.mark
        for step in loc:
            inside = mark[4]
            if step == 0 and isinstance(inside, dict):
                continue  # a group where a list may stand is its only item
            if step not in (inside if isinstance(inside, dict) else range(len(inside or ()))):
                break
            mark = inside[step]
        return mark
