"""A build after an edit of text that nothing but its own page shows: of everything else, what the last build found out still holds."""

import dataclasses
from collections.abc import Mapping

from plgsite.build.footing import Footing
from plgsite.build.keys import keys_of, shown, unmade_of, without
from plgsite.build.making import make
from plgsite.build.memory import Memory
from plgsite.build.publishing import publish_made
from plgsite.build.request import Outcome, Progress, Request
from plgsite.build.site import Site
from plgsite.build.sources import reread
from plgsite.catalogue import Entry
from plgsite.load.reload import reload
from plgsite.model.programme import Programme
from plgsite.plan.plan import Plan
from plgsite.plan.programmes import ProgrammePages
from plgsite.plan.projections import Projections
from plgsite.publish.output import Surveyed
from plgsite.publish.signatures import manifest_signature


def again(request: Request, site: Site, memory: Memory, progress: Progress) -> Outcome | None:
    """A build on the footing of the last; None where more changed than own text, or anything is wrong: then all is to be looked at."""
    footing, before = memory.footing, memory.surveyed
    if footing is None or before is None or not footing.holds(request) or memory.manifest != manifest_signature(request.output):
        return None
    entries = _edited(site, footing, memory)
    if not entries:
        return None
    known = footing.known.with_own_text(entries)
    planned = _plan_of(known, entries)
    outcome, unmade = _built(request, site, footing, planned, before, progress)
    if outcome is None:
        return None
    memory.footing = dataclasses.replace(footing, digests=site.digests, known=known, unmade=unmade)
    return outcome


def _edited(site: Site, footing: Footing, memory: Memory) -> dict[str, Entry[Programme]]:
    """The programmes that were edited, by id; nothing where anything else changed."""
    if site.faults or site.digests.keys() != footing.digests.keys():
        return {}
    changed = [path for path, digest in site.digests.items() if footing.digests[path] != digest]
    found: dict[str, Entry[Programme]] = {}
    for path in changed:
        source = footing.sources.get(path)
        if source is None or any(fault.at.path in (source.path, *source.pieces) for fault in footing.told.diagnostics):
            return {}
        entry = reload(site.snapshot, reread(source, site, memory), footing.known.catalogue, footing.refs)
        if entry is None or entry.id not in footing.known.programmes:
            return {}
        found[entry.id] = entry
    return found


def _plan_of(known: Projections, entries: Mapping[str, Entry[Programme]]) -> Plan:
    """The artifacts that show these programmes and are about no others."""
    pages = ProgrammePages(known)
    artifacts = sorted((one for entry in entries.values() for one in pages.of(entry)), key=lambda one: one.path)
    return Plan(artifacts=tuple(artifacts), index=None, collisions=(), next_change=None, known=known)


def _built(
    request: Request, site: Site, footing: Footing, planned: Plan, before: Surveyed, progress: Progress
) -> tuple[Outcome | None, frozenset[str]]:
    """Makes and publishes a plan beside all that is there; the outcome, and what is not made. No outcome where there are faults."""
    keys = keys_of((one for one in planned.artifacts if one.rank == 0), footing.templates, site.toolchain, {}, {})
    unmade = unmade_of(request, site, planned, keys, before)
    shown_for = shown(keys, unmade)
    keys |= keys_of((one for one in planned.artifacts if one.rank > 0), footing.templates, site.toolchain, shown_for, {})
    wanted = without(planned, unmade)
    made = make(request, site, wanted, footing.theme, footing.env, keys, before, progress)
    paths = {one.path for one in planned.artifacts}
    all_unmade = (footing.unmade - paths) | unmade
    if made.faults:
        return None, all_unmade
    others = {path: key for path, key in before.keys.items() if path not in paths}
    done = publish_made(request, site, wanted, keys, made, planned.known.catalogue, others)
    told = footing.told
    listing = dataclasses.replace(told.listing, unmade=all_unmade) if told.listing and all_unmade != footing.unmade else None
    return dataclasses.replace(told, counts={**told.counts, **made.counts}, listing=listing, **done), all_unmade
