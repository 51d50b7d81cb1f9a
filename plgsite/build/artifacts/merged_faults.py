"""The faults that pages have in common: one of a template's lines would be told a thousand times."""

from collections.abc import Iterable

from msgspec.structs import replace

from plgsite.diagnostics import Diagnostic, Note, Span


def merged(faults: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The same fault of a template on many pages is one fault, with the first page and the number of the others."""
    groups: dict[tuple[str, str, Span], list[Diagnostic]] = {}
    for fault in faults:
        groups.setdefault((fault.code, fault.message, fault.at), []).append(fault)
    return tuple(_one_of(group) for group in groups.values())


def _one_of(group: list[Diagnostic]) -> Diagnostic:
    first = min(group, key=lambda fault: [note.message for note in fault.notes])
    if len(group) == 1:
        return first
    more = Note(message=f"and {len(group) - 1} more", at=first.at)
    return replace(first, notes=(*first.notes, more))
