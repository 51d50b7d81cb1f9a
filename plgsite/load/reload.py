"""One record again, after an edit: checked by itself, where the edit allows that."""

import datetime
from collections.abc import Mapping
from typing import Any

from plgsite.catalogue import Catalogue, Entry, Shape
from plgsite.diagnostics import Report, errors
from plgsite.each import Each
from plgsite.load.load import entry_of
from plgsite.load.locate import Locator
from plgsite.load.parsed import Parsed, ParsedRecord
from plgsite.load.references import References, Shapes
from plgsite.model.own_text import is_edit_of_facts, is_edit_of_own_text
from plgsite.rules.finding import Finding
from plgsite.rules.table import DAILY_RULES, RULES
from plgsite.source.snapshot import Snapshot


def reload(snapshot: Snapshot, parsed: Parsed, catalogue: Catalogue, refs: frozenset[str], today: datetime.date) -> Entry[Any] | None:
    """The new entry of the one record of a file, when its edit changed nothing but its own text or its facts and brought no fault; else
    None.

    `catalogue` is that of before the edit, in which nothing was found about this record; `refs` names all its records.
    """
    if parsed.faults or len(parsed.records) != 1:
        return None
    (read,) = parsed.records
    if any(one.kind == "address" for one in read.mentions):  # whether there is such a page, only a whole plan knows
        return None
    before = catalogue.records.get(read.kind, {}).get(read.id)
    if before is None or before.path != parsed.path or read.record is None:
        return None
    of_text, found = is_edit_of_own_text(before.record, read.record), _checked(snapshot, parsed.path, read, before, refs)
    if found is None or not (of_text or is_edit_of_facts(before.record, read.record)):
        return None
    said = _said(catalogue, found, today)
    is_sound = not any((one.kind, one.id) == (read.kind, found.id) for one in said)
    return found if is_sound and (of_text or said == _said(catalogue, before, today)) else None


def _checked(snapshot: Snapshot, path: str, read: ParsedRecord, before: Entry[Any], refs: frozenset[str]) -> Entry[Any] | None:
    """The entry with what it points at; None where something is amiss, or where it shows other files than before."""
    found = entry_alone(snapshot, path, read, refs, _shapes(before))
    return found if found and found.files == before.files else None


def entry_alone(snapshot: Snapshot, path: str, read: ParsedRecord, refs: frozenset[str], shapes: Shapes) -> Entry[Any] | None:
    """The entry of a record as read; None where it could not be made, or points at what is not there."""
    report = Report()
    references = References(snapshot, refs, frozenset(), Locator(snapshot), report, shapes)
    files, links = references.files(path, read), references.links(path, read)
    return entry_of(path, read, read.record, files, links) if read.record and not errors(report.found) else None


def _shapes(entry: Entry[Any]) -> Mapping[str, Shape]:
    """What is known of the pictures that it showed before."""
    return {one.source: Shape(width=one.width, height=one.height, form=one.form, faint=one.faint) for one in entry.files.values()}


def _said(catalogue: Catalogue, entry: Entry[Any], today: datetime.date) -> list[Finding]:
    """What the rules find where it is the only record of its kind. What they say of others does not depend on its own text or its facts:
    they need not be there, and records that are made when they are asked for are not made for that."""
    kind = entry.record.KIND
    others = {name: entries.unlisted() if isinstance(entries, Each) else entries for name, entries in catalogue.records.items()}
    alone = Catalogue({**others, kind: {entry.id: entry}}, catalogue.absent)
    daily = (found for rule in DAILY_RULES for found in rule(alone, today))
    return [*(found for rule in RULES for found in rule(alone)), *daily]
