"""Social cards and icons, drawn: a title in the fonts and colours of the site. The same bytes each time."""

import io
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial
from typing import Any

from plgsite.colour import rgb
from plgsite.render.fonts import axes_of, variable_font
from plgsite.render.raster import rastered
from plgsite.views.frame.social import CARD_SIZE, CardFace, IconFace

MARGIN = 80
TEXT_WIDTH = 860
TITLE_SIZES = (84, 76, 66, 56, 48, 42)
"""The largest in which a title takes so few lines that it fits; what does not fit in the smallest ends in dots."""
TITLE_HEIGHT = 248
FACTS_WIDTH = 1040
QUALITY = 85

Font = Callable[[str, int], Any]
"""A face of a font package by its source, in a size in pixels."""


def draw_card(face: CardFace, logo: bytes | None = None) -> bytes:
    """A card as JPEG."""
    from PIL import Image, ImageDraw

    font: Font = _font
    image = Image.new("RGB", CARD_SIZE, face.ground)
    draw = ImageDraw.Draw(image)
    SHAPES[face.shape](draw, face)
    top = _wordmark(image, draw, face, font, logo)
    bottom = CARD_SIZE[1] - MARGIN
    lines, size = _fitted(face.title, partial(font, face.titles))
    step = round(size * 1.08)
    height = step * len(lines) + (52 if face.kicker else 0)
    y = max(top + 40, (top + bottom - 60 - height) // 2 + 12)
    if face.kicker:
        draw.text((MARGIN, y + 30), face.kicker, font=font(face.titles, 34), fill=face.accent, anchor="ls")
        y += 52
    for line in lines:
        draw.text((MARGIN, y + round(size * 0.78)), line, font=font(face.titles, size), fill=face.ink, anchor="ls")
        y += step
    draw.rectangle((MARGIN, bottom - 58, MARGIN + 96, bottom - 52), fill=face.accent)
    draw.text((MARGIN, bottom), _fitting(face.facts, font(face.text, 34)), font=font(face.text, 34), fill=face.ink, anchor="ls")
    made = io.BytesIO()
    image.save(made, "JPEG", quality=QUALITY, optimize=False)
    return made.getvalue()


def _rings(draw: Any, face: CardFace) -> None:
    """Three rings that lean out of the right edge: a table seen from above."""
    shade = _mixed(face.ground, face.ink, 0.09)
    for radius, width in ((330, 64), (220, 52), (120, 120)):
        centre = (CARD_SIZE[0] - 40, CARD_SIZE[1] - 90)
        draw.ellipse((centre[0] - radius, centre[1] - radius, centre[0] + radius, centre[1] + radius), outline=shade, width=width)


def _plane(draw: Any, face: CardFace) -> None:
    """A plane of the accent colour over the full height at the right, and a square of it that was taken out and stands beside it."""
    width, height = CARD_SIZE
    draw.rectangle((width - 130, 0, width, height), fill=face.accent)
    draw.rectangle((width - 130, height - 130, width, height), fill=face.ground)
    draw.rectangle((width - 260, height - 130, width - 131, height), fill=_mixed(face.ground, face.ink, 0.16))


def _frame(draw: Any, face: CardFace) -> None:
    """Two fine rules around all, as on the title page of a book."""
    width, height = CARD_SIZE
    for inset, thick in ((24, 3), (34, 1)):
        draw.rectangle((inset, inset, width - 1 - inset, height - 1 - inset), outline=_mixed(face.ground, face.ink, 0.55), width=thick)


SHAPES: Mapping[str, Callable[[Any, CardFace], None]] = {"rings": _rings, "plane": _plane, "frame": _frame}


def _mixed(one: str, other: str, part: float) -> tuple[int, ...]:
    return tuple(round(a + (b - a) * part) for a, b in zip(rgb(one), rgb(other), strict=True))


def _wordmark(image: Any, draw: Any, face: CardFace, font: Font, logo: bytes | None) -> int:
    """The logo on white, else the name of the provider; gives where it ends."""
    if logo is None:
        draw.text(
            (MARGIN, MARGIN + 30),
            _cut(face.wordmark, font(face.titles, 38), TEXT_WIDTH),
            font=font(face.titles, 38),
            fill=face.ink,
            anchor="ls",
        )
        return MARGIN + 40
    mark = _opened(logo)
    mark.thumbnail((360, 76))
    box = (MARGIN, MARGIN - 24, MARGIN + mark.width + 48, MARGIN + mark.height + 16)
    draw.rounded_rectangle(box, 10, fill="#ffffff")
    image.paste(mark, (box[0] + 24, box[1] + 20), mark)
    return int(box[3])


def _opened(data: bytes) -> Any:
    from PIL import Image

    return Image.open(io.BytesIO(data)).convert("RGBA")


def _fitted(title: str, font: Callable[[int], Any]) -> tuple[list[str], int]:
    """The lines of a title, and the size in which they fit."""
    for size in TITLE_SIZES:
        lines = _balanced(title, font(size))
        if len(lines) * round(size * 1.08) <= TITLE_HEIGHT and all(font(size).getlength(line) <= TEXT_WIDTH for line in lines):
            return lines, size
    most = TITLE_HEIGHT // round(TITLE_SIZES[-1] * 1.08)
    smallest = font(TITLE_SIZES[-1])
    shown = [_cut(line, smallest, TEXT_WIDTH) for line in lines[:most]]
    return ([*shown[:-1], _cut(" ".join([shown[-1], *lines[most:]]), smallest, TEXT_WIDTH)] if len(lines) > most else shown), TITLE_SIZES[
        -1
    ]


def _fitting(facts: tuple[str, ...], font: Any) -> str:
    """Those facts that fit beside each other, the first first."""
    shown = ""
    for fact in facts:
        longer = f"{shown} · {fact}" if shown else _cut(fact, font, FACTS_WIDTH)
        shown = longer if font.getlength(longer) <= FACTS_WIDTH else shown
    return shown


def _balanced(text: str, font: Any) -> list[str]:
    """Lines of about the same length, as few as they can be."""
    lines = list(_lines(text, font, TEXT_WIDTH))
    for width in range(TEXT_WIDTH - 40, TEXT_WIDTH // 3, -40):
        narrower = list(_lines(text, font, width))
        if len(narrower) > len(lines) or any(font.getlength(line) > width for line in narrower):
            break
        lines = narrower
    return lines


def _lines(text: str, font: Any, width: int) -> Iterator[str]:
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and font.getlength(longer) > width:
            yield line
            longer = word
        line = longer
    if line:
        yield line


def _cut(text: str, font: Any, width: int) -> str:
    """As much of a text as fits on a line."""
    if font.getlength(text) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if font.getlength(text[:middle].rstrip() + "…") <= width else (low, middle - 1)
    return text[:low].rstrip() + "…"


def draw_icon(face: IconFace, logo: bytes | None = None) -> bytes:
    """A square icon as PNG: the logo or an icon of the site's own, else the first letter of the name in the colours of the site."""
    from PIL import Image, ImageDraw

    size = face.size
    if logo is not None and not face.letter:
        image = _own_icon(face, logo)
    elif logo is not None:
        image = Image.new("RGBA", (size, size), "#ffffff" if face.filled else (0, 0, 0, 0))
        mark = _opened(logo)
        mark.thumbnail((size - size // 8, size - size // 8) if face.filled else (size, size))
        image.alpha_composite(mark, ((size - mark.width) // 2, (size - mark.height) // 2))
    else:
        large = size if face.filled else 4 * size  # a letter has soft edges in any size, round corners only where they were drawn larger
        image = Image.new("RGBA", (large, large), face.ground if face.filled else (0, 0, 0, 0))
        draw = ImageDraw.Draw(image)
        if not face.filled:
            draw.rounded_rectangle((0, 0, large - 1, large - 1), large * 3 // 16, fill=face.ground)
        font = _font(face.titles, round(large * 0.66))
        draw.text((large // 2, large // 2 + round(large * 0.225)), face.letter, font=font, fill=face.ink, anchor="ms")
        if large != size:
            image = image.resize((size, size), Image.Resampling.LANCZOS)
    made = io.BytesIO()
    image.save(made, "PNG", compress_level=9)
    return made.getvalue()


def _own_icon(face: IconFace, icon: bytes) -> Any:
    """An icon of the site's own, in the size; on a ground and with room around it where it must fill its square and does not."""
    from PIL import Image, ImageOps

    is_drawing = face.logo.lower().endswith(".svg")
    mark = _opened(rastered(icon, face.size) if is_drawing else icon)
    has_room = face.filled and mark.getextrema()[3][0] < 255
    side = face.size - face.size // 8 if has_room else face.size
    image = Image.new("RGBA", (face.size, face.size), face.ground if face.filled else (0, 0, 0, 0))
    shown = ImageOps.contain(mark, (side, side), Image.Resampling.LANCZOS)
    image.alpha_composite(shown, ((face.size - shown.width) // 2, (face.size - shown.height) // 2))
    return image


@lru_cache(maxsize=64)
def _font(source: str, size: int) -> Any:
    from PIL import ImageFont

    font = ImageFont.truetype(io.BytesIO(variable_font(source).read_bytes()), size, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes(list(axes_of(source)))
    return font
