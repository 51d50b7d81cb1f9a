"""Cards: a programme as lists show it. A list depends on cards, so editing prose leaves it untouched."""

import datetime
from dataclasses import dataclass
from functools import lru_cache

from plgsite.catalogue import Entry
from plgsite.model.offer import headline
from plgsite.model.programme import Programme
from plgsite.prose.nodes import plain_text
from plgsite.rules.standing import Standing, State
from plgsite.views.facts import duration_text, price_text, study_load_text
from plgsite.views.frame import Frame
from plgsite.views.projection import Projection
from plgsite.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Card(Projection):
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


@dataclass(frozen=True, slots=True, kw_only=True)
class CardView:
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


BLANK = CardView(title="–", href="#", kind="–", summary="–", facts=("–",), price="–", state="request", status="–", start="–", where="–")
"""A card with something in every place, for the script that fills in others like it."""


def card(entry: Entry[Programme], now: Standing, address: str, where: str, words: Wording) -> Card:
    """The card of a programme on a day."""
    programme = entry.record
    edition = next((one for one in programme.editions if one.id == now.edition), None)
    price = headline(programme.prices)
    facts = (duration_text(programme.duration, words), study_load_text(programme.study_load, words))
    return Card(
        id=entry.id,
        title=programme.title,
        address=address,
        kind=words.label(f"kind_{programme.kind}"),
        summary=plain_text(entry.nodes(programme.summary)),
        facts=tuple(fact for fact in facts if fact),
        price=price_text(programme, words) if price else "",
        state=now.state,
        starts=edition.first_day if edition else None,
        where=where,
    )


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
        kind=card.kind,
        summary=card.summary,
        facts=card.facts,
        price=card.price[:1].upper() + card.price[1:],
        state=card.state,
        status=words.label(f"state_{card.state}"),
        start=words.say("starts_on", date=words.formats.date(card.starts)) if card.starts else "",
        where=card.where,
    )
