"""What a page may cost, counted: rounds of loops, calls of macros, includes, and what they write. The same count on every machine.

`counted_tree` writes the counting into a template when it is read; `Steps` counts while it runs.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from plgsite.limits import MOST_REPEATED, MOST_STEPS, RANGE_OF_A_STEP, STEPS_OF_A_CALL
from plgsite.templating.bounded_values import too_large
from plgsite.templating.refusals import TemplateStopped

FEWER = "show less on one page, or work it out once outside the loop"


class Steps:
    """How many steps the page that is being made may still take."""

    __slots__ = ("left",)

    def __init__(self) -> None:
        self.left = MOST_STEPS

    def charge(self, steps: int) -> None:
        """Takes steps off. Raises TemplateStopped where there are none left."""
        self.left -= steps
        if self.left < 0:
            raise TemplateStopped(f"a page takes at most {MOST_STEPS:,} steps (rounds of loops and calls of macros)", hint=FEWER)

    def counted(self, values: Any, weight: int) -> Any:
        """What a loop goes through, charged: at once where its length is known, else round by round."""
        try:
            left = self.left - (STEPS_OF_A_CALL + len(values) * weight)
        except TypeError:
            self.charge(STEPS_OF_A_CALL)
            return self._each(iter(values), weight)
        if left < 0:
            self.charge(self.left - left)
        self.left = left
        return values

    def _each(self, values: Iterator[Any], weight: int) -> Iterator[Any]:
        for value in values:
            self.charge(weight)
            yield value

    def range(self, *args: int) -> range:
        """`range`, of no more numbers than a page shows; a filter may go through all of them."""
        made = range(*args)
        if made and abs(made[-1] - made[0]) // abs(made.step) >= MOST_REPEATED:
            raise too_large(f"a range of more than {MOST_REPEATED:,} numbers")
        self.charge(len(made) // RANGE_OF_A_STEP)
        return made

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Something that is made once for several pages: it costs each of them nothing, whichever comes first."""
        before, self.left = self.left, MOST_STEPS
        try:
            yield
        finally:
            self.left = before
