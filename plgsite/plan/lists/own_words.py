"""Words that the page of a record says in fields of the site's own."""

from collections.abc import Iterator
from typing import Any

from plgsite.catalogue import Entry
from plgsite.markdown.medium import for_web
from plgsite.model.own_fields import OwnValue
from plgsite.model.programme import Programme
from plgsite.projections.projections import Projections
from plgsite.prose.nodes import plain_text
from plgsite.rules.own_fields import OwnRow
from plgsite.texts.own_facts import own_text, placed


def own_words(known: Projections, entry: Entry[Any]) -> Iterator[str]:
    """What the page of a record says in fields of the site's own, each behind its label; and in those of its editions and modules."""
    rows = getattr(known.own, entry.record.KIND)
    for fact in placed(known.own_facts(entry), rows, "facts"):
        yield f"{fact.label}: {fact.value}"
    for row in rows:
        if "section" in row.places and row.key in entry.record.own:
            yield _section_text(known, row, entry.record.own[row.key], entry)
    if isinstance(entry.record, Programme):
        yield from _own_words_of_parts(known, entry)


def _own_words_of_parts(known: Projections, entry: Entry[Programme]) -> Iterator[str]:
    for rows, parts in ((known.own.edition, entry.record.editions), (known.own.module, entry.record.modules)):
        for part in parts if rows else ():
            for row in rows:
                if row.key in part.own and {"facts", "section"} & {*row.places}:
                    yield _section_text(known, row, part.own[row.key], entry)


def _section_text(known: Projections, row: OwnRow, value: OwnValue, entry: Entry[Any]) -> str:
    if row.type == "prose" and isinstance(value, str):
        return plain_text(for_web(entry.nodes(value)))
    return f"{row.label}: {own_text(row, value, known.words)}"
