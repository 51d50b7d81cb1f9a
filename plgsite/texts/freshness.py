"""What a page says when it is read weeks after it was built: what has passed is not offered.

The standing of a programme is a function of its record and a day (`rules/standing.py`), so a page can carry what it will say from each day
on which that changes. `templates/assets/fresh.js` shows by the reader's clock what holds then. Without a script the page names the day
that it tells of, never the day of the build: that of a programme the last change that a reader would notice, a list the last change that
a provider made.
"""

import datetime
import re
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from plgsite.rules.standing import EditionState, Standing
from plgsite.wording import Wording


class LaterStanding(Struct, frozen=True, kw_only=True):
    """What a programme is from a moment on, were nothing edited."""

    at: str
    standing: Standing


class DatedText(Struct, frozen=True, kw_only=True):
    """A text, and what it says later as `data-later`."""

    text: str
    later: str = ""


def turns(now: object, later: Iterable[LaterStanding], told: Callable[[Standing], object]) -> Iterator[tuple[str, Standing]]:
    """The moments from which what is `told` of a standing differs from before, in order, each with that standing; `now` is what is told
    today."""
    for one in later:
        if (then := told(one.standing)) != now:
            now = then
            yield one.at, one.standing


def states_later(number: int, now: EditionState, later: tuple[LaterStanding, ...]) -> Iterator[tuple[str, EditionState]]:
    """The moments from which an edition (by number) has another state than before, in order, each with that."""
    return ((at, then.editions[number]) for at, then in turns(now, later, lambda then: then.editions[number]))


def later_rows(found: Iterable[tuple[str, ...]], now: tuple[str, ...] = ()) -> str:
    """What an element says later, for its attribute `data-later`: a line for each moment, the cells apart by tabs, in order of time.

    The cells are the moment, the text ("": nothing is shown), the state, and where a link leads or what stands behind the text. What
    says the same as the line before it is left out; `now` are the cells of what it says today, where the first need not repeat that.
    """
    lines: list[tuple[str, ...]] = []
    before = tuple(map(_on_a_line, now))
    for moment, *said in found:
        cells = tuple(map(_on_a_line, said))
        if cells != before:
            lines.append((moment, *cells))
        before = cells
    return "\n".join("\t".join(cells) for cells in lines)


_BLANKS = re.compile(r"[ \t\r\n]{2,}|[\t\r\n]")
"""More than one blank, or another than a space. Not the blank that does not break: behind a sign of a currency it stays what it is."""


def _on_a_line(text: str) -> str:
    return _BLANKS.sub(" ", text).strip(" ")


def latest_text(days: Iterable[datetime.date | None], words: Wording) -> str:
    """Stand van 20 november 2026: the latest of some days; nothing where none is known."""
    latest = max((day for day in days if day), default=None)
    return words.say("state_of", date=words.formats.date(latest)) if latest else ""
