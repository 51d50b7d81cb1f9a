"""The facts of a programme in words: one row for each, with the field that it comes from and where it stands beside its page.

In which outputs a field may stand is said in `plgsite.model.fields`; here is in which order. How a fact is worded is in `facts.fact_bar`.
"""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

Table = Literal["guide", "decision", "compare"]


class FactRow(Struct, frozen=True, kw_only=True):
    """Where a fact stands: its place in the studiegids, on the decision page and in comparisons, from 1; 0 where it stands elsewhere."""

    field: str
    guide: int = 0
    decision: int = 0
    compare: int = 0


FACTS: Mapping[str, FactRow] = {
    "kind": FactRow(field="kind", compare=1),
    "provider": FactRow(field="provider", compare=2),
    "recognition": FactRow(field="recognitions", compare=7),
    "rating": FactRow(field="rating", compare=8, guide=10),
    "duration": FactRow(field="duration", compare=4, guide=1, decision=1),
    "study_load": FactRow(field="study_load", compare=5, guide=2, decision=2),
    "price": FactRow(field="prices", compare=6),
    "level": FactRow(field="level", compare=9, guide=3, decision=4),
    "nlqf": FactRow(field="nlqf", compare=10, guide=4),
    "language": FactRow(field="language", compare=11, guide=6),
    "delivery": FactRow(field="delivery", compare=12, guide=5),
    "group_size": FactRow(field="group_size", compare=13, guide=7, decision=3),
    "sectors": FactRow(field="sectors", compare=14, guide=8),
    "payer": FactRow(field="payer", compare=15, guide=9),
    "start": FactRow(field="editions", compare=3),
    "code": FactRow(field="code", guide=11),
}
"""In the order of the fact bar of a page, which has all of them. What has no place in the guide or on the decision page as a fact has one
of its own there, such as a table of prices."""


def shown_in(table: Table) -> tuple[str, ...]:
    """The facts of a table, in its order."""
    placed = {name: place for name, row in FACTS.items() if (place := getattr(row, table))}
    return tuple(sorted(placed, key=placed.__getitem__))
