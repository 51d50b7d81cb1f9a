"""Cards: a programme as lists show it. A list depends on cards, so editing prose leaves it untouched."""

import datetime
from collections.abc import Callable
from functools import lru_cache

from msgspec import Struct

from plgsite.catalogue import Entry
from plgsite.model.programme import Programme
from plgsite.prose.nodes import plain_text
from plgsite.rules.standing import Standing, State
from plgsite.texts.capital import capital
from plgsite.texts.fact_texts import age_text, duration_text, study_load_text
from plgsite.texts.facts import Fact
from plgsite.texts.freshness import LaterStanding, later_rows, latest_text
from plgsite.texts.headline import headline_texts
from plgsite.texts.pictures import Picture
from plgsite.texts.projection import Projection
from plgsite.texts.titles import kicker
from plgsite.views.frame.frame import Frame
from plgsite.wording import Wording


class LaterCard(Struct, frozen=True, kw_only=True):
    """The state, the next start, its place and the price of a programme from a moment on."""

    at: str
    state: State
    starts: datetime.date | None
    price: str
    where: str


class Card(Projection, frozen=True, kw_only=True):
    """What a list depends on: formatted facts of a programme, its next start and its state."""

    id: str
    title: str
    address: str
    kind: str
    summary: str
    facts: tuple[str, ...]
    price: str
    state: State
    starts: datetime.date | None
    where: str
    picture: Picture
    provider: str = ""
    """Where a site has several."""
    state_of: datetime.date | None = None
    later: tuple[LaterCard, ...] = ()

    @property
    def kicker(self) -> str:
        """The line above the title: what it is, and whose where there are several providers."""
        return kicker(self.kind, self.provider)


class CardView(Struct, frozen=True, kw_only=True):
    """A card as a template shows it."""

    title: str
    href: str
    kind: str
    summary: str
    facts: tuple[str, ...]
    price: str
    state: State
    status: str
    start: str
    where: str
    picture: Picture
    """That of the programme, else a pattern in the colours of the site; it decorates, so its `alt` is empty."""
    ends: str
    """The moment from which it no longer stands where it is told to start soon."""
    later: str
    later_price: str
    later_where: str


BLANK_CARD = CardView(
    title="–",
    href="#",
    kind="–",
    summary="–",
    facts=("–",),
    price="–",
    state="request",
    status="–",
    start="–",
    where="–",
    picture=Picture(src="#", alt="", avif="#", srcset="#"),
    ends="",
    later="",
    later_price="",
    later_where="",
)
"""A card with something in every place, for the script that fills in others like it."""


def programme_card(
    entry: Entry[Programme],
    now: Standing,
    later: tuple[LaterStanding, ...],
    state_of: datetime.date | None,
    address: str,
    where: Callable[[Standing], str],
    provider: str,
    picture: Picture,
    words: Wording,
    own: tuple[Fact, ...] = (),
) -> Card:
    """The card of a programme on a day; `where` says where it is given, `own` are facts of the site's own."""
    programme = entry.record
    starts = {one.id: one.first_day for one in programme.editions}
    price = headline_texts(entry, words)
    built_in = (duration_text(programme.duration, words), study_load_text(programme.study_load, words), age_text(programme.age, words))
    facts = (*built_in, *map(_own_fact, own))
    return Card(
        id=entry.id,
        title=programme.title,
        address=address,
        kind=words.label(f"kind_{programme.kind}"),
        summary=plain_text(entry.nodes(programme.summary)),
        facts=tuple(fact for fact in facts if fact),
        price=price(now),
        state=now.state,
        starts=starts.get(now.edition or ""),
        where=where(now),
        picture=picture,
        provider=provider,
        state_of=state_of,
        later=tuple(
            LaterCard(
                at=one.at,
                state=one.standing.state,
                starts=starts.get(one.standing.edition or ""),
                price=price(one.standing),
                where=where(one.standing),
            )
            for one in later
        ),
    )


def _own_fact(fact: Fact) -> str:
    return f"{fact.label}: {fact.value}"


def card_views(cards: tuple[Card, ...], frame: Frame) -> tuple[CardView, ...]:
    """Cards in words."""
    return tuple(card_view(one, frame) for one in cards)


@lru_cache(maxsize=20_000)
def card_view(card: Card, frame: Frame) -> CardView:
    """A card in words: made once, because many lists show it."""
    words = frame.words
    return CardView(
        title=card.title,
        href=frame.href(card.address),
        kind=card.kicker,
        summary=card.summary,
        facts=card.facts,
        price=capital(card.price),
        state=card.state,
        status=words.label(f"state_{card.state}"),
        start=_start(card.starts, words),
        where=card.where,
        picture=card.picture,
        ends=next((one.at for one in card.later if one.starts != card.starts), ""),
        later=later_rows(
            ((one.at, words.label(f"state_{one.state}"), one.state, _start(one.starts, words)) for one in card.later),
            (words.label(f"state_{card.state}"), card.state, _start(card.starts, words)),
        ),
        later_price=later_rows(((one.at, capital(one.price)) for one in card.later), (capital(card.price),)),
        later_where=later_rows(((one.at, one.where) for one in card.later), (card.where,)),
    )


def _start(day: datetime.date | None, words: Wording) -> str:
    return words.say("starts_on", date=words.formats.date(day)) if day else ""


def state_of(cards: tuple[Card, ...], frame: Frame) -> str:
    """The day of the last change that a reader of these cards would notice, in words."""
    return latest_text((one.state_of for one in cards), frame.words)
