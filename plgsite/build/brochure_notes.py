"""What is known of a brochure beside its bytes: how long and large it is, and what printing it had to say.

The cache has it too: a build that need not print a brochure says no less than the one that did.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec
from msgspec import Struct, ValidationError
from msgspec.structs import replace

from plgsite.build.missing_glyphs import missing_glyphs
from plgsite.diagnostics import Diagnostic
from plgsite.load.snapshot import Snapshot
from plgsite.render.brochures import facts_of
from plgsite.render.compiler import Printed


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
