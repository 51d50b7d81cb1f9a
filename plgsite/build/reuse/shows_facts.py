"""What shows edited facts of programmes: lists, programmes that stand beside them, calendars, cards, and the facts of the full-text index.

Lists are planned from what the last build remembers of all programmes (`projections/remembered.py`), so that no other record is read.
"""

from msgspec import Struct
from msgspec.structs import replace

from plgsite.build.planning import edition_counts
from plgsite.build.reuse.shows_edited import Edited
from plgsite.model.programme import Programme
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.edited_facts import artifacts_beside, artifacts_of_lists
from plgsite.plan.guide.guide import guide_artifacts
from plgsite.plan.lists.search import search_index
from plgsite.projections.projections import Projections
from plgsite.state.known_rows import KnownRows, recall_rows
from plgsite.state.last_build import Knowledge
from plgsite.state.memory import Known
from plgsite.state.request import Outcome, Request
from plgsite.state.site_files import SiteFiles
from plgsite.state.wanted_index import WantedIndex


class ShowsFacts(Struct, frozen=True, kw_only=True):
    """What an edit of facts changes beside the pages of the edited programmes: the artifacts, what is wanted no more, all lists."""

    artifacts: tuple[Artifact, ...]
    gone: frozenset[str]
    lists: frozenset[str]


def remembered_rows(request: Request, site: SiteFiles, known: Known, last: Knowledge) -> KnownRows | None:
    """What is known of all programmes as they were; None where nobody remembers it."""
    if site.memory:
        return KnownRows(rows=known.projections.rows, lists=known.lists) if known.lists else None
    return recall_rows(site.cache, request.output, last.rows)


def shows_facts(before: Projections, now: Projections, edited: Edited, lists: frozenset[str]) -> ShowsFacts | None:
    """What shows the edited programmes; None where all is to be looked at, because a page comes or goes."""
    programmes = [one for one in edited if one.record.KIND == Programme.KIND]
    if any(bool(before.events[one.id]) != bool(now.events[one.id]) for one in programmes):  # a calendar comes or goes
        return None
    shown = artifacts_of_lists(now)
    paths = frozenset(one.path for one in shown)
    if any(path.endswith(".html") for path in lists ^ paths):
        return None
    cards = [(before.social(ref), now.social(ref)) for ref in (f"programme:{one.id}" for one in programmes)]
    left = {was.address for was, new in cards if was and new and was.address != new.address}
    guide = tuple(guide_artifacts(now)) if any(getattr(one.inputs, "guide", None) for one in shown) else ()
    return ShowsFacts(artifacts=(*shown, *guide, *artifacts_beside(now, programmes)), gone=(lists - paths) | left, lists=paths)


def with_facts(index: WantedIndex | None, now: Projections) -> WantedIndex | None:
    """The index with what it says of prices, places and days now."""
    return replace(index, planned=search_index(now, tuple(index.addresses))) if index else None


def told_of_facts(told: Outcome, before: Projections, now: Projections, edited: Edited) -> dict[str, int]:
    """The counts of editions: those of the edited programmes are others now."""
    ids = [one.id for one in edited if one.record.KIND == Programme.KIND]
    was, new = (edition_counts((known.programmes[id] for id in ids), now.settings.today) for known in (before, now))
    return {**told.counts, **{name: told.counts[name] + new[name] - was[name] for name in new}}
