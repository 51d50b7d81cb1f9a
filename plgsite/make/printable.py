"""Pictures for print."""

from plgsite.catalogue import File
from plgsite.render.pictures import made_of
from plgsite.source.snapshot import Snapshot
from plgsite.texts.pictures import renditions

SHEET = (2552, 3579)
"""An A4 sheet with its bleed, in pixels at 300 to an inch: what covers it needs no more."""


def printable(snapshot: Snapshot, file: File, language: str, *, for_print: bool = False) -> bytes:
    """A picture for print: a photo in the largest size of the site, or for the printer in that of a sheet; anything else as it is."""
    made = renditions(file, language)
    if not made:
        return snapshot.read(file.source)
    width, height = _for_sheet(file) if for_print else (made[-1].width, made[-1].height)
    return made_of(snapshot.read(file.source), [(made[-1].format, width, height)])[0]


def _for_sheet(file: File) -> tuple[int, int]:
    """The size in which a photo could cover a sheet; its own where it is smaller."""
    width, height = file.width or 1, file.height or 1
    share = min(1.0, max(SHEET[0] / width, SHEET[1] / height))
    return max(1, round(width * share)), max(1, round(height * share))
