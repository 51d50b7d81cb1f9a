"""The plan of a site for a request, and what an outcome tells of it."""

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from msgspec import structs

from plgsite.build.faults.collisions import collisions
from plgsite.catalogue import Catalogue, Entry
from plgsite.diagnostics import Report, Span, did_you_mean
from plgsite.load.load import Loaded
from plgsite.load.locate import Locator
from plgsite.model.places import Page
from plgsite.model.programme import Programme
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.lists.search import FOLDERS
from plgsite.plan.plan import Plan, plan
from plgsite.render.templates import BUILTIN, OWN
from plgsite.rules.standing import edition_state
from plgsite.state.context import settings_of
from plgsite.state.request import Outcome, Request
from plgsite.state.site_files import SiteFiles
from plgsite.state.theme import SiteTheme


def plan_site(request: Request, site: SiteFiles, catalogue: Catalogue, theme: SiteTheme, report: Report) -> Plan:
    """What is to be made, of the record alone that was asked for; two things at one address are faults."""
    static = {path: site.digests[path] for path in site.snapshot.under("static/")}
    planned = plan(catalogue, settings_of(request, site, theme), static)
    report.extend(collisions(planned, site.snapshot, catalogue))
    _check_only(request.only, catalogue, report)
    artifacts = tuple(_with_known_template(one, site, catalogue, theme, report) for one in planned.artifacts)
    chosen = tuple(one for one in artifacts if _is_chosen(one, request.only)) if request.only else artifacts
    return replace(planned, artifacts=chosen)


OF_PAGES = "pages/page.html"


def _with_known_template(artifact: Artifact, site: SiteFiles, catalogue: Catalogue, theme: SiteTheme, report: Report) -> Artifact:
    """The artifact; a page of the site whose own template is not there gets that of all pages, and a fault."""
    name = artifact.template
    if artifact.family != Page.KIND or name == OF_PAGES or OWN + name in theme.shelf.texts:
        return artifact
    if OWN + name in site.snapshot.files:  # what is wrong with it was told as it was read
        return structs.replace(artifact, template=OF_PAGES)
    names = {path.removeprefix(OWN) for path in theme.shelf.own if path.endswith(".html")}
    entry = catalogue.get(Page, artifact.record.partition(":")[2])
    bare = name.removeprefix(OWN)
    hint = did_you_mean(bare, names) or f"put it at {OWN}{bare}"
    if bare.startswith(BUILTIN):
        hint = f'write a template of your own that begins with {{% extends "{bare}" %}}, and name that'
    at = Locator(site.snapshot).value(entry.path, entry.id, ("template",))
    report.error("missing-template", f"no template '{name}' of this site", at=at, hint=hint)
    return structs.replace(artifact, template=OF_PAGES)


def _check_only(only: str, catalogue: Catalogue, report: Report) -> None:
    """A request for one record names one that there is."""
    ids = sorted({id for entries in catalogue.records.values() for id in entries})
    if only and only not in ids:
        by_slug = next((entry.id for entries in catalogue.records.values() for entry in entries.values() if entry.slug == only), "")
        hint = f"its id is '{by_slug}'" if by_slug else did_you_mean(only, ids) or "the id of a record is the name of its file"
        report.error("unknown-record", f"no record '{only}'", at=Span(path="--only", line=0), hint=hint)


def _is_chosen(artifact: Artifact, only: str) -> bool:
    """Whether an artifact is to be made where one record was asked for: what pages share is. The index stays, with all that it says."""
    if artifact.family in FOLDERS:
        return False
    return artifact.medium not in ("pdf", "page", "data", "card") or artifact.record.partition(":")[2] == only


def outcome_of(request: Request, loaded: Loaded, planned: Plan) -> Outcome:
    """What the terminal says of what was read."""
    assert loaded.catalogue is not None
    catalogue, change = loaded.catalogue, planned.next_change
    counts = {kind: len(entries) for kind, entries in catalogue.records.items()}
    counts |= edition_counts(catalogue.of(Programme).values(), request.today)
    return Outcome(
        diagnostics=(),
        published=False,
        counts=counts,
        absent=Counter(catalogue.absent.values()),
        left_out=loaded.left_out,
        next_change=change.told if change else None,
    )


def edition_counts(programmes: Iterable[Entry[Programme]], today: datetime.date) -> Counter[str]:
    """How many editions some programmes have, and how many of these are past."""
    states = [edition_state(edition, today) for entry in programmes for edition in entry.record.editions]
    return Counter(edition=len(states), past=states.count("past"))
