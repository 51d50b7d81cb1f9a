"""The text of a record that nothing but its own pages shows.

Who edits such a text changes no list, no feed and no page of another record: a build need not look at those. That no view and no rule
breaks this is a promise of `tests/plan/test_own_text.py`, for every field named here.
"""

from collections.abc import Mapping

from plgsite.model.fields import PROGRAMME
from plgsite.model.programme import Programme
from plgsite.model.record import Record

OWN_TEXT: Mapping[str, frozenset[str]] = {
    "programme": frozenset(name for name, row in PROGRAMME.items() if row.own_text),
    "story": frozenset({"body"}),
    "page": frozenset({"body"}),
}
"""Fields by kind of record."""

FACTS = frozenset(name for name, row in PROGRAMME.items() if row.fact)
"""The fields of a programme of which an edit changes its own pages, lists, and what stands beside others."""


def is_edit_of_own_text(before: Record, after: Record) -> bool:
    """Whether two versions of a record differ in nothing but its own text, if in anything."""
    return before.KIND == after.KIND and _edited(before, after) <= OWN_TEXT.get(before.KIND, frozenset())


def is_edit_of_facts(before: Record, after: Record) -> bool:
    """Whether two versions of a programme differ in nothing but its facts and its own text, if in anything."""
    return before.KIND == after.KIND == Programme.KIND and _edited(before, after) <= FACTS | OWN_TEXT[before.KIND]


def _edited(before: Record, after: Record) -> frozenset[str]:
    return frozenset(name for name in before.__class__.model_fields if getattr(before, name) != getattr(after, name))
