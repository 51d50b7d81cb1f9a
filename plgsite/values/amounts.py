"""Amounts of money in texts: no line ends between a sign of a currency and its figures."""

import re

_AMOUNT = re.compile(r"([€$£]) (?=\d|\Z)")


def with_whole_amounts(text: str) -> str:
    """`€ 1.250,-` with a blank that does not break, also where the figures stand behind the text, in bold.

    It is as long as it was, so places in it stay what they are.
    """
    return _AMOUNT.sub("\\1\N{NO-BREAK SPACE}", text) if "€" in text or "$" in text or "£" in text else text
