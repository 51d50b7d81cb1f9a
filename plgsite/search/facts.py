"""Facts that a query may name beside its words: a place, a month, a theme, a price. A start says their names, one file says of which pages.

That file holds, one behind the other, for each value of each facet and then for each kind of page: how many bytes, and a bit for each page
(page i is bit i % 8 of byte i // 8; zeros at the end are cut off). Then follow how many pages have a price, and for each of them the
distance to the one before and the price in euros. Numbers are unsigned LEB128.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct

from plgsite.search.part import uv
from plgsite.search.synonyms import phrases_in

Phrase = tuple[str, ...]
"""Words as `fold` leaves them, in order."""


class FactValue(Struct, frozen=True, kw_only=True):
    """A value of a facet, or a kind of page: its word in an address (the kind), what it is called, the phrases that name it in a query, and
    the pages that have it."""

    slug: str
    label: str
    words: tuple[Phrase, ...]
    addresses: tuple[str, ...]


class FactFacet(Struct, frozen=True, kw_only=True):
    """A facet with its values in the order in which they are shown."""

    name: str
    label: str
    values: tuple[FactValue, ...]


class PriceWords(Struct, frozen=True):
    """What stands before an amount in a query, the longest first; and what says that there is nothing to pay."""

    below: tuple[str, ...] = ()
    above: tuple[str, ...] = ()
    free: tuple[str, ...] = ()


PRICE_WORDS: Mapping[str, PriceWords] = {
    "nl": PriceWords(
        below=phrases_in(
            "niet duurder dan | niet meer dan | goedkoper dan | tot en met | minder dan | ten hoogste | hoogstens | maximaal | maximum"
            " | beneden | onder | t/m | max. | max | tot"
        ),
        above=phrases_in("duurder dan | meer dan | ten minste | minimaal | minstens | minimum | vanaf | boven | min. | min"),
        free=phrases_in("zonder kosten | kosteloos | kosteloze | gratis"),
    ),
    "en": PriceWords(
        below=phrases_in(
            "not more than | no more than | cheaper than | less than | at most | maximum | up to | below | under | max. | max"
        ),
        above=phrases_in("more than | at least | minimum | above | over | from | min. | min"),
        free=phrases_in("free of charge | without charge | at no cost | free"),
    ),
}
"""By language; one without a row knows signs only (< 500)."""


class SearchFacts(Struct, frozen=True, kw_only=True):
    """All facts of a site that a query may name; prices are the address of a page, and whole euros, by address."""

    kinds: tuple[FactValue, ...] = ()
    facets: tuple[FactFacet, ...] = ()
    prices: tuple[tuple[str, int], ...] = ()
    price_words: PriceWords = PriceWords()


def facts_names(facts: SearchFacts) -> dict[str, Any]:
    """What the start says of them: all but the pages."""
    words = facts.price_words
    return {
        "kinds": [_value(kind) for kind in facts.kinds],
        "facets": [{"name": one.name, "label": one.label, "values": [_value(value) for value in one.values]} for one in facts.facets],
        "prices": bool(facts.prices),
        "below": words.below,
        "above": words.above,
        "free": words.free,
    }


def _value(value: FactValue) -> dict[str, Any]:
    return {"slug": value.slug, "label": value.label, "words": value.words, "count": len(value.addresses)}


def facts_bytes(facts: SearchFacts, numbers: Mapping[str, int]) -> bytes:
    """The file that says which pages have them; `numbers` is the number of each page by its address. Raises KeyError for another."""
    values = (*(value for facet in facts.facets for value in facet.values), *facts.kinds)
    sets = [_bits(numbers[at] for at in value.addresses) for value in values]
    found = [part for one in sets for part in (uv(len(one)), one)]
    prices = sorted((numbers[at], price) for at, price in facts.prices)
    found.append(uv(len(prices)))
    before = -1
    for page, price in prices:
        found += (uv(page - before - 1), uv(price))
        before = page
    return b"".join(found)


def _bits(pages: Iterable[int]) -> bytes:
    """A bit for each page."""
    found = bytearray()
    for page in pages:
        byte = page >> 3
        if byte >= len(found):
            found.extend(bytes(byte + 1 - len(found)))
        found[byte] |= 1 << (page & 7)
    return bytes(found)
