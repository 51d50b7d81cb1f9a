"""The whole way of a build, one direction: load -> plan -> key -> render what is missing -> publish."""

import dataclasses
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment

from plgsite.build.explain import explain
from plgsite.build.indexing import Indexing, as_published, indexing
from plgsite.build.links import check_links
from plgsite.build.listing import listing, origin_of
from plgsite.build.memory import Memory
from plgsite.build.rendering import Rendered, render_brochures, render_pages, render_plain
from plgsite.build.request import Outcome, Progress, Request
from plgsite.build.shapes import shapes
from plgsite.build.small import MAKERS, make_small
from plgsite.build.sources import read_all
from plgsite.build.stock import BROCHURE_ROOT, GUIDE_ROOT, Stock, stock
from plgsite.catalogue import Catalogue
from plgsite.diagnostics import Diagnostic, Note, Report, Span
from plgsite.digest import Digest
from plgsite.load.load import Loaded, load
from plgsite.load.snapshot import Snapshot
from plgsite.model.programme import Programme
from plgsite.model.site import Site as SiteRecord
from plgsite.plan.artifact import Artifact
from plgsite.plan.hosting import HOSTING
from plgsite.plan.key import Key, Shared, key
from plgsite.plan.plan import Plan, plan
from plgsite.plan.settings import Settings
from plgsite.publish.cache import BLOBS, Blob, Cache
from plgsite.publish.journal import read_journal
from plgsite.publish.manifest import read_manifest
from plgsite.publish.output import Surveyed, survey
from plgsite.publish.publish import Outgoing, publish
from plgsite.publish.signatures import recall_signatures, remember_signatures
from plgsite.render.brochures import facts_of
from plgsite.render.templates import closures, environment
from plgsite.rules.publication import Admit
from plgsite.rules.standing import edition_state
from plgsite.views.fonts import is_font
from plgsite.views.made import Facts
from plgsite.views.table import VIEWS


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A site as read: its files with their digests, the cache, the toolchain."""

    snapshot: Snapshot
    digests: Mapping[str, Digest]
    cache: Cache
    toolchain: Digest
    faults: tuple[Diagnostic, ...]
    moment: int
    memory: Memory | None = None


def assemble(request: Request, site: Site, progress: Progress) -> Outcome:
    """A build from its snapshot to its publication. Faults of content and templates end it before the first write."""
    report = Report(list(site.faults))
    parsed = read_all(site.snapshot, site.digests, site.cache, site.toolchain, report, site.memory)
    looks = shapes(site.snapshot, site.digests, site.cache)
    admit = Admit(drafts=request.drafts, future=request.future, expired=request.expired)
    loaded = load(site.snapshot, parsed, request.today, admit, keep_going=request.keep_going, shapes=looks)
    report.extend(loaded.diagnostics)
    theme = stock(site.snapshot, report)
    env = environment(theme.shelf)
    if loaded.catalogue is None:
        closures(env, theme.shelf, ALL_TEMPLATES, report)
        return Outcome(diagnostics=report.diagnostics, published=False)
    planned = _plan(request, site, loaded.catalogue, theme, report)
    templates = closures(
        env, theme.shelf, tuple(sorted({one.template for one in planned.artifacts if one.medium in ("page", "style")})), report
    )
    templates[BROCHURE_ROOT] = theme.brochure_digest(site.digests)
    templates[GUIDE_ROOT] = theme.guide_digest(site.digests)
    told = _told(request, loaded, planned)
    if _blocking(report, request):
        return dataclasses.replace(told, diagnostics=report.diagnostics)
    before = _survey(request, site)
    shared: Shared = {}
    rank_0 = _keys([one for one in planned.artifacts if one.rank == 0], templates, site.toolchain, {}, shared)
    unmade = _unmade(request, site, planned, rank_0, before)
    keys = rank_0 | _keys([one for one in planned.artifacts if one.rank > 0], templates, site.toolchain, _shown(rank_0, unmade), shared)
    made = _make(request, site, _without(planned, unmade), theme, env, keys, before, progress)
    report.extend(made.faults)
    if not request.publish and not request.only:
        report.extend(_broken_links(request, planned, loaded.catalogue, made))
    if _blocking(report, request) or not request.publish:
        return dataclasses.replace(told, diagnostics=report.diagnostics, counts={**told.counts, **made.counts})
    done = _publish(request, site, _without(planned, unmade), keys, made, loaded.catalogue)
    if request.preview:
        done["listing"] = listing(request, planned, loaded.catalogue, unmade)
    return dataclasses.replace(told, diagnostics=report.diagnostics, counts={**told.counts, **made.counts}, **done)


ALL_TEMPLATES = tuple(f"pages/{family}.html" for family in VIEWS if family not in ("brochure-pdf", "guide", "redirects", "hosting"))


def _blocking(report: Report, request: Request) -> bool:
    """Whether anything stands in the way of publishing: with --keep-going, faults of records do not."""
    level = {"error", "warning"} if request.strict else {"error"}
    found = [fault for fault in report.found if fault.level in level]
    return any(not (request.keep_going and fault.at.path.startswith("content/")) for fault in found)


def _plan(request: Request, site: Site, catalogue: Catalogue, theme: Stock, report: Report) -> Plan:
    settings = Settings(
        today=request.today,
        base_url=request.base_url,
        brochures=request.brochures,
        search=request.search,
        keyed_assets=not request.preview,
        theme_assets={name: site.digests[path] for name, path in theme.assets.items()},
        fonts={path: digest for path, digest in site.digests.items() if is_font(path)},
    )
    static = {path: site.digests[path] for path in site.snapshot.under("static/")}
    planned = plan(catalogue, settings, static)
    for path in planned.collisions:
        at = Span(path=f"static/{path}" if f"static/{path}" in static else "content/site.yaml")
        report.error("equal-address", f"two things want to be published at {path}", at=at, hint=_way_out(path))
    return planned


def _way_out(path: str) -> str:
    """What to do when two things want one path."""
    if path in HOSTING:
        own = f"templates/{HOSTING[path]}"
        return f"plgsite makes {path} with the security policy of the pages; your own lines go into {own}, below an include of the theme's"
    return "give the record another slug, or rename the file in static/"


def _told(request: Request, loaded: Loaded, planned: Plan) -> Outcome:
    """What the terminal says of what was read."""
    assert loaded.catalogue is not None
    catalogue, change = loaded.catalogue, planned.next_change
    counts = {kind: len(entries) for kind, entries in catalogue.records.items()}
    states = [edition_state(edition, request.today) for entry in catalogue.of(Programme).values() for edition in entry.record.editions]
    counts |= {"edition": len(states), "past": states.count("past")}
    return Outcome(
        diagnostics=(),
        published=False,
        counts=counts,
        absent=Counter(catalogue.absent.values()),
        left_out=loaded.left_out,
        next_change=(change.on, change.title, change.what) if change else None,
    )


def _keys(
    artifacts: Iterable[Artifact], templates: Mapping[str, Digest], toolchain: Digest, made: Mapping[str, Digest], shared: Shared
) -> dict[str, Key]:
    """The keys of some artifacts by path. `made` holds those of rank 0, on which the others may depend."""
    return {one.path: key(one, templates, toolchain, made, shared) for one in artifacts}


UNMADE = "not made"
"""What stands in the key of a page for a PDF whose pages and size it cannot say yet."""


def _unmade(request: Request, site: Site, planned: Plan, keys: Mapping[str, Key], before: Surveyed) -> frozenset[str]:
    """The PDFs that a preview leaves out: those that nobody asked for and that were not made before from the same."""
    if not request.preview:
        return frozenset()
    wanted = {one.path: keys[one.path].digest for one in planned.artifacts if one.medium == "pdf" and one.path not in request.printed}
    missing = {path: digest for path, digest in wanted.items() if before.keys.get(path) != digest}
    unmade = site.memory.unmade & frozenset(missing.values()) if site.memory else frozenset()
    known = site.cache.get_facts(digest for digest in missing.values() if digest not in unmade)
    found = {path: digest for path, digest in missing.items() if digest not in known}
    if site.memory:
        site.memory.unmade = frozenset(found.values())
    return frozenset(found)


def _shown(keys: Mapping[str, Key], unmade: frozenset[str]) -> dict[str, Digest]:
    """What artifacts of rank 0 count for in the keys of those that show their facts."""
    return {path: UNMADE if path in unmade else one.digest for path, one in keys.items()}


def _without(planned: Plan, unmade: frozenset[str]) -> Plan:
    artifacts = tuple(one for one in planned.artifacts if one.path not in unmade) if unmade else planned.artifacts
    return dataclasses.replace(planned, artifacts=artifacts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """What there was, what was made now, and what was wrong."""

    before: Surveyed
    wanted: Mapping[str, Digest]
    bodies: Mapping[str, bytes]
    index: Indexing
    faults: tuple[Diagnostic, ...]
    counts: Mapping[str, int]


def _make(
    request: Request,
    site: Site,
    planned: Plan,
    theme: Stock,
    env: Environment,
    keys: Mapping[str, Key],
    before: Surveyed,
    progress: Progress,
) -> Making:
    """Renders what is not there yet with the wanted key."""
    wanted = {one.path: keys[one.path].digest for one in planned.artifacts}
    chosen = [one for one in planned.artifacts if _is_chosen(one, request)]
    missing = [one for one in chosen if not request.publish or before.keys.get(one.path) != wanted[one.path]]
    rendered = Rendered()
    render_plain([one for one in missing if one.medium in ("copy", "style")], site.snapshot, theme, env, rendered)
    kept = [one for one in missing if one.medium in KEPT]
    rendered.bodies.update(_from_cache(kept, wanted, site.cache))
    new = [one for one in kept if one.path not in rendered.bodies]
    _make_small(request, site, new, wanted, progress, rendered)
    fresh = [one for one in new if one.medium == "pdf"]
    if not any(fault.level == "error" for fault in rendered.faults):
        render_brochures(fresh, site.snapshot, theme, request.jobs, request.brochure_seconds, progress, rendered)
    pages = [one for one in missing if one.medium in ("page", "data")]
    if not any(fault.level == "error" for fault in rendered.faults):
        facts = _facts(request, site, planned, wanted, rendered, before)
        site.cache.put_many(BLOBS, {wanted[one.path]: Blob(rendered.bodies[one.path], dict(facts[one.path])) for one in fresh})
        render_pages(pages, theme.shelf, facts, request.jobs, progress, rendered)
    index = _index(request, site, planned, before, rendered)
    counts = {"pages made": len(pages), "brochures made": len(fresh), "indexes made": int(index.was_made)}
    wanted |= index.wanted
    return Making(before=before, wanted=wanted, bodies=rendered.bodies, index=index, faults=merged(rendered.faults), counts=counts)


def _index(request: Request, site: Site, planned: Plan, before: Surveyed, rendered: Rendered) -> Indexing:
    """The full-text index, when the site is published whole and nothing stands in the way."""
    if planned.index is None or not request.publish or request.only or any(fault.level == "error" for fault in rendered.faults):
        return Indexing()
    if request.preview and (there := as_published(planned.index, before.keys)):
        return there
    index = indexing(planned.index, site.cache, site.toolchain, before.keys, request.index_seconds)
    rendered.bodies.update(index.bodies)
    rendered.faults.extend([index.fault] if index.fault else [])
    return index


KEPT = frozenset({"pdf", *MAKERS})
"""What is kept in the cache, for it is dear to make."""


def _make_small(
    request: Request, site: Site, artifacts: list[Artifact], wanted: Mapping[str, Digest], progress: Progress, rendered: Rendered
) -> None:
    made = {}
    for result in make_small(artifacts, site.snapshot, request.jobs, progress):
        if isinstance(result, Diagnostic):
            rendered.faults.append(result)
        else:
            artifact, body = result
            rendered.bodies[artifact.path] = body
            made[wanted[artifact.path]] = Blob(body, {})
    site.cache.put_many(BLOBS, made)


def _survey(request: Request, site: Site) -> Surveyed:
    return survey(
        request.output,
        manifest=read_manifest(request.output),
        journal=read_journal(request.cache, request.output),
        remembered=site.memory.published if site.memory and site.memory.published else recall_signatures(site.cache, request.output),
        moment=site.moment,
    )


def _is_chosen(artifact: Artifact, request: Request) -> bool:
    return not request.only or artifact.medium not in ("pdf", "page", "data", "card") or artifact.record.partition(":")[2] == request.only


def _from_cache(artifacts: list[Artifact], wanted: Mapping[str, Digest], cache: Cache) -> dict[str, bytes]:
    known = cache.get_many(BLOBS, [wanted[one.path] for one in artifacts])
    return {one.path: known[wanted[one.path]].body for one in artifacts if wanted[one.path] in known}


def _facts(request: Request, site: Site, planned: Plan, wanted: Mapping[str, Digest], rendered: Rendered, before: Surveyed) -> Facts:
    """The facts of all brochures: of those made now, else from the cache, else from the published file."""
    brochures = [one.path for one in planned.artifacts if one.medium == "pdf"]
    known = site.cache.get_facts([wanted[path] for path in brochures])
    found: dict[str, Mapping[str, int]] = {}
    for path in brochures:
        if path in rendered.bodies:
            found[path] = facts_of(rendered.bodies[path])
        elif wanted[path] in known:
            found[path] = known[wanted[path]]
        elif before.keys.get(path) == wanted[path]:
            found[path] = facts_of((request.output / path).read_bytes())
    return found


def _broken_links(request: Request, planned: Plan, catalogue: Catalogue, made: Making) -> Iterator[Diagnostic]:
    """Links inside the site that lead nowhere: all pages were made, so all can be looked at."""
    base_url = (request.base_url or catalogue.get(SiteRecord, "site").record.base_url).rstrip("/") + "/"
    sources = {one.path: origin_of(one, catalogue)[0] or "content/site.yaml" for one in planned.artifacts}
    return check_links(base_url, made.bodies, frozenset(one.path for one in planned.artifacts), sources)


def _publish(request: Request, site: Site, planned: Plan, keys: Mapping[str, Key], made: Making, catalogue: Catalogue) -> dict[str, Any]:
    """Publishes, and remembers what the next build can use."""
    ranks = {one.path: one.rank for one in planned.artifacts}
    ranks |= dict.fromkeys(made.index.wanted, 0)
    outgoing = [Outgoing(path, made.wanted[path], body, ranks[path]) for path, body in made.bodies.items()]
    if request.only:
        keep = {path: digest for path, digest in made.before.keys.items() if path not in made.bodies}
    else:
        keep = {path: digest for path, digest in made.wanted.items() if path not in made.bodies}
    keys = {**keys, **dict.fromkeys(made.index.wanted, made.index.key)}
    told = () if request.preview else explain(site.cache, request.output, {path: keys[path] for path in made.bodies}, catalogue)
    done = publish(request.output, request.cache, before=made.before, keep=keep, outgoing=outgoing)
    if not (site.memory and site.memory.published):
        remember_signatures(site.cache, request.output, done.seen)
    if site.memory:
        site.memory.published = done.seen
    if not (request.only or request.preview):
        dear = (made.wanted[one.path] for one in planned.artifacts if one.medium in KEPT)
        site.cache.keep(BLOBS, [*dear, *made.index.kept])
    notices = tuple(f"{one.path}: {one.message}" for one in done.warnings)
    return {
        "published": True,
        "changed": len(done.written),
        "unchanged": len(done.unchanged),
        "removed": len(done.removed),
        "made": told,
        "written": done.written,
        "gone": done.removed,
        "notices": notices,
    }


def merged(faults: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The same fault of a template on many pages is one fault, with the first page and the number of the others."""
    groups: dict[tuple[str, str, Span], list[Diagnostic]] = {}
    for fault in faults:
        groups.setdefault((fault.code, fault.message, fault.at), []).append(fault)
    return tuple(_one_of(group) for group in groups.values())


def _one_of(group: list[Diagnostic]) -> Diagnostic:
    first = min(group, key=lambda fault: [note.message for note in fault.notes])
    if len(group) == 1:
        return first
    more = Note(message=f"and {len(group) - 1} more", at=first.at)
    return dataclasses.replace(first, notes=(*first.notes, more))
