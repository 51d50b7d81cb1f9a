"""Values of attributes and of CSS: whether one leads nowhere but into the drawing itself."""

import re

from plgsite.svg.table import EMBEDS, FUNCTIONS, PICTURE_TYPES

OWN_PART = re.compile(r"#[^\s\"'()<>\\]+")
_OWN_URL = re.compile(r"url\(\s*(?P<quote>[\"']?)\s*(?P<to>#[^\s\"'()<>\\]+)\s*(?P=quote)\s*\)", re.IGNORECASE)
_FONT_URL = re.compile(
    r"url\(\s*([\"']?)data:(?:font/[a-z0-9.+-]+|application/(?:x-)?font-[a-z0-9-]+|application/octet-stream)"
    r"(?:;charset=utf-8)?;base64,[A-Za-z0-9+/=\s]*\1\s*\)",
    re.IGNORECASE,
)
_PICTURE = re.compile(rf"data:image/(?:{'|'.join(PICTURE_TYPES)});base64,[A-Za-z0-9+/=\s]+", re.IGNORECASE)
_TEXT = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'")
_FUNCTION = re.compile(r"([-\w]*)\s*\(")
_SCRIPT = re.compile(r"script\s*:", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)


def without_comments(css: str) -> str:
    """CSS without its comments; lines stay where they are."""
    return _COMMENT.sub(lambda found: "\n" * found[0].count("\n") or " ", css)


def without_texts(css: str) -> str:
    """CSS with a blank for each text in quotes."""
    return _TEXT.sub(" ", css)


def targets(value: str) -> list[str]:
    """The parts of the drawing that a value refers to, without the #."""
    return [found["to"][1:] for found in _OWN_URL.finditer(value)]


def refused(value: str, *, fonts: bool = False) -> str:
    """Why a value of CSS may not stand, its comments taken out before; "" where it may. `fonts` allows fonts in the value itself."""
    plain = _OWN_URL.sub(" url() ", value)
    if fonts:
        plain = _FONT_URL.sub(" url() ", plain)
    plain = without_texts(plain)
    if "\\" in value:
        return "an escape in a style"
    if any(sign in plain for sign in "\"'{};@<"):
        return "a style that does not end where it should"
    if "://" in value:
        return "an address outside of the drawing"
    if _SCRIPT.search(value):
        return "a script in a style"
    names = [name.lower() for name in _FUNCTION.findall(plain)]
    if "url" in names and plain.lower().count("url(") != len(re.findall(r" url\(\) ", plain)):
        return "an address outside of the drawing"
    unknown = next((name for name in names if name and name not in FUNCTIONS), "")
    return f"{unknown}() in a style" if unknown else ""


def refused_address(element: str, value: str) -> str:
    """Why an address may not stand; "" for a part of the drawing, and for a picture that it holds."""
    plain = value.strip()
    if not plain or OWN_PART.fullmatch(plain) or (element in EMBEDS and _PICTURE.fullmatch(plain)):
        return ""
    return "an address outside of the drawing"
