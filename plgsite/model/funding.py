"""Who helps to pay for a programme: Funding."""

from plgsite.model.record import Value
from plgsite.values.types import Day, Prose, Text, WebAddress


class Funding(Value):
    """A scheme that pays a part of the price, such as a subsidy or a fund of a branch; shown until its last day is over."""

    scheme: Text
    who: Prose | None = None
    note: Prose | None = None
    url: WebAddress | None = None
    valid_until: Day | None = None
