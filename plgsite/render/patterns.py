"""The patterns of cards without a picture, drawn: five motifs of squares, each in a strip, and a view for every part that a card can show.
The same bytes each time."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from plgsite.colour import mix
from plgsite.views.frame.pattern import ACROSS, COLUMNS, DOWN, PARTS, ROWS, SIDE, PatternFace

Draw = Callable[[int, int, int], str]
"""From a throw and a corner to the path of a square."""
SHADES = (0.14, 0.26, 0.4, 0.58)
"""How much of the ink is in each."""
ACCENT_OF = 6
"""One square in so many has the accent."""
HALF, CORNERS = SIDE // 2, ((0, 0), (SIDE, 0), (SIDE, SIDE), (0, SIDE))


def pattern(face: PatternFace) -> bytes:
    """The drawing."""
    shades = [mix(face.ground, face.ink, part) for part in SHADES]
    colours = [*shades, face.accent]
    size = f"0 0 {COLUMNS * SIDE} {len(MOTIFS) * ROWS * SIDE}"
    views = "".join(_view(motif, part) for motif in range(len(MOTIFS)) for part in range(len(PARTS)))
    paths = "".join(f'<path fill="{colours[shade]}" d="{path}"/>' for shade, path in sorted(_paths().items()))
    ground = f'<path fill="{face.ground}" d="M0 0h{COLUMNS * SIDE}v{len(MOTIFS) * ROWS * SIDE}H0z"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{size}">{views}{ground}{paths}</svg>'.encode()


def _view(motif: int, part: int) -> str:
    column, row = PARTS[part]
    at = f"{column * SIDE} {(motif * ROWS + row) * SIDE} {ACROSS * SIDE} {DOWN * SIDE}"
    return f'<view id="p{motif}-{part}" viewBox="{at}" preserveAspectRatio="xMidYMid slice"/>'


def _paths() -> Mapping[int, str]:
    """The squares of all motifs by the number of their colour: those of one colour are one path."""
    found: defaultdict[int, str] = defaultdict(str)
    for number, draw in enumerate(MOTIFS):
        throws = _throws(number + 1)
        for row in range(ROWS):
            for column in range(COLUMNS):
                shape, chance, shade = next(throws), next(throws), next(throws)
                if chance % 9:
                    colour = len(SHADES) if shade % ACCENT_OF == 0 else shade // ACCENT_OF % len(SHADES)
                    found[colour] += draw(shape, column * SIDE, (number * ROWS + row) * SIDE)
    return found


def _throws(seed: int) -> Iterator[int]:
    while True:
        seed = (seed * 1103 + 12345) % 65521
        yield seed // 7


def _tile(throw: int, x: int, y: int) -> str:
    """Quarters, leaves, discs."""
    shape = throw % 7
    if shape < 4:
        return _quarter(x, y, shape)
    if shape == 4:
        return _disc(x + HALF, y + HALF, HALF)
    if shape == 5:
        return f"M{x} {y}h{HALF}a{HALF} {HALF} 0 0 1 {HALF} {HALF}v{HALF}h-{HALF}a{HALF} {HALF} 0 0 1-{HALF}-{HALF}z"
    return _disc(x + HALF, y + HALF, HALF // 2)


def _quarter(x: int, y: int, corner: int) -> str:
    """A quarter of a disc, whose middle is a corner of the square."""
    (left, top), (after, below) = CORNERS[corner], CORNERS[corner - 1]
    across, down = CORNERS[(corner + 1) % 4]
    return f"M{x + left} {y + top}L{x + across} {y + down}A{SIDE} {SIDE} 0 0 1 {x + after} {y + below}z"


def _ring(throw: int, x: int, y: int) -> str:
    """Rings around a corner, that meet those of the neighbours."""
    corner = throw % 4
    (left, top), (across, down), (after, below) = CORNERS[corner], CORNERS[(corner + 1) % 4], CORNERS[corner - 1]

    def at(far: int, to_x: int, to_y: int) -> str:
        return f"{x + left + (to_x - left) * far // SIDE} {y + top + (to_y - top) * far // SIDE}"

    return "".join(
        f"M{at(outer, across, down)}A{outer} {outer} 0 0 1 {at(outer, after, below)}"
        f"L{at(inner, after, below)}A{inner} {inner} 0 0 0 {at(inner, across, down)}z"
        for outer, inner in ((37, 29), (24, 16), (10, 3))
    )


def _sail(throw: int, x: int, y: int) -> str:
    """Half of a square along its diagonal, some with a smaller one beside it."""
    left_out = throw % 4
    corners = [CORNERS[nr] for nr in range(4) if nr != left_out]
    sail = "M" + "L".join(f"{x + one} {y + other}" for one, other in corners) + "z"
    if throw // 4 % 3:
        return sail
    return sail + _disc(x + HALF + (CORNERS[left_out][0] - HALF) // 2, y + HALF + (CORNERS[left_out][1] - HALF) // 2, 6)


def _discs(throw: int, x: int, y: int) -> str:
    """Discs that stand together, or one with a hole."""
    shape = throw % 4
    if shape == 0:
        return _disc(x + HALF, y + HALF, 18) + _disc(x + HALF, y + HALF, 11, hole=True) + _disc(x + HALF, y + HALF, 5)
    if shape == 1:
        return _disc(x + 10, y + HALF, 9) + _disc(x + 30, y + HALF, 9)
    if shape == 2:
        return _disc(x + HALF, y + HALF, 18)
    return "".join(_disc(x + 10 + 20 * (nr % 2), y + 10 + 20 * (nr // 2), 7) for nr in range(4))


def _disc(x: int, y: int, radius: int, *, hole: bool = False) -> str:
    turn = 0 if hole else 1
    return f"M{x - radius} {y}a{radius} {radius} 0 1 {turn} {2 * radius} 0a{radius} {radius} 0 1 {turn}-{2 * radius} 0z"


def _uprights(throw: int, x: int, y: int) -> str:
    """Books on a shelf."""
    heights = (min(38, 18 + 7 * (throw // (nr + 2) % 4)) for nr in range(3))
    return "".join(f"M{x + 1 + 13 * nr} {y + SIDE - high}h11v{high - 9}h-11zm0 {high - 6}h11v6h-11z" for nr, high in enumerate(heights))


MOTIFS: tuple[Draw, ...] = (_tile, _ring, _sail, _discs, _uprights)
"""By number, as those of a cover."""
