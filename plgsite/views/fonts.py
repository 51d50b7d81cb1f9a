"""The fonts of a site: which files, in which pieces browsers fetch them, and where those lie."""

from collections.abc import Mapping

from plgsite.digest import Digest, digest_of
from plgsite.routes import address
from plgsite.views.projection import Projection

BUILTIN = "builtin:"
"""What stands before the name of a file of the font package, instead of a path below `content/`."""
FAMILIES: Mapping[str, tuple[str, ...]] = {"Source Sans Pro": ("Regular", "It", "Semibold")}
"""The families of the font package, and their faces that pages use, the upright one of running text first."""
DEFAULT = "Source Sans Pro"

PIECES: Mapping[str, tuple[tuple[int, int], ...]] = {
    # Western Europe with the punctuation and arrows of the theme; and what else Latin languages need, fetched by pages that have it
    "latin": (
        (0x20, 0x7E),
        (0xA0, 0xFF),
        (0x152, 0x153),
        (0x2013, 0x2014),
        (0x2018, 0x201A),
        (0x201C, 0x201E),
        (0x2022, 0x2022),
        (0x2026, 0x2026),
        (0x2039, 0x203A),
        (0x20AC, 0x20AC),
        (0x2190, 0x2193),
        (0x2212, 0x2212),
        (0x2713, 0x2713),
    ),
    "more": ((0x100, 0x151), (0x154, 0x17F), (0x218, 0x21B), (0x2010, 0x2011), (0x2030, 0x2033), (0x2260, 0x2265)),
}
"""Code points, first and last, of each piece."""


class FontFile(Projection, frozen=True, kw_only=True):
    """A face: a file below `content/`, or one of the font package."""

    source: str
    contents: Digest


class Typeface(Projection, frozen=True, kw_only=True):
    """What text is set in: faces in order of their names. `name` is the family's, of the package; "" for files of one's own."""

    name: str
    files: tuple[FontFile, ...]

    @property
    def upright(self) -> FontFile:
        """The face of running text, by its name."""
        return next((one for one in self.files if _stem(one).lower().endswith(("regular", "roman", "book"))), self.files[0])


class Typefaces(Projection, frozen=True, kw_only=True):
    """The fonts of a site; headings may be set in those of text."""

    text: Typeface
    headings: Typeface

    @property
    def files(self) -> tuple[FontFile, ...]:
        """All faces, each once."""
        return tuple(dict.fromkeys((*self.text.files, *self.headings.files)))


def builtin(name: str) -> Typeface:
    """A family of the font package."""
    files = (FontFile(source=f"{BUILTIN}{name.replace(' ', '')}-{style}", contents=digest_of([name, style])) for style in FAMILIES[name])
    return Typeface(name=name, files=tuple(files))


def _stem(file: FontFile) -> str:
    return file.source.removeprefix(BUILTIN).rpartition("/")[2].rpartition(".")[0] or file.source.removeprefix(BUILTIN)


def piece_address(file: FontFile, piece: str, language: str) -> str:
    """Where browsers find a piece of a face."""
    key = digest_of([file, piece, PIECES[piece]])
    return address("asset", language, slug=f"{_stem(file).lower().replace(' ', '-')}-{piece}-{key[:10]}.woff2")


def known_family(written: str) -> str:
    """The family of the font package that is meant, however its name is spelled; "" for none."""
    plain = written.casefold().replace("-", " ").replace("_", " ").strip()
    return next((name for name in FAMILIES if name.casefold() == plain), "")


def is_font(path: str) -> bool:
    """Whether a file below `content/` is one that a typeface can be made of."""
    return path.startswith("content/") and path.lower().endswith((".ttf", ".otf"))


def files_in(folder: str, files: Mapping[str, Digest]) -> tuple[FontFile, ...]:
    """The faces that lie in a folder, in order of their names; `files` holds the digests of all font files of the site."""
    inside = sorted(path for path in files if path.rpartition("/")[0] == folder)
    return tuple(FontFile(source=path, contents=files[path]) for path in inside)
