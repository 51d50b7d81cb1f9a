"""Values that a template puts together, none larger than what a page can show: known before it is made."""

import re
from typing import Any

from plgsite.limits import MOST_BITS, MOST_REPEATED, MOST_WRITTEN
from plgsite.templating.refusals import TemplateStopped
from plgsite.templating.shown import all_shown


def too_large(what: str) -> TemplateStopped:
    """The fault of a value that no page can show."""
    return TemplateStopped(f"{what}: that is too large for a page", hint="write what is shown, and no more")


def sized(value: Any) -> Any:
    """A value that was put together. Raises TemplateStopped for one that no page can show."""
    if isinstance(value, (str, list, tuple, bytes)) and len(value) > MOST_WRITTEN:
        raise too_large(f"a value of {len(value):,} characters or items")
    return value


def added(one: Any, other: Any) -> Any:
    """`one + other`."""
    return sized(one + other)


def multiplied(one: Any, other: Any) -> Any:
    """`one * other`: a text or a list repeated, or a number."""
    for text, times in ((one, other), (other, one)):
        if isinstance(text, (str, bytes, list, tuple)) and isinstance(times, int) and len(text) * times > MOST_REPEATED:
            raise too_large(f"{len(text):,} characters or items, {times:,} times")
    return _number(one * other)


def to_the_power(one: Any, other: Any) -> Any:
    """`one ** other`."""
    if isinstance(one, int) and isinstance(other, int) and other * one.bit_length() > MOST_BITS:
        raise too_large(f"a number of more than {MOST_BITS:,} bits")
    return one**other


def _number(value: Any) -> Any:
    if isinstance(value, int) and value.bit_length() > MOST_BITS:
        raise too_large(f"a number of more than {MOST_BITS:,} bits")
    return value


def remainder(one: Any, other: Any) -> Any:
    """`one % other`: of numbers, or a text with its values filled in."""
    if isinstance(one, (str, bytes)):
        check_pattern(str(one), other)
        all_shown(other.values() if isinstance(other, dict) else other if isinstance(other, tuple) else (other,))
    return one % other


_WIDTH = re.compile(r"%[^a-zA-Z%]*(?:\d{5}|\*)")


def check_pattern(text: str, values: object = ()) -> None:
    """A pattern such as "%5d". Raises TemplateStopped for one that fills up more than a page shows."""
    if _WIDTH.search(text):
        raise too_large("a value filled up to 10,000 characters or more")


def filled(value: Any, method: str, *args: Any, **named: Any) -> Any:
    """`value.method(width)`, or `text.join(list)`."""
    if method == "join":
        return getattr(value, method)(*map(all_shown, args), **named)
    check_counts(*args, *named.values())
    return getattr(value, method)(*args, **named)


def check_counts(*values: Any) -> None:
    """What a filter or a method is told. Raises TemplateStopped where a number in it is larger than what a page shows."""
    for value in values:
        if isinstance(value, int) and abs(value) > MOST_REPEATED:
            raise too_large(f"{value:,} characters or items")
