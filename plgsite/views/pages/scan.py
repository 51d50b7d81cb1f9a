"""The page of a scan, with the programmes that use it."""

from msgspec import Struct

from plgsite.catalogue import Entry
from plgsite.model.stories import Scan
from plgsite.texts.projection import Named
from plgsite.views.frame.artifact_facts import Facts
from plgsite.views.frame.frame import Frame, page_reader
from plgsite.views.programme.scans import ScanView, scan_view


class ScanPageInputs(Struct, frozen=True, kw_only=True):
    """What the page of a scan is made from."""

    frame: Frame
    address: str
    scan: Entry[Scan]
    links: tuple[Named, ...]
    programmes: tuple[Named, ...]


class ScanPageView(Struct, frozen=True, kw_only=True):
    """The page of a scan."""

    frame: Frame
    canonical: str
    title: str
    scan: ScanView
    programmes: tuple[tuple[str, str], ...]
    """Title and address of the programmes that use it."""


def scan_page_view(given: ScanPageInputs, facts: Facts) -> ScanPageView:
    """The view of the page of a scan."""
    frame = given.frame
    read = page_reader(given.scan, given.links, frame)
    return ScanPageView(
        frame=frame,
        canonical=frame.absolute(given.address),
        title=given.scan.record.title,
        scan=scan_view(given.scan, read, frame.words),
        programmes=tuple((one.title, frame.href(one.address)) for one in given.programmes if one.address),
    )
