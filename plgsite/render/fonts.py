"""The font files of the brochure and of pages: those of the font package that are used, and those of the site."""

import importlib.util
from collections.abc import Callable
from pathlib import Path  # noqa: TID251 - fonts are files of a package, and Typst wants a folder

from plgsite.views.fonts import BUILTIN, Typeface

FAMILY = "Source Sans Pro"
STYLES = ("Light", "Regular", "It", "Semibold", "SemiboldIt", "Bold", "BoldIt")


def font_folder(folder: Path) -> Path:
    """Fills a folder with the fonts in use, and only those.

    The package holds each twice (TTF and OTF), and which one Typst took would be chance.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for style in STYLES:
        source, target = _package() / f"SourceSansPro-{style}.ttf", folder / f"SourceSansPro-{style}.ttf"
        if not target.is_file() or target.stat().st_size != source.stat().st_size:
            target.write_bytes(source.read_bytes())
    return folder


def add_typeface(folder: Path, role: str, typeface: Typeface, read: Callable[[str], bytes]) -> str:
    """Puts a typeface of one's own into a folder below that of all fonts; gives it, or "" for one of the package."""
    if typeface.name:
        return ""
    own = folder / role
    own.mkdir()
    for number, file in enumerate(typeface.files):
        (own / f"{number:03}{file.source[-4:].lower()}").write_bytes(read(file.source))
    return str(own)


def font_bytes(source: str, read: Callable[[str], bytes]) -> bytes:
    """A face by its source: of the font package, or a file of the site."""
    if source.startswith(BUILTIN):
        return (_package() / f"{source.removeprefix(BUILTIN)}.ttf").read_bytes()
    return read(source)


def package_font(style: str) -> bytes:
    """A face of the font package, by its style."""
    return (_package() / f"SourceSansPro-{style}.ttf").read_bytes()


def _package() -> Path:
    spec = importlib.util.find_spec("font_source_sans_pro")
    if spec is None or spec.origin is None:
        raise RuntimeError("the package font-source-sans-pro is not installed")
    return Path(spec.origin).parent / "files"
