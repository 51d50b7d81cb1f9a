"""Makes what is not there yet with the wanted key."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from jinja2 import Environment
from msgspec import Struct
from msgspec.structs import replace

from plgsite.build.ahead import NOTHING, Ahead
from plgsite.build.indexing import Indexing, as_published, indexing
from plgsite.build.rendering import Rendered, render_pages, render_plain
from plgsite.build.request import Progress, Request
from plgsite.build.site import Site
from plgsite.build.small import MAKERS, make_small
from plgsite.build.stock import Stock
from plgsite.diagnostics import Diagnostic, Note, Span
from plgsite.digest import Digest
from plgsite.packed import Packed, unpacked
from plgsite.plan.artifact import Artifact
from plgsite.plan.key import Key
from plgsite.plan.plan import Plan
from plgsite.publish.cache import BLOBS, PAGES, Blob, Cache
from plgsite.publish.output import Surveyed
from plgsite.render.brochures import facts_of
from plgsite.render.templates import compile_ahead
from plgsite.views.made import Facts


class Making(Struct, frozen=True, kw_only=True):
    """What there was, what was made now, and what was wrong."""

    before: Surveyed
    wanted: Mapping[str, Digest]
    bodies: Mapping[str, bytes | Packed]
    index: Indexing
    faults: tuple[Diagnostic, ...]
    counts: Mapping[str, int]


def make(
    request: Request,
    site: Site,
    planned: Plan,
    theme: Stock,
    env: Environment,
    keys: Mapping[str, Key],
    before: Surveyed,
    progress: Progress,
    ahead: Ahead = NOTHING,
) -> Making:
    """Renders what is not there yet with the wanted key, and waits for what was begun `ahead`."""
    wanted = {one.path: keys[one.path].digest for one in planned.artifacts}
    missing = [one for one in planned.artifacts if not request.publish or before.keys.get(one.path) != wanted[one.path]]
    rendered = Rendered()
    render_plain([one for one in missing if one.medium in ("copy", "style")], site.snapshot, theme, env, rendered)
    rendered.bodies.update(cached(missing, wanted, site.cache))
    new = [one for one in missing if one.path not in rendered.bodies]
    late = [one for one in new if wanted[one.path] in ahead.keys]
    _make_small(request, site, [one for one in new if wanted[one.path] not in ahead.keys], wanted, progress, rendered)
    fresh = [one for one in new if one.medium == "pdf"]
    pages = [one for one in new if one.medium in ("page", "data")]
    if fresh and not any(fault.level == "error" for fault in rendered.faults):
        from plgsite.build.printing import render_brochures  # what typesets is for who prints

        meanwhile = partial(compile_ahead, env, theme.shelf, sorted({one.template for one in pages if one.template}))
        render_brochures(fresh, site.snapshot, theme, request.jobs, request.brochure_seconds, progress, rendered, meanwhile)
    if not any(fault.level == "error" for fault in rendered.faults):
        facts = _facts(request, site, planned, wanted, rendered, before)
        site.cache.put_many(BLOBS, {wanted[one.path]: Blob(unpacked(rendered.bodies[one.path]), dict(facts[one.path])) for one in fresh})
        render_pages(pages, theme.shelf, facts, request.jobs, progress, rendered)
        if not request.preview:
            site.cache.put_many(PAGES, {wanted[path]: body for path, body in rendered.bodies.items() if isinstance(body, Packed)})
    _await(ahead, request, site, late, wanted, progress, rendered)
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


def _make_small(
    request: Request, site: Site, artifacts: list[Artifact], wanted: Mapping[str, Digest], progress: Progress, rendered: Rendered
) -> None:
    made = {}
    for result in make_small([one for one in artifacts if one.medium in MAKERS], site.snapshot, request.jobs, progress):
        if isinstance(result, Diagnostic):
            rendered.faults.append(result)
        else:
            artifact, body = result
            rendered.bodies[artifact.path] = body
            made[wanted[artifact.path]] = Blob(body, {})
    site.cache.put_many(BLOBS, made)


def _await(
    ahead: Ahead,
    request: Request,
    site: Site,
    artifacts: list[Artifact],
    wanted: Mapping[str, Digest],
    progress: Progress,
    rendered: Rendered,
) -> None:
    """Takes in what was begun ahead; what did not come about is made here."""
    made = ahead.wait()
    site.cache.put_many(BLOBS, {key: Blob(body, {}) for key, body in made.items()})
    rendered.bodies.update({one.path: made[wanted[one.path]] for one in artifacts if wanted[one.path] in made})
    _make_small(request, site, [one for one in artifacts if one.path not in rendered.bodies], wanted, progress, rendered)


def cached(artifacts: Sequence[Artifact], wanted: Mapping[str, Digest], cache: Cache) -> dict[str, bytes | Packed]:
    """The bodies of those that were made before, by path."""
    found = recalled_bodies((wanted[one.path] for one in artifacts), cache)
    return {one.path: found[wanted[one.path]] for one in artifacts if wanted[one.path] in found}


def recalled_bodies(keys: Iterable[Digest], cache: Cache) -> dict[Digest, bytes | Packed]:
    """What the cache holds of some artifacts, by key."""
    keys = tuple(keys)
    found: dict[Digest, bytes | Packed] = {key: blob.body for key, blob in cache.get_many(BLOBS, keys).items()}
    return found | cache.get_many(PAGES, keys)


def _facts(request: Request, site: Site, planned: Plan, wanted: Mapping[str, Digest], rendered: Rendered, before: Surveyed) -> Facts:
    """The facts of all brochures: of those made now, else from the cache, else from the published file."""
    brochures = [one.path for one in planned.artifacts if one.medium == "pdf"]
    known = site.cache.get_facts([wanted[path] for path in brochures])
    found: dict[str, Mapping[str, int]] = {}
    for path in brochures:
        if path in rendered.bodies:
            found[path] = facts_of(unpacked(rendered.bodies[path]))
        elif wanted[path] in known:
            found[path] = known[wanted[path]]
        elif before.keys.get(path) == wanted[path]:
            found[path] = facts_of((request.output / path).read_bytes())
    return found


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
    return replace(first, notes=(*first.notes, more))
