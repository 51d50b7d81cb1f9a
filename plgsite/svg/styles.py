"""Style sheets and `style` attributes: what may stand of them, and what was taken out."""

import re
from collections.abc import Iterator

from msgspec import Struct, field

from plgsite.svg.table import AT_RULES, FONT_FACE, PROPERTIES, TOLD_PROPERTIES
from plgsite.svg.values import refused, targets, without_comments, without_texts

_NAME = re.compile(r"--[\w-]+|-?[a-z][a-z0-9-]*")
_QUERY = re.compile(r"[\w\s():,.<>=/%-]*")
_SELECTOR = re.compile(r"[^\\<@;{}]+")
_CLASS = re.compile(r"\.([\w-]+)")
MOST_NESTED = 4


class Rule(Struct, frozen=True):
    """What refers to parts of the drawing: the classes that its selector names (none: it may be any element), and the parts."""

    classes: frozenset[str]
    targets: tuple[str, ...]


class Sheet(Struct):
    """A style sheet that is being looked at: what was taken out by line, and what refers to parts of the drawing."""

    taken: list[tuple[int, str]] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)


def declarations(css: str, line: int, sheet: Sheet, *, fonts: bool = False) -> str:
    """The declarations of a block that may stand; `line` is that of its beginning."""
    known, kept = FONT_FACE if fonts else PROPERTIES, []
    for number, part in _split(without_comments(css), line):
        name, colon, value = part.partition(":")
        name, value = name.strip().lower(), value.strip()
        if not name and not colon:
            continue
        if not _NAME.fullmatch(name) or not colon:
            sheet.taken.append((number, "a style that is none"))
        elif name not in known and not name.startswith("--"):
            if name in TOLD_PROPERTIES or not name.startswith("-"):
                sheet.taken.append((number, f"{name} in a style"))
        elif why := refused(value, fonts=fonts):
            sheet.taken.append((number, why))
        else:
            kept.append(f"{name}:{value}")
    return ";".join(kept)


def style_sheet(css: str, line: int, sheet: Sheet, depth: int = 0) -> str:
    """What may stand of a style sheet; `line` is that of its beginning."""
    plain, kept = without_comments(css).replace("<!--", "    ").replace("-->", "   "), []
    for number, head, body in _blocks(plain, line):
        rule = _at_rule(head, body, number, sheet, depth) if head.startswith("@") else _rule(head, body, number, sheet)
        kept.append(rule)
    return "\n".join(one for one in kept if one)


def _rule(head: str, body: str | None, line: int, sheet: Sheet) -> str:
    if body is None or "\\" in head or not _SELECTOR.fullmatch(without_texts(head)):
        if head:
            sheet.taken.append((line, "a style that is none"))
        return ""
    inside = declarations(body, line + head.count("\n"), sheet)
    if found := targets(inside):
        for one in head.split(","):
            sheet.rules.append(Rule(frozenset(_CLASS.findall(one)), tuple(found)))
    return f"{head}{{{inside}}}" if inside else ""


def _at_rule(head: str, body: str | None, line: int, sheet: Sheet, depth: int) -> str:
    name = re.split(r"[\s({\"']", head[1:], maxsplit=1)[0].lower()
    if name == "charset" and body is None:
        return ""
    if name not in AT_RULES or body is None or depth >= MOST_NESTED or not _QUERY.fullmatch(head[1:]):
        sheet.taken.append((line, f"@{name} in a style"))
        return ""
    if name == "font-face":
        inside = declarations(body, line, sheet, fonts=True)
        return f"@font-face{{{inside}}}" if "src:" in inside else ""
    return f"{head}{{{style_sheet(body, line, sheet, depth + 1)}}}"


def _blocks(css: str, line: int) -> Iterator[tuple[int, str, str | None]]:
    """The rules of a style sheet: line, what stands before the brace, what stands in the braces (None where there are none)."""
    start = level = open_at = 0
    for at, sign in _signs(css):
        if sign == "{":
            level += 1
            open_at = at if level == 1 else open_at
        elif sign == "}" and level:
            level -= 1
            if not level:
                yield _line(css, start, line), css[start:open_at].strip(), css[open_at + 1 : at]
                start = at + 1
        elif (sign == ";" and not level) or sign == "}":
            yield _line(css, start, line), css[start:at].strip(), None
            start = at + 1
    if level:
        yield _line(css, start, line), css[start:open_at].strip(), css[open_at + 1 :]
    elif css[start:].strip():
        yield _line(css, start, line), css[start:].strip(), None


def _line(css: str, start: int, line: int) -> int:
    """The line on which something begins, blanks before it passed over."""
    blanks = len(css[start:]) - len(css[start:].lstrip())
    return line + css.count("\n", 0, start + blanks)


def _split(css: str, line: int) -> Iterator[tuple[int, str]]:
    """The declarations of a block, each with its line."""
    start = deep = 0
    for at, sign in _signs(css):
        if sign in "()":
            deep = max(0, deep + (1 if sign == "(" else -1))
        elif sign == ";" and not deep:
            yield _line(css, start, line), css[start:at]
            start = at + 1
    yield _line(css, start, line), css[start:]


_SIGN = re.compile(r"\"[^\"\n\\]*\"|'[^'\n\\]*'|[{};()]")


def _signs(css: str) -> Iterator[tuple[int, str]]:
    """The signs that part a style sheet, with their places: not those within texts."""
    return ((found.start(), found[0]) for found in _SIGN.finditer(css) if len(found[0]) == 1)
