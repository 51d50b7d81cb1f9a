"""The fonts of brochures as files, for Typst wants a folder: those of the font package that are used, and those of the site."""

from collections.abc import Callable
from pathlib import Path  # noqa: TID251 - a folder for Typst

from plgsite.render.fonts import package_folder
from plgsite.views.frame.fonts import Typeface

FAMILY = "Source Sans Pro"
STYLES = ("Light", "Regular", "It", "Semibold", "SemiboldIt", "Bold", "BoldIt")


def font_folder(folder: Path) -> Path:
    """Fills a folder with the fonts in use, and only those.

    The package holds each twice (TTF and OTF), and which one Typst took would be chance.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for style in STYLES:
        source, target = package_folder() / f"SourceSansPro-{style}.ttf", folder / f"SourceSansPro-{style}.ttf"
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
