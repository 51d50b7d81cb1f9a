"""The whole way of a build, one direction: load -> plan -> key -> render what is missing -> publish."""

from jinja2 import Environment
from msgspec.structs import replace

from plgsite.build.artifacts.early_media import begin_media
from plgsite.build.artifacts.keys import keys_of, without_unmade
from plgsite.build.artifacts.make import make
from plgsite.build.faults.addresses import made_faults, planned_faults
from plgsite.build.faults.lost_addresses import remember_admitted
from plgsite.build.faults.own_addresses import Written, in_texts
from plgsite.build.footing import footing_of
from plgsite.build.listing import listing
from plgsite.build.output_state import survey_of
from plgsite.build.picture_shapes import picture_shapes
from plgsite.build.planning import outcome_of, plan_site
from plgsite.build.publish import Reasons, publish_made
from plgsite.build.records import Versions, read_all
from plgsite.build.request import Outcome, Progress, Request
from plgsite.build.reuse.again import again
from plgsite.build.reuse.continued import remember_footing
from plgsite.build.site_files import SiteFiles
from plgsite.build.theme import BROCHURE_ROOT, GUIDE_ROOT, SiteTheme, site_theme
from plgsite.diagnostics import Report
from plgsite.digest import Digest
from plgsite.load.load import Loaded, load
from plgsite.plan.plan import Plan
from plgsite.render.templates import closures, environment
from plgsite.rules.publication import Admit
from plgsite.views.table import VIEWS


def assemble(request: Request, site: SiteFiles, progress: Progress) -> Outcome:
    """A build from its snapshot to its publication. Faults of content and templates end it before the first write."""
    outcome = again(request, site, site.memory, progress) if site.memory else None
    return outcome or _whole(request, site, progress)


def _whole(request: Request, site: SiteFiles, progress: Progress) -> Outcome:
    """A build that looks at everything."""
    report = Report(list(site.faults))
    loaded, versions, led_to = _records(request, site, report, progress)
    theme = site_theme(site.snapshot, report)
    env = environment(theme.shelf)
    if loaded.catalogue is None:
        closures(env, theme.shelf, ALL_TEMPLATES, report)
        return Outcome(diagnostics=report.diagnostics, published=False)
    before = survey_of(request, site)
    with begin_media(request, site, loaded.catalogue, theme, before) as ahead:
        planned = plan_site(request, site, loaded.catalogue, theme, report)
        templates = _closures(site, theme, env, planned, report)
        told = outcome_of(request, loaded, planned)
        report.extend(planned_faults(request, site, loaded, planned, before, led_to))
        if _blocking(report, request):
            return replace(told, diagnostics=report.diagnostics)
        keys, unmade = keys_of(request, site, planned, templates, before)
        made = make(request, site, without_unmade(planned, unmade), theme, env, keys, before, progress, ahead)
    report.extend(made.faults)
    if not request.publish and not request.only:
        report.extend(made_faults(request, site, loaded.catalogue, planned, made.bodies, led_to))
    told = replace(told, diagnostics=report.diagnostics, counts={**told.counts, **made.counts})
    if _blocking(report, request) or not request.publish:
        return told
    entries = tuple(entry for entries in loaded.catalogue.records.values() for entry in entries.values())
    done = publish_made(request, site, without_unmade(planned, unmade), keys, made, Reasons(entries, versions.older), {})
    remember_admitted(site.cache, request)
    versions.forget_older()
    if not (request.preview or request.only):
        remember_footing(site.cache, request.output, site.digests, planned, templates)
    if request.preview:
        done["listing"] = listing(request, planned, loaded.catalogue, unmade)
    outcome = replace(told, **done)
    if site.memory:
        site.memory.footing = footing_of(request, site.snapshot, site.digests, planned, theme, env, templates, unmade, outcome)
    return outcome


def _records(request: Request, site: SiteFiles, report: Report, progress: Progress) -> tuple[Loaded, Versions, tuple[Written, ...]]:
    """All records, looked at together. What their files held beside them (where each mention stands) is let go."""
    parsed, versions = read_all(site, report, request.jobs, progress)
    looks = picture_shapes(site.snapshot, site.digests, site.cache)
    admit = Admit(drafts=request.drafts, future=request.future, expired=request.expired)
    loaded = load(site.snapshot, parsed, request.today, admit, keep_going=request.keep_going, shapes=looks)
    report.extend(loaded.diagnostics)
    return loaded, versions, in_texts(parsed, site.snapshot)


def _closures(site: SiteFiles, theme: SiteTheme, env: Environment, planned: Plan, report: Report) -> dict[str, Digest]:
    """The digest of each template with all that it takes in."""
    used = {one.template for one in planned.artifacts if one.medium in ("page", "style")}
    found = closures(env, theme.shelf, tuple(sorted(used)), report)
    return found | {BROCHURE_ROOT: theme.brochure_digest(site.digests), GUIDE_ROOT: theme.guide_digest(site.digests)}


ALL_TEMPLATES = tuple(f"pages/{family}.html" for family in VIEWS if family not in ("brochure-pdf", "guide", "redirects", "hosting"))


def _blocking(report: Report, request: Request) -> bool:
    """Whether anything stands in the way of publishing: with --keep-going, faults of records do not."""
    level = {"error", "warning"} if request.strict else {"error"}
    found = [fault for fault in report.found if fault.level in level]
    return any(not (request.keep_going and fault.at.path.startswith("content/")) for fault in found)
