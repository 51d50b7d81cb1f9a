"""What is new and what has changed. A record without `updated` has no entry."""

from collections.abc import Iterator
from typing import Literal

from plgsite.model.stories import Story
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.shared.figures import DATED, Day
from plgsite.projections.projections import Projections
from plgsite.routes import address, output_path
from plgsite.views.lists.news import News, NewsInputs

LATEST = 60
"""So many entries there are at most: the catalogue has the rest."""


def news_artifacts(known: Projections) -> Iterator[Artifact]:
    """The page of what is new."""
    at = address("new", known.language)
    yield Artifact(
        path=output_path(at),
        family="new",
        medium="page",
        template="pages/new.html",
        inputs=NewsInputs(frame=known.frame, address=at, news=_latest(known)),
        rank=2,
    )


def _latest(known: Projections) -> tuple[News, ...]:
    """The latest changes of listed programmes and stories, the last one first; those of a day in order of title."""
    found = [*_programmes(known), *_stories(known)]
    found.sort(key=lambda one: known.words.formats.sort_key(one.title))
    return tuple(sorted(found, key=lambda one: one.on, reverse=True)[:LATEST])


def _programmes(known: Projections) -> Iterator[News]:
    for id, card in known.cards.items():
        yield from _news(f"programme:{id}", known.each(DATED)[id], card.title, card.address, card.kicker, card.summary)


def _stories(known: Projections) -> Iterator[News]:
    stories = known.catalogue.published(Story)
    for id, card in known.story_cards.items():
        record = stories[id].record
        yield from _news(f"story:{id}", (record.updated, record.published), card.title, card.address, known.words.story, card.summary)


def _news(ref: str, dated: tuple[Day, Day], title: str, at: str, kind: str, summary: str) -> Iterator[News]:
    """A record is new on the day of its publication, and changed on a later one."""
    updated, published = dated
    if updated:
        change: Literal["new", "changed"] = "new" if published and published >= updated else "changed"
        yield News(id=ref, title=title, address=at, kind=kind, summary=summary, change=change, on=updated)
