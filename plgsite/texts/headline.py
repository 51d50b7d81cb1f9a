"""The price that stands for all, on one line: on cards, at the top of pages, in comparisons and feeds."""

from collections.abc import Callable

from plgsite.catalogue import Entry
from plgsite.model.programme import Programme
from plgsite.prose.nodes import plain_text
from plgsite.rules.delivery import forms_now
from plgsite.rules.headline import headline_of
from plgsite.rules.standing import Standing
from plgsite.texts.cost_texts import must_text
from plgsite.texts.price_texts import SHORT_NOTE, price_text
from plgsite.wording import Wording


def headline_texts(entry: Entry[Programme], words: Wording) -> Callable[[Standing], str]:
    """The price that stands for all on a day, with what must be paid beside it; nothing where there is none. Most days have that of
    another: it is kept."""
    known: dict[object, str] = {}

    def text(now: Standing) -> str:
        edition = next((one.id for one in entry.record.editions if one.id == now.edition and (one.prices or one.extra_costs)), None)
        of_edition = (edition, now.edition_prices, now.edition_extra_costs) if edition else ()
        state = None if now.headline is None else now.prices[now.headline]
        asked = (now.headline, state, now.extra_costs, forms_now(entry.record, now.edition), of_edition)
        if asked not in known:
            known[asked] = _said(entry, now, words)
        return known[asked]

    return text


def _said(entry: Entry[Programme], now: Standing, words: Wording) -> str:
    found = headline_of(entry.record, now)
    if found is None:
        return ""
    note = plain_text(entry.nodes(found.price.note)) if found.price.note else ""
    must = must_text(found.price, found.state, found.costs, found.forms, words)
    return price_text(found.price, found.state, words, note if len(note) <= SHORT_NOTE else "", "", must)
