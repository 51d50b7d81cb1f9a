"""A look at a file that others made, before anything is made of it: whether it is what its name says, and whole.

What is found here is told at the line that names the file. Libraries that read such files raise whatever they like where one is damaged, so
all that they raise counts as that.
"""

import re

from msgspec.structs import replace

from plgsite.catalogue import PICTURES, Face, Shape
from plgsite.render.pictures import shape
from plgsite.source.pointers import IS_POINTER, is_pointer
from plgsite.svg.clean import clean
from plgsite.views.frame.faces import FONT_PIECES

FONTS = (".ttf", ".otf")
DOCUMENTS = (".pdf",)
LOOKED_AT = (*PICTURES, *FONTS, *DOCUMENTS)
MOST_SIDE = 100_000
"""Pixels: no drawing is so wide or so high; what draws it at its size takes the memory for that."""
MOST_FONT_BYTES = 40_000_000

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF")
_TABLE = re.compile(rb"\s*(?:xref\b|\d+\s+\d+\s+obj\b)")
NEAR = 32
"""Some programs are a few bytes off where they say where the list of objects begins; all readers forgive that."""


def look_at(path: str, data: bytes) -> Shape:
    """What there is to know of a file; `fault` says why it cannot be used. Never raises for what a file holds."""
    suffix = f".{path.rpartition('.')[2].lower()}"
    if is_pointer(data):
        return Shape(fault=IS_POINTER)
    try:
        if suffix == ".svg":
            return _drawing(path, data)
        if suffix in PICTURES:
            return shape(path, data)
        if suffix in FONTS:
            return Shape(face=_face(data))
        if suffix in DOCUMENTS:
            _check_document(data)
    except ValueError as error:
        return Shape(fault=str(error))
    except Exception as error:
        return Shape(fault=f"it is damaged: {error or type(error).__name__}")
    return Shape()


def _drawing(path: str, data: bytes) -> Shape:
    cleaned = clean(data)
    found = shape(path, cleaned.data)
    if max(found.width or 0, found.height or 0) > MOST_SIDE:
        raise ValueError(f"it is {found.width} x {found.height} pixels, more than {MOST_SIDE:,} on a side")
    return replace(found, taken=cleaned.taken)


def _face(data: bytes) -> Face:
    """Makes of a font what a site makes of it. Raises for one that is damaged; what is made is kept for when it is wanted."""
    from plgsite.render.webfonts import face_metrics, web_font

    if len(data) > MOST_FONT_BYTES:
        raise ValueError(f"it has more than {MOST_FONT_BYTES // 1_000_000} MB")
    if data[:4] in (b"wOFF", b"wOF2"):
        raise ValueError("it is a web font (WOFF), which cannot be printed with")
    found = face_metrics(data)
    for piece in FONT_PIECES:
        web_font(data, piece)
    weights = [int(one) for one in found.weights.split()]
    return Face(weights[0], weights[-1], found.italic)


def _check_document(data: bytes) -> None:
    """Looks at the two ends of a PDF, and where the end says that the list of its objects begins."""
    if not data.startswith(b"%PDF-"):
        raise ValueError("it is no PDF: it does not begin with %PDF")
    ends = _START.findall(data)
    if not ends or b"%%EOF" not in data[-2048:]:
        raise ValueError("it is cut off: its end is missing")
    start = int(ends[-1][:12])
    if not (0 < start < len(data) and any(_TABLE.match(data, at) for at in range(max(0, start - NEAR), min(start + NEAR, len(data))))):
        raise ValueError("it is damaged: the list of its objects is not where it should be")
    if b"/Root" not in data:
        raise ValueError("it is damaged: it has no pages")
