"""How much of the last build holds: one answer, for a build in a new process and for the builds of a preview alike.

Times alone do not decide. A signature holds size, mtime, ctime and inode. It is only believed when the file's last change is older than the
moment before the files were looked at, by the clock of their own file system. A file put back with its old size and times (as `cp -p`
and `git checkout` may do) has a new ctime; one changed within the same tick as the build was never believed.
"""

from msgspec.structs import replace

from plgsite.build.reuse.holds import NOTHING, Holds, asked, untouched_files
from plgsite.digest import digest_of
from plgsite.publish.journal import read_journal
from plgsite.publish.manifest import manifest_digest, read_manifest
from plgsite.publish.output import survey
from plgsite.publish.signatures import manifest_signature, recall_signatures
from plgsite.state.last_build import LastBuild, Recalled, Summary, recall
from plgsite.state.request import Request
from plgsite.state.site_files import SiteFiles


def how_much_holds(request: Request, site: SiteFiles) -> Holds:
    """The cheapest questions first: a file is read only where its signature is another one, a record only where its bytes are."""
    last = last_build(request, site)
    if last is None or last.summary.asked != asked(request, site.toolchain) or not last.summary.covers(request.today):
        return NOTHING
    summary, untouched = last.summary, not site.memory and untouched_files(site)
    if untouched and summary.untouched == untouched and _is_whole(request, site, summary):
        return Holds(what="all", last=last)
    if summary.contents == digest_of(site.digests):
        return Holds(what="all" if site.memory and _is_as_left(request, site, summary) else "sources", last=last)
    if last.knowledge is None or not _is_as_left(request, site, summary):
        return NOTHING
    # these need all libraries; what stands above needs hardly any
    from plgsite.build.reuse.edited import edited_records
    from plgsite.model.own_text import is_edit_of_own_text

    edited, known = edited_records(request, site, last.knowledge, summary.outcome.diagnostics)
    if known is None:
        return NOTHING
    of_text = all(is_edit_of_own_text(known.projections.catalogue.records[one.record.KIND][one.id].record, one.record) for one in edited)
    return Holds(what="all but text" if of_text else "all but facts", last=last, edited=edited, known=known)


def last_build(request: Request, site: SiteFiles) -> LastBuild | Recalled | None:
    """The record that can answer a request: a session's own, else that of the cache."""
    if request.only or not request.publish or request.keep_going or request.printed or site.faults:
        return None
    if site.memory is None:
        return recall(site.cache, request.output)
    held = site.memory.held
    return held.last if held and replace(held.request, explain=request.explain) == request else None


def _is_as_left(request: Request, site: SiteFiles, summary: Summary) -> bool:
    """Whether the manifest of the output is that of the last build, and no publication was cut off."""
    if site.memory:
        return site.memory.manifest == manifest_signature(request.output)
    return read_journal(request.cache, request.output) is None and manifest_digest(request.output) == summary.manifest


def _is_whole(request: Request, site: SiteFiles, summary: Summary) -> bool:
    """Whether all files of the output are as the last build left them."""
    manifest = read_manifest(request.output, request.cache)
    if manifest is None or manifest.lost or not _is_as_left(request, site, summary):
        return False
    remembered = recall_signatures(site.cache, request.output)
    found = survey(request.output, manifest=manifest, journal=None, remembered=remembered, moment=site.moment)
    return len(found.present) == len(manifest.files)
