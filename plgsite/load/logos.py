"""Which pictures are logos: of those it matters how well they are seen on a light and on a dark page."""

from collections.abc import Iterable

from plgsite.diagnostics import Loc
from plgsite.load.parsed import Parsed
from plgsite.source.snapshot import Snapshot

LOGOS: frozenset[tuple[str, Loc]] = frozenset(
    {("site", ("brand", key)) for key in ("logo", "logo_dark", "icon")} | {("provider", ("logo",))},
)
"""Kind of record, and the place of the file in it."""


def logo_files(parsed: Iterable[Parsed], snapshot: Snapshot) -> frozenset[str]:
    """The paths of all logos of a site."""
    mentions = ((file.path, record.kind, mention) for file in parsed for record in file.records for mention in record.mentions)
    named = (snapshot.find(path, one.to, may_go_on=False)[1] for path, kind, one in mentions if (kind, one.at.loc) in LOGOS)
    return frozenset(filter(None, named))
