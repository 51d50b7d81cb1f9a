"""Lists that YAML has made one line of: `>`, quotes and bare texts join the lines that stand below each other."""

import re

_JOINED = re.compile(r" (?=[-*+\d#|>:\[])(?:[-*+] |\d{1,3}[.)] |#{1,6} |\||>|:::|\[\[)")
"""What a text holds, in which such a line may have been joined to another. It begins with a blank, and what comes next is one of
a few signs: most words are passed over soon."""
_BEGINS = re.compile(r" *(?:[-*+] |\d{1,3}[.)] |#{1,6} |\||> |:::|\[\[).*\S")


def may_be_folded(value: str) -> bool:
    """Whether a text may have come from such lines; most have not, and that is known without looking at what was written."""
    return _JOINED.search(value) is not None


def folded_line(written: str) -> tuple[int, int] | None:
    """The first line that begins like an item, a heading or a row and was joined to the one above: from where to where in `written`.

    `written` is the text of a value as it stands in the file, with its quotes or its `>`.
    """
    if written.startswith("|"):
        return None
    above, start = "", 0
    margin = _margin(written) if written.startswith(">") else None
    for number, line in enumerate(written.split("\n")):
        joins = number > 0 and above.strip() and (margin is None or _indent(line) == _indent(above) == margin)
        if joins and _BEGINS.fullmatch(line.rstrip()):
            return start + _indent(line), start + len(line.rstrip())
        above = "" if number == 0 and margin is not None else line
        start += len(line) + 1
    return None


def _margin(written: str) -> int:
    return next((_indent(line) for line in written.split("\n")[1:] if line.strip()), 0)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
