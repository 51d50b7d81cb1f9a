"""All files of a site -> its catalogue, and all faults of all files."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from plgsite.catalogue import Catalogue, Entry
from plgsite.diagnostics import Diagnostic, Note, Report, Span, errors
from plgsite.digest import digest_of
from plgsite.load.layout import SITE
from plgsite.load.locate import Locator
from plgsite.load.parsed import Parsed, ParsedRecord
from plgsite.load.references import References
from plgsite.load.snapshot import Snapshot
from plgsite.model.site import Site
from plgsite.rules.finding import Finding
from plgsite.rules.publication import Admit, absence
from plgsite.rules.table import RULES

Home = tuple[str, ParsedRecord]
"""A record with the path of its file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """The catalogue (None without a usable site record) and every fault."""

    catalogue: Catalogue | None
    diagnostics: tuple[Diagnostic, ...]
    left_out: tuple[str, ...] = ()
    """References of the records that --keep-going left out because of a fault."""


def load(snapshot: Snapshot, files: Iterable[Parsed], today: datetime.date, admit: Admit, *, keep_going: bool = False) -> Loaded:
    """The catalogue of a site on a day. With `keep_going`, records with faults are left out until the rest has none."""
    parsed = tuple(files)
    report = Report([fault for file in parsed for fault in file.faults])
    locator = Locator(snapshot)
    homes = _homes(parsed, locator, report)
    if SITE not in snapshot.files:
        report.error("missing-file", "there is no content/site.yaml", at=Span(path=SITE), hint="it holds title, base_url and provider")
    first = _check(snapshot, homes, locator)
    report.extend(first.found)
    left_out: list[str] = []
    faulty = set(first.faulty)
    while keep_going and faulty:
        left_out.extend(sorted(faulty))
        homes = {ref: home for ref, home in homes.items() if ref not in faulty}
        faulty = set(_check(snapshot, homes, locator).faulty)
    entries = first.entries if not keep_going else _check(snapshot, homes, locator).entries
    catalogue = _catalogue(entries, today, admit) if "site:site" in homes and not (errors(report.found) and not keep_going) else None
    return Loaded(catalogue=catalogue, diagnostics=report.diagnostics, left_out=tuple(left_out))


def _homes(parsed: tuple[Parsed, ...], locator: Locator, report: Report) -> dict[str, Home]:
    """Records by reference; two with the same id are a fault of the second."""
    homes: dict[str, Home] = {}
    for file in parsed:
        for record in file.records:
            ref = f"{record.kind}:{record.id}"
            if ref in homes:
                other = locator.span(*homes[ref], ())
                at = locator.span(file.path, record, ())
                note = Note(message="the first one", at=other)
                report.error("duplicate-record", f"a second {record.kind} '{record.id}'", at=at, hint="give one of them another id", notes=(note,))
            else:
                homes[ref] = (file.path, record)
    return homes


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """Records with what they point at; `faulty` names those that an error belongs to."""

    entries: Mapping[str, Entry[Any]]
    found: tuple[Diagnostic, ...]
    faulty: tuple[str, ...]


def _check(snapshot: Snapshot, homes: Mapping[str, Home], locator: Locator) -> Checked:
    report = Report()
    entries, faulty = {}, set()
    references = References(snapshot, {ref: path for ref, (path, _) in homes.items()}, locator, report)
    for ref, (path, record) in homes.items():
        before = len(report.found)
        files, links = references.files(path, record), references.links(path, record)
        entries[ref] = Entry(
            id=record.id,
            path=path,
            digest=digest_of([record.digest, files]) if files else record.digest,
            record=record.record,
            documents=record.documents,
            links=links,
            files=files,
        )
        if len(report.found) > before:
            faulty.add(ref)
    if "site:site" in entries:
        for finding in _findings(_catalogue(entries, None, Admit())):
            fault = _diagnostic(finding, homes, locator)
            report.extend([fault])
            if fault.level == "error":
                faulty.add(f"{finding.kind}:{finding.id}")
    return Checked(entries=entries, found=tuple(report.found), faulty=tuple(sorted(faulty)))


def _findings(catalogue: Catalogue) -> Iterator[Finding]:
    for rule in RULES:
        yield from rule(catalogue)


def _diagnostic(finding: Finding, homes: Mapping[str, Home], locator: Locator) -> Diagnostic:
    path, record = homes[f"{finding.kind}:{finding.id}"]
    fault = Diagnostic(
        level=finding.level,
        code=finding.code,
        message=finding.message,
        at=locator.span(path, record, finding.loc),
        hint=finding.hint,
    )
    if finding.also:
        kind, id, loc, words = finding.also
        other = homes[f"{kind}:{id}"]
        return replace(fault, notes=(Note(message=words, at=locator.span(*other, loc)),))
    return fault


def _catalogue(entries: Mapping[str, Entry[Any]], today: datetime.date | None, admit: Admit) -> Catalogue:
    records: dict[str, dict[str, Entry[Any]]] = {}
    absent = {}
    for ref, entry in sorted(entries.items()):
        kind, _, id = ref.partition(":")
        records.setdefault(kind, {})[id] = entry
        if today and kind != Site.KIND and (why := absence(entry.record, today, admit)):
            absent[ref] = why
    return Catalogue(records, absent)
