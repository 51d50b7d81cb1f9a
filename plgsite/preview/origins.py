"""The editor's place: which line of a source file each part of a page comes from. Found by reading the file again, as for faults."""

import re
from collections.abc import Iterator

from plgsite.markdown.headings import slug

KEYS = {
    "programme": "modules",
    "dates": "editions",
    "costs": "prices",
    "experiences": "testimonials",
}
"""The key that a chapter without words of its own is made from, where it has another name than the chapter."""

_KEY = re.compile(r"([a-z_]+):")
_HEADING = re.compile(r"#{2,6}[ \t]+(.*?)[ \t]*#*$")
_GIVEN = re.compile(r"\{#([a-z0-9-]+)\}$")
_FENCE = re.compile(r"[ ]{0,3}(```+|~~~+)")
_MARKUP = re.compile(r"[*_`\\]|\]\([^)]*\)|\[")


def lines_of(text: str, id: str, *, is_list: bool) -> dict[str, int]:
    """The line of each part of a record, by the id that the part has on its page; "" is the record itself.

    `is_list`: the file holds many records, each under its id.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if is_list:
        return {"": next((number for number, line in enumerate(lines, 1) if line.startswith(f"{id}:")), 1)}
    dashes = [number for number, line in enumerate(lines) if re.fullmatch(r"---[ \t]*", line)][:2]
    end = dashes[1] if len(dashes) == 2 else len(lines) if not dashes else 0
    found = {"": 1}
    keys = {match[1]: number for number, line in enumerate(lines[:end], 1) if (match := _KEY.match(line))}
    found.update(keys)
    found.update({chapter: keys[key] for chapter, key in KEYS.items() if key in keys})
    found.update(_headings(lines, end + 1 if dashes else end))
    return found


def _headings(lines: list[str], first: int) -> Iterator[tuple[str, int]]:
    """The ids of headings of prose, as the page has them, each with its line."""
    fence, taken = "", set[str]()
    for number, line in enumerate(lines[first:], first + 1):
        mark = _FENCE.match(line)
        if fence or mark:
            if mark and not fence:
                fence = mark[1]
            elif mark and fence and mark[1].startswith(fence):
                fence = ""
            continue
        if heading := _HEADING.match(line):
            given = _GIVEN.search(heading[1])
            id = given[1] if given else _free(slug(_MARKUP.sub("", heading[1])), taken)
            taken.add(id)
            yield id, number


def _free(wanted: str, taken: set[str]) -> str:
    id, number = wanted, 2
    while id in taken:
        id, number = f"{wanted}-{number}", number + 1
    return id
