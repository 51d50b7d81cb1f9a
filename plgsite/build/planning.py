"""The plan of a site for a request."""

from dataclasses import replace

from plgsite.build.collisions import collisions
from plgsite.build.request import Request
from plgsite.build.site import Site
from plgsite.build.stock import Stock
from plgsite.catalogue import Catalogue
from plgsite.diagnostics import Report, Span, did_you_mean
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.plan import Plan, plan
from plgsite.plan.projections.settings import Settings
from plgsite.views.frame.fonts import is_font


def plan_site(request: Request, site: Site, catalogue: Catalogue, theme: Stock, report: Report) -> Plan:
    """What is to be made, of the record alone that was asked for; two things at one address are faults."""
    static = {path: site.digests[path] for path in site.snapshot.under("static/")}
    planned = plan(catalogue, settings_of(request, site, theme), static)
    report.extend(collisions(planned, site.snapshot, catalogue))
    _check_only(request.only, catalogue, report)
    chosen = tuple(one for one in planned.artifacts if _is_chosen(one, request.only)) if request.only else planned.artifacts
    return replace(planned, artifacts=chosen)


def _check_only(only: str, catalogue: Catalogue, report: Report) -> None:
    """A request for one record names one that there is."""
    ids = sorted({id for entries in catalogue.records.values() for id in entries})
    if only and only not in ids:
        by_slug = next((entry.id for entries in catalogue.records.values() for entry in entries.values() if entry.slug == only), "")
        hint = f"its id is '{by_slug}'" if by_slug else did_you_mean(only, ids) or "the id of a record is the name of its file"
        report.error("unknown-record", f"no record '{only}'", at=Span(path="--only", line=0), hint=hint)


def _is_chosen(artifact: Artifact, only: str) -> bool:
    """Whether an artifact is to be made where one record was asked for: what pages share is."""
    return artifact.medium not in ("pdf", "page", "data", "card") or artifact.record.partition(":")[2] == only


def settings_of(request: Request, site: Site, theme: Stock) -> Settings:
    """What a site is planned for."""
    return Settings(
        today=request.today,
        base_url=request.base_url,
        brochures=request.brochures,
        search=request.search,
        keyed_assets=not request.preview,
        theme_assets={name: site.digests[path] for name, path in theme.assets.items()},
        fonts={path: digest for path, digest in site.digests.items() if is_font(path)},
    )
