"""Files that others made, and that are damaged or made to do harm: a fault at the line that names them, never an end of plgsite itself."""

import io
import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from plgsite.render import looks
from plgsite.render.fonts import package_face
from plgsite.render.looks import look_at
from plgsite.views.frame.faces import DEFAULT, source_of
from tests.support import SiteFolder, programme, site, small_pdf, told

pytestmark = pytest.mark.slow  # many builds

REGULAR = source_of(DEFAULT, "Regular")
FORMATS = {"foto.png": "PNG", "foto.jpg": "JPEG", "foto.webp": "WEBP", "foto.avif": "AVIF", "foto.gif": "GIF"}


def photo(form: str, side: int = 64) -> bytes:
    """A picture of many colours."""
    made = io.BytesIO()
    image = Image.new("RGB", (side, side))
    image.putdata([(x * 7 % 256, y * 5 % 256, x * y % 256) for y in range(side) for x in range(side)])
    image.save(made, form)
    return made.getvalue()


def huge_png(width: int, height: int) -> bytes:
    """A PNG that says that it is of some size, and has nothing in it."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")


def naming(root, name: str, data: bytes) -> SiteFolder:
    """A site of which a programme shows a file, in a field or (a PDF) in its text."""
    folder = site(root)
    folder.write(f"content/media/{name}", data)
    hero = "" if name.endswith(".pdf") else f"hero: {{file: /media/{name}, alt: Iets}}\n"
    folder.write("content/programmes/a.md", programme(hero or "motto: Iets\n", f"Een [bestand](/media/{name}).\n"))
    folder.write("content/programmes/b.md", programme())
    return folder


DAMAGED = {
    **{f"cut off: {name}": (name, photo(form)[:-40]) for name, form in FORMATS.items() if form != "GIF"},
    **{f"half: {name}": (name, photo(form)[: len(photo(form)) // 2]) for name, form in FORMATS.items()},
    "text called a photo": ("foto.png", b"Dit is geen foto.\n"),
    "a drawing called a photo": ("foto.png", b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
    "nothing called a photo": ("foto.jpg", b""),
    "more pixels than memory": ("foto.png", huge_png(60_000, 60_000)),
    "a line without end": ("foto.png", huge_png(2_000_000_000, 1)),
    "a photo called a drawing": ("prent.svg", photo("PNG")),
    "a drawing of a mile": ("prent.svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="9000000" height="9"/>'),
    "a drawing that is cut off": ("prent.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><rect'),
    "text called a document": ("brief.pdf", b"Dit is geen PDF.\n"),
    "a page called a document": ("brief.pdf", b"<html>%PDF-1.4</html>"),
    "a document that is cut off": ("brief.pdf", small_pdf()[:-60]),
    "a document without its list": ("brief.pdf", small_pdf().replace(b"xref\n0", b"yref\n0")),
    "a document that begins later": ("brief.pdf", b"\n" + small_pdf()),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_file_is_a_fault_where_it_is_named(tmp_path, name):
    folder = naming(tmp_path, *DAMAGED[name])
    outcome = folder.build(jobs=2)
    assert not outcome.published and [one.at.path for one in outcome.diagnostics] == ["content/programmes/a.md"]
    assert outcome.diagnostics[0].at.line in (5, 7) and "cannot be used" in outcome.diagnostics[0].message
    kept = folder.build(keep_going=True)
    assert kept.published and kept.left_out == ("programme:a",)


@pytest.mark.parametrize("name", [*FORMATS, "brief.pdf"])
def test_a_whole_file_is_none(tmp_path, name):
    assert told(naming(tmp_path, name, small_pdf() if name == "brief.pdf" else photo(FORMATS[name])).build(publish=False)) == []


@pytest.mark.parametrize("kind", ["cut off", "text", "nothing", "woff", "flipped"])
def test_a_damaged_font_is_a_fault_where_its_folder_is_named(tmp_path, kind):
    whole = package_face(REGULAR)
    data = {"cut off": whole[:20_000], "text": b"geen letters", "nothing": b"", "woff": b"wOF2" + whole[4:], "flipped": whole[:400] * 9}[
        kind
    ]
    folder = site(tmp_path, "-- content/programmes/a.md --\n" + programme())
    folder.write("content/site.yaml", "title: P\nbase_url: https://p.example/\nprovider: proef\nbrand:\n  fonts:\n    text: letters\n")
    folder.write("content/letters/Eigen-Regular.ttf", data)
    faults = told(folder.build(publish=False))
    assert len(faults) == 1 and faults[0].startswith("content/site.yaml:6:11 error[wrong-font] the font 'letters' cannot be used: Eigen-")


WHOLE = {f"x.{name.rpartition('.')[2]}": photo(form, 16) for name, form in FORMATS.items()} | {"x.pdf": small_pdf()}


@given(st.sampled_from(sorted(WHOLE)), st.integers(0, 10_000), st.binary(max_size=8), st.booleans())
@settings(deadline=None)
def test_whatever_is_changed_in_a_file_a_look_at_it_never_fails(name, at, put, cut):
    data = WHOLE[name]
    at %= len(data)
    found = look_at(name, data[:at] if cut else data[:at] + put + data[at + len(put) :])
    assert isinstance(found.fault, str)


@pytest.mark.slow
@given(st.integers(0, 200_000), st.binary(min_size=1, max_size=6))
@settings(deadline=None, max_examples=25)
def test_whatever_is_changed_in_a_font_a_look_at_it_never_fails(at, put):
    data = package_face(REGULAR)
    assert isinstance(look_at("x.ttf", data[: at % len(data)] + put + data[at % len(data) + len(put) :]).fault, str)


def test_what_is_looked_at_is_said_once():
    from plgsite.state import picture_shapes

    assert set(picture_shapes.LOOKED_AT) == set(looks.LOOKED_AT)
