"""Whether the last build still holds: the same files, the same request, and no day passed on which something changes by itself.

Times alone do not decide: a signature holds size, mtime, ctime and inode, and it is only believed when the file's last change is older than
the moment before the files were looked at, by the clock of their own file system. A file put back with its old size and times (as `cp -p`
and `git checkout` may do) has a new ctime; one changed within the same tick as the build was never believed.
"""

import datetime
from dataclasses import dataclass
from typing import Any

from plgsite.build.request import Outcome, Request
from plgsite.digest import Digest, digest_of, digest_text
from plgsite.load.fault_codec import faults_from_json, faults_to_json
from plgsite.load.snapshot import Snapshot
from plgsite.publish.cache import NOTES, Cache
from plgsite.publish.journal import read_journal
from plgsite.publish.manifest import read_manifest
from plgsite.publish.output import survey
from plgsite.publish.signatures import Signature, is_lasting, recall_signatures

SAME = ("base_url", "drafts", "future", "expired", "brochures", "search", "strict")
"""What of a request decides what is published, beside the day."""


@dataclass(frozen=True, slots=True)
class Last:
    """What a build sees before it reads anything."""

    request: Request
    files: Snapshot
    toolchain: Digest
    moment: int

    @property
    def name(self) -> str:
        return f"last build to {digest_text(str(self.request.output.resolve()))}"

    @property
    def sameness(self) -> Digest:
        """Equal if the same was asked of the same files and the same tools."""
        asked = {name: getattr(self.request, name) for name in SAME}
        return digest_of([asked, self.toolchain, self.files.files])


def last_build(cache: Cache, now: Last) -> Outcome | None:
    """The outcome of the last build, when nothing has changed since; None when there is something to do."""
    request = now.request
    if request.only or not request.publish or request.keep_going:
        return None
    note = cache.get_many(NOTES, [now.name]).get(now.name)
    try:
        if note and note["same"] == now.sameness and _is_within(note, request.today) and _is_whole(cache, now):
            return _outcome(note)
    except (KeyError, TypeError, ValueError):
        pass
    return None


def _is_within(note: Any, today: datetime.date) -> bool:
    return bool(note["from"] <= today.isoformat() and (not note["next"] or today.isoformat() < note["next"][0]))


def _is_whole(cache: Cache, now: Last) -> bool:
    """Whether the output is as it was published."""
    output = now.request.output
    manifest, journal = read_manifest(output), read_journal(now.request.cache, output)
    if manifest is None or journal is not None:
        return False
    found = survey(output, manifest=manifest, journal=None, remembered=recall_signatures(cache, output), moment=now.moment)
    return len(found.present) == len(manifest.files)


def _outcome(note: Any) -> Outcome:
    told = note["told"]
    change = note["next"]
    return Outcome(
        diagnostics=faults_from_json(note["faults"]),
        published=True,
        counts=told["counts"],
        absent=told["absent"],
        unchanged=told["files"],
        next_change=(datetime.date.fromisoformat(change[0]), change[1], change[2]) if change else None,
        was_current=True,
    )


def remember_build(cache: Cache, now: Last, outcome: Outcome) -> None:
    """Remembers a whole and faultless build whose files were all at rest."""
    at_rest = all(is_lasting(Signature(*signature), now.moment) for signature in now.files.files.values())
    if not (at_rest and outcome.published and not outcome.failed and not now.request.only):
        return
    counts = {name: count for name, count in outcome.counts.items() if not name.endswith("made")}
    change = outcome.next_change
    note = {
        "same": now.sameness,
        "from": now.request.today.isoformat(),
        "next": [change[0].isoformat(), change[1], change[2]] if change else None,
        "faults": faults_to_json(outcome.diagnostics),
        "told": {"counts": counts, "absent": dict(outcome.absent), "files": outcome.changed + outcome.unchanged},
    }
    cache.put_many(NOTES, {now.name: note})
