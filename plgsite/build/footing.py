"""What a build found out that holds as long as nothing but own text is edited (see `plgsite.model.own_text`)."""

from collections.abc import Iterable, Mapping

from jinja2 import Environment
from msgspec import Struct
from msgspec.structs import replace

from plgsite.build.request import Outcome, Request
from plgsite.build.theme import SiteTheme
from plgsite.diagnostics import Report
from plgsite.digest import Digest
from plgsite.load.layout import Source, sources
from plgsite.load.snapshot import Snapshot
from plgsite.model.own_text import OWN_TEXT
from plgsite.plan.plan import Plan
from plgsite.plan.projections import Projections


class Footing(Struct, frozen=True, kw_only=True):
    """The request, the digests of all files, the sources that have own text by each of their files, all references, the projections, the
    theme with the closures of its templates, the PDFs that are not made, and what was told."""

    request: Request
    digests: Mapping[str, Digest]
    sources: Mapping[str, Source]
    refs: frozenset[str]
    known: Projections
    theme: SiteTheme
    env: Environment
    templates: Mapping[str, Digest]
    unmade: frozenset[str]
    told: Outcome


def sources_with_own_text(found: Iterable[Source]) -> dict[str, Source]:
    """Those files of one record each whose kind has text of its own, by each of their files."""
    return {path: one for one in found if one.id and one.kind in OWN_TEXT for path in (one.path, *one.pieces)}


def footing_of(
    request: Request,
    snapshot: Snapshot,
    digests: Mapping[str, Digest],
    planned: Plan,
    theme: SiteTheme,
    env: Environment,
    templates: Mapping[str, Digest],
    unmade: frozenset[str],
    told: Outcome,
) -> Footing | None:
    """The footing that a build leaves; None where own text is shown beyond its own pages: in a studiegids that was made."""
    if any(one.family == "guide" and one.path not in unmade for one in planned.artifacts) or told.failed:
        return None
    catalogue = planned.known.catalogue
    return Footing(
        request=replace(request, printed=frozenset()),
        digests=digests,
        sources=sources_with_own_text(sources(snapshot.under("content/"), Report())),
        refs=frozenset(f"{kind}:{id}" for kind, entries in catalogue.records.items() for id in entries),
        known=planned.known,
        theme=theme,
        env=env,
        templates=templates,
        unmade=unmade,
        told=told,
    )
