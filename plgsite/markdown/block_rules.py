"""Block rules of our own for markdown-it. `::: name`, `[[part]]` and comments: each is a line of its own and ends a paragraph.

A container is not parsed as a block with contents: its first and last line are marks, which `containers` pairs afterwards.
So a `:::` in a code block is code, and one that is never closed is known to be open.
"""

import re
from bisect import bisect_left
from collections.abc import Callable

from markdown_it.common.utils import mdTrim
from markdown_it.rules_block import StateBlock

_MARK = re.compile(r"(:{3,})(.*)")
_BULLET = re.compile(r"[-*] [^\s*-]")
_PLACE = re.compile(r"\[\[([^\[\]]*)\]\]\s*")


def container_mark(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """`::: name words` or `:::`, as a token with the colons as markup and the words as info."""
    return _one_line("container_mark", _MARK, state, line, silent)


def place(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """`[[part argument]]`, as a token with the words as markup."""
    return _one_line("place", _PLACE, state, line, silent)


def _one_line(kind: str, pattern: re.Pattern[str], state: StateBlock, line: int, silent: bool) -> bool:
    found = pattern.fullmatch(state.src, state.bMarks[line] + state.tShift[line], state.eMarks[line])
    if not found or state.is_code_block(line):
        return False
    if not silent:
        token = state.push(kind, "", 0)
        token.markup, token.info = found[1], found[2].strip() if found.lastindex == 2 else ""
        token.map = [line, line + 1]
        state.line = line + 1
    return True


def comment(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """A comment that begins a line: dropped up to its `-->`; what stands behind that on another line is read as a block.

    One with text behind it on the same line belongs to the paragraph, and is left to the inline rule.
    """
    start = state.bMarks[line] + state.tShift[line]
    if not state.src.startswith("<!--", start) or state.is_code_block(line):
        return False
    if "last_comment_end" not in state.env:
        state.env["last_comment_end"] = state.src.rfind("-->")
    if state.env["last_comment_end"] < start + 2:
        return False
    after = state.src.find("-->", start + 2) + 3
    last = bisect_left(state.eMarks, after, line, end)
    if last >= end:
        return False
    rest = state.src[after : state.eMarks[last]]
    if rest.strip() and last == line:
        return False
    if not silent:
        state.line = last if rest.strip() else last + 1
        if rest.strip():
            _begin_line_at(state, last, after, rest)
    return True


def _begin_line_at(state: StateBlock, line: int, position: int, rest: str) -> None:
    state.bMarks[line] = position
    state.tShift[line] = len(rest) - len(rest.lstrip(" \t"))
    state.sCount[line] = state.blkIndent


def plain_line(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """A paragraph of one line, known by its first letter and the line below, as most are; no other rule has to look at it.

    It gives what markdown-it's own rules give, in a third of the time. A letter begins no block but a paragraph. What would make
    it more than one line stands below it: a second line, an underline, a row of dashes, a definition.
    """
    start, stop = state.bMarks[line] + state.tShift[line], state.eMarks[line]
    if silent or start >= stop or not state.src[start].isalpha() or state.is_code_block(line) or not _ends_below(state, line + 1, end):
        return False
    state.line = line + 1
    state.push("paragraph_open", "p", 1).map = [line, line + 1]
    inline = state.push("inline", "", 0)
    inline.content, inline.map, inline.children = mdTrim(state.src[start:stop]), [line, line + 1], []
    state.push("paragraph_close", "p", -1)
    return True


def _ends_below(state: StateBlock, below: int, end: int) -> bool:
    """Whether a paragraph ends above this line for certain: at an end, at a blank line without a definition under it, at a bullet."""
    if below >= end:
        return below >= state.lineMax
    if state.isEmpty(below):
        return below + 1 >= end or not state.src.startswith((":", "~"), state.bMarks[below + 1] + state.tShift[below + 1])
    indent = state.sCount[below]
    is_deep = state.listIndent >= 0 and indent - state.listIndent >= 4  # then the bullet is read as words
    start = state.bMarks[below] + state.tShift[below]
    return 0 <= indent <= state.blkIndent and not is_deep and bool(_BULLET.match(state.src, start, state.eMarks[below]))


RULES: dict[str, Callable[[StateBlock, int, int, bool], bool]] = {"container_mark": container_mark, "place": place, "comment": comment}
