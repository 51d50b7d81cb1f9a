"""Fonts for browsers: the glyphs of one piece as WOFF2, and what a style sheet must know of a face so that nothing jumps when it comes."""

import io
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from msgspec import Struct

from plgsite.views.frame.faces import FONT_PIECES, OFL

LETTERS = " abcdefghijklmnopqrstuvwxyz"


def _by_letter(numbers: str) -> Mapping[str, int]:
    return dict(zip(LETTERS, (int(one) for one in numbers.split()), strict=True))


HELVETICA = _by_letter("278 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500")
HELVETICA_BOLD = _by_letter("278 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500")
"""Widths in thousandths of an em. Arial and Liberation Sans have the same: one of the three is on every machine."""
OFTEN = _by_letter("180 62 13 10 49 156 7 28 20 54 12 19 29 18 82 50 13 1 53 31 56 16 24 13 1 1 12")
"""How often a letter stands in a thousand signs of Dutch, roughly: the width of a line is what counts."""

FROM_BOLD = 550


class FaceMetrics(Struct, frozen=True, kw_only=True):
    """A face as a style sheet declares it: its weights ("400", or "200 900" for one that varies), whether it leans, and how much of its
    stand-in's size, ascent and descent (in hundredths) take the same room."""

    family: str
    weights: str
    italic: bool
    size: float
    ascent: float
    descent: float
    gap: float

    @property
    def bold(self) -> bool:
        """Whether the face is for bold words."""
        return int(self.weights.split()[0]) >= FROM_BOLD


@lru_cache(maxsize=32)
def web_font(data: bytes, piece: str) -> bytes:
    """One piece of a face as WOFF2, without hints. The same bytes each time. Raises ValueError for what is no font."""
    from fontTools import subset

    font = _opened(data)
    options = subset.Options()
    options.hinting = False
    # Kerning is worth its bytes in headings; at the size of text it is a sixth of the file.
    options.layout_features = ["kern"] if piece == "latin" and font["OS/2"].usWeightClass >= FROM_BOLD else []
    options.name_IDs = list(KEPT_NAMES)
    options.notdef_outline = True
    options.bidi_closure = False  # nor the mirror image of a bracket
    # Pages are written in lines from left to right, which needs no other baselines; and places of signs go with the kerning.
    if "GPOS" not in font:
        options.layout_features = []
    options.drop_tables += ["GSUB", "DSIG", "FFTM", "BASE", *([] if options.layout_features else ["GDEF", "GPOS"])]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in FONT_PIECES[piece] for code in range(first, last + 1)])
    subsetter.subset(font)
    _rename(font)
    font.flavor = "woff2"
    made = io.BytesIO()
    font.save(made, reorderTables=False)
    return made.getvalue()


COPYRIGHT, FAMILY, LICENCE, LICENCE_AT = 0, 1, 13, 14
KEPT_NAMES = (COPYRIGHT, FAMILY, LICENCE, LICENCE_AT)
"""The names of a face that its pieces keep: whose it is, and under which terms it may be passed on."""
OWN_FAMILY = "Plgsite Text"
"""What the pieces of a face are called whose licence reserves its name: a piece is a modified version (SIL OFL 1.1, condition 3)."""


def _rename(font: Any) -> None:
    """Gives a piece a name of its own where the face's is reserved."""
    names = font["name"]
    if not any(_reserves(names.getDebugName(number)) for number in (COPYRIGHT, LICENCE)):
        return
    for record in names.names:
        if record.nameID == FAMILY:
            record.string = OWN_FAMILY
        elif record.nameID == LICENCE and OFL in str(record):
            record.string = f"{OFL}, Version 1.1"


def _reserves(words: str | None) -> bool:
    return "reserved font name" in (words or "").lower()


@lru_cache(maxsize=64)
def face_metrics(data: bytes) -> FaceMetrics:
    """What a style sheet says of a face. Raises ValueError for what is no font."""
    font = _opened(data)
    scale, widths, names = font["head"].unitsPerEm, font["hmtx"].metrics, font.getBestCmap()
    weight, italic = font["OS/2"].usWeightClass, _leans(font)
    like = HELVETICA_BOLD if weight >= FROM_BOLD else HELVETICA
    letters = [one for one in OFTEN if ord(one) in names]
    own = sum(OFTEN[one] * widths[names[ord(one)]][0] / scale for one in letters)
    size = own / sum(OFTEN[one] * like[one] / 1000 for one in letters) if letters else 1.0
    ascent, descent, gap = font["hhea"].ascent / scale, -font["hhea"].descent / scale, font["hhea"].lineGap / scale
    return FaceMetrics(
        family=family_name(font),
        weights=_weights(font, weight),
        italic=italic,
        size=round(100 * size, 2),
        ascent=round(100 * ascent / size, 2),
        descent=round(100 * descent / size, 2),
        gap=round(100 * gap / size, 2),
    )


def _leans(font: Any) -> bool:
    return bool(font["OS/2"].fsSelection & 1 or font["post"].italicAngle)


def _weights(font: Any, weight: int) -> str:
    axes = font["fvar"].axes if "fvar" in font else ()
    found = next((axis for axis in axes if axis.axisTag == "wght"), None)
    return f"{int(found.minValue)} {int(found.maxValue)}" if found else str(weight)


def family_name(font: Any) -> str:
    """The name under which typesetters know a face."""
    return str(font["name"].getDebugName(16) or font["name"].getDebugName(1) or "")


def _opened(data: bytes) -> Any:
    from fontTools.ttLib import TTFont, TTLibError

    try:
        font = TTFont(io.BytesIO(data), lazy=True, recalcTimestamp=False)
        for table in ("head", "hhea", "hmtx", "OS/2", "name", "post", "cmap"):
            font[table]
    except (TTLibError, KeyError, AssertionError, ValueError) as error:
        raise ValueError(str(error) or "it has not what a font has") from error
    return font
