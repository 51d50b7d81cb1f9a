"""What feeds tell: the programmes and stories that were changed last."""

import datetime

from plgsite.plan.shared.figures import DATED, THEMES, Day
from plgsite.projections.projections import Projections
from plgsite.views.machines.feeds import MOST_ENTRIES, FeedEntry, programme_entry, story_entry


def feed_entries(known: Projections) -> tuple[FeedEntry, ...]:
    """The listed programmes and stories that say when they changed, the latest first, and at most `MOST_ENTRIES`."""
    dated = [
        (day, kind, id)
        for kind, shown in (("programme", known.cards), ("story", known.story_cards))
        for id in shown
        if (day := _dated(kind, id, known)[0])
    ]
    dated.sort(key=lambda one: (-one[0].toordinal(), one[1:]))
    return tuple(_feed_entry(day, kind, id, known) for day, kind, id in dated[:MOST_ENTRIES])


def _feed_entry(day: datetime.date, kind: str, id: str, known: Projections) -> FeedEntry:
    first = _dated(kind, id, known)[1]
    published = known.midnight(first) if first else ""
    if kind == "story":
        return story_entry(known.story_cards[id], published, known.midnight(day), known.words)
    tags = tuple(filter(None, (known.named(f"theme:{one}").title for one in known.each(THEMES)[id])))
    return programme_entry(known.cards[id], tags, published, known.midnight(day))


def _dated(kind: str, id: str, known: Projections) -> tuple[Day, Day]:
    """When a record says that it changed, and when it was published first."""
    if kind == "programme":
        return known.each(DATED)[id]
    record = known.catalogue.records[kind][id].record
    return record.updated, record.published
