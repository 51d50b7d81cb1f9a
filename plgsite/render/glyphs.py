"""What can be printed: a PDF/A may hold no character that its fonts do not show."""

import unicodedata
from functools import lru_cache
from pathlib import Path  # noqa: TID251 - fonts are files


@lru_cache(maxsize=2)
def glyphs(fonts: str) -> frozenset[int]:
    """The code points that the fonts of a folder can show. What one font lacks another shows; but an accent cannot stand in another font
    than its letter, so those must be in all of them."""
    from fontTools.ttLib import TTFont

    known = []
    for path in sorted(one for one in Path(fonts).rglob("*") if one.is_file()):
        with TTFont(path, lazy=True) as font:
            known.append(frozenset(font.getBestCmap()))
    everywhere = frozenset.intersection(*known)
    return frozenset(code for code in frozenset.union(*known) if code in everywhere or not unicodedata.combining(chr(code)))


STAND_IN = "?"


class Paper:
    """Makes texts printable, and remembers what it could not print."""

    def __init__(self, known: frozenset[int]) -> None:
        self._known = known
        self.lost: set[str] = set()

    def text(self, text: str) -> str:
        """A text in which every character can be shown.

        What cannot be is a question mark, a space if it is one, or nothing if it shows nothing. A text of which nothing is left is a
        question mark: titles must say something.
        """
        if text.isascii() and text.isprintable():
            return text
        composed = unicodedata.normalize("NFC", text)
        printed = "".join(one if ord(one) in self._known or one in "\n\t" else self._other(one) for one in composed)
        return printed if printed.strip() or not text.strip() else STAND_IN

    def _other(self, one: str) -> str:
        if one.isspace():
            return " "
        if unicodedata.category(one) in ("Cf", "Cc", "Mn"):
            return ""
        self.lost.add(one)
        return STAND_IN
