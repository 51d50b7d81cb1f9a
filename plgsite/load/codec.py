"""Parsed files as JSON for the cache. Nothing in it can run; anything that does not fit is a miss."""

from typing import Any

import msgspec
from msgspec import Raw, Struct

from plgsite.diagnostics import Diagnostic
from plgsite.load.parsed import Found, Parsed, ParsedRecord
from plgsite.load.stored import StoredDocuments, document_rows
from plgsite.model.kinds import KINDS
from plgsite.model.record import Record


class RecordRow(Found, frozen=True, kw_only=True):
    """A record as the cache has it: what only its own pages need is not looked into until somebody asks."""

    record: Raw
    documents: dict[str, Raw]


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
    documents = {text: Raw(row) for text, row in document_rows(record.documents).items()}
    return RecordRow(**_found(record), record=Raw(written), documents=documents)


def _record(row: RecordRow) -> ParsedRecord:
    record = _made(KINDS[row.kind], bytes(row.record))
    body = getattr(record, "body", None)  # the longest text: it is held once
    documents = StoredDocuments({body if text == body else text: bytes(one) for text, one in row.documents.items()})
    return ParsedRecord(**_found(row), record=record, documents=documents)


def _found(one: Found) -> dict[str, Any]:
    return {name: getattr(one, name) for name in Found.__struct_fields__}


def _made(kind: Any, written: bytes) -> Record | None:
    made: Record | None = None if written == _NONE else kind.model_validate_json(written)
    return made
