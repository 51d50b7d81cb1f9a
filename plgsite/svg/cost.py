"""What it takes to draw a drawing, in elements as drawn: what is used over and over counts over and over. No clock has a say in it."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct, field

from plgsite.svg.styles import Rule
from plgsite.svg.table import FILTER_STEPS, MOST_DRAWN

FILTER_STEP = 500
"""A step of a filter looks at each pixel, and counts as so many elements."""
DEAR_STEPS = {
    "feGaussianBlur": 12_500,
    "feDropShadow": 12_500,
    "feTurbulence": 25_000,
    "feDisplacementMap": 12_500,
    "feConvolveMatrix": 12_500,
    "feDiffuseLighting": 12_500,
    "feSpecularLighting": 12_500,
    "feMorphology": 100_000,
}
"""Those that look at many pixels for each: measured where a brochure is printed, a blur takes half a second there."""


def cost_of(name: str) -> int:
    """How many elements an element counts as."""
    return DEAR_STEPS.get(name, FILTER_STEP) if name in FILTER_STEPS else 1


class Drawn(Struct):
    """The elements of a drawing by number: how much each costs by itself, which parts have an id, and what refers to those."""

    costs: list[int] = field(default_factory=list)
    parts: dict[str, tuple[int, int]] = field(default_factory=dict)
    """The first and the last number (not included) of each part with an id."""
    references: list[tuple[int, str]] = field(default_factory=list)
    classes: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)


def check_cost(drawn: Drawn, rules: Sequence[Rule]) -> None:
    """Raises ValueError for a drawing that takes too much, and for one of which a part holds itself."""
    references = sorted([*drawn.references, *_of_rules(drawn, rules)])
    numbers = [number for number, _ in references]
    sums = [0]
    for cost in drawn.costs:
        sums.append(sums[-1] + cost)

    def inside(first: int, last: int) -> Iterable[str]:
        return (to for _, to in references[bisect_left(numbers, first) : bisect_left(numbers, last)])

    weights: dict[str, int] = {}
    for part in _from_below(drawn.parts, inside):
        first, last = drawn.parts[part]
        weights[part] = _bounded(sums[last] - sums[first] + sum(weights.get(to, 0) for to in inside(first, last)))
    _bounded(sums[-1] + sum(weights.get(to, 0) for to in inside(0, len(drawn.costs))))


def _bounded(cost: int) -> int:
    if cost > MOST_DRAWN:
        raise ValueError(f"to draw it takes more than {MOST_DRAWN:,} steps")
    return cost


def _of_rules(drawn: Drawn, rules: Sequence[Rule]) -> Iterable[tuple[int, str]]:
    """What elements refer to by the style sheets."""
    by_class: dict[str, list[Rule]] = {}
    for rule in rules:
        for name in rule.classes:
            by_class.setdefault(name, []).append(rule)
    found = [(number, to) for number, names in drawn.classes for name in names for rule in by_class.get(name, ()) for to in rule.targets]
    everywhere = {to for rule in rules if not rule.classes for to in rule.targets}
    if (len(everywhere) * len(drawn.costs)) + len(found) > MOST_DRAWN:
        raise ValueError(f"to draw it takes more than {MOST_DRAWN:,} steps")
    inside = {number for to in everywhere if to in drawn.parts for number in range(*drawn.parts[to])}
    return found + [(number, to) for to in everywhere for number in range(len(drawn.costs)) if number not in inside]


def _from_below(parts: Mapping[str, tuple[int, int]], inside: Callable[[int, int], Iterable[str]]) -> list[str]:
    """The parts, each behind those that it refers to. Raises ValueError where that has no beginning."""
    done: dict[str, bool] = {}
    order: list[str] = []
    for start in parts:
        stack = [(start, False)]
        while stack:
            part, is_after = stack.pop()
            if is_after:
                done[part] = True
                order.append(part)
            elif part not in done:
                done[part] = False
                stack.append((part, True))
                for to in dict.fromkeys(inside(*parts[part])):
                    if to in parts and not done.get(to, True):
                        raise ValueError(f"its part '{to}' holds itself")
                    if to in parts and to not in done:
                        stack.append((to, False))
    return order
