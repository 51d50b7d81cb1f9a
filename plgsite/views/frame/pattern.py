"""Patterns: what a card shows of a programme, a story or a theme that has no picture. One drawing holds them all; a card names the part
that it shows. Its motif follows from the theme, as on the cover of a brochure, and its part from the record: records of a theme are a
family, and each has its own face."""

from plgsite.digest import digest_of, digest_text
from plgsite.routes import address
from plgsite.texts.pictures import Picture
from plgsite.texts.projection import Projection

MOTIFS = 5
"""Tiles, rings, sails, discs, uprights: those of a cover (`templates/brochure/motifs.typ`), in the same order."""
COLUMNS, ROWS = 16, 6
"""The squares of a motif in the drawing."""
ACROSS, DOWN = 6, 3
"""So many columns and rows a card shows of them."""
PARTS = tuple((column, row) for column in range(COLUMNS - ACROSS + 1) for row in range(ROWS - DOWN + 1))
"""The corners of the parts that a card can show."""
SIDE = 40
"""Of a square, in units of the drawing."""
DRAWING = 2
"""To be raised when patterns are to be drawn otherwise than before: readers keep what lies at an address for ever."""


class PatternFace(Projection, frozen=True, kw_only=True):
    """The colours of the patterns, as #rrggbb."""

    ground: str
    ink: str
    accent: str


def pattern_address(face: PatternFace, language: str) -> str:
    """The address of the drawing; it holds a digest of what is drawn."""
    return address("asset", language, slug=f"pattern-{digest_of([face, DRAWING])[:10]}.svg")


def pattern_picture(at: str, motif: str, record: str) -> Picture:
    """The part of the drawing `at` an address that stands for a record; `motif` is the text that records of one family share."""
    part = f"{number_of(motif) % MOTIFS}-{int(digest_text(record)[:8], 16) % len(PARTS)}"
    return Picture(src=f"{at}#p{part}", alt="", width=ACROSS * SIDE, height=DOWN * SIDE)


def number_of(said: str) -> int:
    """A number that follows from a text, the same as on a cover."""
    return sum(place * ord(sign) for place, sign in enumerate(said, 1)) or 7
