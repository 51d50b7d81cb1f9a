"""Parsed files as JSON for the cache. Nothing in it can run; anything that does not fit is a miss."""

from typing import Any

import msgspec
from msgspec import Raw, Struct

from plgsite.diagnostics import Diagnostic, Loc
from plgsite.digest import Digest
from plgsite.load.parsed import Mention, Parsed, ParsedRecord
from plgsite.load.stored import StoredDocuments, document_rows
from plgsite.model.kinds import KINDS
from plgsite.model.record import Record


class RecordRow(Struct, frozen=True, kw_only=True):
    """A record as the cache has it: what only its own pages need is not looked into until somebody asks."""

    kind: str
    id: str
    inside: Loc
    record: Raw
    digest: Digest
    documents: dict[str, Raw]
    mentions: tuple[Mention, ...]
    body_line: int
    faulty: bool


class FileRow(Struct, frozen=True, kw_only=True):
    """A file as the cache has it."""

    path: str
    records: tuple[RecordRow, ...]
    faults: tuple[Diagnostic, ...]
    unread: str


_NONE = b"null"
_encoder, _decoder = msgspec.json.Encoder(), msgspec.json.Decoder(FileRow)


def encoded(parsed: Parsed) -> bytes:
    """One file as read, faults included, as JSON."""
    return _encoder.encode(FileRow(path=parsed.path, records=tuple(map(_row, parsed.records)), faults=parsed.faults, unread=parsed.unread))


def decoded(data: bytes) -> Parsed:
    """The file that `encoded` wrote. Raises KeyError or ValueError for anything else."""
    row = _decoder.decode(data)
    return Parsed(path=row.path, records=tuple(map(_record, row.records)), faults=row.faults, unread=row.unread)


def records_in(data: bytes) -> list[tuple[str, str]]:
    """The reference and the JSON of each record of a stored file that could be made; nothing where another plgsite wrote it."""
    try:
        rows = _decoder.decode(data).records
    except ValueError:
        return []
    return [(f"{row.kind}:{row.id}", bytes(row.record).decode()) for row in rows if bytes(row.record) != _NONE]


def _row(record: ParsedRecord) -> RecordRow:
    written = record.record.model_dump_json(by_alias=True, exclude_defaults=True).encode() if record.record else _NONE
    return RecordRow(
        kind=record.kind,
        id=record.id,
        inside=record.inside,
        record=Raw(written),
        digest=record.digest,
        documents={text: Raw(row) for text, row in document_rows(record.documents).items()},
        mentions=record.mentions,
        body_line=record.body_line,
        faulty=record.faulty,
    )


def _record(row: RecordRow) -> ParsedRecord:
    return ParsedRecord(
        kind=row.kind,
        id=row.id,
        inside=row.inside,
        record=_made(KINDS[row.kind], bytes(row.record)),
        digest=row.digest,
        documents=StoredDocuments({text: bytes(one) for text, one in row.documents.items()}),
        mentions=row.mentions,
        body_line=row.body_line,
        faulty=row.faulty,
    )


def _made(kind: Any, written: bytes) -> Record | None:
    made: Record | None = None if written == _NONE else kind.model_validate_json(written)
    return made
