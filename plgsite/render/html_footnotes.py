"""Footnotes as HTML: marks in the text, the notes below it, and the ways back."""

import re

from plgsite.prose.nodes import Node
from plgsite.render.html_writer import Writer
from plgsite.templating.escaping import escaped

SIGN = "\x1a"
"""Stands on both sides of a note's id until the page is whole: only then is it known how many notes stand before it."""

_LATER = re.compile(f'(?P<id> id="(?:note|mark)_{SIGN}(?P<own>[0-9.]+){SIGN}(?:_[0-9]+)?")|{SIGN}(?P<other>[0-9.]+){SIGN}')


def numbered(page: str) -> str:
    """A page on which the footnotes of all its texts are counted on, in reading order. A text that stands there twice has its ids once."""
    if SIGN not in page:
        return page
    numbers: dict[str, str] = {}
    taken: set[str] = set()

    def number(found: re.Match[str]) -> str:
        note = found["own"] or found["other"]
        written = numbers.setdefault(note, str(len(numbers) + 1))
        if not found["id"]:
            return written
        again = found["id"] in taken
        taken.add(found["id"])
        return "" if again else found["id"].replace(f"{SIGN}{note}{SIGN}", written)

    return _LATER.sub(number, page)


def _number(id: str) -> str:
    """The number of a note; of a text that shares its page with others (`2.1`) it is found later."""
    return f"{SIGN}{id}{SIGN}" if "." in id else id


def _mark_id(id: str, turn: int) -> str:
    return f"mark_{_number(id)}" if turn == 1 else f"mark_{_number(id)}_{turn}"


def write_footnote_mark(node: Node, to: Writer) -> str:
    """The number behind the words, a link to its note."""
    id, own = _number(node.get("id")), _mark_id(node.get("id"), int(node.get("turn", "1")))
    return f'<sup><a id="{own}" href="#note_{id}" class="footnote-mark" role="doc-noteref">{id}</a></sup>'


def write_footnotes(node: Node, to: Writer) -> str:
    """The notes of a text as a list."""
    first, last = (node.children[0].get("id"), node.children[-1].get("id")) if node.children else ("1", "1")
    # Each chapter has notes of its own: their numbers tell the lists apart.
    numbers = f"{_number(first)}-{_number(last)}" if first != last else _number(first)
    label = f' aria-label="{escaped(to.words.notes)} {numbers}"' if to.words.notes else ""
    start = f' start="{first}"' if first != "1" and "." not in first else ""
    return f'<section class="footnotes" role="doc-endnotes"{label}>\n<ol{start}>\n{to.write(node.children)}</ol>\n</section>\n'


def write_footnote(node: Node, to: Writer) -> str:
    """A note, with links back to each of its marks."""
    id = node.get("id")
    back = "".join(_back(id, turn, to) for turn in range(1, int(node.get("back", "1")) + 1))
    *blocks, last = node.children or (Node("paragraph"),)
    if last.kind == "paragraph":
        inside = f"{to.write(blocks)}<p>{to.write(last.children)}{back}</p>\n"
    else:
        inside = f"{to.write((*blocks, last))}<p>{back.lstrip()}</p>\n"
    # Between two notes of one list others may stand, of a part that the text places: so each says its number.
    value = f' value="{_number(id)}"' if "." in id else ""
    return f'<li id="note_{_number(id)}"{value}>{inside}</li>\n'


def _back(id: str, turn: int, to: Writer) -> str:
    label = f' aria-label="{escaped(to.words.back)}{f" {turn}" if turn > 1 else ""}"' if to.words.back else ""
    return f' <a href="#{_mark_id(id, turn)}" class="footnote-back" role="doc-backlink"{label}>↩\ufe0e</a>'
