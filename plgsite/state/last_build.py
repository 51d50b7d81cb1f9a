"""The record of the last build: all that the next one may go on from, written at once and read in parts.

Its parts are notes of one transaction, and each holds the id of the record that it belongs to. A part that is lost, or of another build, is
as if there were none: then all is looked at.
"""

import datetime
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path  # noqa: TID251 - which output folder the record is about
from typing import Any, NamedTuple, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from plgsite.digest import Digest, digest_of
from plgsite.publish.notes import leave_notes, recall_note
from plgsite.state.request import Outcome
from plgsite.storage.cache import Cache

NAME = "last build"
T = TypeVar("T")


class Summary(Struct, frozen=True, kw_only=True):
    """What a build looks at before it reads anything.

    `asked` is the digest of the request and the tools, `untouched` of the signatures of all files ("" where one was not at rest),
    `contents` of their bytes, `manifest` of the manifest that was left. It holds from the day `since` until `outcome.next_change`.
    """

    asked: Digest
    untouched: Digest
    contents: Digest
    manifest: Digest
    since: datetime.date
    outcome: Outcome
    """Told as if nothing had been done."""

    def covers(self, today: datetime.date) -> bool:
        """Whether nothing changes by itself between the day of the build and this one."""
        change = self.outcome.next_change
        return self.since <= today and (change is None or today < change[0])


class Row(NamedTuple):
    """A file of the output: its key and rank; the file of the site that it is a copy of, or nothing."""

    key: Digest
    rank: int
    source: str = ""


class PublishedFiles(Struct, frozen=True, kw_only=True):
    """The files of the output by path."""

    rows: Mapping[str, Row]


class Knowledge(Struct, frozen=True, kw_only=True):
    """What a build needs to know of all records when only the own text of some was edited."""

    digests: Mapping[str, Digest]
    """Of all files."""
    templates: Mapping[str, Digest]
    """The closures of the templates."""
    outlines: tuple[Any, ...]
    """The overview of the programmes (`projections/overview.py`), row by row."""
    absent: Mapping[str, Any]
    """The records that are not published, with why (`catalogue.py`)."""
    indexed: Mapping[str, Digest]
    """The keys of the texts in the search index, by address of their page."""
    rows: Digest = ""
    """Of what is remembered of programmes (`state/known_rows.py`)."""
    unmade: frozenset[str] = frozenset()
    """The PDFs that a preview left out."""


class LastBuild(Struct, frozen=True, kw_only=True):
    """What the last build knew."""

    summary: Summary
    published: PublishedFiles
    knowledge: Knowledge


class Recalled(Struct, dict=True, frozen=True):
    """The record as the cache has it: each part is read when somebody asks for it, and None where it cannot be had."""

    cache: Cache
    output: Path
    id: Digest
    summary: Summary

    @cached_property
    def published(self) -> PublishedFiles | None:
        """The files of the output; None where they are not remembered."""
        return self._part("published", PublishedFiles)

    @cached_property
    def knowledge(self) -> Knowledge | None:
        """What is known of all records; None where it is not remembered."""
        return self._part("knowledge", Knowledge)

    def _part(self, name: str, kind: type[T]) -> T | None:
        return _read(self.cache, self.output, f"{NAME}: {name}", kind, self.id)[1]


def recall(cache: Cache, output: Path) -> Recalled | None:
    """The record of the last build to an output; None where there is none, or it cannot be read."""
    id, summary = _read(cache, output, NAME, Summary)
    return Recalled(cache, output, id, summary) if summary else None


def remember(cache: Cache, output: Path, last: LastBuild) -> None:
    """Writes the record in the place of the one before. Its parts follow from what the summary has digests of."""
    parts = {name: msgspec.to_builtins(part) for name, part in (("published", last.published), ("knowledge", last.knowledge))}
    summary = msgspec.to_builtins(last.summary)
    id = digest_of(summary)
    notes = {NAME: [id, summary], **{f"{NAME}: {name}": [id, part] for name, part in parts.items()}}
    leave_notes(cache, output, notes)


def remember_summary(last: Recalled, summary: Summary) -> None:
    """Writes another summary of the same record: all else is as it was."""
    leave_notes(last.cache, last.output, {NAME: [last.id, msgspec.to_builtins(summary)]})


def _read(cache: Cache, output: Path, name: str, kind: type[T], id: Digest = "") -> tuple[Digest, T | None]:
    note = recall_note(cache, output, name)
    try:
        its_id, part = note
        return its_id, msgspec.convert(part, kind) if id in ("", its_id) else None
    except (TypeError, ValueError):
        return "", None


def as_if_nothing_done(outcome: Outcome) -> Outcome:
    """What a build tells that finds all as this one left it."""
    return replace(
        outcome,
        counts={name: count for name, count in outcome.counts.items() if not name.endswith("made")},
        changed=0,
        unchanged=outcome.changed + outcome.unchanged,
        removed=0,
        made=(),
        written=(),
        gone=(),
        leavings=(),
        notices=(),
    )
