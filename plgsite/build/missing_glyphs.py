"""Warnings for what could not be printed, at the place where it is written."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from plgsite.diagnostics import Diagnostic, Span
from plgsite.load.layout import pieces_of
from plgsite.load.snapshot import Snapshot
from plgsite.render.glyphs import STAND_IN

MOST = 5
"""So many characters of a line are named."""

_LINE_END = re.compile(r"\r\n|\n|\r")
"""Where lines end in an editor: nowhere else, whatever Unicode has for it."""


def missing_glyphs(lost: Iterable[Mapping[str, Iterable[str]]], snapshot: Snapshot) -> Iterator[Diagnostic]:
    """A warning for each line with characters that a PDF could not show. `lost` holds, for each PDF, those by the file of their record."""
    characters = {(path, one) for of_one in lost for path, some in of_one.items() for one in some}
    found = sorted((_place(one, path, snapshot), one) for path, one in characters)
    for _, group in groupby(found, key=lambda pair: (pair[0].path, pair[0].line)):
        some = list(group)
        yield _warning([one for _, one in some], some[0][0])


def _warning(characters: list[str], at: Span) -> Diagnostic:
    named = ", ".join(f"'{one}' (U+{ord(one):04X})" for one in characters[:MOST])
    return Diagnostic(
        level="warning",
        code="missing-glyph",
        message=f"the font of the brochure has no {named}{' and others' if len(characters) > MOST else ''}",
        at=at,
        hint=f"it is printed as {STAND_IN}",
    )


def _place(character: str, path: str, snapshot: Snapshot) -> Span:
    """Where a character is written first: in the file of the record, in the files of its modules, or in that of a record which it shows.

    One that is written as an entity or an escape has the file alone.
    """
    own = [path, *pieces_of(path, snapshot.files)]
    others = [one for one in snapshot.under("content/") if one not in own and one.endswith((".md", ".yaml"))]
    return next(_written(character, (one for one in (*own, *others) if one in snapshot.files), snapshot), Span(path=path))


def _written(character: str, paths: Iterable[str], snapshot: Snapshot) -> Iterator[Span]:
    for path in paths:
        text = snapshot.read(path).decode("utf-8", "replace")
        for number, line in enumerate(_LINE_END.split(text), 1):
            column = line.find(character)
            if column < 0 and character in unicodedata.normalize("NFC", line):  # written as a letter and an accent
                column = 0
            if column >= 0:
                yield Span(path=path, line=number, column=column + 1)
