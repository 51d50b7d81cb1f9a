"""What is new and what has changed: programmes and stories by the day of their last change."""

import datetime
from typing import Literal

from msgspec import Struct

from plgsite.texts.projection import Projection
from plgsite.views.frame.artifact_facts import Facts
from plgsite.views.frame.frame import Frame


class News(Projection, frozen=True, kw_only=True):
    """A record that is new, or that has changed in a way that readers notice, on a day."""

    id: str
    title: str
    address: str
    kind: str
    summary: str
    change: Literal["new", "changed"]
    on: datetime.date


class NewsInputs(Struct, frozen=True, kw_only=True):
    """What the page of news is made from."""

    frame: Frame
    address: str
    news: tuple[News, ...]


class NewsItemView(Struct, frozen=True, kw_only=True):
    """A record that is new or has changed; `iso` is the day as YYYY-MM-DD, `date` the same in words."""

    title: str
    href: str
    kind: str
    summary: str
    change: str
    is_new: bool
    iso: str
    date: str


class NewsView(Struct, frozen=True, kw_only=True):
    """The page of what is new and what has changed."""

    frame: Frame
    canonical: str
    title: str
    news: tuple[NewsItemView, ...]


def news_view(given: NewsInputs, facts: Facts) -> NewsView:
    """The view of the page of news."""
    frame, words = given.frame, given.frame.words
    return NewsView(
        frame=frame,
        canonical=frame.absolute(given.address),
        title=words.news,
        news=tuple(
            NewsItemView(
                title=one.title,
                href=frame.href(one.address),
                kind=one.kind,
                summary=one.summary,
                change=words.label(f"change_{one.change}"),
                is_new=one.change == "new",
                iso=one.on.isoformat(),
                date=words.formats.date(one.on),
            )
            for one in given.news
        ),
    )
