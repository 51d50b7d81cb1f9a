"""What reading one file gives, before anything is known of other files: records, and faults."""

from collections.abc import Mapping
from dataclasses import dataclass

from plgsite.diagnostics import Diagnostic, Loc, Span
from plgsite.digest import Digest
from plgsite.model.record import Record
from plgsite.prose.nodes import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place of a record: the way to a value, and within prose also the place in its file."""

    loc: Loc
    place: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Something that a record points at: a record (`kind` is its kind) or a file (`kind` is "file")."""

    kind: str
    to: str
    at: Spot
    in_prose: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedRecord:
    """One record as read. `inside` is its place in the file: () or (id,) in a list file.

    Without a `record` it could not be made; that it exists, and what it points at, is known all the same.
    """

    kind: str
    id: str
    inside: Loc
    record: Record | None
    digest: Digest
    documents: Mapping[str, Document]
    mentions: tuple[Mention, ...]
    body_line: int
    faulty: bool
    """Whether its file has an error that belongs to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """One file as read. `unread` is the kind of the records of a list file that could not be told apart."""

    path: str
    records: tuple[ParsedRecord, ...] = ()
    faults: tuple[Diagnostic, ...] = ()
    unread: str = ""
