"""Feeds of what is new and changed: their entries hold what readers see on cards, and days of the content, never the clock."""

from msgspec import Struct

from plgsite.texts.projection import Projection
from plgsite.views.lists.cards import Card
from plgsite.views.lists.stories import StoryCard
from plgsite.wording import Wording

FEED_TYPES = (("feed-atom", "application/atom+xml"), ("feed-json", "application/feed+json"))
"""The feeds by name of their address, with their media types."""

MOST_ENTRIES = 50
"""How many entries a feed has at most."""


class FeedEntry(Projection, frozen=True, kw_only=True):
    """A programme or story that is new or was changed. `published` ("" where unknown) and `updated` are moments (RFC 3339)."""

    ref: str
    title: str
    kind: str
    summary: str
    facts: tuple[str, ...]
    tags: tuple[str, ...]
    address: str
    published: str
    updated: str


class FeedInputs(Struct, frozen=True, kw_only=True):
    """A feed. Its ids are permalinks of the site's own address, so that a trial build elsewhere does not make all entries new."""

    title: str
    subtitle: str
    language: str
    base_url: str
    permalinks_at: str
    address: str
    author: str
    entries: tuple[FeedEntry, ...]


def programme_entry(card: Card, tags: tuple[str, ...], published: str, updated: str) -> FeedEntry:
    """What a feed says of a programme: its card, without what changes by the day."""
    return FeedEntry(
        ref=f"programme:{card.id}",
        title=card.title,
        kind=card.kind,
        summary=card.summary,
        facts=(*card.facts, *filter(None, (card.price, card.provider))),
        tags=tags,
        address=card.address,
        published=published,
        updated=updated,
    )


def story_entry(card: StoryCard, published: str, updated: str, words: Wording) -> FeedEntry:
    """A story as an entry of a feed; `published` and `updated` are moments of ISO 8601."""
    return FeedEntry(
        ref=f"story:{card.id}",
        title=card.title,
        kind=words.story,
        summary=card.summary,
        facts=(),
        tags=card.tags,
        address=card.address,
        published=published,
        updated=updated,
    )
