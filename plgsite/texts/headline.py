"""The price that stands for all, on one line: on cards, at the top of pages, in comparisons and feeds."""

from collections.abc import Callable

from plgsite.catalogue import Entry
from plgsite.model.programme import Programme
from plgsite.prose.nodes import plain_text
from plgsite.rules.delivery import forms_now
from plgsite.rules.standing import Standing
from plgsite.rules.totals import costs_now, deciding
from plgsite.texts.cost_texts import must_text
from plgsite.texts.price_texts import SHORT_NOTE, price_text
from plgsite.wording import Wording


def headline_texts(entry: Entry[Programme], words: Wording) -> Callable[[Standing], str]:
    """The price that stands for all on a day, with what must be paid beside it; nothing where there is none. Most days have that of
    another: it is kept."""
    known: dict[object, str] = {}

    def text(now: Standing) -> str:
        if now.headline is None:
            return ""
        edition = deciding(entry.record, now)
        forms = forms_now(entry.record, now.edition)
        asked = (now.headline, now.prices[now.headline], now.extra_costs, forms, edition and (edition.id, now.edition_extra_costs))
        if asked not in known:
            price, state = entry.record.prices[now.headline], now.prices[now.headline]
            note = plain_text(entry.nodes(price.note)) if price.note else ""
            must = must_text(price, state, costs_now(entry.record, now, edition), forms, words)
            known[asked] = price_text(price, state, words, note if len(note) <= SHORT_NOTE else "", "", must)
        return known[asked]

    return text
