"""Labels, dates, money and numbers per language: the one place where words of the site's own are written."""

import datetime
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import groupby

from msgspec import Struct

from plgsite.varieties import language_of
from plgsite.wording.en import ENGLISH
from plgsite.wording.formats import Formats
from plgsite.wording.nl import DUTCH
from plgsite.wording.nl_be import FLEMISH
from plgsite.wording.vocabulary import DEFAULT, OFFERED, Label, nouns_of, sayings_of, with_nouns

LABELS: Mapping[str, Mapping[str, Label]] = {"nl": DUTCH, "en": ENGLISH}
OF_VARIETIES: Mapping[str, Mapping[str, Label]] = {"nl-BE": FLEMISH}
"""The labels that a variety says otherwise than its language."""

OwnWords = tuple[tuple[str, str], ...]
"""Labels with their text, by name: what a site says otherwise than the tables do for the default audience."""


class Wording(Struct, frozen=True, eq=False):
    """The words of one language, in one form of address. Templates see it as `words`: `{{ words.price }}`."""

    language: str
    form: str
    formats: Formats
    labels: Mapping[str, str]
    """All labels by name, nouns filled in."""

    def __getattr__(self, name: str) -> str:
        if name.startswith("_"):
            raise AttributeError(name)
        return self.label(name)

    def label(self, name: str) -> str:
        """The label of that name. Raises AttributeError for a name that no table holds."""
        try:
            return self.labels[name]
        except KeyError:
            raise AttributeError(f"no label '{name}' in the wording of '{self.language}'") from None

    def say(self, name: str, **values: object) -> str:
        """The label with its {words} filled in."""
        return self.label(name).format(**values)

    def count(self, name: str, number: object) -> str:
        """A number with its noun: `count("session", 4)` is "4 bijeenkomsten"."""
        form = "one" if self.formats.is_one(number) else "other"
        return f"{self.formats.number(number)}\N{NO-BREAK SPACE}{self.label(f'{name}_{form}')}"

    def listing(self, items: tuple[str, ...]) -> str:
        """Words in a row that hold together: a, b en c."""
        return self._in_a_row(items, "and")

    def choice(self, items: tuple[str, ...]) -> str:
        """Words in a row of which one is chosen: a, b of c."""
        return self._in_a_row(items, "or")

    def days(self, days: Sequence[datetime.date]) -> str:
        """Single days in order, a month and a year that they share written once: 14 en 21 januari, 4 en 11 februari 2027."""
        months = [list(found) for _, found in groupby(days, key=lambda day: (day.year, day.month))]
        firsts = [month[0] for month in months[1:]]
        ends = [self.formats.day_before(month[-1], later) for month, later in zip(months, firsts, strict=False)]
        ends.append(self.formats.date(days[-1]))
        told = tuple(
            self.listing((*(self.formats.day_before(day, month[-1]) for day in month[:-1]), end))
            for month, end in zip(months, ends, strict=True)
        )
        return self.listing(told) if len(told) == len(days) else ", ".join(told)

    def _in_a_row(self, items: tuple[str, ...], last: str) -> str:
        return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {self.label(last)} {items[-1]}" if items else ""


@cache
def wording(language: str, form: str = "u", own: OwnWords = ()) -> Wording:
    """The words of a language (nl, nl-BE, en) in a form of address (u, je), with what a site says otherwise."""
    return Wording(language, form, Formats(language), {**labels_of(language, form), **dict(own)})


NO_WORDS: Mapping[str, str] = {}


def labels_of(
    language: str, form: str, audience: str = DEFAULT, nouns: Mapping[str, str] = NO_WORDS, words: Mapping[str, str] = NO_WORDS
) -> dict[str, str]:
    """All labels as readers of an audience see them; `nouns` and `words` (labels by name) are the site's own."""
    said = nouns_of(language, audience, nouns)
    pairs = {**LABELS[language_of(language)], **OF_VARIETIES.get(language, {}), **sayings_of(language, audience, nouns), **words}
    table = {name: label if isinstance(label, str) else label[0 if form == "u" else 1] for name, label in pairs.items()}
    for noun, label in OFFERED.items():
        said[noun] = with_nouns(table[label], said)
    return {name: with_nouns(label, said) for name, label in table.items()}


def own_words(language: str, form: str, audience: str, nouns: Mapping[str, str], words: Mapping[str, str]) -> OwnWords:
    """What a site says otherwise than the tables do. It is made once, and is small: every page depends on it."""
    usual = labels_of(language, form)
    found = labels_of(language, form, audience, nouns, words)
    return tuple((name, text) for name, text in found.items() if usual.get(name) != text)
