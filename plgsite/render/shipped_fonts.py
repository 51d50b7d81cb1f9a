"""The faces of the font packages as browsers get them, made where plgsite is built for installation: no site has a say in them, and to make
them takes most of a second.

They are the very bytes that would be made here. Where fonttools, Brotli, a font package or what we say of fonts is another now, they are
of no use, and are made as ever.
"""

from collections.abc import Callable, Mapping
from functools import cache
from importlib.metadata import version
from pathlib import Path  # noqa: TID251 - a file of our own package

import msgspec
from msgspec import Struct

from plgsite.digest import Digest, digest_of
from plgsite.render.fonts import font_bytes, package_face
from plgsite.render.shipped import MadeAhead, shipped_in
from plgsite.render.webfonts import FaceMetrics, face_metrics, web_font
from plgsite.views.frame.faces import FONT_PACKAGES, FONT_PIECES, PACKAGE_FACES, TITLE_FACES

FILE = Path(__file__).with_name("fonts.json")
LIBRARIES = ("fonttools", "brotli", *FONT_PACKAGES)

Read = Callable[[str], bytes]
"""Gives a file of the site."""


class ShippedFace(Struct, frozen=True):
    """What is made of a face: its pieces by name, what a style sheet says of it, and all of it as TTF where documents are set in it."""

    pieces: Mapping[str, bytes]
    metrics: FaceMetrics
    whole: bytes = b""


class ShippedFonts(MadeAhead, frozen=True, kw_only=True):
    """All faces of the font packages by source."""

    faces: Mapping[str, ShippedFace]


NOTHING = ShippedFonts(maker="", faces={})


def piece_of(source: str, piece: str, read: Read) -> bytes:
    """One piece of a face as WOFF2. Raises ValueError for what is no font."""
    face = shipped_fonts().faces.get(source)
    return face.pieces[piece] if face else web_font(font_bytes(source, read), piece)


def metrics_of(source: str, read: Read) -> FaceMetrics:
    """What a style sheet says of a face. Raises ValueError for what is no font."""
    face = shipped_fonts().faces.get(source)
    return face.metrics if face else face_metrics(font_bytes(source, read))


def title_face(source: str) -> bytes:
    """A face of headings alone, as TTF."""
    face = shipped_fonts().faces.get(source)
    return face.whole if face else package_face(source, printed=True)


@cache
def shipped_fonts(file: Path = FILE) -> ShippedFonts:
    """What this installation has."""
    return shipped_in(file, ShippedFonts, maker()) or NOTHING


@cache
def maker() -> Digest:
    """What decides which bytes come of a face."""
    own = (Path(__file__).with_name(name).read_text(encoding="utf-8") for name in ("webfonts.py", "fonts.py"))
    return digest_of([[version(name) for name in LIBRARIES], FONT_PIECES, PACKAGE_FACES, TITLE_FACES, *own])


def made_fonts() -> bytes:
    """The file. Needs nothing of plgsite but how fonts are made: it runs before anything is installed."""
    return msgspec.json.encode(ShippedFonts(maker=maker(), faces={source: _face(source) for source in PACKAGE_FACES}))


def _face(source: str) -> ShippedFace:
    data, whole = package_face(source), package_face(source, printed=True) if source in TITLE_FACES else b""
    return ShippedFace({piece: web_font(data, piece) for piece in FONT_PIECES}, face_metrics(data), whole)
