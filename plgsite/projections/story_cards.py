"""What others show of stories: their cards, and links to those of a programme."""

import datetime
from collections.abc import Mapping

from plgsite.catalogue import Catalogue, Entry
from plgsite.model.stories import Story
from plgsite.projections.card_pictures import CardPictures
from plgsite.projections.names import RecordNames
from plgsite.prose.nodes import plain_text
from plgsite.texts.story_link import StoryLink
from plgsite.views.lists.stories import StoryCard


def story_cards(names: RecordNames, pictures: CardPictures) -> dict[str, StoryCard]:
    """The cards of the stories that are listed, the latest first; those of a day in order of title."""
    in_order = names.words.formats.sort_key
    found = sorted(names.catalogue.published(Story).items(), key=lambda item: (in_order(item[1].record.title), item[0]))
    found.sort(key=lambda item: item[1].record.published or datetime.date.min, reverse=True)
    return {id: _story_card(entry, names, pictures) for id, entry in found if entry.record.listed}


def _story_card(entry: Entry[Story], names: RecordNames, pictures: CardPictures) -> StoryCard:
    record = entry.record
    summary = plain_text(entry.nodes(record.summary))
    picture = pictures.of(entry, record.hero or (record.video.poster if record.video else None), record.tags[0] if record.tags else "")
    return StoryCard(
        id=entry.id, title=record.title, summary=summary, tags=record.tags, address=names.address(f"story:{entry.id}"), picture=picture
    )


def stories_by_programme(cards: Mapping[str, StoryCard], catalogue: Catalogue) -> dict[str, tuple[StoryLink, ...]]:
    """The stories that belong to each programme that has any, in the order of their cards."""
    found: dict[str, tuple[StoryLink, ...]] = {}
    for id, shown in cards.items():
        link = shown.link
        for programme in catalogue.get(Story, id).record.programmes:
            found[programme] = (*found.get(programme, ()), link)
    return found
