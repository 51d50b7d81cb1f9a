"""Faults as a page of the preview shows them: with the line and a caret, and never a place of this machine."""

from collections.abc import Iterable
from typing import Any

from plgsite.build.faults.excerpts import Excerpts, excerpt
from plgsite.diagnostics import Diagnostic
from plgsite.preview.preview import Stopped

OURS = "plgsite itself is at fault; the terminal says more"
MACHINE = "the machine stands in the way; the terminal says how"


def as_rows(faults: Iterable[Diagnostic], excerpts: Excerpts) -> list[dict[str, Any]]:
    """One mapping for each fault: path, line, column, level, code, message, excerpt (two lines of text), notes, hint."""
    return [_row(fault, excerpts) for fault in faults]


def _row(fault: Diagnostic, excerpts: Excerpts) -> dict[str, Any]:
    at = fault.at
    line = excerpts.line(at)
    return {
        "path": at.path,
        "line": at.line,
        "column": at.column,
        "level": fault.level,
        "code": fault.code,
        "message": fault.message,
        "excerpt": "\n".join(excerpt(line, at)) if line and line.strip() else "",
        "notes": [{"message": note.message, "path": note.at.path, "line": note.at.line} for note in fault.notes],
        "hint": fault.hint,
    }


def as_row(stopped: Stopped) -> dict[str, Any]:
    """What a page says of a build that came to no end: its message may name places of this machine, so it stays in the terminal."""
    message = OURS if stopped.is_ours else MACHINE
    return {
        "path": "",
        "line": 0,
        "column": 0,
        "level": "error",
        "code": "stopped",
        "message": message,
        "excerpt": "",
        "notes": [],
        "hint": "",
    }
