"""Texts that are larger than any that is written: told before they are read, since reading them takes long."""

import re

from plgsite.limits import MARKS, MOST_CHARACTERS, MOST_COLUMNS, MOST_LINES, MOST_MARKS
from plgsite.prose.nodes import Place, ProseFault

CODE = "too-large"
SPLIT = "split the text: in chapters with keys of their own, in other records, or in a document that it links to"
_RULE = re.compile(r"^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)+$", re.MULTILINE)
"""The line below the head of a table."""


def too_large(text: str) -> ProseFault | None:
    """What is too much in a text, at the line on which it becomes so; None for any text that people write."""
    if len(text) > MOST_CHARACTERS:
        return _fault(text, MOST_CHARACTERS, f"the text has {len(text):,} characters, at most {MOST_CHARACTERS:,} are read", SPLIT)
    if (lines := text.count("\n") + 1) > MOST_LINES:
        place = Place(line=MOST_LINES + 1, column=1, length=1)
        return ProseFault(code=CODE, message=f"the text has {lines:,} lines, at most {MOST_LINES:,} are read", at=place, hint=SPLIT)
    if (marks := sum(map(text.count, MARKS))) > MOST_MARKS:
        message = f"the text has {marks:,} signs of Markdown ({' '.join(MARKS)}), at most {MOST_MARKS:,} are read"
        return _fault(text, _mark_over(text), message, SPLIT)
    return _too_wide(text) if "|" in text else None


def _mark_over(text: str) -> int:
    for number, found in enumerate(re.finditer(f"[{re.escape(MARKS)}]", text)):
        if number == MOST_MARKS:
            return found.start()
    return 0


def _too_wide(text: str) -> ProseFault | None:
    for found in _RULE.finditer(text) if text.count("|") > MOST_COLUMNS else ():
        if found[0].count("|") > MOST_COLUMNS + 1:
            return _fault(text, found.start(), f"a table has at most {MOST_COLUMNS} columns", "split the table, or turn it")
    return None


def _fault(text: str, offset: int, message: str, hint: str) -> ProseFault:
    line, column = text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
    return ProseFault(code=CODE, message=message, at=Place(line=line, column=column, length=1), hint=hint)
