"""What templates of the site's own lead to, as far as it is written out in them: known before any page is made."""

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from plgsite.diagnostics import Span
from plgsite.views.frame.destination import REF

_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
_RECORD = re.compile(rf"""(['"])({REF.pattern})\1""")
_CALL = re.compile(r"""\bframe\.(?:href|absolute)\(\s*(['"])([^'"\n]*)\1\s*\)""")


class TemplateLink(Struct, frozen=True):
    """What `frame.href('...')` is told, and where."""

    to: str
    at: Span


def without_comments(text: str) -> str:
    """The text of a template with blanks in the place of comments: whatever else stands there keeps its place."""
    return _COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)


def records_named(templates: Mapping[str, str]) -> frozenset[str]:
    """All texts in templates that may name a record: `page:contact`."""
    return frozenset(found[2] for text in templates.values() for found in _RECORD.finditer(without_comments(text)))


def links_of(templates: Mapping[str, str]) -> Iterator[TemplateLink]:
    """What templates lead to, written out."""
    for path, text in sorted(templates.items()):
        for number, line in enumerate(without_comments(text).splitlines(), 1):
            for found in _CALL.finditer(line):
                yield TemplateLink(found[2], Span(path=path, line=number, column=found.start(2) + 1, length=max(len(found[2]), 1)))
