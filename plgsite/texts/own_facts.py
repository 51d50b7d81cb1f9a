"""Fields of the site's own in words: facts like those that are built in, and sections of prose."""

import datetime
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from plgsite.model.own_fields import OwnLink, OwnValue, Place
from plgsite.prose.below import below
from plgsite.prose.nodes import Node
from plgsite.rules.own_fields import OwnRow
from plgsite.texts.facts import Fact
from plgsite.texts.reading import Nodes, Reader
from plgsite.wording import Wording

Own = Mapping[str, OwnValue]
"""What a record has below `own:`, by name."""


def own_text(row: OwnRow, value: OwnValue, words: Wording) -> str:
    """A value as a reader sees it, with its unit; of a link its words, of a file its name."""
    if isinstance(value, OwnLink):
        return value.label or value.url.removeprefix("https://").removeprefix("mailto:").rstrip("/")
    text = words.listing(value) if isinstance(value, tuple) else _figure(row, value, words)
    return f"{text}\N{NO-BREAK SPACE}{row.unit}" if row.unit else text


def _figure(row: OwnRow, value: str, words: Wording) -> str:
    formats = words.formats
    match row.type:
        case "number":
            return formats.number(Decimal(value))
        case "hours":
            return words.count("hour", Decimal(value))
        case "money":
            return formats.money(Decimal(value))
        case "date":
            return formats.date(datetime.date.fromisoformat(value))
        case "file":
            return value.rpartition("/")[2]
        case _:
            return value


def own_facts(rows: Iterable[OwnRow], own: Own, words: Wording, address_of: Callable[[str], str]) -> tuple[Fact, ...]:
    """What is stated of the fields that are no prose, in their order; `address_of` leads to a file by its path as written."""
    found = []
    for row in rows:
        if row.key in own and row.is_fact:
            value = own[row.key]
            href = value.url if isinstance(value, OwnLink) else address_of(value) if row.type == "file" and isinstance(value, str) else ""
            found.append(Fact(name=row.name, label=row.label, value=own_text(row, value, words), href=href))
    return tuple(found)


def placed(facts: Iterable[Fact], rows: Iterable[OwnRow], place: Place) -> tuple[Fact, ...]:
    """Those of the facts that show in a place: all that are built in, and of the site's own those that say so."""
    elsewhere = {row.name for row in rows if not row.shows(place)}
    return tuple(fact for fact in facts if fact.name not in elsewhere)


def own_sections(rows: Iterable[OwnRow], own: Own, read: Reader, place: Place) -> tuple[tuple[OwnRow, Nodes], ...]:
    """The fields that have a section, each with its text, below its label, where that shows in a place."""
    shown = [row for row in rows if "section" in row.places and place in row.places and row.key in own]
    return tuple((row, _nodes(row, own[row.key], read)) for row in shown)


def _nodes(row: OwnRow, value: OwnValue, read: Reader) -> Nodes:
    if isinstance(value, tuple):
        items = tuple(Node("item", children=(Node("paragraph", children=(Node("text", one),)),)) for one in value)
        return (Node("list", attributes=(("tight", "yes"),), children=items),)
    return below(read.nodes(value)) if isinstance(value, str) else ()
