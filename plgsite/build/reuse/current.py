"""Whether the last build still holds: the same files, the same request, and no day passed on which something changes by itself.

Times alone do not decide: a signature holds size, mtime, ctime and inode, and it is only believed when the file's last change is older than
the moment before the files were looked at, by the clock of their own file system. A file put back with its old size and times (as `cp -p`
and `git checkout` may do) has a new ctime; one changed within the same tick as the build was never believed.
"""

import datetime
from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec import Struct

from plgsite.build.request import Outcome, Request
from plgsite.diagnostics import Diagnostic
from plgsite.digest import Digest, digest_of
from plgsite.load.snapshot import Snapshot
from plgsite.publish.cache import Cache
from plgsite.publish.journal import read_journal
from plgsite.publish.manifest import manifest_digest, read_manifest
from plgsite.publish.notes import leave_notes, recall_note
from plgsite.publish.output import survey
from plgsite.publish.signatures import Signature, is_lasting, recall_signatures

SAME = ("base_url", "drafts", "future", "expired", "brochures", "search", "strict")
"""What of a request decides what is published, beside the day."""


class Last(Struct, frozen=True):
    """What a build sees before it reads anything."""

    request: Request
    files: Snapshot
    toolchain: Digest
    moment: int

    @property
    def sameness(self) -> Digest:
        """Equal if the same was asked of the same files and the same tools."""
        return digest_of([self._asked, self.toolchain, self.files.files])

    def contents(self, digests: Mapping[str, Digest]) -> Digest:
        """Equal if the same was asked of files with the same bytes, whenever they were written."""
        return digest_of([self._asked, self.toolchain, digests])

    @property
    def _asked(self) -> dict[str, Any]:
        return {name: getattr(self.request, name) for name in SAME}


def last_build(cache: Cache, now: Last) -> Outcome | None:
    """The outcome of the last build, when nothing has changed since; None when there is something to do."""
    note = _note(cache, now)
    try:
        if note and note["same"] == now.sameness and _is_within(note, now.request.today) and _is_whole(cache, now, note["manifest"]):
            return _outcome(note)
    except (KeyError, TypeError, ValueError):
        pass
    return None


def remembered_outcome(cache: Cache, now: Last, digests: Mapping[str, Digest]) -> Outcome | None:
    """The outcome of the last build, when it was one of the same sources, whatever became of the output; else None."""
    note = _note(cache, now)
    try:
        if note and note["contents"] == now.contents(digests) and _is_within(note, now.request.today):
            return _outcome(note)
    except (KeyError, TypeError, ValueError):
        pass
    return None


def is_as_left(cache: Cache, now: Last) -> bool:
    """Whether the manifest of the output is that of the last build, and no publication was cut off."""
    note = _note(cache, now) or {}
    return note.get("manifest") == manifest_digest(now.request.output) and read_journal(now.request.cache, now.request.output) is None


def _note(cache: Cache, now: Last) -> Any:
    """What is remembered of the last build to this output, where the request is one that it can answer."""
    request = now.request
    if request.only or not request.publish or request.keep_going:
        return None
    return recall_note(cache, now.request.output, "last build")


def _is_within(note: Any, today: datetime.date) -> bool:
    return bool(note["from"] <= today.isoformat() and (not note["next"] or today.isoformat() < note["next"][0]))


def _is_whole(cache: Cache, now: Last, left: Digest) -> bool:
    """Whether the output is as the last build left it, and not as an older one did: `left` is the digest of its manifest."""
    output = now.request.output
    manifest, journal = read_manifest(output), read_journal(now.request.cache, output)
    if manifest is None or journal is not None or manifest_digest(output) != left:
        return False
    found = survey(output, manifest=manifest, journal=None, remembered=recall_signatures(cache, output), moment=now.moment)
    return len(found.present) == len(manifest.files)


def _outcome(note: Any) -> Outcome:
    told = note["told"]
    change = note["next"]
    return Outcome(
        diagnostics=msgspec.convert(note["faults"], tuple[Diagnostic, ...]),
        published=True,
        counts=told["counts"],
        absent=told["absent"],
        unchanged=told["files"],
        next_change=(datetime.date.fromisoformat(change[0]), change[1], change[2]) if change else None,
        was_current=True,
    )


def remember_build(cache: Cache, now: Last, outcome: Outcome, digests: Mapping[str, Digest]) -> None:
    """Remembers a whole and faultless build. That nothing was touched since can only be said later if all files were at rest."""
    request = now.request
    if not outcome.published or outcome.failed or request.only or request.keep_going:
        return
    at_rest = all(is_lasting(Signature(*signature), now.moment) for signature in now.files.files.values())
    counts = {name: count for name, count in outcome.counts.items() if not name.endswith("made")}
    change = outcome.next_change
    note = {
        "same": now.sameness if at_rest else "",
        "contents": now.contents(digests),
        "manifest": manifest_digest(request.output),
        "from": request.today.isoformat(),
        "next": [change[0].isoformat(), change[1], change[2]] if change else None,
        "faults": msgspec.to_builtins(outcome.diagnostics),
        "told": {"counts": counts, "absent": dict(outcome.absent), "files": outcome.changed + outcome.unchanged},
    }
    leave_notes(cache, request.output, {"last build": note})
