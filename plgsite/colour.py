"""Colours as #rrggbb: their contrast, and their lightness, chroma and hue as people see them."""

import math
from functools import lru_cache

Colour = str
"""#rrggbb, in small letters."""
WHITE: Colour = "#ffffff"
Oklch = tuple[float, float, float]
"""Lightness 0-1, chroma from 0, hue in radians. https://www.w3.org/TR/css-color-4/#ok-lab"""


def _linear(part: int) -> float:
    value = part / 255
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _encoded(value: float) -> int:
    value = min(max(value, 0.0), 1.0)
    return round(255 * (12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055))


def rgb(colour: Colour) -> tuple[int, int, int]:
    """Red, green and blue, 0-255, of #rgb or #rrggbb."""
    digits = colour.removeprefix("#")
    full = "".join(2 * one for one in digits) if len(digits) == 3 else digits
    return int(full[0:2], 16), int(full[2:4], 16), int(full[4:6], 16)


@lru_cache(maxsize=256)
def luminance(colour: Colour) -> float:
    """Relative luminance, 0 for black to 1 for white. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance"""
    red, green, blue = (_linear(part) for part in rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """1 for two colours of equal luminance to 21 for black on white. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio"""
    return contrast_of(luminance(one), luminance(other))


def contrast_of(one: float, other: float) -> float:
    """The same of two relative luminances."""
    dark, light = sorted((one, other))
    return (light + 0.05) / (dark + 0.05)


def mix(ground: Colour, ink: Colour, part: float) -> Colour:
    """A ground with so much of an ink in it, 0-1, channel by channel."""
    return "#" + "".join(f"{round(one + (other - one) * part):02x}" for one, other in zip(rgb(ground), rgb(ink), strict=True))


def oklch(colour: Colour) -> Oklch:
    """Lightness, chroma and hue of a colour."""
    red, green, blue = (_linear(part) for part in rgb(colour))
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return lightness, math.hypot(a, b), math.atan2(b, a)


def from_oklch(lightness: float, chroma: float, hue: float) -> Colour:
    """The nearest colour that screens can show: with less chroma where there is no such colour of that lightness."""
    low, high = 0.0, chroma
    if not _shown(lightness, chroma, hue):
        for _ in range(16):
            middle = (low + high) / 2
            low, high = (middle, high) if _shown(lightness, middle, hue) else (low, middle)
        chroma = low
    return "#" + "".join(f"{_encoded(part):02x}" for part in _light(lightness, chroma, hue))


def _shown(lightness: float, chroma: float, hue: float) -> bool:
    return all(-0.0005 <= part <= 1.0005 for part in _light(lightness, chroma, hue))


def _light(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    """Linear red, green and blue."""
    a, b = chroma * math.cos(hue), chroma * math.sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )
