"""Cards of a programme as one place shows them: with the name of that place, and the next start there."""

import datetime
from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from plgsite.catalogue import Entry
from plgsite.model.places import Location
from plgsite.model.programme import Programme
from plgsite.plan.shared.figures import LOCATIONS
from plgsite.projections.projections import CARD, Projections
from plgsite.projections.remembered import Remembered
from plgsite.routes import slugged
from plgsite.rules.standing import Standing, state_at
from plgsite.texts.edition_texts import where_text
from plgsite.views.lists.cards import Card


def _cards_at(known: Projections, entry: Entry[Programme]) -> dict[str, Card]:
    return {location: _card_at(known, entry, location) for location in known.each(LOCATIONS)[entry.id]}


CARDS_AT: Remembered[dict[str, Card]] = Remembered("cards at locations", dict[str, Card], _cards_at)
"""The cards of a programme by the ids of its locations."""


def _card_at(known: Projections, entry: Entry[Programme], location: str) -> Card:
    """The card of a programme as a location shows it: with the place of the page, and the next start of an edition that is there: with all
    places of one that is in several, for it may begin at another."""
    one, record, card = entry.id, entry.record, known.each(CARD)[entry.id]
    editions = {edition.id: edition for edition in record.editions}

    def told(now: Standing) -> dict[str, Any]:
        state, found = state_at(record, now, location)
        edition = editions.get(found or "")
        several = edition and len(edition.locations) > 1
        where = where_text(edition, known.places, known.words) if edition and several else known.places[location].name
        return {"state": state, "starts": edition.first_day if edition else None, "where": where}

    later = tuple(replace(row, **told(then.standing)) for row, then in zip(card.later, known.later[one], strict=True))
    return replace(card, later=later, **told(known.standings[one]))


def where_it_starts(known: Projections, card: Card) -> Card:
    """A card with the place of its next start, where that is one of several."""
    here = {one.where for one in known.each(CARDS_AT)[card.id].values() if one.starts == card.starts}
    return replace(card, where=here.pop()) if len(here) == 1 else card


def places_of(known: Projections) -> Mapping[str, frozenset[str]]:
    """For each location, the values of the facet of places under which it stands."""
    return {id: frozenset(map(slugged, entry.record.found_under)) for id, entry in known.catalogue.of(Location).items()}


def card_in(known: Projections, id: str, place: str, places: Mapping[str, frozenset[str]]) -> Card:
    """The card of a programme among those of a place (a value of that facet): of several locations there, that of the next start."""
    here = [card for at, card in known.each(CARDS_AT)[id].items() if place in places[at]]
    return min(here, key=lambda card: card.starts or datetime.date.max, default=known.cards[id])
