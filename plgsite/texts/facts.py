"""The facts of a programme: one row for each, with the field that it comes from and where it stands beside the fact bar of its page.

In which outputs a field may stand is said in `plgsite.model.fields`; here is in which order, and what the fact says.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from plgsite.catalogue import Entry
from plgsite.model.programme import Programme
from plgsite.rules.own_fields import OwnRow
from plgsite.rules.standing import Standing
from plgsite.texts.edition_texts import places_text
from plgsite.texts.fact_texts import (
    age_text,
    duration_text,
    funding_text,
    group_text,
    ids_text,
    language_name,
    rating_source,
    recognition_text,
    score_text,
    start_text,
    study_load_text,
)
from plgsite.texts.freshness import LaterStanding, later_rows
from plgsite.texts.headline import headline_texts
from plgsite.texts.projection import LocationCard, RegisterName
from plgsite.wording import Wording

Table = Literal["guide", "decision", "compare"]


class FactRow(Struct, frozen=True, kw_only=True):
    """Where a fact stands: its place in the studiegids, on the decision page and in comparisons, from 1; 0 where it stands elsewhere."""

    field: str
    guide: int = 0
    decision: int = 0
    compare: int = 0


FACTS: Mapping[str, FactRow] = {
    "start": FactRow(field="editions", compare=3),
    "duration": FactRow(field="duration", compare=5, guide=1, decision=1),
    "where": FactRow(field="locations", compare=4),
    "price": FactRow(field="prices", compare=7),
    "kind": FactRow(field="kind", compare=1),
    "provider": FactRow(field="provider", compare=2),
    "partners": FactRow(field="partners", guide=15),
    "recognition": FactRow(field="recognitions", compare=8),
    "rating": FactRow(field="rating", compare=9, guide=10),
    "study_load": FactRow(field="study_load", compare=6, guide=2, decision=2),
    "level": FactRow(field="level", compare=10, guide=3, decision=4),
    "nlqf": FactRow(field="nlqf", compare=11, guide=4),
    "language": FactRow(field="language", compare=12, guide=6),
    "delivery": FactRow(field="delivery", compare=13, guide=5),
    "group_size": FactRow(field="group_size", compare=14, guide=7, decision=3),
    "age": FactRow(field="age", compare=17, guide=12, decision=5),
    "sectors": FactRow(field="sectors", compare=15, guide=8),
    "payer": FactRow(field="payer", compare=16, guide=9),
    "funding": FactRow(field="funding", compare=18, guide=13),
    "code": FactRow(field="code", guide=11),
    "external_ids": FactRow(field="external_ids", guide=14),
}
"""In the order of a page, which has all of them: what decides comes first, numbers of registers last. What has no place in the guide or on
the decision page as a fact has one of its own there, such as a table of prices."""


DECIDING = ("start", "duration", "where", "price")
"""The facts that a reader looks for first: they stand beside the title."""
LABELS: Mapping[str, str] = {"partners": "given_with"}
"""Of a fact whose name is the label of something else."""


def shown_in(table: Table, own: Iterable[OwnRow] = ()) -> tuple[str, ...]:
    """The facts of a table, in its order; behind those that are built in stand fields of the site's own."""
    placed = {name: place for name, row in FACTS.items() if (place := getattr(row, table))}
    return (*sorted(placed, key=placed.__getitem__), *(row.name for row in own if table in row.places))


class Fact(Struct, frozen=True, kw_only=True):
    """A label with its value; `name` is the field, for styling; `note` says where a score comes from."""

    name: str
    label: str
    value: str
    note: str = ""
    later: str = ""
    """What it says later, as `data-later`."""
    ends: str = ""
    """The moment from which there is nothing to say of it; "" where there always is."""
    href: str = ""
    """Where the value leads; "" where it is no link."""


def fact_bar(
    entry: Entry[Programme],
    now: Standing,
    later: tuple[LaterStanding, ...],
    registers: Mapping[str, RegisterName],
    places: Mapping[str, LocationCard],
    words: Wording,
    provider: str = "",
) -> tuple[Fact, ...]:
    """The facts in the order of their table, only what is stated; the provider where there are several."""
    programme, dated = entry.record, _dated(entry, registers, places, words)
    today = dated(now)
    texts = {
        "kind": words.label(f"kind_{programme.kind}"),
        "provider": provider,
        "partners": words.listing(programme.partners),
        "recognition": today["recognition"],
        "rating": score_text(programme.rating, words) if programme.rating else "",
        "duration": duration_text(programme.duration, words),
        "study_load": study_load_text(programme.study_load, words),
        "price": today["price"],
        "level": programme.level or "",
        "nlqf": str(programme.nlqf) if programme.nlqf else "",
        "language": language_name(programme.language, words),
        "delivery": words.choice(tuple(words.label(f"delivery_{one}") for one in programme.delivery)),
        "group_size": group_text(programme, words),
        "age": age_text(programme.age, words),
        "sectors": words.listing(tuple(words.label(f"sector_{one}") for one in programme.sectors)),
        "payer": words.choice(tuple(words.label(f"payer_{one}") for one in programme.payer)),
        "funding": today["funding"],
        "start": today["start"],
        "where": today["where"],
        "code": programme.code or "",
        "external_ids": ids_text(programme),
    }
    notes = {"rating": rating_source(programme.rating, words)} if programme.rating else {}
    found = (
        Fact(name=name, label=words.label(LABELS.get(name, name)), value=texts[name], note=notes.get(name, ""))
        for name in FACTS
        if texts[name]
    )
    coming = [(one.at, dated(one.standing)) for one in later]
    return tuple(_with_later(one, coming, words) if one.name in today else one for one in found)


def _dated(
    entry: Entry[Programme], registers: Mapping[str, RegisterName], places: Mapping[str, LocationCard], words: Wording
) -> Callable[[Standing], Mapping[str, str]]:
    """The facts that change by themselves, as they are on a day."""
    programme, price = entry.record, headline_texts(entry, words)
    recognition = cache(lambda states: recognition_text(programme, states, registers, words))

    def facts(now: Standing) -> Mapping[str, str]:
        return {
            "recognition": recognition(now.recognitions),
            "price": price(now),
            "funding": funding_text(programme, now.funding),
            "start": start_text(programme, now, words),
            "where": places_text(programme, now, places, words),
        }

    return facts


def _with_later(fact: Fact, coming: list[tuple[str, Mapping[str, str]]], words: Wording) -> Fact:
    """A fact with what becomes of it. Without a day a start is agreed; a price that is over leaves nothing to say."""
    none = words.in_consultation if fact.name == "start" else ""
    said = [(at, facts[fact.name] or none) for at, facts in coming]
    if all(text == fact.value for _, text in said):
        return fact
    ends = next((at for at, text in said if not text), "")
    return replace(fact, later=later_rows([one for one in said if one[1]], (fact.value,)), ends=ends)
