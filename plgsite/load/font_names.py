"""The fonts that a site names: a family of the font package, or a folder with files."""

from collections.abc import Iterator

from plgsite.catalogue import Face
from plgsite.diagnostics import Loc, Report, Span, did_you_mean
from plgsite.load.locate import Locator
from plgsite.load.parsed import ParsedRecord
from plgsite.load.references import Shapes
from plgsite.model.site import Site
from plgsite.source.layout import SITE
from plgsite.source.pointers import FETCH, IS_POINTER
from plgsite.source.snapshot import Snapshot, where
from plgsite.views.frame.faces import FONT_FAMILIES
from plgsite.views.frame.fonts import files_in, is_font, known_family

REGULAR, BOLD = 500, 600
"""The heaviest face that running text can be set in, and the lightest that is seen beside it."""


def check_fonts(path: str, record: ParsedRecord, snapshot: Snapshot, locator: Locator, report: Report, shapes: Shapes) -> None:
    """A fault for a name that is neither a family nor a folder with TTF or OTF files, and for files there that are damaged or too few."""
    folders = dict.fromkeys((one for one in snapshot.files if is_font(one)), "")
    for loc, written in _named(record):
        if known_family(written):
            continue
        at = locator.span(path, record, loc)
        own = files_in(where(SITE, written), folders)
        for file in own:
            if file.source in shapes and (why := shapes[file.source].fault):
                message = f"the font '{written}' cannot be used: {file.source.rpartition('/')[2]}: {why}"
                hint = FETCH if why == IS_POINTER else "TTF and OTF files can be used; fetch this one again"
                report.error("wrong-font", message, at=at, hint=hint)
        if not own:
            _tell_no_font(written, snapshot, tuple(folders), report, at)
        elif loc[-1] == "text" and not _accepts(record):
            _tell_few(written, [shapes[file.source].face for file in own if file.source in shapes], report, at)


def _tell_no_font(written: str, snapshot: Snapshot, fonts: tuple[str, ...], report: Report, at: Span) -> None:
    folder = where(SITE, written)
    if snapshot.under(f"{folder}/"):
        is_web = any(one.lower().endswith((".woff", ".woff2")) for one in snapshot.under(f"{folder}/"))
        why = ", only web fonts (WOFF), which cannot be printed" if is_web else ""
        hint = "put the TTF or OTF files of that font there"
        report.error("unknown-font", f"the folder '{written}' holds no TTF or OTF{why}", at=at, hint=hint)
        return
    places = {one.rpartition("/")[0].removeprefix("content/") for one in fonts}
    if "/" in written:
        near = did_you_mean(written, places)
        hint = f"put the TTF or OTF files of the font in {folder}/" + (f"; {near}" if near else "")
        report.error("unknown-font", f"no font '{written}': there is no such folder, or it is empty", at=at, hint=hint)
        return
    families = f"write {', '.join(FONT_FAMILIES)}, or a folder in content/ with TTF or OTF files"
    report.error("unknown-font", f"no font '{written}'", at=at, hint=did_you_mean(written, {*FONT_FAMILIES, *places}) or families)


def _tell_few(written: str, found: list[Face | None], report: Report, at: Span) -> None:
    """A warning where running text is set in bold, or bold words are as light as the others."""
    faces = [one for one in found if one]
    upright = [one for one in faces if not one.leans]
    lacks_regular = not any(one.lightest <= REGULAR for one in upright)
    lacks_bold = not any(one.heaviest >= BOLD for one in upright)
    if len(faces) < len(found) or not (lacks_regular or lacks_bold):
        return
    lacks = {"regular": lacks_regular, "bold": lacks_bold, "italic": not any(one.leans for one in faces)}
    named = " and no ".join(name for name, is_lacking in lacks.items() if is_lacking)
    so = "all text is bold" if lacks_regular else "headings and bold words are as light as other text"
    hint = "put the other files of the font in that folder; or write 'adjusted: accept' at 'brand' to be told no more"
    report.warning("few-faces", f"the font '{written}' has no {named}, so {so}", at=at, hint=hint)


def _accepts(record: ParsedRecord) -> bool:
    return isinstance(record.record, Site) and record.record.brand.adjusted == "accept"


def _named(record: ParsedRecord) -> Iterator[tuple[Loc, str]]:
    fonts = record.record.brand.fonts if isinstance(record.record, Site) else None
    for key in ("text", "headings"):
        if fonts and (written := getattr(fonts, key)):
            yield ("brand", "fonts", key), written
