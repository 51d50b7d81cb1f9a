"""What is new and what has changed: programmes and stories by the day of their last change."""

import datetime
from dataclasses import dataclass
from typing import Literal

from plgsite.views.frame import Frame
from plgsite.views.made import Facts
from plgsite.views.projection import Projection


@dataclass(frozen=True, slots=True, kw_only=True)
class News(Projection):
    """A record that is new, or that has changed in a way that readers notice, on a day."""

    id: str
    title: str
    address: str
    kind: str
    summary: str
    change: Literal["new", "changed"]
    on: datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsInputs:
    frame: Frame
    address: str
    news: tuple[News, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsItemView:
    title: str
    href: str
    kind: str
    summary: str
    change: str
    is_new: bool
    iso: str
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsView:
    frame: Frame
    canonical: str
    title: str
    news: tuple[NewsItemView, ...]


def news_view(given: NewsInputs, facts: Facts) -> NewsView:
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
