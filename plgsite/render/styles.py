"""The style sheet that is a template: it is given colours, and the fonts with what stands in for them until they are there."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from msgspec import Struct

from plgsite.plan.machines.assets import Style
from plgsite.render.shipped_fonts import metrics_of
from plgsite.render.webfonts import FaceMetrics
from plgsite.views.frame.faces import FONT_PIECES
from plgsite.views.frame.fonts import Typeface, piece_address

_QUOTED = r"(\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*')"
_KEPT_OR_LEFT_OUT = re.compile(_QUOTED + r"|/\*.*?\*/", re.DOTALL)
_KEPT_OR_TIGHT = re.compile(_QUOTED + r"|\s*([{};])\s*|([:,])\s+", re.DOTALL)
_INDENT = re.compile(r"\s*\n\s*")


def lean(css: bytes) -> bytes:
    """A style sheet without what only its writers read: comments, indents, and blanks where none is needed (one before a colon is: it tells
    `a :hover` from `a:hover`). What stands in quotation marks stays."""
    text = _KEPT_OR_LEFT_OUT.sub(lambda found: found[1] or "", css.decode("utf-8", "surrogateescape"))
    text = _KEPT_OR_TIGHT.sub(lambda found: found[1] or found[2] or found[3], text)
    return _INDENT.sub("\n", text).encode("utf-8", "surrogateescape")


STAND_INS = {
    False: ("Arial", "ArialMT", "Liberation Sans", "LiberationSans", "Arimo", "Helvetica"),
    True: ("Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "LiberationSans-Bold", "Arimo Bold", "Helvetica Bold"),
}
"""Names of fonts with the widths of Helvetica, upright and bold: each system has one."""
LAST = "system-ui, sans-serif"
NAMES = {"text": "Text", "headings": "Headings"}


class DeclaredFace(Struct, frozen=True, kw_only=True):
    """A piece of a face as a style sheet declares it."""

    family: str
    weights: str
    style: str
    file: str
    codes: str


class StandIn(Struct, frozen=True, kw_only=True):
    """A font of the reader's machine, made to take the room of a face; measures in hundredths."""

    family: str
    weights: str
    style: str
    names: str
    size: float
    ascent: float
    descent: float
    gap: float


def style_values(given: Style, read: Callable[[str], bytes]) -> dict[str, Any]:
    """What the template is given. Raises ValueError, with the path of the file first, for a font that cannot be read."""
    roles = {"text": given.typefaces.text}
    if given.typefaces.headings != given.typefaces.text:
        roles["headings"] = given.typefaces.headings
    known = {role: _measured(typeface, read) for role, typeface in roles.items()}
    families = {role: f'"{NAMES[role]}", "{NAMES[role]} stand-in", {LAST}' for role in roles}
    return {
        "primary": given.primary,
        "accent": given.accent,
        "light": given.light,
        "dark": given.dark,
        "schemes": given.schemes,
        "faces": [face for role in roles for face in _faces(role, roles[role], known[role], given.language)],
        "stand_ins": [one for role in roles for one in _stand_ins(role, known[role])],
        "text": _plain(families["text"]),
        "headings": _plain(families["headings"]) if "headings" in families else "var(--font-text)",
    }


def _plain(text: str) -> Any:
    from markupsafe import Markup

    return Markup(text)  # quotation marks of CSS; nothing of it is anybody's text


def _measured(typeface: Typeface, read: Callable[[str], bytes]) -> dict[str, FaceMetrics]:
    found = {}
    for file in typeface.files:
        try:
            found[file.source] = metrics_of(file.source, read)
        except ValueError as error:
            raise ValueError(file.source, str(error)) from error
    return found


def _weights(one: FaceMetrics, all: dict[str, FaceMetrics]) -> str:
    """The weights that a face answers for: the heaviest also for all that are heavier, so that no browser smears it."""
    heaviest = max((int(other.weights.split()[-1]) for other in all.values() if other.italic == one.italic), default=0)
    return f"{one.weights} 900" if one.bold and " " not in one.weights and int(one.weights) == heaviest < 900 else one.weights


def _faces(role: str, typeface: Typeface, known: dict[str, FaceMetrics], language: str) -> Iterator[DeclaredFace]:
    for file in typeface.files:
        one = known[file.source]
        for piece, ranges in FONT_PIECES.items():
            yield DeclaredFace(
                family=NAMES[role],
                weights=_weights(one, known),
                style="italic" if one.italic else "normal",
                file=piece_address(file, piece, language).rpartition("/")[2],
                codes=", ".join(f"U+{first:x}" if first == last else f"U+{first:x}-{last:x}" for first, last in ranges),
            )


def _stand_ins(role: str, known: dict[str, FaceMetrics]) -> Iterator[StandIn]:
    for one in known.values():
        if not one.italic:
            yield StandIn(
                family=f"{NAMES[role]} stand-in",
                weights=_weights(one, known),
                style="normal",
                names=_plain(", ".join(f'local("{name}")' for name in STAND_INS[one.bold])),
                size=one.size,
                ascent=one.ascent,
                descent=one.descent,
                gap=one.gap,
            )
