"""The faces of the font package, and the pieces in which browsers fetch a face: what is known before there is a site."""

from collections.abc import Mapping

PACKAGE_PREFIX = "builtin:"
"""What stands before the name of a file of the font package, instead of a path below `content/`."""
FONT_FAMILIES: Mapping[str, tuple[str, ...]] = {"Source Sans Pro": ("Regular", "It", "Semibold")}
"""The families of the font package, and their faces that pages use, the upright one of running text first."""
DEFAULT = "Source Sans Pro"

FONT_PIECES: Mapping[str, tuple[tuple[int, int], ...]] = {
    # Western Europe with the punctuation and arrows of the theme; and what else Latin languages need, fetched by pages that have it
    "latin": (
        (0x20, 0x7E),
        (0xA0, 0xFF),
        (0x152, 0x153),
        (0x2013, 0x2014),
        (0x2018, 0x201A),
        (0x201C, 0x201E),
        (0x2022, 0x2022),
        (0x2026, 0x2026),
        (0x2039, 0x203A),
        (0x20AC, 0x20AC),
        (0x2190, 0x2193),
        (0x2212, 0x2212),
        (0x2713, 0x2713),
    ),
    "more": ((0x100, 0x151), (0x154, 0x17F), (0x218, 0x21B), (0x2010, 0x2011), (0x2030, 0x2033), (0x2260, 0x2265)),
}
"""Code points, first and last, of each piece."""


def source_of(family: str, style: str) -> str:
    """What a face of the font package has for a path."""
    return f"{PACKAGE_PREFIX}{family.replace(' ', '')}-{style}"
