"""Adds an edition to a programme's file as text: nothing that stands there changes by a byte."""

import datetime
import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from msgspec import Struct
from pydantic import ValidationError

from plgsite.diagnostics import Report
from plgsite.model.series import Dates
from plgsite.yaml.reader import read_yaml
from plgsite.yaml.tree import Mark, Tree

_OPENING = re.compile(r"\ufeff?---[ \t]*\r?\n")
_CLOSING = re.compile(r"^---[ \t]*(\r?\n|\Z)", re.MULTILINE)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
DAYS = frozenset({"starts", "ends", "enrol_by", "enrol_from", "date", "from", "until", "except", "valid_from", "valid_until"})
"""The keys of an edition that hold a day, at any depth."""
STAYS = "also"
"""The key below which days are those of school holidays, which another year has on days of its own."""
ANEW = frozenset({"seats_left", "status"})
"""What is not repeated: how full it was, and how it went."""


class Editions(Struct, frozen=True):
    """The editions of a programme's file: its text, and the stretch of it that is YAML with what that says."""

    text: str
    start: int
    end: int
    tree: Tree

    @property
    def ids(self) -> tuple[str, ...]:
        """In the order of the file."""
        return tuple(str(one.get("id", "")) for one in self._items())

    def first_day(self, number: int) -> datetime.date | None:
        """The first day of an edition, as `Edition.first_day` has it; None where it has none that can be read."""
        item = self.data(number)
        meetings = item.get("dates")
        days = [_first_of(one) for one in (meetings if isinstance(meetings, list) else [meetings]) if isinstance(one, dict)]
        found = [str(one) for one in ([item["starts"]] if item.get("starts") else days) if _DAY.fullmatch(str(one))]
        return min(map(datetime.date.fromisoformat, found), default=None)

    def data(self, number: int) -> dict[str, object]:
        """What an edition says."""
        return self._items()[number]

    def _items(self) -> list[dict[str, object]]:
        found = self.tree.data.get("editions")
        return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _first_of(dates: dict[str, object]) -> object:
    """The day of a date, or the first day of a series, whatever it excepts; "" where that cannot be read."""
    if "weekly" not in dates:
        return dates.get("date", "")
    try:
        return Dates.model_validate({"weekly": dates["weekly"], "from": dates.get("from"), "meetings": 1}).days.met[0].isoformat()
    except ValidationError:
        return ""


def editions_of(text: str, path: str) -> Editions | None:
    """What a programme's file says of its editions; None where it cannot be read as it stands."""
    start, end = (1 if text.startswith("\ufeff") else 0), len(text)
    if not path.endswith(".yaml"):
        opening = _OPENING.match(text)
        closing = _CLOSING.search(text, opening.end()) if opening else None
        if not (opening and closing):
            return None
        start, end = opening.end(), closing.start()
    report = Report()
    tree = read_yaml(text[start:end], path, report)
    return Editions(text, start, end, tree) if tree and isinstance(tree.data, dict) and not report.found else None


def repeated(editions: Editions, number: int, id: str, shift: datetime.timedelta) -> str:
    """The text of an edition once more, under another id: every day moved by so much, without what begins anew."""
    text = editions.tree.places.text
    item: Mark = editions.tree.mark[4]["editions"][4][number]
    start, end = _stretch(text, item)
    changes = {**_moved(text, item, shift), **_dropped(text, item)}
    *_, first, last, _inside = item[4]["id"]
    changes[(first, last)] = id
    made, at = "", start
    for (first, last), new in sorted(changes.items()):
        made, at = made + text[at:first] + new, last
    return made + text[at:end]


def with_edition(editions: Editions, item: str) -> str:
    """The file with an edition more, behind the others. `item` is as `repeated` gives it, or starts with `- ` at the first column."""
    yaml = editions.text[editions.start : editions.end]
    at, more = _placed(editions.tree, yaml, item, "\r\n" if "\r\n" in yaml else "\n")
    at += editions.start
    return editions.text[:at] + more + editions.text[at:]


def _placed(tree: Tree, yaml: str, item: str, newline: str) -> tuple[int, str]:
    """Where in the YAML the edition goes, and the text that goes there."""
    mark: Mark | None = tree.mark[4].get("editions")
    items = mark[4] if mark and isinstance(mark[4], list | tuple | dict) else ()
    if items:
        first, last = items[0], items[len(items) - 1]
        if _is_flow(yaml, mark):
            return last[3], ", " + item
        at = _after_comments(yaml, _line_end(yaml, _end(yaml, last)), _column(yaml, first))
        return at, newline + (_indented(item, " " * (_column(yaml, first) - 2), newline) if item.startswith("- ") else item)
    if mark:  # a key without editions
        if _is_flow(yaml, mark):
            return yaml.index("[", mark[2]) + 1, "{" + _in_a_row(item) + "}"
        return _line_end(yaml, mark[1]), newline + _indented(item, "  ", newline)
    gap = "" if not yaml or yaml.endswith("\n") else newline
    return len(yaml), gap + "editions:" + newline + _indented(item, "  ", newline) + newline


def _indented(item: str, indent: str, newline: str) -> str:
    return newline.join(indent + line for line in item.splitlines())


def _in_a_row(item: str) -> str:
    """The keys of an edition that is written on lines, between commas; without its comments."""
    return ", ".join(line[2:] for line in item.splitlines() if not line[2:].startswith("#"))


def _moved(text: str, mark: Mark, shift: datetime.timedelta, key: str = "") -> dict[tuple[int, int], str]:
    *_, start, end, inside = mark
    if key == STAYS:
        return {}
    if inside is None:
        found = _DAY.search(text, start, end) if key in DAYS else None
        return {found.span(): (datetime.date.fromisoformat(found[0]) + shift).isoformat()} if found else {}
    pairs = inside.items() if isinstance(inside, Mapping) else ((key, one) for one in inside)
    return {place: new for name, one in pairs for place, new in _moved(text, one, shift, name).items()}


def _dropped(text: str, item: Mark) -> dict[tuple[int, int], str]:
    """The stretches of keys that begin anew, each with what parts it from its neighbours."""
    return dict.fromkeys(_runs(text, item), "")


def _runs(text: str, item: Mark) -> Iterator[tuple[int, int]]:
    rows = list(enumerate(item[4].items()))
    for goes, group in groupby(rows, key=lambda row: row[1][0] in ANEW):
        run = list(group)
        if not goes:
            continue
        (number, (_, first)), (until, (_, last)) = run[0], run[-1]
        if number == 0:
            yield first[0], rows[until + 1][1][1][0]
        elif _is_flow(text, item):
            yield _end(text, rows[number - 1][1][1]), _end(text, last)
        else:
            start = text.rindex("\n", 0, first[0])
            yield start - (text[start - 1] == "\r"), _line_end(text, _end(text, last))


def _stretch(text: str, item: Mark) -> tuple[int, int]:
    """An edition with the line that it begins on, and the comment behind it; of one between brackets, itself alone."""
    start, end = item[2], _end(text, item)
    line = text.rfind("\n", 0, start) + 1
    if re.fullmatch(r"[ ]*-[ ]+", text[line:start]):
        return line, _line_end(text, end)
    return start, end


def _end(text: str, mark: Mark) -> int:
    """Where a value really ends: YAML's own mark of a block is the beginning of what comes next."""
    *_, start, end, inside = mark
    if not inside or text[start] in "[{":
        return len(text[:end].rstrip())
    return max(_end(text, one) for one in (inside.values() if isinstance(inside, Mapping) else inside))


def _is_flow(text: str, mark: Mark | None) -> bool:
    return mark is not None and text[mark[2] : mark[2] + 1] in ("[", "{")


def _column(text: str, item: Mark) -> int:
    return item[2] - (text.rfind("\n", 0, item[2]) + 1)


def _after_comments(text: str, at: int, column: int) -> int:
    """Behind the lines of comments that stand as far to the right as the keys of the edition above: they are about that one."""
    below = re.compile(rf"(?:\r?\n {{{column},}}#[^\r\n]*)*").match(text, at)
    return below.end() if below else at


def _line_end(text: str, at: int) -> int:
    """Before the end of a line."""
    found = re.compile(r"\r?\n|\Z").search(text, at)
    return found.start() if found else len(text)
