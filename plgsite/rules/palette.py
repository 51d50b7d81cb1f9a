"""The colours of the theme, from the two of the brand and those of states: by day and by night, each pair readable.

A colour of the brand is used as it is where it can be read; where it cannot, only its lightness changes, and no further than it must.
"""

import math
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from plgsite.catalogue import Catalogue
from plgsite.colour import WHITE, Colour, contrast, from_oklch, oklch
from plgsite.model.site import Site
from plgsite.rules.finding import Finding

Scheme = Literal["light", "dark"]
Hue = Literal["primary", "accent", "open", "few"]
How = tuple[Callable[[float], float], float]
"""Lightness, from that of the brand's colour, and the most chroma."""

TEXT, SHAPE = 4.5, 3.0
"""The least contrast of text, and of what is seen but not read. https://www.w3.org/TR/WCAG22/#contrast-minimum, #non-text-contrast"""


STATES: Mapping[Hue, Colour] = {"open": "#2f8050", "few": "#b06f00"}
"""What a state of enrolment is told by: green and amber, never the brand's, for a red brand would make what is open look closed."""


class Token(Struct, frozen=True, kw_only=True):
    """A colour of the theme: how it follows from one of the brand or of a state, and what it must be told apart from.

    light, dark: None is white. `on` are the tokens that it stands on, or that stand
    on it, by which it is made darker by day and lighter by night (`deep`: darker by night too) until the contrast is `least`.
    """

    of: Hue
    light: How | None
    dark: How | None
    on: tuple[str, ...] = ()
    least: float = TEXT
    deep: bool = False


def _at(lightness: float) -> Callable[[float], float]:
    return lambda own: lightness


def _at_most(lightness: float) -> Callable[[float], float]:
    return lambda own: min(own, lightness)


def _at_least(lightness: float) -> Callable[[float], float]:
    return lambda own: max(own, lightness)


def _own(own: float) -> float:
    return own


def _lighter(own: float) -> float:
    return min(own + 0.05, 0.99)


ANY = 1.0
TOKENS: Mapping[str, Token] = {
    "paper": Token(of="primary", light=None, dark=(_at(0.185), 0.016)),
    "tint": Token(of="primary", light=(_at(0.968), 0.012), dark=(_at(0.235), 0.024)),
    "line": Token(of="primary", light=(_at(0.885), 0.014), dark=(_at(0.36), 0.026)),
    "line-strong": Token(of="primary", light=(_at(0.58), 0.03), dark=(_at(0.64), 0.03), on=("paper", "tint"), least=SHAPE),
    "ink": Token(of="primary", light=(_at(0.235), 0.022), dark=(_at(0.93), 0.008), on=("paper", "tint")),
    "ink-soft": Token(of="primary", light=(_at(0.44), 0.022), dark=(_at(0.76), 0.016), on=("paper", "tint")),
    "brand": Token(of="primary", light=(_own, ANY), dark=(_at_least(0.82), 0.09), on=("paper", "tint")),
    "on-deep": Token(of="primary", light=None, dark=None),
    "brand-deep": Token(of="primary", light=(_at_most(0.4), ANY), dark=(_at(0.29), 0.05), on=("on-deep",), deep=True),
    "plate": Token(of="primary", light=(_at_most(0.4), ANY), dark=(_at(0.29), 0.05)),  # under white logos: dark whatever the brand is
    "on-action": Token(of="accent", light=None, dark=(_at(0.2), 0.03)),
    "action": Token(of="accent", light=(_own, ANY), dark=(_at_least(0.76), 0.12), on=("paper", "tint", "on-action")),
    "action-strong": Token(of="accent", light=(_at_most(0.42), 0.15), dark=(_at_least(0.86), 0.09), on=("paper", "tint", "on-action")),
    "on-plane": Token(of="accent", light=None, dark=(_at(0.2), 0.03)),
    "plane": Token(of="accent", light=(_own, ANY), dark=(_at_least(0.76), 0.12), on=("paper", "tint", "on-plane")),
    "plane-strong": Token(of="accent", light=(_at_most(0.42), 0.15), dark=(_at_least(0.86), 0.09), on=("paper", "tint", "on-plane")),
    "state-open": Token(of="open", light=(_own, ANY), dark=(_at_least(0.72), 0.14), on=("paper", "tint"), least=SHAPE),
    "state-few": Token(of="few", light=(_own, ANY), dark=(_at_least(0.76), 0.14), on=("paper", "tint"), least=SHAPE),
}
"""The table of the theme's colours, each after those that it stands on."""

LIGHT_ACCENT: Mapping[str, Token] = {
    "on-plane": Token(of="primary", light=(_at(0.235), 0.022), dark=(_at(0.2), 0.03)),
    "plane": Token(of="accent", light=(_own, ANY), dark=(_own, ANY)),
    "plane-strong": Token(of="accent", light=(_lighter, ANY), dark=(_lighter, ANY)),
}
"""The rows of an accent on which white is no shape even: planes keep it, with dark text upon them."""
YELLOW_ACCENT: Mapping[str, Token] = {
    name: Token(of="accent", light=(_at(0.235), 0.022), dark=TOKENS[name].dark, on=TOKENS[name].on) for name in ("action", "action-strong")
}
"""And of one that turns olive where it is darkened: by day text and lines are nearly black."""
YELLOW_PRIMARY: Mapping[str, Token] = {
    "brand": Token(of="primary", light=(_at(0.235), 0.022), dark=TOKENS["brand"].dark, on=TOKENS["brand"].on),
    "on-deep": Token(of="primary", light=(_at(0.235), 0.022), dark=None),
    "brand-deep": Token(of="primary", light=(_own, ANY), dark=TOKENS["brand-deep"].dark, on=("on-deep",)),
}
"""The same of a primary colour: by day the foot of a page keeps it, with dark text."""
YELLOWS = (75.0, 125.0)
"""Hues in OKLCH, in degrees."""
LEAST_CHROMA = 0.05

STEP = 0.004


@lru_cache(maxsize=8)
def palette(primary: Colour, accent: Colour, scheme: Scheme) -> Mapping[str, Colour]:
    """All colours of the theme by name, for a brand and a scheme."""
    found: dict[str, Colour] = {}
    hues: Mapping[Hue, Colour] = {"primary": primary, "accent": accent, **STATES}
    for name, token in tokens_of(primary, accent).items():
        how = token.light if scheme == "light" else token.dark
        if how is None:
            found[name] = WHITE
            continue
        grounds = tuple(found[one] for one in token.on)
        darker = scheme == "light" or token.deep
        found[name] = _readable(hues[token.of], how, grounds, token.least, darker=darker)
    return found


def tokens_of(primary: Colour, accent: Colour) -> Mapping[str, Token]:
    """The table for the colours of a brand."""
    found = {**TOKENS, **(YELLOW_PRIMARY if _is_yellow(primary) else {})}
    if is_light(accent):
        found |= {**LIGHT_ACCENT, **(YELLOW_ACCENT if _is_yellow(accent) else {})}
    return found


def is_light(colour: Colour) -> bool:
    """Whether a colour is so light that dark text stands on it by day too; but no grey, which would not be seen beside the page."""
    return contrast(colour, WHITE) < SHAPE and oklch(colour)[1] >= LEAST_CHROMA


def _is_yellow(colour: Colour) -> bool:
    return is_light(colour) and YELLOWS[0] <= math.degrees(oklch(colour)[2]) <= YELLOWS[1]


def _readable(brand: Colour, how: How, grounds: tuple[Colour, ...], least: float, *, darker: bool) -> Colour:
    own, chroma, hue = oklch(brand)
    lightness, chroma = how[0](own), min(chroma, how[1])
    found = brand.lower() if (lightness, how[1]) == (own, ANY) and len(brand) == 7 else from_oklch(lightness, chroma, hue)
    while any(contrast(found, ground) < least for ground in grounds):
        lightness += -STEP if darker else STEP
        found = from_oklch(min(max(lightness, 0.0), 1.0), chroma, hue)
    return found


def ink_on(colour: Colour) -> Colour:
    """What is read best on a colour: white, or the dark of the theme's text on paper."""
    return WHITE if contrast(colour, WHITE) >= contrast(colour, PRINTED) else PRINTED


PRINTED = "#1d2327"
"""The colour of text in print."""


@lru_cache(maxsize=8)
def surface(colour: Colour) -> Colour:
    """A brand colour as a surface with text on it: the colour itself if white or dark text can be read on it, else a darker one."""
    if contrast(colour, ink_on(colour)) >= TEXT:
        return colour
    return _readable(colour, (_own, ANY), (WHITE,), TEXT, darker=True)


def brand_contrast(catalogue: Catalogue) -> Iterator[Finding]:
    """A brand colour that cannot be read on the light pages is used darker. By night every colour is lighter than the brand's: that is
    how nights are, and no fault."""
    brand = catalogue.get(Site, "site").record.brand
    if brand.adjusted == "accept" or brand.schemes == "dark":
        return
    shown = palette(brand.primary, brand.accent, "light")
    for key, colour, name in (("primary", brand.primary, "brand"), ("accent", brand.accent, "action")):
        ratio = min(contrast(colour, shown[ground]) for ground in TOKENS[name].on)
        is_told = key == "accent" and shown[name] == shown["brand"]
        if ratio < TEXT and not is_told:
            used = f"{shown[name]} is used there instead"
            if key == "accent" and is_light(colour):
                used = f"{shown[name]} is used there, and buttons keep it with dark text"
            if key == "primary" and _is_yellow(colour):
                used = f"{shown[name]} is used there, and the foot of pages keeps it with dark text"
            yield Finding(
                kind="site",
                id="site",
                loc=("brand", key),
                level="warning",
                code="low-contrast",
                message=f"text in {colour} has a contrast of {int(ratio * 10) / 10}:1 on a light page, less than {TEXT}:1: {used}",
                hint="a darker colour is used as it is; or write 'adjusted: accept' at 'brand' to keep this one and be told no more",
            )
