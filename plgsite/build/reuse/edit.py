"""What an edit of own text or facts changes: what is known now, what shows it, and what is told."""

from msgspec import Struct
from msgspec.structs import replace

from plgsite.build.reuse.holds import Holds
from plgsite.build.reuse.shows_edited import Edited
from plgsite.build.reuse.shows_facts import ShowsFacts, remembered_rows, shows_facts, told_of_facts
from plgsite.plan.next_change import next_change
from plgsite.projections.projections import Projections
from plgsite.state.last_build import Knowledge
from plgsite.state.memory import Known
from plgsite.state.request import Outcome, Request
from plgsite.state.site_files import SiteFiles


class Edit(Struct, frozen=True, kw_only=True):
    """The edited records, the projections of the catalogue with them, and what shows their facts; None where only text was edited."""

    edited: Edited
    now: Projections
    facts: ShowsFacts | None

    @property
    def gone(self) -> frozenset[str]:
        """What is wanted no more."""
        return self.facts.gone if self.facts else frozenset()

    def told(self, last: Outcome, before: Projections) -> Outcome:
        """What is told of the site, where it is not as before."""
        if self.facts is None:
            return last
        change = next_change(self.now)
        counts = told_of_facts(last, before, self.now, self.edited)
        return replace(last, counts=counts, next_change=change.told if change else None)


def edit_of(request: Request, site: SiteFiles, holds: Holds, known: Known, last: Knowledge) -> Edit | None:
    """What an edit changes; None where all is to be looked at after all. Raises NotInCache."""
    if holds.what == "all but text":
        return Edit(edited=holds.edited, now=known.projections.with_own_text(holds.edited), facts=None)
    remembered = remembered_rows(request, site, known, last)
    if remembered is None:
        return None
    now = known.projections.with_facts(holds.edited, remembered.rows)
    facts = shows_facts(known.projections, now, holds.edited, remembered.lists)
    return Edit(edited=holds.edited, now=now, facts=facts) if facts else None
