"""The faces of the font packages, and the pieces in which browsers fetch a face: what is known before there is a site."""

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

PACKAGE_PREFIX = "builtin:"
"""What stands before the name of a face of a font package, instead of a path below `content/`."""
OFL = "SIL Open Font License"
"""What stands for its terms in each piece, with the address of their text; `licences.txt` of the site has them whole."""


class PackageFace(Struct, frozen=True, kw_only=True):
    """A place in a variable font: the package that holds the file, its name there, and where on each axis the face is. `kerned`: whether
    pages have its kerning, which can be a quarter of a face."""

    package: str
    file: str
    at: Mapping[str, int]
    kerned: bool = True


class FontFamily(Struct, frozen=True, kw_only=True):
    """The faces of a family by style: those of running text, the upright one first; those of text whose headings are set in something else;
    and the one of headings where that is another."""

    text: Mapping[str, PackageFace]
    beside: Mapping[str, PackageFace] = {}
    headings: Mapping[str, PackageFace] = {}

    def titles(self, name: str) -> str:
        """What typesetters call the family of headings: a face of its own has a name of its own, so that it is meant in any weight. (Of a
        name with a word of styles in it, as Heavy, Typst drops that.)"""
        return f"{name} Titles" if self.headings else name


STRONG = "Semibold"


def _text(package: str, name: str, axes: str, **at: int) -> Mapping[str, PackageFace]:
    styles = (("Regular", "", 400), ("It", "-Italic", 400), (STRONG, "", 600))
    return {
        style: PackageFace(package=package, file=f"{name}{slant}[{axes}].ttf", at={**at, "wght": wght}) for style, slant, wght in styles
    }


def _beside(text: Mapping[str, PackageFace]) -> Mapping[str, PackageFace]:
    """Bold words in the size of text need no kerning."""
    return {"Strong" if style == STRONG else style: replace(face, kerned=style != STRONG) for style, face in text.items()}


DEFAULT = "Source Sans 3"
_SANS = _text("fontpkg-source-sans-3", "SourceSans3", "wght")
_GROTESQUE = _text("fontpkg-archivo", "Archivo", "wdth,wght", wdth=100)
_SERIF = _text("fontpkg-crimson-pro", "CrimsonPro", "wght")
FONT_FAMILIES: Mapping[str, FontFamily] = {
    DEFAULT: FontFamily(text=_SANS, beside=_beside(_SANS)),
    "Archivo": FontFamily(
        text=_GROTESQUE,
        beside=_beside(_GROTESQUE),
        # Narrower than text: long words of a large title stay whole.
        headings={"Heavy": PackageFace(package="fontpkg-archivo", file="Archivo[wdth,wght].ttf", at={"wdth": 88, "wght": 800})},
    ),
    "Crimson Pro": FontFamily(
        text=_SERIF,
        beside=_beside(_SERIF),
        headings={"Titling": PackageFace(package="fontpkg-crimson-pro", file="CrimsonPro[wght].ttf", at={"wght": 560}, kerned=False)},
    ),
}
"""The families of the font packages."""
FORMER_NAMES: Mapping[str, str] = {"source sans pro": DEFAULT}
"""What families were called before, in lower case."""
FONT_PACKAGES = tuple(dict.fromkeys(face.package for family in FONT_FAMILIES.values() for face in family.text.values()))

_LETTERS = "éèêëïîöôüûúáàâäóçñÉÈËÏÖÜÄ"
_SIGNS = "\u00a0°·½×–—‘’“”•…›€←→↓−✓"
_RARE = "#$*<>\\^_`{|}~"
_ASCII = [code for code in range(0x20, 0x7F) if chr(code) not in _RARE]


def _ranges(codes: list[int]) -> tuple[tuple[int, int], ...]:
    """Code points in order, as first and last of each row."""
    found: list[tuple[int, int]] = []
    for code in codes:
        found[-1:] = [(found[-1][0], code)] if found and code == found[-1][1] + 1 else [*found[-1:], (code, code)]
    return tuple(found)


_FIRST = sorted([*_ASCII, *map(ord, _LETTERS + _SIGNS)])
_WEST = [*range(0x20, 0x7F), *range(0xA0, 0x100), 0x152, 0x153, 0x201A, 0x201E, 0x2022, 0x2039, 0x203A, 0x2191, 0x2193]

FONT_PIECES: Mapping[str, tuple[tuple[int, int], ...]] = {
    # Nearly all pages in Dutch and English need the first alone; what else Western Europe needs, and Latin languages, is fetched by pages
    # that have it.
    "latin": _ranges(_FIRST),
    "west": _ranges([code for code in _WEST if code not in _FIRST]),
    "more": ((0x100, 0x151), (0x154, 0x17F), (0x218, 0x21B), (0x2010, 0x2011), (0x2030, 0x2033), (0x2260, 0x2265)),
}
"""Code points, first and last, of each piece."""


def source_of(family: str, style: str) -> str:
    """What a face of a font package has for a path."""
    return f"{PACKAGE_PREFIX}{family.replace(' ', '')}-{style}"


TITLE_FACES: Mapping[str, str] = {
    source_of(name, style): family.titles(name) for name, family in FONT_FAMILIES.items() for style in family.headings
}
"""The faces of headings alone by their source, with the names of their families."""
PACKAGE_FACES: Mapping[str, PackageFace] = {
    source_of(name, style): face
    for name, family in FONT_FAMILIES.items()
    for style, face in {**family.text, **family.beside, **family.headings}.items()
}
"""All faces of the font packages by their source."""
