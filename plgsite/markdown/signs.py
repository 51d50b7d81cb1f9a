"""Markup that is none: what was meant as a link, a heading, a footnote or bold words, and would stand on the page as it was typed.

It is looked for in what markdown-it leaves as text, so that code and what stands behind a backslash are never taken for it.
"""

import re
from collections.abc import Callable

from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from msgspec import Struct

from plgsite.markdown.codes import SHOWS_AS_SIGNS
from plgsite.prose.links import RECORDS, scheme_of
from plgsite.prose.parts import PARTS
from plgsite.prose.reading import Lines, Reading

SHADOW = "shadow"
"""The key in the `meta` of an inline token under which its text stands as it would be read, where markup may have been left in it."""

_MEANT = "\ue000"
"""Stands in a shadow for what is meant as it is: code, what is behind a backslash, a picture, an address."""
_ADDRESS = r"[a-z]+:[^\s()]+|#[^\s()]+|www\.[^\s()]+|/[^\s()]*|[^\s()]+\.[a-z]{2,5}(?:[/#?][^\s()]*)?"


class _Sign(Struct, frozen=True):
    """A kind of markup that came to nothing: how it looks, what it is not, and the way out."""

    pattern: re.Pattern[str]
    message: str
    hint: str | Callable[[re.Match[str]], str]


def _address_hint(found: re.Match[str]) -> str:
    address = found["address"].strip()
    if not re.search(r"\s", address):
        return "write [words](address), with each bracket closed"
    if scheme_of(address).lower() in {"tel", "mailto", *RECORDS}:
        return f"write the address without a blank: {''.join(address.split())}"
    return f"an address holds no blank: write [words](<{address}>), or %20 for each blank"


def _heading_hint(found: re.Match[str]) -> str:
    title = found[0].lstrip("#")
    return f"write '{found[0][: -len(title)]} {title.strip()}'"


def _sign(pattern: str, message: str, hint: str | Callable[[re.Match[str]], str]) -> _Sign:
    return _Sign(re.compile(pattern, re.MULTILINE), message, hint)


SIGNS = (
    _sign(
        r"\[\^[^\[\]\n]+\]", "no footnote: there is no note of that name", lambda found: f"write {found[0]}: and its words on a line below"
    ),
    _sign(r"(?<!!)\[[^\[\]]*\]\((?P<address>[^()\n]*)(?:\)|$)", "no link: its address cannot be read", _address_hint),
    _sign(r"!\[[^\[\]]*\]\((?P<address>[^()\n]*)(?:\)|$)", "no picture: its file cannot be read", _address_hint),
    _sign(rf"\[[^\[\]]+\]\s+\((?:{_ADDRESS})\)", "no link: a blank stands between ] and (", "write ](, without a blank"),
    _sign(
        r"\[[^\[\]\n]*[^\W\d_][^\[\]\n]*\]\[[^\[\]\n]*\]",
        "no link: there is no such [name]: address",
        "write [words](address), or the name and its address on a line of their own",
    ),
    _sign(
        rf"\[\[(?!(?:{'|'.join(sorted(PARTS))})\b[^\[\]]*\]\])[a-z][^\[\]\n]*\]{{0,2}}",
        "no part",
        r"write [[part]] on a line of its own, or \[[ for brackets",
    ),
    _sign(r"^#{2,6}[^\s#].*", "no heading: a blank is missing behind the #", _heading_hint),
    _sign(r"^#{7,}.*", "no heading: there are six levels", "write ## or ###, and a blank"),
    _sign(r"\A#[A-Z][^#\n]*\Z", "no heading", r"write ## and a blank before a heading, or \# for the sign"),
    _sign(
        r"(?:(?<!\w)\*\*|\*\*(?=\w))[^*]+\*\*|(?<![\w*])\*\*(?=\w)[^*\n]*",
        "not bold",
        r"write **words**, without a blank within the stars, or \* for a star",
    ),
    _sign(r"(?<![\w_])__[^_\n]+__(?![\w_])", "not bold", r"write **words**, without a blank within the stars, or \_ for a line"),
    _sign(
        r"(?<![\w*])\*(?=[^\s*])[^*\n]* \*(?=[\s.,;:)]|$)",
        "not slanted",
        r"write *words*, without a blank within the stars, or \* for a star",
    ),
    _sign(r"~~[^~]+~~", "not struck out", r"write ~~words~~, without a blank within, or \~ for the sign"),
    _sign(
        r"^\|.*\|[ \t]*(?:\n\|.*\|[ \t]*)*$",
        "no row of a table",
        "below the head of a table stands a row |---|---| with as many cells as the head",
    ),
    _sign(r"^-[^\W\d_][^\n]*\n-[^\W\d_].*", "no list: a blank is missing behind the dash", "write '- ' before each item"),
    _sign(
        r"^\d{1,2}[.)][^\W\d_][^\n]*\n\d{1,2}[.)][^\W\d_].*",
        "no list: a blank is missing behind the number",
        "write '1. ' before each item",
    ),
    _sign(r"^\[[ xX]?\](?= \S)", "no box to tick", r"leave it out, or write \[ for brackets that are printed as they are"),
    _sign(r"<(?:https?:|mailto:|tel:)[^<>\n]*>", "no link: its address cannot be read", "write the address without a blank"),
)
_ANY = re.compile(r"\]\s*[(\[]|\[[\[^]|^#|\*\*|__|~~|^\||^[-\d][^\W\d_.)]*|^\d+[.)]|\* |\*[^\s*]|^\[[ xX]?\] |<[hmt]", re.MULTILINE)
"""What a text holds in which there may be any of these: most texts hold none of it."""


def keep_shadows(state: StateCore) -> None:
    """A core rule, before the texts of a token are joined: notes what of them is text, where that may hold signs."""
    for token in state.tokens:
        if token.type == "inline" and token.children and _ANY.search(token.content):
            token.meta[SHADOW] = _shadow(token.children)


def _shadow(children: list[Token]) -> str:
    pieces, address = [], False
    for child in children:
        if child.type == "text":
            pieces.append(_MEANT if address else child.content)
        elif child.type in ("softbreak", "hardbreak"):
            pieces.append("\n")
        elif child.type.endswith(("_open", "_close")):
            address = child.type == "link_open" and child.info == "auto"
        else:
            pieces.append(_MEANT)
    return "".join(pieces)


def report_signs(token: Token, lines: Lines, reading: Reading) -> None:
    """A warning for each piece of markup that is none."""
    if token.children:
        text = token.meta.get(SHADOW, "")
    else:  # a line without markup, as most are: only its beginning can have been meant as some
        text = token.content if token.content[:1] in ("#", "|") else ""
    if not text or not _ANY.search(text):
        return
    for sign in SIGNS:
        for found in sign.pattern.finditer(text):
            _report(sign, found, text, lines, reading)


def _report(sign: _Sign, found: re.Match[str], text: str, lines: Lines, reading: Reading) -> None:
    words = found[0].strip().partition("\n")[0]
    number = min(lines[0] + text.count("\n", 0, found.start()), lines[1] - 1)
    at = reading.seek(words, (number, number + 1))
    shown = " ".join(words.replace(_MEANT, "…").split())
    shown = shown if len(shown) <= 40 else f"{shown[:39]}…"
    hint = sign.hint if isinstance(sign.hint, str) else sign.hint(found)
    reading.warning(SHOWS_AS_SIGNS, f"'{shown}' is {sign.message}", at, hint)
