"""The fonts of brochures as files, for Typst wants a folder: those of the font packages that are used, and those of the site."""

from collections.abc import Callable
from pathlib import Path  # noqa: TID251 - a folder for Typst

from plgsite.render.fonts import variable_font
from plgsite.render.shipped_fonts import title_face
from plgsite.views.frame.faces import DEFAULT, FONT_FAMILIES, source_of
from plgsite.views.frame.fonts import Typeface


def font_folder(folder: Path, text: str = "", headings: str = "") -> Path:
    """Fills a folder with the families in use, and only those; the default one shows what others lack, so it is always there."""
    folder.mkdir(parents=True, exist_ok=True)
    titles = FONT_FAMILIES[headings].headings if headings else {}
    for style in titles:
        (folder / f"{headings} {style}.ttf").write_bytes(title_face(source_of(headings, style)))
    for name in dict.fromkeys((DEFAULT, *filter(None, (text, "" if titles else headings)))):
        for source in {variable_font(source_of(name, style)) for style in FONT_FAMILIES[name].text}:
            target = folder / source.name
            if not target.is_file() or target.stat().st_size != source.stat().st_size:
                target.write_bytes(source.read_bytes())
    return folder


def add_typeface(folder: Path, role: str, typeface: Typeface, read: Callable[[str], bytes]) -> str:
    """Puts a typeface of one's own into a folder below that of all fonts; gives it, or "" for one of a package."""
    if typeface.name:
        return ""
    own = folder / role
    own.mkdir()
    for number, file in enumerate(typeface.files):
        (own / f"{number:03}{file.source[-4:].lower()}").write_bytes(read(file.source))
    return str(own)
