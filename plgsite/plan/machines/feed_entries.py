"""What feeds tell: the programmes and stories that were changed last."""

import datetime

from plgsite.projections.projections import Projections
from plgsite.views.machines.feeds import MOST_ENTRIES, FeedEntry, programme_entry, story_entry


def feed_entries(known: Projections) -> tuple[FeedEntry, ...]:
    """The listed programmes and stories that say when they changed, the latest first, and at most `MOST_ENTRIES`."""
    dated = [
        (day, kind, id)
        for kind, shown in (("programme", known.cards), ("story", known.story_cards))
        for id in shown
        if (day := known.updated(kind, id))
    ]
    dated.sort(key=lambda one: (-one[0].toordinal(), one[1:]))
    return tuple(_feed_entry(day, kind, id, known) for day, kind, id in dated[:MOST_ENTRIES])


def _feed_entry(day: datetime.date, kind: str, id: str, known: Projections) -> FeedEntry:
    record = known.catalogue.records[kind][id].record
    published = known.midnight(record.published) if record.published else ""
    if kind == "story":
        return story_entry(known.story_cards[id], published, known.midnight(day), known.words)
    tags = tuple(filter(None, (known.named(f"theme:{one}").title for one in record.themes)))
    return programme_entry(known.cards[id], tags, published, known.midnight(day))
