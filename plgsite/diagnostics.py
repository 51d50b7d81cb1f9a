"""Faults of content and templates, as values: where, what, and the way out."""

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from msgspec import Struct

from plgsite.limits import LONGEST_WORD, MOST_FAULTS, MOST_WORDS

Level = Literal["error", "warning"]

Loc = tuple[str | int, ...]
"""The way to a value of a record: keys as written and indexes from 0."""


class Span(Struct, frozen=True, order=True, kw_only=True):
    """A place in a source file: site-relative POSIX path; line and column count from 1, in characters; length of what the caret marks.

    On line 0 the path is an option of the command line.
    """

    path: str
    line: int = 1
    column: int = 1
    length: int = 1


class Note(Struct, frozen=True, kw_only=True):
    """A second place that belongs to a fault, such as the first of two equal keys."""

    message: str
    at: Span


class Diagnostic(Struct, frozen=True, kw_only=True):
    """One fault. `message` names the thing, `at` the place, `hint` the way out; lower case, without a full stop."""

    level: Level
    code: str
    message: str
    at: Span
    hint: str = ""
    notes: tuple[Note, ...] = ()

    @property
    def order(self) -> tuple[Span, str, str]:
        """Faults are shown in the order of files and lines."""
        return (self.at, self.code, self.message)


@dataclass(slots=True)
class Report:
    """Collects the faults of one phase; it never raises, so that all of them are found in one run."""

    found: list[Diagnostic] = field(default_factory=list)

    def error(self, code: str, message: str, *, at: Span, hint: str = "", notes: tuple[Note, ...] = ()) -> None:
        """Adds a fault that stands in the way of publishing."""
        self.found.append(Diagnostic(level="error", code=code, message=message, at=at, hint=hint, notes=notes))

    def warning(self, code: str, message: str, *, at: Span, hint: str = "", notes: tuple[Note, ...] = ()) -> None:
        """Adds a fault that does not, unless a build is strict."""
        self.found.append(Diagnostic(level="warning", code=code, message=message, at=at, hint=hint, notes=notes))

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Adds faults that another phase found."""
        self.found.extend(diagnostics)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All faults, sorted by place, code and message."""
        return tuple(sorted(self.found, key=lambda fault: fault.order))


def errors(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Those that stand in the way of publishing."""
    return tuple(fault for fault in diagnostics if fault.level == "error")


def few(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Of each kind the first, and how many more there are: who mends a hundred of a kind knows how to mend the others."""
    told: dict[tuple[str, str], list[Diagnostic]] = {}
    for fault in diagnostics:
        told.setdefault((fault.level, fault.code), []).append(fault)
    return tuple(fault for kind in told.values() for fault in (kind if len(kind) <= MOST_FAULTS else _few(kind)))


def _few(kind: list[Diagnostic]) -> list[Diagnostic]:
    first, rest = kind[:MOST_FAULTS], kind[MOST_FAULTS:]
    return [*first, and_more(rest[0], len(rest))]


def and_more(first: Diagnostic, count: int) -> Diagnostic:
    """What is said of faults of a kind that are not told one by one, at the place of their first."""
    hint = "mend those above, and check again"
    return Diagnostic(level=first.level, code=first.code, message=f"and {count:,} more of this kind in this file", at=first.at, hint=hint)


NEAR = 0.8
"""How much of two words must be the same for one to count as the other misspelt: "start" and "starts", not "on_site" and "online"."""
Meanings = Mapping[str, tuple[str, ...]]
"""Other people's words, in lower case with _ for a blank or a hyphen, and what each can mean here."""
NO_MEANINGS: Meanings = MappingProxyType({})


def did_you_mean(word: str, known: Iterable[str], meanings: Meanings = NO_MEANINGS) -> str:
    """A hint such as "did you mean 'prices'?", or "'payer' or 'audience'" where a word can mean both; nothing where none is near."""
    return proposal(meant_by(word, known, meanings))


def proposal(names: tuple[str, ...]) -> str:
    """The hint that proposes these names; nothing where there is none."""
    return f"did you mean {' or '.join(repr(name) for name in names)}?" if names else ""


def plain_word(word: str) -> str:
    """A word as tables of words hold it: "Incl. BTW" is incl_btw."""
    return re.sub("[ ._-]+", "_", word.lower()).strip("_")


def meant_by(word: str, known: Iterable[str], meanings: Meanings = NO_MEANINGS) -> tuple[str, ...]:
    """The known names that a word can stand for. Of a word that `meanings` holds no other is guessed by its spelling."""
    names = sorted(known)
    plain = plain_word(word)
    if plain in names:
        return (plain,)
    if plain in meanings:
        return tuple(name for name in meanings[plain] if name in names)
    if len(word) > LONGEST_WORD or len(names) > MOST_WORDS:
        return ()  # the comparison takes the product of both
    by_lower = {name.lower(): name for name in reversed(names)}
    return tuple(by_lower[near] for near in difflib.get_close_matches(word.lower(), by_lower, n=1, cutoff=NEAR))
