"""What the terminal says of what was read."""

from collections import Counter

from plgsite.build.request import Outcome, Request
from plgsite.load.load import Loaded
from plgsite.model.programme import Programme
from plgsite.plan.plan import Plan
from plgsite.rules.standing import edition_state


def told_of(request: Request, loaded: Loaded, planned: Plan) -> Outcome:
    """What the terminal says of what was read."""
    assert loaded.catalogue is not None
    catalogue, change = loaded.catalogue, planned.next_change
    counts = {kind: len(entries) for kind, entries in catalogue.records.items()}
    states = [edition_state(edition, request.today) for entry in catalogue.of(Programme).values() for edition in entry.record.editions]
    counts |= {"edition": len(states), "past": states.count("past")}
    return Outcome(
        diagnostics=(),
        published=False,
        counts=counts,
        absent=Counter(catalogue.absent.values()),
        left_out=loaded.left_out,
        next_change=(change.on, change.title, change.what) if change else None,
    )
