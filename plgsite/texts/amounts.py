"""Sums of money within a text that says more: how much it is, and what holds for it."""

import re

_SUM = r"€\s?\d(?:[\d.,]*\d)?(?:,-)?"
_IN_A_TEXT = re.compile(_SUM)
_FIRST = re.compile(rf"({_SUM}),? (.+)")


def around_amount(text: str) -> tuple[str, str, str]:
    """What stands before the first sum, the sum, and what comes behind: `("Leden: ", "€ 119,-", " per kwartaal")`; a text without one is
    the first of the three."""
    found = _IN_A_TEXT.search(text)
    return (text[: found.start()], found[0], text[found.end() :]) if found else (text, "", "")


def amount_first(text: str) -> tuple[str, str] | None:
    """A sum, and for whom and with which VAT it is; None where a text does not begin with one, or says no more."""
    found = _FIRST.fullmatch(text)
    return (found[1], found[2]) if found else None
