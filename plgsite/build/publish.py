"""Publishes what was made, and remembers what the next build can use."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from plgsite.build.explain import Texts, explain, remember_keys
from plgsite.catalogue import Entry
from plgsite.digest import Digest
from plgsite.make.made import MadeArtifacts
from plgsite.make.search_index import INDEX_RANK
from plgsite.plan.artifacts.key import Key
from plgsite.publish.outgoing import Outgoing
from plgsite.publish.publish import publish
from plgsite.state.context import Build
from plgsite.state.output_state import publication_fields, remember_published
from plgsite.state.request import Made
from plgsite.storage.cache import BLOBS, PAGES


class Reasons(Struct, frozen=True):
    """What can tell why an artifact was made: the records that may have changed, and what they were before."""

    entries: tuple[Entry[Any], ...]
    older: Texts


def publish_made(build: Build, made: MadeArtifacts, reasons: Reasons, others: Mapping[str, Digest]) -> dict[str, Any]:
    """Publishes; gives what the outcome tells of it, by field, where `reasons` say why things were made. `others` holds the keys of what
    is published beside what the build wants, and stays."""
    request, before = build.request, build.before
    ranks = {one.path: one.rank for one in build.artifacts} | dict.fromkeys(made.index.wanted, INDEX_RANK)
    outgoing = [Outgoing(path, made.wanted[path], body, ranks[path]) for path, body in made.bodies.items()]
    staying = before.keys if request.only else {**others, **made.wanted}
    keep = {path: digest for path, digest in staying.items() if path not in made.bodies}
    keys = {**build.keys, **dict.fromkeys(made.index.wanted, made.index.key)}
    told = () if request.preview else _told(build, {path: keys[path] for path in made.bodies}, reasons)
    done = publish(request.output, request.cache, before=before, keep=keep, outgoing=outgoing, atomic=request.atomic)
    remember_published(request, build.site, done)
    return {**publication_fields(done), "made": told}


def _told(build: Build, made_now: Mapping[str, Key], reasons: Reasons) -> tuple[Made, ...]:
    """What was made, and why where that was asked for; the keys are remembered for who asks next time."""
    cache, output = build.site.cache, build.request.output
    if build.request.explain:
        told = explain(cache, output, made_now, reasons.entries, reasons.older)
    else:
        told = tuple(Made(path=path) for path in sorted(made_now))
    remember_keys(cache, output, made_now)
    return told


def keep_what_is_wanted(build: Build, made: MadeArtifacts) -> None:
    """Lets the cache hold what a build of everything wants, and no more."""
    manifest = build.before.manifest
    if made.bodies or manifest is None or manifest.lost or len(manifest.files) != len(made.wanted):
        keys = [made.wanted[one.path] for one in build.artifacts if one.medium != "copy" or one.inputs.source.startswith("assets/")]
        build.site.cache.keep(PAGES, keys)
        build.site.cache.keep(BLOBS, [*keys, *made.index.kept])
