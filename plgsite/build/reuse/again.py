"""A build after an edit of text that nothing but its own page shows: of everything else, what the last build found out still holds."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from plgsite.build.artifacts.keys import keys_of, without_unmade
from plgsite.build.artifacts.make import make
from plgsite.build.footing import Footing
from plgsite.build.memory import Memory
from plgsite.build.publish import Reasons, publish_made
from plgsite.build.records import reread
from plgsite.build.request import Outcome, Progress, Request
from plgsite.build.site_files import SiteFiles
from plgsite.catalogue import Entry
from plgsite.load.layout import Source
from plgsite.load.parsed import Parsed
from plgsite.load.reload import reload
from plgsite.plan.own_pages import own_pages
from plgsite.plan.plan import Plan
from plgsite.publish.output import Surveyed
from plgsite.publish.signatures import manifest_signature

Reread = Callable[[Source], Parsed]


def again(request: Request, site: SiteFiles, memory: Memory, progress: Progress) -> Outcome | None:
    """A build of a session, on the footing of the last; None where more changed than own text, or anything is wrong: then all is to be
    looked at."""
    footing, before = memory.footing, memory.surveyed
    if footing is None or before is None or footing.request != request or memory.manifest != manifest_signature(request.output):
        return None
    done = on_footing(request, site, footing, before, lambda source: reread(source, site, memory), progress)
    if done is None:
        return None
    outcome, memory.footing = done
    return outcome


def on_footing(
    request: Request, site: SiteFiles, footing: Footing, before: Surveyed, read: Reread, progress: Progress
) -> tuple[Outcome, Footing] | None:
    """A build in which at most own text differs from the last, with the footing of the next; else None."""
    edited = _edited(site, footing, read)
    if not edited:
        return None
    known = footing.known.with_own_text(edited)
    planned = Plan(artifacts=own_pages(known, edited), index=None, collisions=(), next_change=None, known=known)
    keys, unmade = keys_of(request, site, planned, footing.templates, before)
    made = make(request, site, without_unmade(planned, unmade), footing.theme, footing.env, keys, before, progress)
    if made.faults:
        return None
    paths = {one.path for one in planned.artifacts}
    others = {path: key for path, key in before.keys.items() if path not in paths}
    done = publish_made(request, site, without_unmade(planned, unmade), keys, made, _reasons(footing, edited), others)
    told, all_unmade = footing.told, (footing.unmade - paths) | unmade
    listing = replace(told.listing, unmade=all_unmade) if told.listing and all_unmade != footing.unmade else None
    outcome = replace(told, counts={**told.counts, **made.counts}, listing=listing, **done)
    return outcome, replace(footing, digests=site.digests, known=known, unmade=all_unmade)


def _edited(site: SiteFiles, footing: Footing, read: Reread) -> tuple[Entry[Any], ...]:
    """The records that were edited; nothing where anything else changed."""
    if site.faults or site.digests.keys() != footing.digests.keys():
        return ()
    changed = [path for path, digest in site.digests.items() if footing.digests[path] != digest]
    if len(changed) > FEW or not all(path in footing.sources for path in changed):
        return ()
    found = []
    for source in {footing.sources[path] for path in changed}:
        if any(fault.at.path in (source.path, *source.pieces) for fault in footing.told.diagnostics):
            return ()
        entry = reload(site.snapshot, read(source), footing.known.catalogue, footing.refs)
        if entry is None or f"{source.kind}:{entry.id}" in footing.known.catalogue.absent:
            return ()
        found.append(entry)
    return tuple(found)


FEW = 50
"""Edits of more files than these, as by a change of branch, are rarely of own text alone."""


def _reasons(footing: Footing, edited: tuple[Entry[Any], ...]) -> Reasons:
    def older(ref: str) -> list[str]:
        kind, _, id = ref.partition(":")
        return [footing.known.catalogue.records[kind][id].record.model_dump_json(by_alias=True, exclude_defaults=True)]

    return Reasons(edited, older)
