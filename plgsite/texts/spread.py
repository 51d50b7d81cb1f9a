"""Whether days lie apart, said with their number."""

import datetime
from collections.abc import Sequence


def lie_apart(days: Sequence[datetime.date]) -> bool:
    """Whether days in order are no run: there is a day between two of them."""
    return days[-1] - days[0] != datetime.timedelta(days=len(days) - 1)


def with_spread(counted: str, spread: str) -> str:
    """10 losse dagen: a number with its noun, and between them how they lie."""
    figure, _, noun = counted.partition("\N{NO-BREAK SPACE}")
    return f"{figure} {spread} {noun}"
