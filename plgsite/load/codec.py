"""Parsed files as JSON for the cache. Nothing in it can run; anything that does not fit is a miss."""

from typing import Any

from plgsite.load.fault_codec import faults_from_json, faults_to_json, span_from_json, span_to_json
from plgsite.load.parsed import Mention, Parsed, ParsedRecord, Spot
from plgsite.load.stored import StoredDocuments, document_rows
from plgsite.model.kinds import KINDS


def parsed_to_json(parsed: Parsed) -> dict[str, Any]:
    """One file as read, faults included, in JSON's types."""
    rows = [_record_row(record) for record in parsed.records]
    return {"path": parsed.path, "records": rows, "faults": faults_to_json(parsed.faults), "unread": parsed.unread}


def _record_row(record: ParsedRecord) -> dict[str, Any]:
    return {
        "kind": record.kind,
        "id": record.id,
        "inside": record.inside,
        "record": record.record.model_dump_json(by_alias=True, exclude_defaults=True) if record.record else None,
        "digest": record.digest,
        "documents": document_rows(record.documents),
        "mentions": [_mention_row(one) for one in record.mentions],
        "body_line": record.body_line,
        "faulty": record.faulty,
    }


def _mention_row(mention: Mention) -> list[Any]:
    place = mention.at.place
    return [mention.kind, mention.to, mention.at.loc, span_to_json(place) if place else None, mention.in_prose]


def parsed_from_json(row: Any) -> Parsed:
    """The file that `parsed_to_json` wrote. Raises KeyError, TypeError or ValueError for anything else."""
    records = tuple(map(_record, row["records"]))
    return Parsed(path=row["path"], records=records, faults=faults_from_json(row["faults"]), unread=row["unread"])


def _record(row: dict[str, Any]) -> ParsedRecord:
    return ParsedRecord(
        kind=row["kind"],
        id=row["id"],
        inside=tuple(row["inside"]),
        record=KINDS[row["kind"]].model_validate_json(row["record"]) if row["record"] is not None else None,
        digest=row["digest"],
        documents=StoredDocuments(row["documents"]),
        mentions=tuple(_mention(*one) for one in row["mentions"]),
        body_line=row["body_line"],
        faulty=row["faulty"],
    )


def _mention(kind: str, to: str, loc: list[str | int], place: list[Any] | None, in_prose: bool) -> Mention:
    at = Spot(loc=tuple(loc), place=span_from_json(place) if place else None)
    return Mention(kind=kind, to=to, at=at, in_prose=in_prose)
