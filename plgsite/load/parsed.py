"""What reading one file gives, before anything is known of other files: records, and faults."""

from collections.abc import Mapping

from msgspec import Struct

from plgsite.diagnostics import Diagnostic, Loc, Span
from plgsite.digest import Digest
from plgsite.model.record import Record
from plgsite.prose.nodes import Document


class Spot(Struct, frozen=True, kw_only=True):
    """A place of a record: the way to a value, and within prose also the place in its file."""

    loc: Loc
    place: Span | None = None


class Mention(Struct, frozen=True, kw_only=True):
    """Something that a record points at: a record (`kind` is its kind), a file ("file"), or what begins with a slash: a file from
    `content/` or a page of the site ("address")."""

    kind: str
    to: str
    at: Spot
    in_prose: bool = False
    takes_title: bool = False
    """Whether it is shown as the title of the record."""
    by_file: str = ""
    """The address as written, where it names the file of the record."""


class Found(Struct, frozen=True, kw_only=True):
    """What is known of a record beside its content. `inside` is its place in the file: () or (id,) in a list file."""

    kind: str
    id: str
    inside: Loc
    digest: Digest
    mentions: tuple[Mention, ...]
    body_line: int
    faulty: bool
    """Whether its file has an error that belongs to it."""
    unknown: tuple[str, ...] = ()
    """The keys whose value is not known, because there is a fault in it; the `record` does without them, and is never published."""


class ParsedRecord(Found, frozen=True, kw_only=True):
    """One record as read. Without a `record` too little of it is known; that it exists, and what it points at, is known all the same."""

    record: Record | None
    documents: Mapping[str, Document]


class Parsed(Struct, frozen=True, kw_only=True):
    """One file as read. `unread` is the kind of the records of a list file that could not be told apart."""

    path: str
    records: tuple[ParsedRecord, ...] = ()
    faults: tuple[Diagnostic, ...] = ()
    unread: str = ""
