"""Faults and places as JSON, for the cache."""

from typing import Any

from plgsite.diagnostics import Diagnostic, Note, Span


def faults_to_json(faults: tuple[Diagnostic, ...]) -> list[Any]:
    return [_fault_row(fault) for fault in faults]


def faults_from_json(rows: list[Any]) -> tuple[Diagnostic, ...]:
    return tuple(map(_fault, rows))


def _fault_row(fault: Diagnostic) -> list[Any]:
    notes = [[note.message, span_to_json(note.at)] for note in fault.notes]
    return [fault.level, fault.code, fault.message, span_to_json(fault.at), fault.hint, notes]


def span_to_json(span: Span) -> list[Any]:
    return [span.path, span.line, span.column, span.length]


def _fault(row: list[Any]) -> Diagnostic:
    level, code, message, span, hint, notes = row
    told = tuple(Note(message=text, at=span_from_json(at)) for text, at in notes)
    return Diagnostic(level=level, code=code, message=message, at=span_from_json(span), hint=hint, notes=told)


def span_from_json(row: list[Any]) -> Span:
    path, line, column, length = row
    return Span(path=path, line=line, column=column, length=length)
