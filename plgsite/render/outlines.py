"""How well a logo is seen on a light and on a dark page, measured on its pixels."""

import io
from typing import Any

from plgsite.catalogue import Faint
from plgsite.colour import WHITE, contrast_of, luminance
from plgsite.render.raster import rastered

NIGHT = "#131416"
"""The ground of a dark page, but for a breath of the brand's colour."""
SIDE = 200
"""Pixels: so large is it looked at, which is as large as a header shows it."""
ACROSS = 2
"""Between the two pixels that are compared: the one between them is of neither colour, for edges are soft."""
SEEN = 3.0
"""The least contrast of a shape. https://www.w3.org/TR/WCAG22/#non-text-contrast"""

FILLED = 128
"""Of 255: more is no soft edge."""
MOST_OF, OF_ITS_OWN = 0.8, 0.1
Outline = tuple[int, int]
"""Where a pixel is, and how many further the other one."""

Lights = list[float]
"""The relative luminance of each pixel, row by row."""


def faint(path: str, data: bytes) -> Faint:
    """How many percent of the outlines of a picture have too little contrast by day and by night, of those that are seen on one of the two.

    Outlines within it count as those to the page do. One that is filled to its edges brings a ground of its own.
    """
    from PIL import Image

    picture: Any = Image.open(io.BytesIO(rastered(data, SIDE) if path.lower().endswith(".svg") else data)).convert("RGBA")
    picture.thumbnail((SIDE, SIDE))
    framed = Image.new("RGBA", (picture.width + 2 * ACROSS, picture.height + 2 * ACROSS), (0, 0, 0, 0))
    framed.paste(picture, (ACROSS, ACROSS))
    day, night = (_outlines(_lights(framed, ground), framed.width) for ground in (WHITE, NIGHT))
    either = day | night
    if _has_ground(framed, either):
        return (0, 0)
    return (_percent(len(either - day), len(either)), _percent(len(either - night), len(either)))


def _has_ground(framed: Any, outlines: set[Outline]) -> bool:
    """Whether it is filled all over; or nearly all of its rim, a little inwards, and something is drawn upon that."""
    filled = [alpha >= FILLED for alpha in framed.getchannel("A").tobytes()]
    first, width, height = 2 * ACROSS, framed.width, framed.height
    right, low = max(first, width - 1 - first), max(first, height - 1 - first)
    across = [width * y + x for y in (first, low) for x in range(first, right)]
    down = [width * y + x for x in (first, right) for y in range(first, low)]
    rim = [filled[at] for at in (*across, *down)]
    if sum(filled) == (width - 2 * ACROSS) * (height - 2 * ACROSS):
        return True
    upon = sum(filled[at] and filled[at + step] for at, step in outlines)
    return bool(sum(rim) >= MOST_OF * len(rim) and upon > OF_ITS_OWN * len(outlines))


def _percent(part: int, whole: int) -> int:
    return round(100 * part / whole) if whole else 0


def _lights(picture: Any, ground: str) -> Lights:
    from PIL import Image

    on_page: Any = Image.new("RGBA", picture.size, ground)
    on_page.alpha_composite(picture)
    pixels = on_page.convert("RGB").tobytes()
    return [luminance(f"#{pixels[at : at + 3].hex()}") for at in range(0, len(pixels), 3)]


def _outlines(lights: Lights, width: int) -> set[Outline]:
    """The places where a pixel can be told from the one to its right or below it."""
    found = set[Outline]()
    for step in (ACROSS, ACROSS * width):
        for at in range(len(lights) - step):
            if contrast_of(lights[at], lights[at + step]) >= SEEN:
                found.add((at, step))
    return found
