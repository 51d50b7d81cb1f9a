"""Words that Markdown drops in silence: cells beyond the head of a table, and addresses under a name that nothing refers to."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from markdown_it.common.utils import mdTrim
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import table as table_rule
from markdown_it.rules_block.table import escapedSplit, getLine
from markdown_it.token import Token

from plgsite.markdown.codes import LOST_TEXT
from plgsite.prose.reading import Reading

_CELLS = "lost_cells"
"""The key in the environment of a text under which the cells that no row shows are collected: line (from 0) and words."""
_NAME = re.compile(r"\s*(?:>\s*)*(\[[^\]]*\]:)")


def table(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """markdown-it's rule of tables; a row may be longer than its head there, and what is beyond is dropped."""
    before = len(state.tokens)
    if not table_rule(state, line, end, silent):
        return False
    if not silent:
        width = sum(token.type == "th_open" for token in state.tokens[before:])
        state.env.setdefault(_CELLS, []).extend(_beyond(state, line + 2, width))
    return True


def _beyond(state: StateBlock, first: int, width: int) -> Iterator[tuple[int, str]]:
    for number in range(first, state.line):
        cells = escapedSplit(mdTrim(getLine(state, number)))
        for cell in cells[width + (cells[:1] == [""]) :]:
            if cell.strip():
                yield number, cell.strip()


def report_lost(tokens: Sequence[Token], environment: Mapping[str, Any], reading: Reading) -> None:
    """A warning for each cell and each address that is shown nowhere."""
    for number, words in environment.get(_CELLS, ()):
        message = f"the row has more cells than the head of its table: '{_short(words)}' is shown nowhere"
        hint = r"give the head a cell more, or write \| for a | within a cell"
        reading.warning(LOST_TEXT, message, reading.seek(words, (number, number + 1), "|"), hint)
    references = environment.get("references", {})
    used = frozenset(_used(tokens)) if references else frozenset[str]()
    unused = [one["map"][0] for label, one in references.items() if label not in used]
    for number in unused:
        _report_address(number, "nothing refers to it", "write [words][name] where it belongs, or \\[ for brackets that are words", reading)
    for one in environment.get("duplicate_refs", ()):
        _report_address(one["map"][0], "the name has an address already", "give it another name", reading)


def _report_address(number: int, why: str, hint: str, reading: Reading) -> None:
    at = reading.line(number)
    named = _NAME.match(reading.words(number))
    reading.warning(
        LOST_TEXT, f"'{_short(named[1] if named else '[...]:')}' is an address under a name, and {why}: it is shown nowhere", at, hint
    )


def _used(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        if label := token.meta.get("label"):
            yield label
        yield from _used(token.children or ())


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 40 else f"{line[:39]}…"
