"""Which programmes a programme is compared with on its page, and the page on which a reader chooses them.

The rule, in this order, until there are enough: its `related` programmes; those of the same kind that stand under its first theme; others
that stand under its first theme; others of its kind. Within each of these, those that follow it in the alphabet, and after the last the
first. So the choice needs no clock and no chance, and a new programme changes the tables of its neighbours only.
"""

from collections.abc import Iterator

from plgsite.plan.artifacts.artifact import Artifact
from plgsite.projections.groups import groups_of
from plgsite.projections.projections import Projections
from plgsite.projections.remembered import Remembered
from plgsite.routes import address, output_path
from plgsite.texts.facts import fact_bar
from plgsite.texts.own_facts import placed
from plgsite.views.programme.compare import Comparable, CompareInputs

MOST_COMPARED = 2
"""So many others stand beside a programme on its page."""

RELATED: Remembered[tuple[str, ...]] = Remembered("related", tuple[str, ...], lambda _, entry: entry.record.related)
"""The programmes that a programme names as related."""


def compare_artifacts(known: Projections) -> Iterator[Artifact]:
    """The page on which programmes are compared."""
    at = address("compare", known.language)
    inputs = CompareInputs(frame=known.frame, address=at, own=known.own.programme)
    yield Artifact(path=output_path(at), family="compare", medium="page", template="pages/compare.html", inputs=inputs, rank=2)


class SimilarProgrammes:
    """The programmes that are set beside others."""

    def __init__(self, known: Projections) -> None:
        self._known = known
        self._made: dict[str, Comparable] = {}

    def of(self, id: str) -> tuple[Comparable, ...]:
        """The programmes that stand beside one, by the rule."""
        return tuple(self._comparable(one) for one in self.ids(id))

    def ids(self, id: str) -> tuple[str, ...]:
        """Which they are: for that no record is read where the rows are remembered."""
        found: dict[str, None] = {}
        for one in self._candidates(id):
            if one != id and one in self._known.cards:
                found[one] = None
            if len(found) == MOST_COMPARED:
                break
        return tuple(found)

    def _candidates(self, id: str) -> Iterator[str]:
        related, outline = self._known.each(RELATED)[id], self._known.overview.by_id[id]
        yield from related
        for group in groups_of(outline.kind, (outline.theme,) if outline.theme else ()):
            ids = self._known.overview.groups.ids.get(group, ())
            after = self._known.overview.groups.places.get((group, id), -1) + 1
            # One of them may be the programme itself, and some may have been found already.
            for step in range(min(len(ids), 2 * MOST_COMPARED + len(related) + 1)):
                yield ids[(after + step) % len(ids)]

    def _comparable(self, id: str) -> Comparable:
        if id not in self._made:
            known, card = self._known, self._known.cards[id]
            entry = known.programmes[id]
            provider = known.named_provider(entry.record)
            facts = fact_bar(entry, known.standings[id], known.later[id], known.registers, known.places, known.words, provider)
            own = placed(known.own_facts(entry), known.own.programme, "compare")
            self._made[id] = Comparable(id=id, title=card.title, address=card.address, facts=(*facts, *own))
        return self._made[id]
