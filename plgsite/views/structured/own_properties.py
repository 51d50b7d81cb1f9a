"""Fields of the site's own as structured data: what schema.org has no property for, with the label that readers see."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from plgsite.rules.own_fields import OwnRow
from plgsite.schema_org.types import PropertyValue
from plgsite.texts.facts import Fact
from plgsite.texts.own_facts import Own

UNITS = {"hours": "HUR", "money": "EUR"}
"""What figures count, as UN/CEFACT and ISO 4217 write it."""


def own_properties(
    rows: Iterable[OwnRow], own: Own, facts: Iterable[Fact], texts: Iterable[tuple[str, str]] = ()
) -> tuple[PropertyValue, ...]:
    """Those facts of a page that are of these rows, and texts (label and plain words), as values with names: figures as figures, days as
    days. What leads elsewhere has its address."""
    return (*_told(rows, own, facts), *(PropertyValue(name=label, value=text) for label, text in texts))


def _told(rows: Iterable[OwnRow], own: Own, facts: Iterable[Fact]) -> Iterator[PropertyValue]:
    by_name = {row.name: row for row in rows}
    for fact in facts:
        if fact.name not in by_name:  # built in: schema.org has a property of its own for most
            continue
        row = by_name[fact.name]
        written = own[row.key]
        if isinstance(written, str) and row.type in ("number", "hours", "money"):
            yield PropertyValue(name=fact.label, value=Decimal(written), unit_text=UNITS.get(row.type, row.unit))
        elif isinstance(written, str) and row.type == "date":
            yield PropertyValue(name=fact.label, value=written)
        else:
            yield PropertyValue(name=fact.label, value=fact.value, url=fact.href if fact.href.startswith("https://") else "")
