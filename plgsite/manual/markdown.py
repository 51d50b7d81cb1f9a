"""Pages of the reference, as the Markdown of a record."""

import json
import re
from collections.abc import Iterable

Pages = dict[str, str]
"""The texts of records, front matter included, by the id of the page."""

_SIGNS = re.compile(r"([\\<>\[\]*_|{}#~^])")


def page(title: str, summary: str, body: Iterable[str]) -> str:
    """A page: `body` are its blocks, a blank line between them."""
    keys = f"title: {json.dumps(title, ensure_ascii=False)}\nsummary: {json.dumps(summary, ensure_ascii=False)}"
    return f"---\n{keys}\n---\n" + "\n\n".join(body) + "\n"


def plain(text: str) -> str:
    """A sentence of the code, in which only backticks are markup."""
    parts = re.split(r"(`[^`]*`)", " ".join(text.split()))
    return "".join(part if part.startswith("`") and len(part) > 1 else _SIGNS.sub(r"\\\1", part) for part in parts)


def code(text: str) -> str:
    """A text as it is typed."""
    fence = "``" if "`" in text else "`"
    space = " " if "`" in text else ""
    return f"{fence}{space}{text}{space}{fence}"


def block(text: str, language: str = "") -> str:
    """Lines as they are typed."""
    return f"```{language}\n{text}\n```"


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table of cells in Markdown."""
    names = tuple(head)
    lines = [names, ("---",) * len(names), *(tuple(cell.replace("|", "\\|") if "`" in cell else cell for cell in row) for row in rows)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def link(words: str, id: str, place: str = "") -> str:
    """A link to a page of the reference."""
    return f"[{words}](page:{id}{'#' if place else ''}{place})"
