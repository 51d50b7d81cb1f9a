"""The order of the alphabet: the Unicode Collation Algorithm with the root order of CLDR, which Dutch and English share.

Word by word, as in a telephone book: `de Wit` before `Deventer`. Marks between letters do not count.
"""

import re
import unicodedata
from functools import cache, total_ordering
from typing import Any

_MARKS = re.compile(r"[^\w ]|_")
_LETTERS = tuple("abcdefghijklmnopqrstuvwxyz")
_BLANK = "`"
"""Stands for a blank where texts are compared: the first sign of the order that counts, while a blank itself does not."""


@total_ordering
class SortKey:
    """Where a text stands in the alphabet. Of texts that the alphabet does not tell apart the code points decide."""

    __slots__ = ("_plain", "_text", "_written")

    def __init__(self, text: str) -> None:
        self._written = text
        self._text = _MARKS.sub("", unicodedata.normalize("NFC", text)).strip()
        self._plain = self._text.lower() if self._text.isascii() else ""

    def __lt__(self, other: "SortKey") -> bool:
        if self._plain and other._plain and self._plain != other._plain:  # as most are; the order of ASCII is that of the alphabet here
            return self._plain < other._plain
        if self._text != other._text:
            one, two = self._text.replace(" ", _BLANK), other._text.replace(" ", _BLANK)
            return bool(_collate()([one, two], "default")[0] == one)
        return self._written < other._written

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SortKey) and self._written == other._written

    def __hash__(self) -> int:
        return hash(self._written)


@cache
def first_letter(text: str) -> str:
    """The letter of an index, a to z, under which a text stands: œ and ø under o, ł under l; "" for what begins with no Latin letter."""
    first = _MARKS.sub("", unicodedata.normalize("NFC", text)).strip()[:1].lower()[:1]
    if first in _LETTERS:
        return first
    if not first.isalpha() or not unicodedata.name(first, "").startswith("LATIN"):
        return ""
    ordered = _collate()([*_LETTERS, first], "default")
    return str(ordered[ordered.index(first) - 1])


@cache
def _collate() -> Any:
    """Loaded when two texts ask for it: many builds compare none that do."""
    from feruca import collate

    return collate
