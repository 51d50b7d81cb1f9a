"""Reads one file of records: a pure function of its text, so that it can be cached and done in parallel."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import filterfalse
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from pydantic import ValidationError

from plgsite.diagnostics import Diagnostic, Loc, Report, Span, errors, few
from plgsite.digest import digest_text
from plgsite.load.blanks import without_blanks
from plgsite.load.declared import as_kept, model_for
from plgsite.load.holidays_meant import with_holidays
from plgsite.load.mentions import Mentions
from plgsite.load.model_faults import report_faults, report_no_group
from plgsite.load.parsed import Parsed, ParsedRecord
from plgsite.load.parts import joined, read_parts
from plgsite.load.provisional import Provisional, provisional
from plgsite.model.kinds import KINDS
from plgsite.model.own_fields import NO_FIELDS, DeclaredFields
from plgsite.model.programme import Programme
from plgsite.model.record import Record
from plgsite.source.layout import SourceFile, is_id
from plgsite.values.replaced import with_texts
from plgsite.values.walk import walk, walk_data
from plgsite.yaml.joined import JoinedTree
from plgsite.yaml.tree import Tree

NO_PIECES: Mapping[str, bytes] = {}


def read_source(
    source: SourceFile, data: bytes, pieces: Mapping[str, bytes] = NO_PIECES, declared: DeclaredFields | None = NO_FIELDS
) -> Parsed:
    """The records of a file and all its faults; `pieces` are the files of its modules, by path, `declared` the fields of the site's own.
    Never raises for what a file holds."""
    report = Report()
    file = _file(source, data, pieces, declared, report)
    if source.id is not None:
        records: tuple[ParsedRecord, ...] = (_record(file, source.id, ()) if file else _unmade(source.kind, source.id, ()),)
        records = tuple(replace(record, faulty=bool(errors(report.found))) for record in records)
    else:
        records = tuple(_list_file(file)) if file else ()
        faulty = _owners(errors(report.found), file) if file else frozenset()
        records = tuple(replace(record, faulty=record.id in faulty) for record in records)
    unread = source.kind if source.id is None and not records and report.found else ""
    return Parsed(path=source.path, records=records, faults=Report([*few(report.diagnostics)]).diagnostics, unread=unread)


class _File(Struct, frozen=True, kw_only=True):
    """A file in its two parts, the body without what is blank around it; `body_line` is 0 where there is none."""

    source: SourceFile
    tree: Tree | JoinedTree
    body: str
    body_line: int
    declared: DeclaredFields | None
    report: Report


def _file(source: SourceFile, data: bytes, pieces: Mapping[str, bytes], declared: DeclaredFields | None, report: Report) -> _File | None:
    parts = read_parts(source.path, data, report)
    if parts is None:
        return None
    tree, body, body_line = parts
    whole = joined(tree, pieces, report) if pieces else tree
    return _File(source=source, tree=whole, body=body, body_line=body_line, declared=declared, report=report)


def _list_file(file: _File) -> Iterator[ParsedRecord]:
    tree, report = file.tree, file.report
    if not isinstance(tree.data, dict):
        report.error("wrong-type", "expects ids with records under them", at=tree.span(()), hint=_by_id(tree.data))
        return
    for id in tree.mark[4]:
        if is_id(id):
            yield _record(file, id, (id,))
        else:
            hint = "lower-case letters, digits and hyphens"
            report.error("wrong-name", f"'{id}' cannot be the id of a record", at=tree.key_span((id,)), hint=hint)


def _by_id(data: Any) -> str:
    """How a list file is written, with the first id of one that was written as a list."""
    first = data[0] if isinstance(data, list) and data and isinstance(data[0], dict) else {}
    id = str(first.get("id") or "")
    return f"write {f'{id}:' if is_id(id) else 'an id and a colon'} on a line, and its other keys on lines below that are indented"


def _owners(faults: tuple[Diagnostic, ...], file: _File) -> frozenset[str]:
    """The ids of a list file that faults belong to: each record reaches from its key to the next."""
    inside = file.tree.mark[4]
    ids = sorted((file.tree.key_span((id,)).line, id) for id in (inside if isinstance(inside, dict) else ()))
    starts = [line for line, _ in ids]
    lines = {at.line for fault in faults for at in (fault.at, *(note.at for note in fault.notes))}
    return frozenset(ids[max(bisect_right(starts, line) - 1, 0)][1] for line in lines if ids)


def _unmade(kind: str, id: str, inside: Loc) -> ParsedRecord:
    """A record of which no more is known than that it exists."""
    return ParsedRecord(
        kind=kind, id=id, inside=inside, record=None, digest=digest_text(""), documents={}, mentions=(), body_line=0, faulty=True
    )


def _record(file: _File, id: str, inside: Loc) -> ParsedRecord:
    source, tree, report = file.source, file.tree, file.report
    model = KINDS[source.kind]
    if inside and inside[0] not in tree.data:  # refused by the reader
        return _unmade(source.kind, id, inside)
    data: Any = tree.data[inside[0]] if inside else tree.data
    if data is None:
        data = {}
    if not isinstance(data, dict):
        report_no_group(data, id, model, tree.span(inside), report)
        return _unmade(source.kind, id, inside)
    model = model_for(source.kind, data, file.declared)
    if tree.has_blanks:
        data = without_blanks(data, model)
    data = _with_body(with_holidays(data, file.declared) if source.kind == Programme.KIND else data, model, file)
    made = Provisional(None, ())
    record = None
    try:
        record = model.model_validate(data)
    except ValidationError as error:
        report_faults(error, model, tree, inside, report)
        made = provisional(data, model, error)
    mentions = Mentions(source.kind, source.path, tree, inside, file.body_line, report)
    for leaf in walk(record) if record else filterfalse(made.is_wrong, walk_data(model, data)):
        mentions.add(leaf)
    if record:
        mentions.add_chapters(record)
        record = as_kept(with_texts(record, mentions.changed) if mentions.changed else record)
    dump = record.model_dump_json(by_alias=True, exclude_defaults=True) if record else ""
    return ParsedRecord(
        kind=source.kind,
        id=id,
        inside=inside,
        record=record or (as_kept(made.record) if made.record else None),
        unknown=made.unknown,
        digest=digest_text(f"{source.kind} {id} {dump}"),
        documents=mentions.settled(),
        mentions=tuple(mentions.found),
        body_line=file.body_line,
        faulty=False,
    )


def _with_body(data: dict[str, Any], model: type[Record], file: _File) -> dict[str, Any]:
    """The data with the text under the front matter, where that may stand."""
    if not file.body_line:
        return data
    if "body" in data or "body" not in model.model_fields:
        hint = f"a {file.source.kind} has no text of its own: write it behind one of its keys"
        if "body" in data:
            hint = "write the text in one place: under the front matter"
        at = Span(path=file.source.path, line=file.body_line)
        file.report.error("two-bodies", "there is text under the front matter", at=at, hint=hint)
        return data
    return {**data, "body": file.body}
