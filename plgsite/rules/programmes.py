"""What must hold within one programme."""

from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal

from plgsite.catalogue import Catalogue, Entry
from plgsite.diagnostics import did_you_mean
from plgsite.model.editions import Edition
from plgsite.model.places import Provider
from plgsite.model.programme import Programme
from plgsite.model.series import Dates
from plgsite.model.site import Site
from plgsite.rules.finding import Finding

HOURS_PER_EC = 28
"""One EC is 28 hours of study load (Wet op het hoger onderwijs en wetenschappelijk onderzoek, article 7.4)."""


def programmes(catalogue: Catalogue) -> Iterator[Finding]:
    """All rules, for every programme."""
    for entry in catalogue.of(Programme).values():
        for rule in (unique_ids, study_load, summary, contact, editions, badges, requires, partners):
            yield from rule(entry, catalogue)


def _finding(entry: Entry[Programme], code: str, message: str, loc: tuple[str | int, ...], hint: str = "") -> Finding:
    return Finding(kind="programme", id=entry.id, loc=loc, code=code, message=message, hint=hint)


def unique_ids(entry: Entry[Programme], catalogue: Catalogue) -> Iterator[Finding]:
    """Editions and modules are told apart by their ids."""
    for name, ids in (("editions", [one.id for one in entry.record.editions]), ("modules", [one.id for one in entry.record.modules])):
        counts = Counter(id for id in ids if id)
        for index, id in enumerate(ids):
            if id and counts[id] > 1 and ids.index(id) != index:
                yield Finding(
                    kind="programme",
                    id=entry.id,
                    loc=(name, index, "id"),
                    code="duplicate-id",
                    message=f"a second one of the {name} with the id '{id}'",
                    hint="give one of them another id",
                    also=("programme", entry.id, (name, ids.index(id), "id"), "the first one"),
                )


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
        yield _finding(entry, "wrong-summary", "a summary is one paragraph", ("summary",), "put the rest in the text below")
    elif any(node.kind in ("link", "image", "footnote_mark") for node in nodes[0].walk()):
        yield _finding(entry, "wrong-summary", "a summary holds no links or images", ("summary",), "put them in the text below")


def contact(entry: Entry[Programme], catalogue: Catalogue) -> Iterator[Finding]:
    """A contact without telephone and mail address is a person of the provider."""
    provider = catalogue.of(Provider).get(entry.record.provider or catalogue.get(Site, "site").record.provider)
    names = [person.name for person in provider.record.people] if provider else []
    for number, wanted in enumerate(entry.record.contact if provider else ()):
        if not provider or wanted.phone or wanted.email or wanted.name in names:
            continue
        message = f"'{wanted.name}' is not among the people of {provider.record.name}"
        hint = did_you_mean(wanted.name, names) or "add a phone or an email, or the person to the provider's people"
        relies_on = (f"provider:{provider.id}.people", "site:site.provider", f"programme:{entry.id}.provider")
        yield Finding(
            kind="programme",
            id=entry.id,
            loc=("contact", number),
            code="unknown-person",
            message=message,
            hint=hint,
            relies_on=relies_on,
        )


def partners(entry: Entry[Programme], catalogue: Catalogue) -> Iterator[Finding]:
    """Who gives a programme together with its provider is one of the provider's partners, where the address and the role stand."""
    provider = catalogue.of(Provider).get(entry.record.provider or catalogue.get(Site, "site").record.provider)
    names = [one.name for one in provider.record.partners] if provider else []
    for number, name in enumerate(entry.record.partners):
        if provider and name not in names:
            yield Finding(
                kind="programme",
                id=entry.id,
                loc=("partners", number),
                code="unknown-partner",
                message=f"'{name}' is not among the partners of {provider.record.name}",
                hint=did_you_mean(name, names) or "add it to the 'partners' of the provider, with its name",
                relies_on=(f"provider:{provider.id}.partners", "site:site.provider", f"programme:{entry.id}.provider"),
            )


def editions(entry: Entry[Programme], catalogue: Catalogue) -> Iterator[Finding]:
    """The dates of an edition lie within its period; what a series leaves out is one of its days."""
    for index, edition in enumerate(entry.record.editions):
        told = set[int]()
        for meeting in edition.dates:
            if (edition.starts and meeting.date < edition.starts) or (edition.ends and meeting.date > edition.ends):
                key = ("date" if not meeting.in_series else "from" if edition.starts and meeting.date < edition.starts else "until",)
                if meeting.item not in told:
                    message = f"{meeting.date} lies outside the edition, {_period(edition)}"
                    hint = "change the date, or 'starts' and 'ends'"
                    yield _finding(entry, "outside-edition", message, ("editions", index, "dates", meeting.item, *key), hint)
                told.update([meeting.item] if meeting.in_series else [])
        for number, dates in enumerate(edition.schedule):
            yield from _needless(entry, ("editions", index, "dates", number, "except"), dates)


def _needless(entry: Entry[Programme], loc: tuple[str | int, ...], dates: Dates) -> Iterator[Finding]:
    """What a series excepts though it does not meet then. School holidays need not fall on a meeting."""
    for number, one in enumerate(dates.except_):
        if one.is_of_holidays or any(free in one.free() for _, free in dates.days.free):
            continue
        first, last = one.from_, one.until or one.from_
        if any(first <= day <= last for day, _ in dates.days.free if first and last):
            continue  # it falls within another exception
        when = f"{first}" if first == last else f"{first} to {last}"
        yield Finding(
            kind="programme",
            id=entry.id,
            loc=(*loc, number),
            level="warning",
            code="no-such-meeting",
            message=f"except: {when} leaves out no meeting of the series",
            hint="look at the day: the series does not meet then",
        )


def _period(edition: Edition) -> str:
    return " ".join(f"{word} {day}" for word, day in (("from", edition.starts), ("to", edition.ends)) if day)


def requires(entry: Entry[Programme], catalogue: Catalogue) -> Iterator[Finding]:
    """No programme comes before itself, in one step or in several."""
    known = catalogue.of(Programme)
    for number, one in enumerate(entry.record.requires):
        way = _back_to(entry.id, one.programme or "", known)
        if way:
            said = ", which requires ".join(f"'{id}'" for id in way)
            message = f"'{entry.id}' requires {said}" if len(way) > 1 else "a programme cannot require itself"
            yield _finding(entry, "wrong-order", message, ("requires", number), "leave out one of these: what comes first requires nothing")


def _back_to(goal: str, first: str, known: Mapping[str, Entry[Programme]]) -> tuple[str, ...]:
    """The shortest way from a programme by what it requires to the goal, both included; nothing where there is none."""
    ways: list[tuple[str, ...]] = [(first,)]
    seen = {first}
    for way in ways:
        if way[-1] == goal:
            return way
        found = known[way[-1]].record.requires if way[-1] in known else ()
        onward = [one.programme for one in found if one.programme and one.programme not in seen]
        seen.update(onward)
        ways.extend((*way, id) for id in onward)
    return ()


def badges(entry: Entry[Programme], catalogue: Catalogue) -> Iterator[Finding]:
    """A fact is written once: a badge that repeats one will be wrong when the fact changes."""
    facts = tuple(_figures(entry.record))
    for number, badge in enumerate(entry.record.badges):
        words = badge.casefold().replace(",", ".").split()
        for figure, unit in facts:
            if figure in words and (not unit or unit in words):
                message = f"the badge '{badge}' repeats a fact"
                yield Finding(
                    kind="programme",
                    id=entry.id,
                    loc=("badges", number),
                    level="warning",
                    code="badge-repeats",
                    message=message,
                    hint="leave it out: the fact is shown already",
                )
                break


def _figures(record: Programme) -> Iterator[tuple[str, str]]:
    """The figures of a programme as words, each with the unit that makes it that fact ("" where the figure alone does)."""
    if record.rating:
        yield str(record.rating.score), ""
    if record.study_load and record.study_load.ec is not None:
        yield str(record.study_load.ec), "ec"
    if record.study_load and record.study_load.sbu is not None:
        yield str(record.study_load.sbu), "sbu"
    if record.duration and record.duration.sessions and record.duration.sessions.exact is not None:
        yield str(record.duration.sessions.exact), "bijeenkomsten"
