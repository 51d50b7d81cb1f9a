"""Publishes what was made, and remembers what the next build can use."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from plgsite.build.artifacts.make import MadeArtifacts
from plgsite.build.explain import Texts, explain, remember_keys
from plgsite.build.last_build import remember_changes, remember_plan, row_of
from plgsite.build.output_state import publication_fields, remember_published
from plgsite.build.request import Made, Request
from plgsite.build.site_files import SiteFiles
from plgsite.catalogue import Entry
from plgsite.digest import Digest
from plgsite.plan.key import Key
from plgsite.plan.plan import Plan
from plgsite.publish.cache import BLOBS, PAGES
from plgsite.publish.outgoing import Outgoing
from plgsite.publish.publish import publish


class Reasons(Struct, frozen=True):
    """What can tell why an artifact was made: the records that may have changed, and what they were before."""

    entries: tuple[Entry[Any], ...]
    older: Texts


def publish_made(
    request: Request,
    site: SiteFiles,
    planned: Plan,
    keys: Mapping[str, Key],
    made: MadeArtifacts,
    reasons: Reasons,
    others: Mapping[str, Digest],
) -> dict[str, Any]:
    """Publishes; gives what the outcome tells of it, where `reasons` say why things were made. `others` holds the keys of what is published
    beside the plan, and stays."""
    ranks = {one.path: one.rank for one in planned.artifacts}
    ranks |= dict.fromkeys(made.index.wanted, 0)
    outgoing = [Outgoing(path, made.wanted[path], body, ranks[path]) for path, body in made.bodies.items()]
    staying = made.before.keys if request.only else {**others, **made.wanted}
    keep = {path: digest for path, digest in staying.items() if path not in made.bodies}
    keys = {**keys, **dict.fromkeys(made.index.wanted, made.index.key)}
    made_now = {path: keys[path] for path in made.bodies}
    told = () if request.preview else _told(request, site, made_now, reasons)
    done = publish(request.output, request.cache, before=made.before, keep=keep, outgoing=outgoing)
    remember_published(request, site, done)
    if others and not request.preview:
        remember_changes(site.cache, request.output, made.wanted)
    elif not (request.only or request.preview):
        _keep(request, site, planned, made)
    return {**publication_fields(done), "made": told}


def _told(request: Request, site: SiteFiles, made_now: Mapping[str, Key], reasons: Reasons) -> tuple[Made, ...]:
    """What was made, and why where that was asked for; the keys are remembered for who asks next time."""
    if request.explain:
        told = explain(site.cache, request.output, made_now, reasons.entries, reasons.older)
    else:
        told = tuple(Made(path=path) for path in sorted(made_now))
    remember_keys(site.cache, request.output, made_now)
    return told


def _keep(request: Request, site: SiteFiles, planned: Plan, made: MadeArtifacts) -> None:
    """Lets the cache hold what this plan has, and no more; and remembers the plan, for whoever loses the output."""
    if made.bodies or made.before.manifest is None or len(made.before.manifest.files) != len(made.wanted):
        keys = [made.wanted[one.path] for one in planned.artifacts if one.medium != "copy" or one.inputs.source.startswith("assets/")]
        site.cache.keep(PAGES, keys)
        site.cache.keep(BLOBS, [*keys, *made.index.kept])
    index = (planned.index.folder, made.index.key.digest) if planned.index and made.index.wanted else ("", "")
    remember_plan(site.cache, request.output, [row_of(one, made.wanted[one.path]) for one in planned.artifacts], index)
