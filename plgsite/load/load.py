"""All files of a site -> its catalogue, and all faults of all files."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from plgsite.catalogue import Catalogue, Entry, File
from plgsite.diagnostics import Diagnostic, Note, Report, Span, errors
from plgsite.digest import digest_of, digest_text
from plgsite.load.font_names import check_fonts
from plgsite.load.keep_going import Home, Homes, without_mentions
from plgsite.load.locate import Locator
from plgsite.load.parsed import Parsed, ParsedRecord
from plgsite.load.provisional import unread_site
from plgsite.load.references import NO_SHAPES, References, Shapes
from plgsite.load.unpublished import untold_titles
from plgsite.model.record import Record
from plgsite.model.site import Site
from plgsite.rules.finding import Finding
from plgsite.rules.publication import Admit, absence
from plgsite.rules.table import DAILY_RULES, RULES
from plgsite.source.layout import SITE
from plgsite.source.snapshot import Snapshot

SITE_REF = "site:site"


class Loaded(Struct, frozen=True, kw_only=True):
    """The catalogue (None without a usable site record) and every fault."""

    catalogue: Catalogue | None
    diagnostics: tuple[Diagnostic, ...]
    left_out: tuple[str, ...] = ()
    """References of the records that --keep-going left out because of a fault."""


def load(
    snapshot: Snapshot, files: Iterable[Parsed], today: datetime.date, admit: Admit, *, keep_going: bool = False, shapes: Shapes = NO_SHAPES
) -> Loaded:
    """The catalogue of a site on a day. With `keep_going`, records with faults are left out until the rest has none.

    `shapes` says of pictures, by path, how large they are; of one that is not there nothing is known.
    """
    parsed = tuple(files)
    report = Report([fault for file in parsed for fault in file.faults])
    locator = Locator(snapshot)
    homes: Homes = _homes(parsed, locator, report)
    unread = frozenset(file.unread for file in parsed if file.unread)
    if SITE not in snapshot.files:
        report.error("missing-file", "there is no content/site.yaml", at=Span(path=SITE), hint="it holds title, base_url and provider")
    checked = _check(snapshot, homes, locator, shapes, today, admit, unread)
    report.extend(checked.found)
    left_out: list[str] = []
    while keep_going and checked.faulty:
        left_out.extend(checked.faulty)
        homes = {ref: home for ref, home in homes.items() if ref not in checked.faulty}
        homes = without_mentions(homes, frozenset(left_out))
        checked = _check(snapshot, homes, locator, shapes, today, admit)
    catalogue = _catalogue(checked.entries, today, admit) if SITE_REF in homes and (keep_going or not errors(report.found)) else None
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
                hint = "give one of them another id"
                report.error("duplicate-record", f"a second {record.kind} '{record.id}'", at=at, hint=hint, notes=(note,))
            else:
                homes[ref] = (file.path, record)
    return homes


class Checked(Struct, frozen=True, kw_only=True):
    """The records that could be made, with what they point at; `faulty` names all that an error belongs to."""

    entries: Mapping[str, Entry[Any]]
    found: tuple[Diagnostic, ...]
    faulty: tuple[str, ...]


def _check(
    snapshot: Snapshot,
    homes: Homes,
    locator: Locator,
    shapes: Shapes,
    today: datetime.date,
    admit: Admit,
    unread: frozenset[str] = frozenset(),
) -> Checked:
    """What points at a record with faults is right: only what is not there at all is missed."""
    report = Report()
    entries = {}
    faulty = {ref for ref, (_, record) in homes.items() if record.faulty}
    references = References(snapshot, frozenset(homes), unread, locator, report, shapes)
    for ref, (path, record) in homes.items():
        before = len(report.found)
        files, links = references.files(path, record), references.links(path, record)
        if errors(tuple(report.found[before:])):
            faulty.add(ref)
        if record.record:
            entries[ref] = entry_of(path, record, record.record, files, links)
    for ref, fault in untold_titles(homes, _catalogue(entries, today, admit).absent, locator):
        report.extend([fault])
        faulty.add(ref)
    if SITE_REF in entries:
        check_fonts(*homes[SITE_REF], snapshot, locator, report, shapes)
    for finding in _findings(entries, homes, today):
        if references.is_known(finding.misses):
            continue
        report.extend([_diagnostic(finding, homes, locator)])
        if finding.level == "error":
            faulty.add(f"{finding.kind}:{finding.id}")
    return Checked(entries=entries, found=tuple(report.found), faulty=tuple(sorted(faulty)))


def entry_of(path: str, read: ParsedRecord, record: Record, files: Mapping[str, File], links: tuple[str, ...]) -> Entry[Any]:
    """The entry of a record as read, with what it points at."""
    return Entry(
        id=read.id,
        path=path,
        digest=digest_of([read.digest, files]) if files else read.digest,
        record=record,
        documents=read.documents,
        links=links,
        files=files,
    )


def _findings(entries: Mapping[str, Entry[Any]], homes: Homes, today: datetime.date) -> Iterator[Finding]:
    """What rules find, but for what they say of keys that are not known because there is a fault in them."""
    unknown = {f"{ref}.{key}" for ref, (_, record) in homes.items() for key in record.unknown}
    if SITE_REF not in entries:
        site = unread_site()
        entries = {**entries, SITE_REF: Entry(id=Site.KIND, path=SITE, digest=digest_text(""), record=site.record)}
        unknown |= {f"{SITE_REF}.{key}" for key in site.unknown}
    catalogue = _catalogue(entries, None, Admit())
    always = (found for rule in RULES for found in rule(catalogue))
    daily = (found for rule in DAILY_RULES for found in rule(catalogue, today))
    yield from (found for found in chain(always, daily) if unknown.isdisjoint(found.keys))


def _diagnostic(finding: Finding, homes: Homes, locator: Locator) -> Diagnostic:
    path, record = homes[f"{finding.kind}:{finding.id}"]
    fault = Diagnostic(
        level=finding.level,
        code=finding.code,
        message=finding.message,
        at=locator.key(path, record, finding.loc) if finding.is_of_key else locator.span(path, record, finding.loc),
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
