"""Prices and study loads in the bands that a site sorts them into."""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from decimal import ROUND_HALF_UP, Decimal

from plgsite.facets.term import FacetTerm
from plgsite.model.programme import Programme
from plgsite.routes import FACET_VALUES
from plgsite.rules.parts_of_price import is_of_a_part
from plgsite.rules.standing import Standing
from plgsite.texts.price_texts import CENT
from plgsite.wording import Wording


def total_price(programme: Programme, now: Standing) -> Decimal | None:
    """What one person pays in euros for the whole programme, by its headline of the day: with VAT where its rate is stated, else as stated.

    Bands and sorting know no other figure, so that like stands beside like: no price of a group, and none of a part.
    """
    price = programme.prices[now.headline] if now.headline is not None else None
    if price is None or price.figure is None or is_of_a_part(price) or price.per not in (None, "person"):
        return None
    if price.vat != "excluded" or price.vat_rate is None:
        return price.figure
    return (price.figure * (1 + price.vat_rate / 100)).quantize(CENT, ROUND_HALF_UP)


def in_band(figure: Decimal | None, bounds: tuple[int, ...]) -> Iterable[int]:
    """The number of the band that a figure falls in, from 0; none without a figure or without bands."""
    return (bisect_right(bounds, figure),) if figure is not None and bounds else ()


def band(number: int, bounds: tuple[int, ...], words: Wording, said: Callable[[int], str]) -> FacetTerm:
    """A band by its number; it goes from its lower bound up to, and without, its upper one. `said` puts a bound into words."""
    low, high = bounds[number - 1 : number], bounds[number : number + 1]
    name = "band_between" if low and high else "band_from" if low else "band_below"
    slug = FACET_VALUES[name][words.language].format(low=str(*low), high=str(*high))
    label = words.say(name, low="".join(map(said, low)), high="".join(map(said, high)))
    return FacetTerm(slug, label, number)
