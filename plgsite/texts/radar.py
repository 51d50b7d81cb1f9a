"""The geometry of a radar chart: points in a square of 1000 by 1000 with its centre in the middle, for SVG and for Typst alike."""

import math
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from plgsite.model.stories import Scan

CENTRE = 500
RADIUS = 300
LABELS_AT = 335
LETTERS_ON_A_LINE = 17
"""A label's line holds about this many letters: the room beside the chart."""
LETTER_WIDTH = 19
"""How wide a letter of a label is at most, on average, where labels are written at 32."""
MOST_RINGS = 6
"""More would lie too close together to be told apart."""


class Point(Struct, frozen=True, kw_only=True):
    """Thousandths of the side of the square, from the top left."""

    x: int
    y: int


class Axis(Struct, frozen=True, kw_only=True):
    """A spoke with its label, broken into lines, and how the label hangs on its place."""

    end: Point
    label_at: Point
    anchor: str
    lines: tuple[str, ...]


class RadarOutline(Struct, frozen=True, kw_only=True):
    """The line of one series, with its points; `style` counts from 0 and tells series apart without colour (line and marker)."""

    label: str
    style: int
    points: tuple[Point, ...]


class Radar(Struct, frozen=True, kw_only=True):
    """A radar chart. `rings` are the closed lines of the scale with their marks.

    `room` is how far labels reach beyond the square, on either side.
    """

    rings: tuple[tuple[str, tuple[Point, ...]], ...]
    axes: tuple[Axis, ...]
    outlines: tuple[RadarOutline, ...]
    room: int


def radar(scan: Scan) -> Radar:
    """The chart of a scan. A series is drawn when each of its dimensions has a value."""
    low, high = scan.scale.min, scan.scale.max
    count = len(scan.dimensions)
    rings = tuple(
        (str(mark), tuple(_at(number, count, _share(Decimal(mark), scan) * RADIUS) for number in range(count)))
        for mark in _ring_marks(low, high)
    )
    outlines = []
    for style, series in enumerate(scan.series):
        values = [dimension.values.get(series.id) for dimension in scan.dimensions]
        if all(value is not None for value in values):
            points = tuple(_at(number, count, _share(value, scan) * RADIUS) for number, value in enumerate(values) if value is not None)
            outlines.append(RadarOutline(label=series.label, style=style, points=points))
    axes = tuple(_axis(number, count, dimension.title) for number, dimension in enumerate(scan.dimensions))
    return Radar(rings=rings, axes=axes, outlines=tuple(outlines), room=max(0, *(_beyond(axis) for axis in axes)))


def _ring_marks(low: int, high: int) -> range:
    """The marks that get a ring, the highest always: each of a short scale, some of a long one."""
    step = next(step for step in (1, 2, 5, 10, 20, 25, 50, 100, high - low) if (high - low) / step <= MOST_RINGS)
    return range(low + (high - low - 1) % step + 1, high + 1, step)


def _beyond(axis: Axis) -> int:
    """How far a label may reach beyond the square."""
    width = max(len(line) for line in axis.lines) * LETTER_WIDTH
    left = {"start": 0, "middle": width // 2, "end": width}[axis.anchor]
    return max(left - axis.label_at.x, axis.label_at.x - left + width - 2 * CENTRE)


def _share(value: Decimal, scan: Scan) -> float:
    return float((value - scan.scale.min) / (scan.scale.max - scan.scale.min))


def _at(number: int, count: int, distance: float) -> Point:
    angle = 2 * math.pi * number / count
    return Point(x=round(CENTRE + math.sin(angle) * distance), y=round(CENTRE - math.cos(angle) * distance))


def _axis(number: int, count: int, label: str) -> Axis:
    place = _at(number, count, LABELS_AT)
    anchor = "middle" if abs(place.x - CENTRE) < 40 else "start" if place.x > CENTRE else "end"
    return Axis(end=_at(number, count, RADIUS), label_at=place, anchor=anchor, lines=tuple(_broken(label)))


def _broken(label: str) -> Iterator[str]:
    """A label in as few lines as fit beside the chart, of about equal length."""
    fewest = len(list(_lines(label, LETTERS_ON_A_LINE)))
    length = next(length for length in range(1, LETTERS_ON_A_LINE + 1) if len(list(_lines(label, length))) == fewest)
    yield from _lines(label, length)


def _lines(label: str, length: int) -> Iterator[str]:
    """A label in lines of at most so many letters; a longer word has a line of its own."""
    line = ""
    for word in label.split():
        if line and len(line) + 1 + len(word) > length:
            yield line
            line = word
        else:
            line = f"{line} {word}".strip()
    yield line
