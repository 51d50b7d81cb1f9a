"""The fonts of the package, made at installation, are what they would be if made here, and nothing else is ever taken for them."""

from pathlib import Path

import msgspec
import pytest

from plgsite.render.fonts import font_bytes
from plgsite.render.shipped_fonts import NOTHING, ShippedFonts, made_fonts, metrics_of, piece_of, shipped_fonts
from plgsite.render.webfonts import face_metrics, web_font
from plgsite.views.frame.faces import FONT_PIECES, PACKAGE_FACES
from plgsite.views.frame.fonts import package_typeface


@pytest.fixture(scope="module")
def made() -> bytes:
    return made_fonts()


@pytest.fixture
def file(tmp_path, made) -> Path:
    place = tmp_path / "fonts.json"
    place.write_bytes(made)
    return place


def _own(path: str) -> bytes:
    """A file of the site: a face of the package under another path."""
    return font_bytes(package_typeface("Source Sans 3").files[0].source, _own)


def test_each_face_is_what_this_installation_would_make_of_it(file):
    found = shipped_fonts(file)
    files = package_typeface("Source Sans 3").files
    assert {one.source for one in files} < set(found.faces) == set(PACKAGE_FACES)
    for one in files:
        data, face = font_bytes(one.source, _own), found.faces[one.source]
        assert face.metrics == face_metrics(data)
        assert dict(face.pieces) == {piece: web_font(data, piece) for piece in FONT_PIECES}


def test_who_asks_gets_the_same_whether_it_was_shipped_or_not():
    for one in package_typeface("Source Sans 3").files:
        data = font_bytes(one.source, _own)
        assert metrics_of(one.source, _own) == face_metrics(data)
        assert [piece_of(one.source, piece, _own) for piece in FONT_PIECES] == [web_font(data, piece) for piece in FONT_PIECES]


def test_a_font_of_the_site_is_read_from_its_file():
    assert metrics_of("content/fonts/a.ttf", _own) == face_metrics(_own(""))
    assert piece_of("content/fonts/a.ttf", "latin", _own) == web_font(_own(""), "latin")


def test_what_something_else_made_is_not_used(file):
    made = msgspec.json.decode(file.read_bytes(), type=ShippedFonts)
    file.write_bytes(msgspec.json.encode(msgspec.structs.replace(made, maker="another")))
    assert shipped_fonts(file) is NOTHING


@pytest.mark.parametrize("bytes_", [None, b"", b"{", b"[]", b'{"maker":1,"faces":{}}'])
def test_without_a_sound_file_there_is_nothing(tmp_path, bytes_):
    file = tmp_path / "fonts.json"
    if bytes_ is not None:
        file.write_bytes(bytes_)
    assert shipped_fonts(file) is NOTHING
