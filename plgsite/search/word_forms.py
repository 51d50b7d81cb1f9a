"""Whether two words are forms of one word, by rules that are data: Python and the reader's browser read the same.

Three questions, from narrow to wide:

- `bases(form, rules)`: what it may be a form of. Where two sets overlap, the words are *regular forms* of each other (cursus, cursussen).
- `stems(form, rules)`: what it may be derived from. Where only these overlap, they are *loose forms* (begeleiden, begeleider, begeleiding).
- `key(form, rules)`: where it lies in the index. Both kinds share it; so do others, for it says nothing but the place.

`templates/assets/search-words.js` does the same in the browser; tests/browser/test_search_words.py compares them.
"""

import re
from functools import cache
from itertools import groupby

from msgspec import Struct

VERB = "~"
"""Stands behind the stem of a verb, so that `kast` (like `past` of `passen`) does not meet the noun `kas`."""
_VOWELS = frozenset("aeiouy")
_SOFT = str.maketrans("zv", "sf")


class Ending(Struct, frozen=True, array_like=True):
    """An ending that a form may have: what stands in its place in the base form, and when.

    `after` is a pattern that what is left must match. `way` says what becomes of that: "" nothing; "c" it is closed, as a Dutch syllable is
    (`del` -> `deel`, `wett` -> `wet`, `brev` -> `breef`); "e" a doubled consonant is undone, and an `e` may have stood there (`plann`, `mak`).
    `verb` marks the stem of a verb.
    """

    end: str
    put: str = ""
    after: str = ""
    way: str = ""
    verb: bool = False


class Rules(Struct, frozen=True):
    """Those of a language.

    `irregular`: ending or whole word and its base (`steden` -> `stad`), also of a compound where `_` does not stand before it.
    `keep`: what has no other base, and no compound that ends so (`plaats`). `endings` make bases, `derived` make stems.
    `unstressed`: syllables that stay short before a vowel (`middelen`). `stripped`: endings that a key never has.
    `prefixes`: what no compound begins with.
    """

    irregular: dict[str, str] = {}
    keep: tuple[str, ...] = ()
    endings: tuple[Ending, ...] = ()
    derived: tuple[Ending, ...] = ()
    unstressed: str = ""
    stripped: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()


def undoubled(form: str) -> str:
    """Without apostrophes and doubled letters, `z` as `s` and `v` as `f`: what stays the same when an ending comes."""
    return "".join(letter for letter, _ in groupby(form.replace("'", "").replace(".", "").translate(_SOFT)))


def bases(form: str, rules: Rules | None) -> frozenset[str]:
    """The forms that it may be a form of, itself among them."""
    if rules is None or (not form.isalpha() and "'" not in form):
        return frozenset((form,))
    found = {form}
    plain = form
    if "'" in form:
        plain = form.removesuffix("'s") if form.endswith("'s") else form.replace("'", "")
        found.add(plain)
    mapped = _mapped(plain, rules)
    if mapped:
        found.add(mapped)
    if not _ends(plain, rules.keep):
        for ending in rules.endings:
            for base in _without(plain, ending, rules):
                if not mapped or undoubled(base.rstrip(VERB)) == undoubled(mapped):
                    found.add(base)
    return frozenset(found)


def stems(form: str, rules: Rules | None) -> frozenset[str]:
    """What it may be derived from, undoubled; these of two regular forms overlap as well."""
    known = {base.rstrip(VERB) for base in bases(form, rules)}
    found = {undoubled(base) for base in known}
    if rules is not None:
        for base in known:
            for ending in rules.derived:
                found.update(undoubled(stem) for stem in _without(base, ending, rules))
    return frozenset(found)


def key(form: str, rules: Rules | None) -> str:
    """Where a form lies in the index: letters and digits, never none."""
    if rules is None:
        return undoubled(form) or form
    plain = form.removesuffix("'s").replace("'", "") if "'" in form else form
    mapped = _mapped(plain, rules) or plain
    left = undoubled(mapped[:-2] if mapped.endswith("eeen") else mapped)
    while ending := next((end for end in rules.stripped if _may_go(left, end)), ""):
        left = left[: -len(ending)]
    return left


def _may_go(word: str, ending: str) -> bool:
    if not word.endswith(ending):
        return False
    rest = word[: -len(ending)]
    return len(rest) >= (2 if ending[0] == "e" and ending != "er" else 3) and not _VOWELS.isdisjoint(rest)


def _ends(word: str, ends: tuple[str, ...]) -> bool:
    """Whether it is one of these, or a compound that ends with one."""
    return word.endswith(ends) and any(word == end or (word.endswith(end) and len(word) > len(end) + 1) for end in ends)


def _mapped(word: str, rules: Rules) -> str:
    """Its base, if it is irregular."""
    whole = rules.irregular.get("_" + word)
    if whole is not None:
        return whole
    for start in range(max(0, len(word) - 12), len(word) - 1):
        base = rules.irregular.get(word[start:])
        if base is not None and start != 1:
            return word[:start] + base
    return ""


def _without(word: str, ending: Ending, rules: Rules) -> list[str]:
    if not word.endswith(ending.end):
        return []
    left = word[: len(word) - len(ending.end)]
    if len(undoubled(left)) < 2 or _VOWELS.isdisjoint(left) or not _pattern(ending.after).search(left):
        return []
    mark = VERB if ending.verb else ""
    return [base + ending.put + mark for base in _WAYS[ending.way](left, rules)]


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


_OPEN = re.compile(r"(?:^|[^aeiouy])([aeou])[^aeiouywx]$")
_DOUBLED = re.compile(r"([^aeiouy])\1$")
_HARD = {"z": "s", "v": "f"}


def _closed(left: str, rules: Rules) -> list[str]:
    """A stem as it is written when nothing follows; two where its last syllable may be a short one."""
    if _DOUBLED.search(left):
        return [left[:-1]]
    hard = left[:-1] + _HARD.get(left[-1], left[-1])
    if not _OPEN.search(left):
        return [hard]
    long = hard[:-1] + hard[-2] + hard[-1]
    return [long, hard] if rules.unstressed and _pattern(rules.unstressed).search(left) else [long]


def _with_e(left: str, rules: Rules) -> list[str]:
    undone = [left[:-1]] if _DOUBLED.search(left) else []
    return [left, left + "e", *undone]


_WAYS = {"": lambda left, rules: [left], "c": _closed, "e": _with_e}
