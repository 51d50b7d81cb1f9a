"""The records in which nothing but own text or facts were edited (`model/own_text.py`): only they are read again."""

from collections.abc import Iterable
from typing import Any

from plgsite.build.reuse.cached_catalogue import CachedCatalogue, NotInCache
from plgsite.catalogue import Entry
from plgsite.diagnostics import Diagnostic, Report
from plgsite.load.reload import reload
from plgsite.model.own_text import OWN_TEXT
from plgsite.projections.overview import overview_from_json
from plgsite.projections.projections import Projections
from plgsite.render.templates import environment
from plgsite.source.layout import SourceFile, sources
from plgsite.state.context import settings_of
from plgsite.state.last_build import Knowledge
from plgsite.state.memory import Known
from plgsite.state.records import read_again
from plgsite.state.request import Request
from plgsite.state.site_files import SiteFiles
from plgsite.state.theme import site_theme

FEW = 50
"""Edits of more files than these, as by a change of branch, are rarely of own text alone."""


def edited_records(
    request: Request, site: SiteFiles, last: Knowledge, told: Iterable[Diagnostic]
) -> tuple[tuple[Entry[Any], ...], Known | None]:
    """The new entries of the records that were edited, and what is known of all others; nothing where anything else changed.

    Where something was `told` of a record it is not among them: what its new text makes of that, only a whole build says.
    """
    found = tuple(sources(site.snapshot.under("content/"), Report()))
    edited = _edited_sources(site, last, found)
    named = {at.path for fault in told for at in (fault.at, *(note.at for note in fault.notes))}
    if not edited or {path for one in edited for path in _files(one)} & named:
        return (), None
    try:
        known = site.memory.held.known if site.memory and site.memory.held else _known_from_cache(request, site, last, found)
        catalogue = known.projections.catalogue
        refs = frozenset(f"{kind}:{id}" for kind, entries in catalogue.records.items() for id in entries)
        entries = [reload(site.snapshot, read_again(one, site), catalogue, refs, request.today) for one in edited]
    except NotInCache:
        return (), None
    there = tuple(one for one in entries if one and f"{one.record.KIND}:{one.id}" not in last.absent)
    return (there, known) if len(there) == len(edited) else ((), None)


def _edited_sources(site: SiteFiles, last: Knowledge, found: Iterable[SourceFile]) -> tuple[SourceFile, ...]:
    """The files whose bytes differ; none where files came or went, or where one of them can hold more than own text of one record."""
    if site.digests.keys() != last.digests.keys():
        return ()
    changed = {path for path, digest in site.digests.items() if last.digests[path] != digest}
    if len(changed) > FEW:
        return ()
    edited = tuple(one for one in found if one.id and one.kind in OWN_TEXT and not changed.isdisjoint(_files(one)))
    return edited if changed <= {path for one in edited for path in _files(one)} else ()


def _files(source: SourceFile) -> tuple[str, ...]:
    return (source.path, *source.pieces)


def _known_from_cache(request: Request, site: SiteFiles, last: Knowledge, found: Iterable[SourceFile]) -> Known:
    """What the last build knew, each programme read when something asks for it. Raises NotInCache."""
    theme = site_theme(site.snapshot, Report())
    catalogue = CachedCatalogue(site, last.digests, found).catalogue(last.absent)
    projections = Projections(catalogue, settings_of(request, site, theme), overview_from_json(last.outlines))
    return Known(projections=projections, theme=theme, env=environment(theme.shelf))
