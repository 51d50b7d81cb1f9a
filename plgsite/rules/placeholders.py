"""A programme that is published with the summary that `plgsite new` wrote: nobody has said yet what it is about."""

from collections.abc import Iterator

from plgsite.catalogue import Catalogue
from plgsite.model.programme import Programme
from plgsite.prose.nodes import plain_text
from plgsite.rules.finding import Finding

SUMMARIES = frozenset(
    {
        "In een of twee zinnen wat deelnemers leren, en voor wie het is.",
        "Say in one or two sentences what participants learn, and who it is for.",
    }
)
"""Those of `starters/new/`, by which a draft begins."""


def placeholders(catalogue: Catalogue) -> Iterator[Finding]:
    """A summary that is still that of the draft."""
    for entry in catalogue.of(Programme).values():
        if not entry.record.draft and plain_text(entry.nodes(entry.record.summary)) in SUMMARIES:
            yield Finding(
                kind="programme",
                id=entry.id,
                loc=("summary",),
                level="warning",
                code="placeholder",
                message="the summary is still the one that 'plgsite new' wrote",
                hint="say what participants learn and who it is for, or keep it a draft (draft: true)",
                relies_on=(f"programme:{entry.id}.draft",),
            )
