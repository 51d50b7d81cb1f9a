"""Splits a Markdown file into its front matter and its body."""

import re

from msgspec import Struct

from plgsite.diagnostics import Report, Span
from plgsite.limits import MOST_BYTES
from plgsite.yaml.wordings import SEVERAL, TOO_LARGE

_START = re.compile(r"---[ \t]*(\n|\Z)")
_END = re.compile(r"\n---[ \t]*(\n|\Z)")


class Text(Struct, frozen=True, kw_only=True):
    """The two parts of a file, each with the line of the file on which it starts (from 1)."""

    yaml: str
    yaml_line: int
    body: str
    body_line: int


def decode(data: bytes, path: str, report: Report) -> str | None:
    """The text of a file: UTF-8, a byte order mark and CRLF are fine, over `MOST_BYTES` is not."""
    if len(data) > MOST_BYTES:
        report.error("too-large", TOO_LARGE, at=Span(path=path), hint=SEVERAL)
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        at = Span(path=path, line=line, column=column)
        report.error("wrong-encoding", f"byte {data[error.start]:#04x} is not UTF-8", at=at, hint="save the file as UTF-8")
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def split(text: str, path: str, report: Report) -> Text | None:
    """Front matter between two lines of three dashes, then the body."""
    start = _START.match(text)
    if not start:
        hint = "start with a line of three dashes, then keys and values, then three dashes again"
        report.error("front-matter", "the file does not start with front matter", at=Span(path=path), hint=hint)
        return None
    end = _END.search(text, start.end() - 1)
    if not end:
        hint = "end it with a line of three dashes"
        report.error("front-matter", "the front matter is not closed", at=Span(path=path, length=3), hint=hint)
        return None
    yaml = text[start.end() : end.start() + 1]
    return Text(yaml=yaml, yaml_line=2, body=text[end.end() :], body_line=3 + yaml.count("\n"))
