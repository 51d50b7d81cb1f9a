"""Publishes what was made, and remembers what the next build can use."""

from collections.abc import Mapping
from typing import Any

from plgsite.build.explain import explain
from plgsite.build.making import KEPT, Making
from plgsite.build.request import Request
from plgsite.build.site import Site
from plgsite.catalogue import Catalogue
from plgsite.digest import Digest
from plgsite.plan.key import Key
from plgsite.plan.plan import Plan
from plgsite.publish.cache import BLOBS
from plgsite.publish.journal import read_journal
from plgsite.publish.manifest import read_manifest
from plgsite.publish.output import Surveyed, survey
from plgsite.publish.publish import Outgoing, Publication, publish
from plgsite.publish.signatures import manifest_signature, recall_signatures, remember_signatures


def survey_of(request: Request, site: Site) -> Surveyed:
    return survey(
        request.output,
        manifest=read_manifest(request.output),
        journal=read_journal(request.cache, request.output),
        remembered=site.memory.published if site.memory and site.memory.published else recall_signatures(site.cache, request.output),
        moment=site.moment,
    )


def publish_made(
    request: Request, site: Site, planned: Plan, keys: Mapping[str, Key], made: Making, catalogue: Catalogue, others: Mapping[str, Digest]
) -> dict[str, Any]:
    """Publishes; gives what the outcome tells of it. `others` holds the keys of what is published beside the plan, and stays."""
    ranks = {one.path: one.rank for one in planned.artifacts}
    ranks |= dict.fromkeys(made.index.wanted, 0)
    outgoing = [Outgoing(path, made.wanted[path], body, ranks[path]) for path, body in made.bodies.items()]
    staying = made.before.keys if request.only else {**others, **made.wanted}
    keep = {path: digest for path, digest in staying.items() if path not in made.bodies}
    keys = {**keys, **dict.fromkeys(made.index.wanted, made.index.key)}
    told = () if request.preview else explain(site.cache, request.output, {path: keys[path] for path in made.bodies}, catalogue)
    done = publish(request.output, request.cache, before=made.before, keep=keep, outgoing=outgoing)
    _remember(request, site, done)
    if not (request.only or request.preview or others):
        dear = (made.wanted[one.path] for one in planned.artifacts if one.medium in KEPT)
        site.cache.keep(BLOBS, [*dear, *made.index.kept])
    return {
        "published": True,
        "changed": len(done.written),
        "unchanged": len(done.unchanged),
        "removed": len(done.removed),
        "made": told,
        "written": done.written,
        "gone": done.removed,
        "notices": tuple(f"{one.path}: {one.message}" for one in done.warnings),
    }


def _remember(request: Request, site: Site, done: Publication) -> None:
    """What the next survey need not read: in memory where a preview has one, and in the cache for the first build after it."""
    if not (site.memory and site.memory.published):
        remember_signatures(site.cache, request.output, done.seen)
    if site.memory:
        site.memory.published, site.memory.surveyed = done.seen, done.after
        site.memory.manifest = manifest_signature(request.output)
