"""The price that stands for all on a day, with what goes with it: the one place that says of what it is. The first row that fits decides:

    | the edition that decides (`rules/standing.py`) | the price that stands for all                                |
    |------------------------------------------------|--------------------------------------------------------------|
    | has prices of its own that are not all over    | the headline of those, with its costs                        |
    | else                                           | the headline of the programme; with its costs, if it has no prices |

Forms of delivery are those of that edition, else those of the programme.

So who reads a start beside a price reads the price of that start.
"""

from typing import NamedTuple

from plgsite.model.offer import Delivery, Price
from plgsite.model.programme import Programme
from plgsite.rules.delivery import forms_now
from plgsite.rules.pricing import PriceState, headline
from plgsite.rules.standing import Standing
from plgsite.rules.totals import CostsNow, costs_now, deciding


class Headline(NamedTuple):
    """A price, what it is on the day, the costs beside it, and the forms of delivery that it is for."""

    price: Price
    state: PriceState
    costs: CostsNow
    forms: tuple[Delivery, ...]


def headline_of(programme: Programme, now: Standing) -> Headline | None:
    """The price that stands for all, by the table above; None where none holds or is to come."""
    forms = forms_now(programme, now.edition)
    for edition, states in zip(programme.editions, now.edition_prices, strict=True):
        if edition.id == now.edition and edition.prices:
            own = headline(edition.prices, states, forms=forms)
            if own is not None:
                return Headline(edition.prices[own], states[own], costs_now(programme, now, edition), forms)
    if now.headline is None:
        return None
    costs = costs_now(programme, now, deciding(programme, now))
    return Headline(programme.prices[now.headline], now.prices[now.headline], costs, forms)
