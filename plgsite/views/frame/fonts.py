"""The fonts of a site: which files, in which pieces browsers fetch them, and where those lie."""

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from plgsite.digest import Digest, digest_of
from plgsite.routes import address, safe_name
from plgsite.texts.projection import Projection
from plgsite.views.frame.faces import FONT_FAMILIES, FONT_PIECES, FORMER_NAMES, PACKAGE_FACES, PACKAGE_PREFIX, source_of


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
        upright = self._upright()
        return next((one for one in upright if _stem(one).lower().endswith(("regular", "roman", "book"))), upright[0])

    @property
    def bold(self) -> FontFile:
        """The face of headings, by its name; that of running text where no name says so, as with a variable font."""
        names = ("semibold", "demibold", "bold", "heavy", "titling", "strong")
        return next((one for name in names for one in self._upright() if _stem(one).lower().endswith(name)), self.upright)

    def _upright(self) -> Sequence[FontFile]:
        return [one for one in self.files if not re.search("italic|oblique", _stem(one).lower())] or self.files


class Typefaces(Projection, frozen=True, kw_only=True):
    """The fonts of a site; headings may be set in those of text."""

    text: Typeface
    headings: Typeface

    @property
    def files(self) -> tuple[FontFile, ...]:
        """All faces, each once."""
        return tuple(dict.fromkeys((*self.text.files, *self.headings.files)))


def package_typeface(name: str, role: Literal["all", "text", "headings"] = "all") -> Typeface:
    """A family of the font packages: for all text, for text whose headings are set in something else, or for headings."""
    family = FONT_FAMILIES[name]
    styles = {"all": family.text, "text": family.beside, "headings": family.headings or family.text}[role]
    sources = (source_of(name, style) for style in styles)
    return Typeface(name=name, files=tuple(FontFile(source=one, contents=digest_of(PACKAGE_FACES[one])) for one in sources))


def _stem(file: FontFile) -> str:
    return file.source.removeprefix(PACKAGE_PREFIX).rpartition("/")[2].rpartition(".")[0] or file.source.removeprefix(PACKAGE_PREFIX)


def _web_name(file: FontFile) -> str:
    """What the files of a face are called: its own name for one of the site's; not for one of a package, which may reserve its name."""
    style = file.source.rpartition("-")[2]
    return f"text-{style}" if file.source.startswith(PACKAGE_PREFIX) else _stem(file)


def piece_address(file: FontFile, piece: str, language: str) -> str:
    """Where browsers find a piece of a face."""
    key = digest_of([file, piece, FONT_PIECES[piece]])
    return address("asset", language, slug=f"{safe_name(_web_name(file))}-{piece}-{key[:10]}.woff2")


def known_family(written: str) -> str:
    """The family of the font packages that is meant, however its name is spelled; "" for none."""
    plain = written.casefold().replace("-", " ").replace("_", " ").strip()
    return FORMER_NAMES.get(plain, "") or next((name for name in FONT_FAMILIES if name.casefold() == plain), "")


def is_font(path: str) -> bool:
    """Whether a file below `content/` is one that a typeface can be made of."""
    return path.startswith("content/") and path.lower().endswith((".ttf", ".otf"))


def files_in(folder: str, files: Mapping[str, Digest]) -> tuple[FontFile, ...]:
    """The faces that lie in a folder, in order of their names; `files` holds the digests of all font files of the site."""
    inside = sorted(path for path in files if path.rpartition("/")[0] == folder)
    return tuple(FontFile(source=path, contents=files[path]) for path in inside)
