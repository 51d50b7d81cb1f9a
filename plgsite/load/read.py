"""Reads one file of records: a pure function of its text, so that it can be cached and done in parallel."""

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from plgsite.diagnostics import Loc, Report, Span
from plgsite.digest import digest_text
from plgsite.load.front_matter import decode, split
from plgsite.load.layout import Source
from plgsite.load.model_faults import report_faults
from plgsite.load.parsed import Mention, Parsed, ParsedRecord, Spot
from plgsite.load.yaml_reader import Tree, read_yaml
from plgsite.model.kinds import KINDS
from plgsite.model.record import Record
from plgsite.model.types import IsFile, IsProse, Reference
from plgsite.model.walk import Leaf, walk
from plgsite.prose.nodes import Document, Place
from plgsite.prose.parse import parse


def read_source(source: Source, data: bytes) -> Parsed:
    """The records of a file and all its faults. Never raises for what a file holds."""
    report = Report()
    records = tuple(_records(source, data, report))
    return Parsed(path=source.path, records=records, faults=report.diagnostics)


def _records(source: Source, data: bytes, report: Report) -> Iterator[ParsedRecord]:
    text = decode(data, source.path, report)
    if text is None:
        return
    yaml, yaml_line, body, body_line = text, 1, "", 0
    if source.path.endswith(".md"):
        parts = split(text, source.path, report)
        if parts is None:
            return
        yaml, yaml_line, body, body_line = parts.yaml, parts.yaml_line, parts.body, parts.body_line
    tree = read_yaml(yaml, source.path, report, first_line=yaml_line)
    if tree is None:
        return
    if source.id is None:
        yield from _list_file(source, tree, report)
    elif record := _record(source, source.id, tree, (), body, body_line, report):
        yield record


def _list_file(source: Source, tree: Tree, report: Report) -> Iterator[ParsedRecord]:
    if not isinstance(tree.data, dict):
        report.error("wrong-type", "expects ids with records under them", at=tree.span(()))
        return
    for id in tree.data:
        if not _is_id(id):
            hint = "lower-case letters, digits and hyphens"
            report.error("wrong-name", f"'{id}' cannot be the id of a record", at=tree.key_span((id,)), hint=hint)
        elif record := _record(source, id, tree, (id,), "", 0, report):
            yield record


def _is_id(name: str) -> bool:
    return name != "" and all(part.isascii() and part.isalnum() and part == part.lower() for part in name.split("-"))


def _record(source: Source, id: str, tree: Tree, inside: Loc, body: str, body_line: int, report: Report) -> ParsedRecord | None:
    data: Any = tree.data[inside[0]] if inside else tree.data
    if not isinstance(data, dict):
        report.error("wrong-type", "expects keys with values", at=tree.span(inside))
        return None
    model = KINDS[source.kind]
    if body.strip():
        if "body" in data or "body" not in model.model_fields:
            hint = "write the text in one place: under the front matter" if "body" in data else f"a {source.kind} has no text of its own"
            report.error("two-bodies", "there is text under the front matter", at=Span(path=source.path, line=body_line), hint=hint)
            return None
        data = {**data, "body": body}
        body_line += body[: len(body) - len(body.lstrip())].count("\n")
    before = len(report.found)
    try:
        record = model.model_validate(data)
    except ValidationError as error:
        report_faults(error, model, tree, inside, report)
        return None
    parsed = _with_prose(source, id, record, tree, inside, body_line if body.strip() else 0, report)
    return parsed if not any(fault.level == "error" for fault in report.found[before:]) else None


def _with_prose(source: Source, id: str, record: Record, tree: Tree, inside: Loc, body_line: int, report: Report) -> ParsedRecord:
    documents: dict[str, Document] = {}
    mentions: list[Mention] = []
    for leaf in walk(record):
        if isinstance(leaf.mark, Reference):
            mentions.append(Mention(kind=leaf.mark.kind, to=leaf.text, at=Spot(loc=leaf.loc)))
        elif isinstance(leaf.mark, IsFile):
            mentions.append(Mention(kind="file", to=leaf.text, at=Spot(loc=leaf.loc)))
        elif isinstance(leaf.mark, IsProse):
            line = body_line if leaf.loc == ("body",) else 0
            _read_prose(leaf, source, tree, inside, line, documents, mentions, report)
    dump = record.model_dump_json(by_alias=True, exclude_defaults=True)
    return ParsedRecord(
        kind=source.kind,
        id=id,
        inside=inside,
        record=record,
        digest=digest_text(f"{source.kind} {id} {dump}"),
        documents=documents,
        mentions=tuple(mentions),
        body_line=body_line,
    )


def _read_prose(
    leaf: Leaf,
    source: Source,
    tree: Tree,
    inside: Loc,
    body_line: int,
    documents: dict[str, Document],
    mentions: list[Mention],
    report: Report,
) -> None:
    document = parse(leaf.text)
    if len(document.nodes) != 1 or len(document.nodes[0].children) != 1:
        documents[leaf.text] = document

    def span(place: Place) -> Span:
        if body_line:
            return Span(path=source.path, line=body_line + place.line - 1, column=place.column, length=place.length)
        return tree.span((*inside, *leaf.loc))

    for fault in document.faults:
        report.error(fault.code, fault.message, at=span(fault.at), hint=fault.hint)
    for target in document.targets:
        at = span(target.at)
        spot = Spot(loc=leaf.loc, place=(at.line, at.column, at.length))
        if target.kind == "record":
            kind, _, to = target.to.partition(":")
            mentions.append(Mention(kind=kind, to=to, at=spot, in_prose=True))
        elif "://" not in target.to and not target.to.startswith(("mailto:", "tel:", "#")):
            mentions.append(Mention(kind="file", to=target.to.partition("#")[0], at=spot, in_prose=True))
