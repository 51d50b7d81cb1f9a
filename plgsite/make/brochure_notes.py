"""What is known of a brochure beside its bytes: how long and large it is, and what printing it had to say.

The cache has it too: a build that need not print a brochure says no less than the one that did.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

import msgspec
from msgspec import Struct, ValidationError
from msgspec.structs import replace

from plgsite.diagnostics import Diagnostic, Span
from plgsite.render.brochures import facts_of
from plgsite.render.compiler import Printed
from plgsite.render.glyphs import STAND_IN
from plgsite.source.layout import pieces_of
from plgsite.source.snapshot import Snapshot


class BrochureNote(Struct, frozen=True, kw_only=True):
    """`lost` holds the characters that its fonts do not show, by the file of their record."""

    pages: int
    bytes: int
    lost: Mapping[str, str] = {}
    warnings: tuple[Diagnostic, ...] = ()

    @property
    def facts(self) -> dict[str, int]:
        """What pages may say of it."""
        return {"pages": self.pages, "bytes": self.bytes}


def note_of(printed: Printed) -> BrochureNote:
    """What is to be remembered of a brochure that was just printed."""
    lost = {path: "".join(sorted(some)) for path, some in sorted(printed.lost.items())}
    return replace(note_of_file(printed.pdf), lost=lost, warnings=printed.warnings)


def note_of_file(pdf: bytes) -> BrochureNote:
    """What a published brochure tells by itself: not what was said when it was printed."""
    facts = facts_of(pdf)
    return BrochureNote(pages=facts["pages"], bytes=facts["bytes"])


def stored(note: BrochureNote) -> Any:
    """The note in JSON's types."""
    return msgspec.to_builtins(note)


def recalled(value: Any) -> BrochureNote | None:
    """The note that was stored; None for anything else."""
    try:
        return msgspec.convert(value, BrochureNote)
    except ValidationError:
        return None


def faults_in(notes: Iterable[BrochureNote], snapshot: Snapshot) -> Iterator[Diagnostic]:
    """What is to be said of all brochures together."""
    notes = tuple(notes)
    for note in notes:
        yield from note.warnings
    yield from missing_glyphs((note.lost for note in notes), snapshot)


MOST = 5
"""So many characters of a line are named."""

_LINE_END = re.compile(r"\r\n|\n|\r")
"""Where lines end in an editor: nowhere else, whatever Unicode has for it."""


def missing_glyphs(lost: Iterable[Mapping[str, Iterable[str]]], snapshot: Snapshot) -> Iterator[Diagnostic]:
    """A warning for each line with characters that a PDF could not show. `lost` holds, for each PDF, those by the file of their record."""
    characters = {(path, one) for of_one in lost for path, some in of_one.items() for one in some}
    found = sorted((place_of(one, path, snapshot), one) for path, one in characters)
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


def place_of(character: str, path: str, snapshot: Snapshot) -> Span:
    """Where a character or a name is written first: in the file of the record, of its modules, or of a record which it shows.

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
