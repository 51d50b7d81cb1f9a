"""Programmes side by side: the same facts in the same words as on the page of each."""

from msgspec import Struct
from msgspec.structs import replace

from plgsite.rules.own_fields import OwnRow
from plgsite.texts.amounts import amount_first
from plgsite.texts.facts import Fact, shown_in
from plgsite.texts.projection import Projection
from plgsite.views.frame.artifact_facts import Facts
from plgsite.views.frame.frame import Frame


class Comparable(Projection, frozen=True, kw_only=True):
    """A programme as others are compared with it: its facts in words."""

    id: str
    title: str
    address: str
    facts: tuple[Fact, ...]


class ComparisonRow(Struct, frozen=True, kw_only=True):
    """A fact of each programme, in the order of the heads; None where it is not stated."""

    label: str
    facts: tuple[Fact | None, ...]
    note: str = ""
    """What holds for the amounts of all of them: per persoon, vrijgesteld van btw. Then it does not stand in their cells."""


class Comparison(Struct, frozen=True, kw_only=True):
    """A table: programmes as columns (title and address; the first is that of the page itself), facts as rows."""

    heads: tuple[tuple[str, str], ...]
    rows: tuple[ComparisonRow, ...]


class CompareInputs(Struct, frozen=True, kw_only=True):
    """What the page to compare programmes on is made from; its script reads the facts from their own pages."""

    frame: Frame
    address: str
    own: tuple[OwnRow, ...] = ()


class CompareView(Struct, frozen=True, kw_only=True):
    """The page on which a script sets programmes side by side; `order` names the facts in order."""

    frame: Frame
    canonical: str
    title: str
    order: str


def comparison(
    title: str, address: str, facts: tuple[Fact, ...], others: tuple[Comparable, ...], frame: Frame, own: tuple[OwnRow, ...] = ()
) -> Comparison | None:
    """A programme beside others; None where there are none. The facts stand in order: first what decides."""
    if not others:
        return None
    columns = [{one.name: one for one in column} for column in (facts, *(other.facts for other in others))]
    found = [tuple(_cell(column.get(name), frame) for column in columns) for name in shown_in("compare", own)]
    return Comparison(
        heads=((title, frame.href(address)), *((other.title, frame.href(other.address)) for other in others)),
        rows=tuple(_row(row) for row in found if any(row)),
    )


def _row(facts: tuple[Fact | None, ...]) -> ComparisonRow:
    """The facts in a row. What is said of all amounts alike, on all days, stands at its head (comparison.js does it too)."""
    stated = [one for one in facts if one]
    found = [amount_first(one.value) for one in stated]
    said = {one[1] for one in found if one}
    if len(stated) < 2 or not all(found) or len(said) > 1 or any(one.later or one.note or one.href for one in stated):
        return ComparisonRow(label=stated[0].label, facts=facts)
    amounts = iter([one[0] for one in found if one])
    return ComparisonRow(label=stated[0].label, facts=tuple(one and replace(one, value=next(amounts)) for one in facts), note=said.pop())


def _cell(fact: Fact | None, frame: Frame) -> Fact | None:
    """A fact in a table, where what has nothing more to say says that."""
    if fact is None or not fact.ends:
        return fact
    return replace(fact, later="\n".join(filter(None, (fact.later, f"{fact.ends}\t{frame.words.not_stated}"))))


def compare_view(given: CompareInputs, facts: Facts) -> CompareView:
    """The view of the page to compare programmes on."""
    frame = given.frame
    order = " ".join(shown_in("compare", given.own))
    return CompareView(frame=frame, canonical=frame.absolute(given.address), title=frame.words.compare, order=order)
