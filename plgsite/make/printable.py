"""Pictures for print."""

from plgsite.catalogue import File
from plgsite.render.pictures import made_of
from plgsite.source.snapshot import Snapshot
from plgsite.texts.pictures import renditions


def printable(snapshot: Snapshot, file: File, language: str) -> bytes:
    """A picture for print: a photo in the largest size of the site, anything else as it is."""
    made = renditions(file, language)
    return (
        made_of(snapshot.read(file.source), [(made[-1].format, made[-1].width, made[-1].height)])[0] if made else snapshot.read(file.source)
    )
