"""Whether two words are forms of one word, by rules that are data: Python and the reader's browser read the same.

Three questions, from narrow to wide:

- `bases(form, rules)`: what it may be a form of. Where two sets overlap, the words are *regular forms* of each other (cursus, cursussen).
- `stems(form, rules)`: what it may be derived from. Where only these overlap, they are *loose forms* (begeleiden, begeleider, begeleiding).
- `key(form, rules)`: where it lies in the index. Both kinds share it; so do others, for it says nothing but the place.

`templates/assets/search-words.js` does the same in the browser; tests/browser/test_search_words.py compares them.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

from msgspec import Struct

VERB = "~"
"""Stands behind the stem of a verb, so that `kast` (like `past` of `passen`) does not meet the noun `kas`."""
_VOWEL = re.compile("[aeiouy]")
_RUN = re.compile(r"(.)\1+")


class Ending(Struct, frozen=True, array_like=True):
    """An ending that a form may have: what stands in its place in the base form, and when.

    `after` is a pattern that what is left must match. `way` says what becomes of that: "" nothing; "c" it is closed, as a Dutch syllable is
    (`del` -> `deel`, `wett` -> `wet`, `briev` -> `brief`); "e" an English doubled consonant is undone, or an `e` put back (`plann`, `mak`).
    `verb` marks the stem of a verb.
    """

    end: str
    put: str = ""
    after: str = ""
    way: str = ""
    verb: bool = False


class Rules(Struct, frozen=True):
    """Those of a language.

    `irregular`: ending and its base (`steden` -> `stad`, so `binnensteden` too); only of a whole word where `_` stands before it; an empty
    base where the ending is another word's. `keep`: words that have no base but themselves (`plaats`). `participles`: stems of verbs that
    are also met behind `ge-`, and endings of stems (of three letters: `eer`). `endings` make bases, `derived` make stems. `unstressed`:
    syllables that stay short before a vowel (`middelen`). `stripped`: endings that a key never has. `prefixes`: no parts of compounds.
    """

    irregular: dict[str, str] = {}
    keep: tuple[str, ...] = ()
    participles: tuple[str, ...] = ()
    endings: tuple[Ending, ...] = ()
    derived: tuple[Ending, ...] = ()
    unstressed: str = ""
    stripped: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()


def undoubled(form: str) -> str:
    """Its letters and digits, of doubled ones one, `z` as `s` and `v` as `f`: what stays the same when an ending comes."""
    plain = form if form.isalnum() else form.replace("'", "").replace(".", "").replace("+", "").replace("#", "")
    return _RUN.sub(r"\1", plain.replace("z", "s").replace("v", "f"))


def bases(form: str, rules: Rules | None) -> frozenset[str]:
    """The forms that it may be a form of, itself among them."""
    if rules is None or not form.replace("'", "").isalpha():
        return frozenset((form,))
    plain = _without_apostrophe(form)
    found = {form} if _CLITIC.search(form) else {form, plain}
    if stem := _participle(plain, rules):
        found.add(stem + VERB)
    elif plain not in rules.keep:
        irregular = _irregular(plain, rules)
        if irregular:
            found.add(irregular)
        short = undoubled(irregular)
        for base in _all_without(plain, rules.endings, rules):
            if not irregular or undoubled(base.rstrip(VERB)) == short:
                found.add(base)
    return frozenset(found)


def stems(form: str, rules: Rules | None) -> frozenset[str]:
    """What it may be derived from, undoubled; these of two regular forms overlap as well."""
    known = {base.rstrip(VERB) for base in bases(form, rules)}
    derived = (stem for base in known for stem in _all_without(base, rules.derived, rules)) if rules else ()
    return frozenset(undoubled(stem) for stem in (*known, *derived))


def key(form: str, rules: Rules | None) -> str:
    """Where a form lies in the index: letters and digits, never none."""
    if rules is None:
        return undoubled(form) or form
    plain = _without_apostrophe(form)
    base = _participle(plain, rules) or _irregular(plain, rules) or plain
    left = undoubled(base[:-2] if base.endswith("eeen") else base)
    while shorter := _stripped(left, rules.stripped):
        left = shorter
    return left or form


def _stripped(word: str, endings: tuple[str, ...]) -> str:
    """The word without the first of these endings that it has; empty where it has none."""
    if word.endswith(endings):
        for ending in endings:
            if word.endswith(ending) and _is_enough(word[: -len(ending)], ending):
                return word[: -len(ending)]
    return ""


def _is_enough(rest: str, ending: str) -> bool:
    """Whether what is left without an ending can be a word."""
    return len(rest) >= (2 if ending in _SHORT_REST else 3) and _VOWEL.search(rest) is not None


def _without_apostrophe(form: str) -> str:
    """`foto's` -> foto, `zzp'ers` -> zzpers."""
    return form.removesuffix("'s").replace("'", "")


def _participle(word: str, rules: Rules) -> str:
    """The stem of a participle with `ge-`, if it is a listed one: `gewerkt`, `gewerkte`, `geleerden` -> werk, leer."""
    if word.startswith("ge") and (found := _PARTICIPLE.fullmatch(word, 2)):
        stem = found[1] or found[2]
        return stem if stem in rules.participles or stem[-3:] in rules.participles else ""
    return ""


def _irregular(word: str, rules: Rules) -> str:
    """Its base, where it has one that no rule finds: of the longest ending that is listed."""
    whole = rules.irregular.get("_" + word)
    if whole is not None:
        return whole
    for start in range(max(0, len(word) - _LONGEST_IRREGULAR), len(word) - 1):
        base = rules.irregular.get(word[start:])
        if base is not None and (start != 1 or len(word) > _LONG_IRREGULAR):
            return base and word[:start] + base
    return ""


def _all_without(word: str, endings: tuple[Ending, ...], rules: Rules) -> Iterator[str]:
    """What it may be without each of these endings."""
    for ending in endings:
        if word.endswith(ending.end):
            left = word[: len(word) - len(ending.end)]
            if _is_enough(undoubled(left), ending.end) and _pattern(ending.after).search(left):
                for base in _WAYS[ending.way](left, rules):
                    yield base + ending.put + VERB * ending.verb


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _closed(left: str, rules: Rules) -> tuple[str, ...]:
    """A stem as Dutch writes it when nothing follows; two ways where its last syllable may be a short one."""
    if _DOUBLED.search(left):
        return (left[:-1], left) if left.endswith("ss") else (left[:-1],)
    hard = left[:-1] + _HARD.get(left[-1], left[-1])
    if _HIATUS.search(left):
        return hard, hard[:-1] + "e" + hard[-1]
    if not _OPEN.search(left):
        return (hard,)
    long = hard[:-1] + hard[-2] + hard[-1]
    return (long, hard) if _pattern(rules.unstressed).search(left) else (long,)


def _with_e(left: str, rules: Rules) -> tuple[str, ...]:
    """An English stem before -ing and -ed: `plann` -> plan, plann, `mak` -> make, `develop` -> develop, develope."""
    if _DOUBLED.search(left):
        return left[:-1], left
    return (left + "e",) if _ONE_OPEN.search(left) else (left, left + "e")


_CLITIC = re.compile(r"'(?![eis])")
_SHORT_REST = frozenset(("e", "en", "es", "ed", "ing"))
_LONGEST_IRREGULAR = 12
_LONG_IRREGULAR = 6
_DOUBLED = re.compile(r"([^aeiouy])\1$")
_OPEN = re.compile(r"(?:^|[^aeiouy]|[iy](?=[aou])|[eu](?=[ao])|u(?=e)|y)[aeou][^aeiouywx]$")
_HIATUS = re.compile(r"[^aeou]ie[lr]$")
_ONE_OPEN = re.compile(r"^[^aeiou]*[aeiou][^aeiouwxy]$")
_PARTICIPLE = re.compile(r"(.*[fhkpsx])t(?:en?)?|(.*?[^fhkpsxt])d(?:en?)?")
_HARD = {"z": "s", "v": "f"}
_WAYS: dict[str, Callable[[str, Rules], tuple[str, ...]]] = {"": lambda left, rules: (left,), "c": _closed, "e": _with_e}
