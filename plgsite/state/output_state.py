"""What lies in the output, before and after."""

from typing import Any

from plgsite.publish.journal import read_journal
from plgsite.publish.manifest import read_manifest
from plgsite.publish.output import Surveyed, survey
from plgsite.publish.publish import Publication
from plgsite.publish.signatures import manifest_signature, recall_signatures, remember_signatures
from plgsite.state.request import Request
from plgsite.state.site_files import SiteFiles


def survey_of(request: Request, site: SiteFiles) -> Surveyed:
    """A look at the output, with what is remembered of it."""
    return survey(
        request.output,
        manifest=read_manifest(request.output, request.cache),
        journal=read_journal(request.cache, request.output),
        remembered=site.memory.published if site.memory and site.memory.published else recall_signatures(site.cache, request.output),
        moment=site.moment,
    )


def publication_fields(done: Publication) -> dict[str, Any]:
    """What an outcome says of it, by field."""
    return {
        "published": True,
        "changed": len(done.written),
        "unchanged": len(done.unchanged),
        "removed": len(done.removed),
        "written": done.written,
        "gone": done.removed,
        "notices": tuple(f"{one.path}: {one.message}" for one in done.warnings),
    }


def remember_published(request: Request, site: SiteFiles, done: Publication) -> None:
    """What the next survey need not read: in memory where a preview has one, and in the cache for the first build after it."""
    if not (site.memory and site.memory.published):
        remember_signatures(site.cache, request.output, done.seen)
    if site.memory:
        site.memory.published, site.memory.surveyed = done.seen, done.after
        site.memory.manifest = manifest_signature(request.output)
