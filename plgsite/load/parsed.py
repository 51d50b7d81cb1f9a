"""What reading one file gives, before anything is known of other files: records, and faults."""

from collections.abc import Mapping
from dataclasses import dataclass

from plgsite.diagnostics import Diagnostic
from plgsite.digest import Digest
from plgsite.model.record import Record
from plgsite.model.walk import Loc
from plgsite.prose.nodes import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place of a record: the way to a value, and within prose also line, column and length in the file."""

    loc: Loc
    place: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Something that a record points at: a record (`kind` is its kind) or a file (`kind` is "file")."""

    kind: str
    to: str
    at: Spot
    in_prose: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedRecord:
    """One record as read. `inside` is its place in the file: () or (id,) in a list file."""

    kind: str
    id: str
    inside: Loc
    record: Record
    digest: Digest
    documents: Mapping[str, Document]
    mentions: tuple[Mention, ...]
    body_line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """One file as read."""

    path: str
    records: tuple[ParsedRecord, ...] = ()
    faults: tuple[Diagnostic, ...] = ()

