"""The attributes of an element: which may stand, with which value."""

import re
from collections.abc import Mapping

from msgspec import Struct

from plgsite.svg.styles import Sheet, declarations
from plgsite.svg.table import (
    ANIMATIONS,
    ATTRIBUTES,
    FILTER_STEPS,
    INERT_ATTRIBUTES,
    LARGEST,
    MARKED,
    NO_ANIMATION_OF,
    PROPERTIES,
    XLINK,
    XML,
)
from plgsite.svg.values import refused, refused_address, targets, without_comments

FREE_TEXT = frozenset({"id", "class", "d", "points", "path", "aria-label", "role", "lang", "systemLanguage", "requiredExtensions"})
"""Attributes that no browser reads as CSS, nor as an address."""
STEERED = frozenset({"from", "to", "by", "values"})
LEADING_ONLY = ANIMATIONS | {"a", "mpath", "textPath"}
"""Elements that refer to a part without drawing it."""
PLAIN = re.compile(r"[-+\w.,%# ]*")
"""Words, numbers and colours: most values. There is nothing in them that could lead anywhere."""
_NUMBERS = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")


class Attribute(Struct, frozen=True):
    """An attribute as it is written; `refers` names the parts of the drawing that are drawn by it."""

    name: str
    value: str
    refers: tuple[str, ...] = ()


def kept_attributes(element: str, attributes: Mapping[str, str], line: int, sheet: Sheet) -> tuple[Attribute, ...]:
    """The attributes of an element that may stand; the others are told to the sheet. Raises ValueError for numbers that cost too much."""
    animated = attributes.get("attributeName", "").strip()
    if element in ANIMATIONS and animated and (animated in NO_ANIMATION_OF or animated not in ATTRIBUTES | PROPERTIES):
        sheet.taken.append((line, f"an animation of {animated}"))
        return ()
    found = (_kept(element, qualified, value, line, sheet) for qualified, value in attributes.items())
    return tuple(one for one in found if one)


def _kept(element: str, qualified: str, value: str, line: int, sheet: Sheet) -> Attribute | None:
    space, _, name = qualified.rpartition(" ")
    if space == XML:
        if name == "base":
            sheet.taken.append((line, "xml:base"))
        return Attribute(f"xml:{name}", value) if name in ("lang", "space") else None
    if space == XLINK and name == "title":
        return Attribute("xlink:title", value)
    if (space == XLINK and name == "href") or (not space and name == "href"):
        return _address(element, f"xlink:{name}" if space else name, value, line, sheet)
    if space or name in INERT_ATTRIBUTES or name.startswith("data-"):
        return None
    if name == "style":
        styles = declarations(value, line, sheet)
        return Attribute(name, styles, tuple(targets(styles))) if styles else None
    if name not in ATTRIBUTES:
        sheet.taken.append((line, name if not name.startswith(MARKED) else f"{name}, which runs a script"))
        return None
    return _plain(element, name, value, line, sheet)


def _address(element: str, name: str, value: str, line: int, sheet: Sheet) -> Attribute | None:
    if why := refused_address(element, value):
        sheet.taken.append((line, f"{why} in <{element}>"))
        return None
    plain = value.strip()
    refers = (plain[1:],) if plain.startswith("#") and element not in LEADING_ONLY else ()
    return Attribute(name, plain, refers)


def _plain(element: str, name: str, value: str, line: int, sheet: Sheet) -> Attribute | None:
    if name in FREE_TEXT or PLAIN.fullmatch(value):
        if element in FILTER_STEPS:
            _check_number(name, value)
        return Attribute(name, value)
    value = without_comments(value)
    why = refused(value.replace(";", " ") if name in STEERED | {"begin", "end", "keySplines", "keyTimes", "keyPoints"} else value)
    if name in STEERED and ":" in value:
        why = "an address in an animation"
    if why:
        sheet.taken.append((line, f"{why} ({name})"))
        return None
    if element in FILTER_STEPS:
        _check_number(name, value)
    return Attribute(name, value, tuple(targets(value)))


def _check_number(name: str, value: str) -> None:
    if name in LARGEST and any(abs(float(one)) > LARGEST[name] for one in _NUMBERS.findall(value)):
        raise ValueError(f"its filter has a {name} of more than {LARGEST[name]:g}")
