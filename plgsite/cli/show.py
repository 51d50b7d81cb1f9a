"""How faults are shown: as text with the line and a caret, as JSON, or as annotations of GitHub."""

import json
import os
from collections.abc import Iterable

import click

from plgsite.build.faults.excerpts import Excerpts, excerpt
from plgsite.cli.say import answer, on_a_line, pictured, tell, visible
from plgsite.diagnostics import Diagnostic, Span

COLOURS = {"error": "red", "warning": "yellow"}


def wants_colour(stream: object) -> bool:
    """Colour only on a terminal that can show it, and where nobody asked for none."""
    is_terminal = bool(getattr(stream, "isatty", lambda: False)())
    return is_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"  # noqa: TID251


def text(fault: Diagnostic, excerpts: Excerpts) -> str:
    """path:line:column: level[code]: message, the line with a caret, notes and a hint."""
    at = fault.at
    rows = [f"{_place(at)}: {click.style(f'{fault.level}[{fault.code}]', fg=COLOURS[fault.level], bold=True)}: {visible(fault.message)}"]
    line = excerpts.line(at)
    if line is not None and line.strip():
        rows.extend(map(pictured, excerpt(line, at)))
    rows.extend(f"  note: {visible(note.message)}{f': {_place(note.at)}' if note.at != at else ''}" for note in fault.notes)
    if fault.hint:
        rows.append(f"  hint: {visible(fault.hint)}")
    return "\n".join(rows)


def _place(at: Span) -> str:
    path = on_a_line(at.path)
    return f"{path}:{at.line}:{at.column}" if at.line else path


def as_json(faults: Iterable[Diagnostic]) -> str:
    """One JSON array; keys: path, line, column, length, level, code, message, hint, notes."""
    rows = [
        {
            "path": one.at.path,
            "line": one.at.line,
            "column": one.at.column,
            "length": one.at.length,
            "level": one.level,
            "code": one.code,
            "message": one.message,
            "hint": one.hint,
            "notes": [{"message": note.message, "path": note.at.path, "line": note.at.line} for note in one.notes],
        }
        for one in faults
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_github(fault: Diagnostic) -> str:
    """A workflow command that marks the line in a review."""
    message = fault.message + (f"\nhint: {fault.hint}" if fault.hint else "")
    escaped = message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    path = fault.at.path.replace("%", "%25").replace(",", "%2C").replace(":", "%3A")
    place = f"file={path},line={fault.at.line},col={fault.at.column}," if fault.at.line else ""
    return f"::{fault.level} {place}title={fault.code}::{escaped if place else f'{path}: {escaped}'}"


def print_faults(faults: Iterable[Diagnostic], form: str, excerpts: Excerpts) -> None:
    """Faults as text go to stderr; as data to stdout."""
    import sys

    if form == "json":
        answer(as_json(faults))
        return
    for fault in faults:
        if form == "github":
            answer(as_github(fault))
        else:
            tell(f"{text(fault, excerpts)}\n", drawn=True, colour=wants_colour(sys.stderr))
