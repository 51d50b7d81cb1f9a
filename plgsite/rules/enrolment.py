"""Addresses to enrol or ask at: what is to be filled in is known on every day."""

import datetime
from collections.abc import Iterator

from plgsite.catalogue import Catalogue, Entry
from plgsite.diagnostics import Loc
from plgsite.model.places import Provider
from plgsite.model.programme import Programme
from plgsite.model.site import Site
from plgsite.rules.finding import Finding
from plgsite.rules.standing import OFFERS, changes, standing

EDITION = "{edition}"
ADDRESSES = ("enrol", "request", "quote", "waiting_list")


def enrolment(catalogue: Catalogue) -> Iterator[Finding]:
    """An address with {edition} that a page would show while there is no edition to fill in; told once for each address."""
    if not _is_anywhere(catalogue):
        return
    told: set[tuple[str, str, Loc]] = set()
    for entry in catalogue.of(Programme).values():
        for name, what in _without_edition(entry, catalogue):
            kind, id = _nearest(name, entry, catalogue)
            loc: Loc = ("enrolment", name, "url")
            if (kind, id, loc) not in told:
                told.add((kind, id, loc))
                message = f"{EDITION} has nothing to stand for where '{entry.record.title}' {what}"
                hint = f"write an address without {EDITION} behind '{name}:'; editions can have one of their own (enrol)"
                yield Finding(kind=kind, id=id, loc=loc, code="no-edition", message=message, hint=hint)


def _is_anywhere(catalogue: Catalogue) -> bool:
    """Whether any record has such an address: most sites have none, and then there is nothing to look for."""
    kinds = (catalogue.of(Site), catalogue.of(Provider), catalogue.of(Programme))
    stated = (entry.record.enrolment for entries in kinds for entry in entries.values() if entry.record.enrolment)
    found = (getattr(one, name) for one in stated for name in ADDRESSES)
    return any(EDITION in one.url for one in found if one)


def _without_edition(entry: Entry[Programme], catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Which addresses with {edition} are shown without an edition, and when."""
    record = entry.record
    names = {name for name in ADDRESSES if EDITION in _url(name, entry, catalogue)}
    if not names:
        return
    if "quote" in names and "in_company" in record.delivery:
        yield "quote", "comes to a school"
    days = changes(record)
    for day in (*days, (days[-1] if days else datetime.date.min) + datetime.timedelta(days=1)):
        now = standing(record, day)
        if OFFERS[now.state] in names and not now.edition:
            yield OFFERS[now.state], f"has no edition to come, from {day.isoformat()}" if days else "has no editions"


def _url(name: str, entry: Entry[Programme], catalogue: Catalogue) -> str:
    kind, id = _nearest(name, entry, catalogue)
    found = getattr(catalogue.records[kind][id].record.enrolment, name) if kind else None
    return found.url if found else ""


def _nearest(name: str, entry: Entry[Programme], catalogue: Catalogue) -> tuple[str, str]:
    """The record that says where this programme's offers of a kind lead; nothing and nothing if none does."""
    site = catalogue.get(Site, "site")
    provider = entry.record.provider or site.record.provider
    for kind, id in (("programme", entry.id), (Provider.KIND, provider), (Site.KIND, "site")):
        record = catalogue.records[kind].get(id) if kind in catalogue.records else None
        if record and record.record.enrolment and getattr(record.record.enrolment, name):
            return kind, id
    return "", ""
