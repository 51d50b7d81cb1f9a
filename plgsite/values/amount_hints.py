"""How to write an amount of money that was written otherwise. A hint never makes another amount of it, and says what it leaves out."""

import re

_DIGITS = 'write digits, optionally a point and two decimals, for example 2350 or "775.50"'
_FREE, _ON_REQUEST = "write 0 for what is free of charge", "leave out 'amount', and write qualifier: on_request"
_IN_WORDS = {
    **dict.fromkeys(("gratis", "kosteloos", "free", "free of charge", "geen kosten"), _FREE),
    **dict.fromkeys(("op aanvraag", "on request", "in overleg", "op offerte", "offerte", "op maat", "by arrangement"), _ON_REQUEST),
}
"""What people write where they have no figure, and how it is said here."""
_FIGURE = re.compile(r"\d[\d.,]*(?: \d{3}(?!\d)[\d.,]*)*")


def amount_hint(value: str) -> str:
    """The way out of a text that is no amount."""
    text = re.sub(r"[\s_-]+", " ", value.strip().lower())
    figures = _FIGURE.findall(value)
    if not figures:
        return _IN_WORDS.get(text, _DIGITS)
    if len(figures) > 1:
        return f"an amount is one figure: {_DIGITS}"
    if re.match(r"[€\s]*[-–]", value):
        return "an amount is not below 0: a reduction is a price of its own, with a label such as label: leden"
    hint = _figure_hint(figures[0].replace(" ", "").rstrip(".,"))
    words = re.sub(r"[\W\d_]|euro|eur", "", text)
    return f"{hint}; its words belong into keys beside it, such as qualifier, per, unit, vat and label" if words else hint


def _figure_hint(digits: str) -> str:
    """How to write a figure with points and commas."""
    if len(re.sub(r"\D", "", re.sub(r"[.,]\d{1,2}$", "", digits))) > 9:
        return "an amount has at most nine digits before the point"
    if re.fullmatch(r"\d{1,3}([.,]\d{3})+", digits):
        return f"write {re.sub('[.,]', '', digits)}"
    if found := re.fullmatch(r"([\d.]*\d),(\d{2})", digits):
        return f'write "{found[1].replace(".", "")}.{found[2]}"'
    if found := re.fullmatch(r"(\d+)[.,](\d)", digits):
        return f'write "{found[1]}.{found[2]}0"'
    return f"write {digits}" if digits.isdigit() else _DIGITS
