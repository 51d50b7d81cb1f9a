"""What a build says of itself, in a few lines."""

from collections.abc import Iterator
from pathlib import Path  # noqa: TID251

from plgsite.state.request import Outcome, Request

LEFT_OUT = {"draft": ("draft", "drafts"), "expired": ("expired", "expired"), "future": ("not before its date", "not before their date")}

FEW = 3
"""So many files are named."""


def plural(number: int, one: str, many: str = "") -> str:
    """1 page, 2 pages."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def lines(outcome: Outcome, request: Request, seconds: float) -> Iterator[str]:
    """Read, Left out, Published, Only, Kept, Next change: those that say something."""
    if outcome.counts:
        yield f"Read       {_read(outcome)}"
    absent = [plural(number, *LEFT_OUT[why]) for why, number in sorted(outcome.absent.items()) if number]
    if absent:
        yield f"Left out   {', '.join(absent)}"
    if outcome.left_out:
        yield f"Left out   {plural(len(outcome.left_out), 'record')} with faults: {', '.join(outcome.left_out)}"
    if outcome.leavings:
        named = ", ".join(one.removeprefix("static/") for one in outcome.leavings[:FEW])
        more = f" and {len(outcome.leavings) - FEW} more" if len(outcome.leavings) > FEW else ""
        yield f"Left out   {plural(len(outcome.leavings), 'file')} in static/ that a system or an editor left behind: {named}{more}"
    if outcome.published:
        yield f"Published  {_published(outcome, request.output, request.root):<58} {seconds:.1f} s"
    if outcome.published and request.only:
        yield f"Only       '{request.only}': lists, feeds, other pages and the studiegids are as they were until a build without --only"
    for notice in outcome.notices:
        yield f"Kept       {notice}"
    if outcome.next_change:
        day, title, what = outcome.next_change
        yield f'Next change on {day.isoformat()}: "{title}" {what}'


def _read(outcome: Outcome) -> str:
    counts = outcome.counts
    editions = plural(counts.get("edition", 0), "edition")
    past = f" ({counts['past']} past)" if counts.get("past") else ""
    return f"{plural(counts.get('programme', 0), 'programme')}, {editions}{past}, {plural(counts.get('location', 0), 'location')}"


def _published(outcome: Outcome, output: Path, root: Path) -> str:
    shown = f"{output.relative_to(root).as_posix()}/" if output.is_relative_to(root) else f"{output.name}/"
    if outcome.was_current:
        return f"nothing had changed -> {shown}"
    return f"{outcome.changed} changed, {outcome.unchanged} unchanged, {outcome.removed} removed -> {shown}"


def verdict(outcome: Outcome, *, checked_only: bool) -> str:
    """The last line after faults."""
    errors = sum(fault.level == "error" for fault in outcome.diagnostics)
    warnings = len(outcome.diagnostics) - errors
    found = ", ".join(filter(None, (plural(errors, "error") if errors else "", plural(warnings, "warning") if warnings else "")))
    where = f" in {plural(outcome.counts['programme'], 'programme')}" if outcome.counts.get("programme") else ""
    if outcome.published:
        return f"{found}{where}" + ("; the rest was published" if errors else "")
    return f"{found}{where}" + ("" if checked_only else "; nothing was published, the output is as it was")
