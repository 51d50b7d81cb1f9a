"""The build that looks at everything, one direction: load -> plan -> key -> render what is missing -> publish."""

from msgspec.structs import replace

from plgsite.build.faults.addresses import made_faults, planned_faults, published_faults
from plgsite.build.faults.lost_addresses import remember_admitted
from plgsite.build.faults.own_addresses import Written, in_texts
from plgsite.build.planning import outcome_of, plan_site
from plgsite.build.publish import Reasons, keep_what_is_wanted, publish_made
from plgsite.build.reuse.record import BuildDone, record_of
from plgsite.catalogue import Catalogue
from plgsite.diagnostics import Report
from plgsite.digest import Digest
from plgsite.load.load import Loaded, load
from plgsite.load.logos import logo_files
from plgsite.make.keys import keys_of
from plgsite.make.made import MadeArtifacts
from plgsite.make.make import make
from plgsite.model.places import Page
from plgsite.plan.plan import Plan
from plgsite.publish.output import Surveyed
from plgsite.render.blocked import blocked, blocked_in_styles
from plgsite.render.templates import OWN, closures, environment
from plgsite.rules.publication import Admit
from plgsite.state.context import Build
from plgsite.state.listing import listing
from plgsite.state.memory import Known
from plgsite.state.output_state import survey_of
from plgsite.state.own_templates import ALL_TEMPLATES, blamed, own_styles, own_templates
from plgsite.state.picture_shapes import picture_shapes
from plgsite.state.records import Versions, read_all
from plgsite.state.request import Outcome, Progress, Request
from plgsite.state.site_files import SiteFiles
from plgsite.state.theme import BROCHURE_ROOT, GUIDE_ROOT, SiteTheme, site_theme
from plgsite.state.wanted_index import wanted_index
from plgsite.templating.environment import PageEnvironment


def build_whole(request: Request, site: SiteFiles, progress: Progress) -> BuildDone:
    """A build from its snapshot to its publication. Faults of content and templates end it before the first write."""
    report = Report(list(site.faults))
    loaded, versions, led_to = _records(request, site, report, progress)
    theme = site_theme(site.snapshot, report)
    env = environment(theme.shelf)
    if loaded.catalogue is None:
        closures(env, theme.shelf, ALL_TEMPLATES, report)
        return BuildDone(Outcome(diagnostics=report.diagnostics, published=False))
    before = survey_of(request, site)
    planned = plan_site(request, site, loaded.catalogue, theme, report)
    templates = _closures(site, theme, env, planned, report)
    told = outcome_of(request, loaded, planned)
    report.extend(blocked(theme.shelf.texts, planned.known.site.record, planned.known.base_url))
    report.extend(blocked_in_styles(own_styles(site.snapshot), planned.known.site.record, planned.known.base_url))
    report.extend(planned_faults(request, site, loaded, planned, before, led_to, theme.shelf))
    if _blocking(report, request):
        return BuildDone(replace(told, diagnostics=report.diagnostics))
    build = _prepared(request, site, planned, theme, env, templates, before, progress)
    made = make(build)
    report.extend(blamed(made.faults, theme, site.snapshot))
    if not request.publish and not request.only:
        report.extend(made_faults(request, site, loaded.catalogue, planned, made.bodies, led_to))
    elif not request.only:
        report.extend(published_faults(request, site, loaded.catalogue, made.bodies))
    told = replace(told, diagnostics=report.diagnostics, counts={**told.counts, **made.counts})
    if _blocking(report, request) or not request.publish:
        return BuildDone(told)
    return _published(build, made, planned, loaded.catalogue, versions, told)


def _prepared(
    request: Request,
    site: SiteFiles,
    planned: Plan,
    theme: SiteTheme,
    env: PageEnvironment,
    templates: dict[str, Digest],
    before: Surveyed,
    progress: Progress,
) -> Build:
    """What is wanted, with its keys."""
    keys, unmade = keys_of(request, site, planned.artifacts, templates, before)
    return Build(
        request=request,
        site=site,
        theme=theme,
        env=env,
        templates=templates,
        artifacts=tuple(one for one in planned.artifacts if one.path not in unmade),
        index=wanted_index(planned.index, keys, site.toolchain) if planned.index and not request.only else None,
        keys=keys,
        unmade=unmade,
        before=before,
        progress=progress,
    )


def _published(build: Build, made: MadeArtifacts, planned: Plan, catalogue: Catalogue, versions: Versions, told: Outcome) -> BuildDone:
    """Publishes, and remembers what was found out."""
    request, site = build.request, build.site
    entries = tuple(entry for entries in catalogue.records.values() for entry in entries.values())
    done = publish_made(build, made, Reasons(entries, versions.older), {})
    if not (request.only or request.preview):
        keep_what_is_wanted(build, made)
    remember_admitted(site.cache, request)
    versions.forget_older()
    if request.preview:
        done["listing"] = listing(request, planned, catalogue, build.unmade)
    outcome = replace(told, **done)
    if outcome.failed or request.only or request.keep_going:
        return BuildDone(outcome)
    known = Known(projections=planned.known, theme=build.theme, env=build.env, lists=planned.lists)
    return BuildDone(outcome, record_of(build, made, known, outcome), known)


def _records(request: Request, site: SiteFiles, report: Report, progress: Progress) -> tuple[Loaded, Versions, tuple[Written, ...]]:
    """All records, looked at together. What their files held beside them (where each mention stands) is let go."""
    parsed, versions = read_all(site, report, request.jobs, progress)
    looks = picture_shapes(site.snapshot, site.digests, site.cache, request.jobs, logos=logo_files(parsed, site.snapshot))
    admit = Admit(drafts=request.drafts, future=request.future, expired=request.expired)
    loaded = load(site.snapshot, parsed, request.today, admit, keep_going=request.keep_going, shapes=looks)
    report.extend(loaded.diagnostics)
    return loaded, versions, in_texts(parsed, site.snapshot)


def _closures(site: SiteFiles, theme: SiteTheme, env: PageEnvironment, planned: Plan, report: Report) -> dict[str, Digest]:
    """The digest of each template with all that it takes in."""
    used = {one.template for one in planned.artifacts if one.medium in ("page", "style")}
    own_pages = {one for one in ALL_TEMPLATES if OWN + one in theme.shelf.texts}  # those of pages that there are none of today too
    found = closures(env, theme.shelf, tuple(sorted(used | own_pages)), report)
    named = {name for entry in planned.known.catalogue.of(Page).values() if (name := entry.record.template)}  # those of drafts too
    is_misspelt = any(fault.code == "missing-template" for fault in report.found)  # which of them was meant, that fault says
    own = own_templates(env, theme, site.snapshot, {*used, *named})
    report.extend(fault for fault in own if not (is_misspelt and fault.code == "unused-template"))
    found = {name: digest for name, digest in found.items() if name in used}
    return found | {BROCHURE_ROOT: theme.brochure_digest(site.digests), GUIDE_ROOT: theme.guide_digest(site.digests)}


def _blocking(report: Report, request: Request) -> bool:
    """Whether anything stands in the way of publishing: with --keep-going, faults of records do not."""
    level = {"error", "warning"} if request.strict else {"error"}
    found = [fault for fault in report.found if fault.level in level]
    return any(not (request.keep_going and fault.at.path.startswith("content/")) for fault in found)
