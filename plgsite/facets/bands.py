"""Prices and study loads in the bands that a site sorts them into."""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from decimal import Decimal

from plgsite.facets.term import FacetTerm
from plgsite.model.programme import Programme
from plgsite.routes import FACET_VALUES
from plgsite.rules.headline import headline_of
from plgsite.rules.parts_of_price import is_of_a_part
from plgsite.rules.standing import Standing
from plgsite.rules.totals import must_be_paid, total, with_vat_of
from plgsite.wording import Wording


def total_price(programme: Programme, now: Standing) -> Decimal | None:
    """What one person pays in euros for the whole programme, by its headline of the day: with what must be paid beside it where
    that can be added up, and with VAT where its rate is stated, else as stated.

    Bands and sorting know no other figure, so that like stands beside like: no price of a group, and none of a part.
    """
    found = headline_of(programme, now)
    if found is None:
        return None
    price = found.price
    if price.figure is None or is_of_a_part(price) or price.per not in (None, "person"):
        return None
    costs = must_be_paid(price, found.state, found.costs, found.forms)
    whole = total(price, costs) if costs else None
    if whole:
        return whole.price.figure if whole.with_vat is None else whole.with_vat
    with_vat = with_vat_of(price)
    return price.figure if with_vat is None else with_vat


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
