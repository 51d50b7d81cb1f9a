"""Where a link of a page is written: found in the source of the page, when there is a fault to show."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from plgsite.diagnostics import Span
from plgsite.load.layout import pieces_of
from plgsite.load.snapshot import Snapshot


def written_at(snapshot: Snapshot, source: str, link: str, base_path: str) -> Span:
    """The first place in the file of a record (or in those of its modules) that has the link as an editor may have written it.

    Else the file itself, as for a link that a template made.
    """
    for path in (one for one in (source, *pieces_of(source, snapshot.files)) if one in snapshot.files):
        lines = snapshot.read(path).decode("utf-8", "replace").splitlines()
        for wanted in filter(None, _spellings(link, base_path)):
            for number, line in enumerate(lines, 1):
                if found := re.search(rf"(?<![\w/-]){re.escape(wanted)}(?![\w/-])", line):
                    return Span(path=path, line=number, column=found.start() + 1, length=len(wanted))
    return Span(path=source)


def _spellings(link: str, base_path: str) -> Iterator[str]:
    """A link as a page has it, as an editor writes it, and what says least of it last: its place on the page."""
    own = "/" + link.removeprefix(base_path) if link.startswith(base_path) else link
    yield from dict.fromkeys((link, unquote(link), own, unquote(own)))
    page, sign, place = link.partition("#")
    if sign and place:
        slug = page.rstrip("/").rpartition("/")[2]
        yield from (f"{slug}#{place}", f"#{place}") if slug else (f"#{place}",)
