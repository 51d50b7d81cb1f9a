"""What must hold within one programme."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from plgsite.catalogue import Catalogue, Entry
from plgsite.diagnostics import did_you_mean
from plgsite.model.places import Provider
from plgsite.model.programme import Programme
from plgsite.model.site import Site
from plgsite.prose.nodes import Node
from plgsite.rules.finding import Finding

HOURS_PER_EC = 28
"""One EC is 28 hours of study load (Wet op het hoger onderwijs en wetenschappelijk onderzoek, article 7.4)."""


def programmes(catalogue: Catalogue) -> Iterator[Finding]:
    """All rules, for every programme."""
    for entry in catalogue.of(Programme).values():
        for rule in (unique_ids, study_load, summary, contact, placings, editions):
            yield from rule(entry, catalogue)


def _finding(entry: Entry[Programme], code: str, message: str, loc: tuple[str | int, ...], hint: str = "") -> Finding:
    return Finding(kind="programme", id=entry.id, loc=loc, code=code, message=message, hint=hint)


def unique_ids(entry: Entry[Programme], catalogue: Catalogue) -> Iterator[Finding]:
    """Editions and modules are told apart by their ids."""
    for name, ids in (("editions", [one.id for one in entry.record.editions]), ("modules", [one.id for one in entry.record.modules])):
        counts = Counter(id for id in ids if id)
        for index, id in enumerate(ids):
            if id and counts[id] > 1 and ids.index(id) != index:
                yield _finding(entry, "duplicate-id", f"a second one of the {name} with the id '{id}'", (name, index, "id"))


def study_load(entry: Entry[Programme], catalogue: Catalogue) -> Iterator[Finding]:
    """Hours and EC are stored as published; a difference of more than a tenth is worth a look."""
    load = entry.record.study_load
    if load and load.sbu and load.ec:
        expected = load.ec * HOURS_PER_EC
        if abs(load.sbu - expected) > expected * Decimal("0.1"):
            yield Finding(
                kind="programme",
                id=entry.id,
                loc=("study_load", "sbu"),
                level="warning",
                code="study-load-differs",
                message=f"{load.sbu} hours beside {load.ec} EC, which is {expected} hours at {HOURS_PER_EC} each",
                hint="check both figures",
            )


def summary(entry: Entry[Programme], catalogue: Catalogue) -> Iterator[Finding]:
    """A summary stands on cards and in feeds, which are links themselves: one paragraph without links."""
    nodes = entry.nodes(entry.record.summary)
    if len(nodes) != 1 or nodes[0].kind != "paragraph":
        yield _finding(entry, "wrong-summary", "a summary is one paragraph", ("summary",))
    elif any(node.kind in ("link", "image", "footnote_mark") for node in nodes[0].walk()):
        yield _finding(entry, "wrong-summary", "a summary holds no links or images", ("summary",), "put them in the text below")


def contact(entry: Entry[Programme], catalogue: Catalogue) -> Iterator[Finding]:
    """A contact without telephone and mail address is a person of the provider."""
    wanted = entry.record.contact
    provider = catalogue.of(Provider).get(entry.record.provider or catalogue.get(Site, "site").record.provider)
    names = [person.name for person in provider.record.people] if provider else []
    if provider and wanted and not wanted.phone and not wanted.email and wanted.name not in names:
        message = f"'{wanted.name}' is not among the people of {provider.record.name}"
        yield _finding(entry, "unknown-person", message, ("contact",), did_you_mean(wanted.name, names))


def placings(entry: Entry[Programme], catalogue: Catalogue) -> Iterator[Finding]:
    """A part is placed at the top of a section, and `[[module id]]` names a module that exists."""
    modules = [one.id for one in entry.record.modules if one.id]
    for node in entry.nodes(entry.record.body):
        for inner in node.walk():
            if inner.kind == "place" and inner.get("part") == "module" and inner.get("argument") not in modules:
                id = inner.get("argument")
                yield _finding(entry, "unknown-module", f"no module '{id}'", ("body",), did_you_mean(id, modules))
        if node.kind == "container" and node.get("name") not in ("web", "brochure"):
            yield from _no_place_in(node, entry)


def _no_place_in(node: Node, entry: Entry[Programme]) -> Iterator[Finding]:
    for inner in node.walk():
        if inner.kind == "place":
            name = node.get("name")
            yield _finding(entry, "misplaced-part", f"[[{inner.get('part')}]] cannot stand inside ::: {name}", ("body",), "place it before or after")


def editions(entry: Entry[Programme], catalogue: Catalogue) -> Iterator[Finding]:
    """The dates of an edition lie within its period."""
    for index, edition in enumerate(entry.record.editions):
        for number, meeting in enumerate(edition.dates):
            if (edition.starts and meeting.date < edition.starts) or (edition.ends and meeting.date > edition.ends):
                message = f"{meeting.date} lies outside the edition, from {edition.starts or '?'} to {edition.ends or '?'}"
                yield _finding(entry, "outside-edition", message, ("editions", index, "dates", number, "date"))
