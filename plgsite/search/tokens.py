"""The words of a text, as the search index holds them.

    list(indexed_words("E-learning, mbo 4"))  ->  ["e", "learning", "elearning", "mbo", "4", "mbo4"]

`templates/assets/search-words.js` does the same in the browser; tests/browser/test_search_words.py compares them.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise, zip_longest
from typing import NamedTuple

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
AROUND = ".,:;!?()[]*_\"'"
"""Signs around a word that are never a part of it."""
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_NUMERAL = re.compile(r"[0-9.]+")
_SPLIT_NUMBER = re.compile(r"([0-9.,:]*[0-9])(.*)")
_THOUSANDS = re.compile(r"[.,](?=[0-9]{3})")
_WORDS_OF_ONE_LETTER = frozenset("aiu")
"""They stand before any word ("a course", "als u leert"), and are joined to none."""
_FIRST = str.maketrans({"´": "'", **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"), "½": ".5", "¼": ".25", "¾": ".75"})
_LAST = str.maketrans(
    {
        **dict.fromkeys("’‘ʼ‛′`", "'"),
        **dict(zip("ßςæœøłđðþı", ["ss", "σ", "ae", "oe", "o", "l", "d", "d", "th", "i"], strict=True)),
    }
)


class Chunk(NamedTuple):
    """What stands between two blanks: its forms; the words that a neighbour may be joined to, before and behind it, empty where a sign
    stands there; whether each of these is one that is joined over a blank (`is_joined`)."""

    forms: tuple[str, ...] = ()
    first: str = ""
    last: str = ""
    first_is_joined: bool = False
    last_is_joined: bool = False


def fold(text: str) -> str:
    """In small letters, without accents and other marks; each apostrophe is `'`. It may be longer or shorter than the text."""
    if text.isascii():
        return text.lower().replace("`", "'")
    plain = unicodedata.normalize("NFKD", text.translate(_FIRST))
    for sign in set(plain):
        if sign > "\x7f" and unicodedata.category(sign)[0] == "M":
            plain = plain.replace(sign, "")
    return plain.lower().translate(_LAST)


def indexed_words(text: str) -> Iterator[str]:
    """All forms under which a text is found, in order, each as often as it stands there."""
    words: list[str] = []
    before = Chunk()
    for after in map(chunk, fold(text).split()):
        words.extend(after.forms)
        if form := joined_form(before, after):
            words.append(form)
        before = after
    return iter(words)


def is_joined(word: str) -> bool:
    """Whether it is also written as one with its neighbour: the number of `mbo 4`, the letter of `e learning`.

    Not a year, which stands behind any month, and not a word of one letter.
    """
    if len(word) == 1:
        return word.isalnum() and word not in _WORDS_OF_ONE_LETTER
    return _NUMERAL.fullmatch(word) is not None and not _YEAR.fullmatch(word)


def joined_form(before: Chunk, after: Chunk) -> str:
    """The form of two neighbours that are also written as one; "" of all others."""
    if not ((before.last_is_joined or after.first_is_joined) and before.last and after.first and are_joined(before.last, after.first)):
        return ""
    return (before.last + after.first)[:LONGEST_FORM]


def are_joined(left: str, right: str) -> bool:
    """Of two neighbours, one of which is joined: a number and a word, or a letter and a word that is more."""
    for word, neighbour in ((left, right), (right, left)):
        if _NUMERAL.fullmatch(word):
            return neighbour.isalpha() and not _YEAR.fullmatch(word)
    return left.isalpha() and right.isalpha() and (len(left) == 1) != (len(right) == 1) and not _WORDS_OF_ONE_LETTER & {left, right}


@lru_cache(maxsize=1 << 16)
def chunk(raw: str) -> Chunk:
    """Of folded text without blanks. They are kept: a text says most of its words again."""
    word = raw.strip(AROUND)
    if word.isalpha():
        first = word if raw.startswith(word) else ""
        last = word if raw.endswith(word) else ""
        joined = len(word) == 1 and is_joined(word)
        return Chunk((word[:LONGEST_FORM],), first, last, joined, joined)
    found = list(_PIECE.finditer(raw))
    if not found:
        return Chunk()
    first = _word(found[0].group()) if found[0].start() == 0 else ""
    last = _word(found[-1].group()) if found[-1].end() == len(raw) else ""
    forms = tuple(form[:LONGEST_FORM] for form in _forms(raw, found))
    return Chunk(forms, first, last, is_joined(first), is_joined(last))


def _forms(raw: str, found: list[re.Match[str]]) -> Iterator[str]:
    """Of each word in turn, and behind the last of a group of joined ones those of the group."""
    group: list[str] = []
    for piece, after in zip_longest(found, found[1:]):
        word = _word(piece.group())
        group.append(word)
        yield from _smaller(word)
        if signs := _SIGNS.match(raw, piece.end()):
            yield word + signs.group()
        if after is None or not _JOINING.fullmatch(raw, piece.end(), after.start()):
            yield from _larger(group)
            group = []


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
