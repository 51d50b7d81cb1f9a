"""The words of a text, as the search index holds them.

    list(indexed_words("E-learning, mbo 4"))  ->  ["e", "learning", "elearning", "mbo", "4", "mbo4"]

`templates/assets/search-words.js` does the same in the browser; tests/browser/test_search_words.py compares them.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

LONGEST_FORM = 40
"""Letters of a form; a longer one is cut."""
_MOST_PARTS = 8
"""Of what hyphens and the like join: an address of a page has more, and nobody types it as one word."""
_NUMBER = (
    r"(?<![^\W_])(?<![0-9][.,:])"
    r"(?:[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]{1,2})?|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{1,2})?|[0-9]*[.,][0-9]{1,2}|[0-9]{1,2}:[0-9]{2})"
    r"(?![0-9])(?![.,:][0-9])[^\W_]*"
)
_PIECE = re.compile(_NUMBER + r"|[^\W_]+(?:'[^\W_]+)*")
_JOINING = re.compile(r"[-\u2010\u2013\u2044+/&.:_@()*\\]{1,2}")
_SIGNS = re.compile(r"[+#]{1,2}(?![^\W_])")
_MIXED = re.compile(r"(?:([a-z]{2,})([0-9]+)|([0-9]+)([a-z]{2,}))")
_ELISION = re.compile(r"(?:[cdjlmnst]|qu)'(.{3,})")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_PLAIN_NUMBER = re.compile(r"[0-9.]+")
_SPLIT_NUMBER = re.compile(r"([0-9.,:]*[0-9])(.*)")
_THOUSANDS = re.compile(r"[.,](?=[0-9]{3})")
_WORDS_OF_ONE_LETTER = frozenset("aiu")
"""They stand before any word ("a course", "als u leert"), and are joined to none."""
_FIRST = str.maketrans(
    {**dict.fromkeys("’‘ʼ‛′`´", "'"), **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"), "½": ".5", "¼": ".25", "¾": ".75"}
)
_LAST = str.maketrans({"ß": "ss", "ς": "σ", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})


class Chunk(Struct, frozen=True):
    """What stands between two blanks: its forms, and what a neighbour may be joined to, empty where a sign stands there."""

    forms: tuple[str, ...]
    first: str
    last: str


def fold(text: str) -> str:
    """In small letters, without accents and other marks; each apostrophe is `'`. It may be longer or shorter than the text."""
    if text.isascii():
        return text.lower().replace("`", "'")
    plain = unicodedata.normalize("NFKD", text.translate(_FIRST)).replace("\u2019", "'")
    for sign in set(plain):
        if sign > "\x7f" and unicodedata.category(sign)[0] == "M":
            plain = plain.replace(sign, "")
    return plain.lower().translate(_LAST)


def indexed_words(text: str) -> Iterator[str]:
    """All forms under which a text is found, in order, each as often as it stands there."""
    before = ""
    for raw in fold(text).split():
        now = chunk(raw)
        yield from now.forms
        if before and now.first and is_joined_over_a_blank(before, now.first):
            yield (before + now.first)[:LONGEST_FORM]
        before = now.last


def is_joined_over_a_blank(left: str, right: str) -> bool:
    """Whether two neighbours are also written as one: `mbo 4`, `5 EC`, `e learning`; not with a year, which stands behind any month."""
    for word, neighbour in ((left, right), (right, left)):
        if _PLAIN_NUMBER.fullmatch(word):
            return neighbour.isalpha() and not _YEAR.fullmatch(word)
    return left.isalpha() and right.isalpha() and (len(left) == 1) != (len(right) == 1) and not _WORDS_OF_ONE_LETTER & {left, right}


@lru_cache(maxsize=1 << 16)
def chunk(raw: str) -> Chunk:
    """Of folded text without blanks. They are kept: a text says most of its words again."""
    if raw.isalpha():
        return Chunk((raw[:LONGEST_FORM],), raw, raw)
    found = list(_PIECE.finditer(raw))
    if not found:
        return Chunk((), "", "")
    forms: list[str] = []
    group: list[str] = []
    for number, piece in enumerate(found):
        word = _word(piece.group())
        group.append(word)
        forms.extend(_smaller(word))
        end = found[number + 1].start() if number + 1 < len(found) else len(raw)
        between = raw[piece.end() : end]
        if signs := _SIGNS.match(raw, piece.end()):
            forms.append(word + signs.group())
        if end == len(raw) or not _JOINING.fullmatch(between):
            forms.extend(_larger(group))
            group = []
    first = _word(found[0].group()) if found[0].start() == 0 else ""
    last = _word(found[-1].group()) if found[-1].end() == len(raw) else ""
    return Chunk(tuple(form[:LONGEST_FORM] for form in forms), first, last)


def _word(piece: str) -> str:
    """A number in one spelling, anything else as it is: `3,5` -> `3.5`, `1.190` -> `1190`, `9:30` -> `9.30`."""
    split = _SPLIT_NUMBER.fullmatch(piece)
    if split is None or piece.isalnum():
        return piece
    number = _THOUSANDS.sub("", split[1]).replace(",", ".").replace(":", ".").removesuffix(".00")
    return ("0" if number[0] == "." else "") + number + split[2]


def _smaller(word: str) -> Iterator[str]:
    """A word and what is found of it alone: `mbo4` -> mbo4, mbo, 4; `l'aide` -> l'aide, aide."""
    yield word
    if mixed := _MIXED.fullmatch(word):
        yield from (part for part in mixed.groups() if part)
    elif elision := _ELISION.fullmatch(word):
        yield elision[1]


def _larger(words: list[str]) -> Iterator[str]:
    """Neighbours as one word, and all as one."""
    if len(words) > 1:
        yield from (left + right for left, right in pairwise(words))
        if 2 < len(words) <= _MOST_PARTS:
            yield "".join(words)
