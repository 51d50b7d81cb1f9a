"""The fonts that a site names: a family of the font package, or a folder with files."""

from collections.abc import Iterator

from plgsite.diagnostics import Loc, Report, did_you_mean
from plgsite.load.locate import Locator
from plgsite.load.parsed import ParsedRecord
from plgsite.load.references import Shapes
from plgsite.model.site import Site
from plgsite.source.layout import SITE
from plgsite.source.pointers import FETCH, IS_POINTER
from plgsite.source.snapshot import Snapshot, where
from plgsite.views.frame.faces import FONT_FAMILIES
from plgsite.views.frame.fonts import files_in, is_font, known_family


def check_fonts(path: str, record: ParsedRecord, snapshot: Snapshot, locator: Locator, report: Report, shapes: Shapes) -> None:
    """A fault for a name that is neither a family nor a folder with TTF or OTF files, and for files there that are damaged."""
    folders = dict.fromkeys((one for one in snapshot.files if is_font(one)), "")
    for loc, written in _named(record):
        own = () if known_family(written) else files_in(where(SITE, written), folders)
        for file in own:
            if file.source in shapes and (why := shapes[file.source].fault):
                at = locator.span(path, record, loc)
                message = f"the font '{written}' cannot be used: {file.source.rpartition('/')[2]}: {why}"
                report.error(
                    "wrong-font", message, at=at, hint=FETCH if why == IS_POINTER else "TTF and OTF files can be used; fetch this one again"
                )
        if not known_family(written) and not own:
            places = {one.rpartition("/")[0].removeprefix("content/") for one in folders}
            hint = (
                did_you_mean(written, {*FONT_FAMILIES, *places})
                or f"write {', '.join(FONT_FAMILIES)}, or a folder in content/ with TTF or OTF files"
            )
            at = locator.span(path, record, loc)
            report.error("unknown-font", f"no font '{written}'", at=at, hint=hint)


def _named(record: ParsedRecord) -> Iterator[tuple[Loc, str]]:
    fonts = record.record.brand.fonts if isinstance(record.record, Site) else None
    for key in ("text", "headings"):
        if fonts and (written := getattr(fonts, key)):
            yield ("brand", "fonts", key), written
