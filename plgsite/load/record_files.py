"""Links to the file of a record: `../pages/contact.md` is that page, as it is for editors and hosts of repositories."""

import posixpath
from collections.abc import Iterable
from difflib import get_close_matches
from urllib.parse import unquote

from plgsite.diagnostics import proposal
from plgsite.prose.links import LINKED_FOLDERS, file_of, is_record_file
from plgsite.prose.nodes import Place, Target
from plgsite.source.layout import owner_of, piece_id, record_at
from plgsite.source.snapshot import where

LINKED = frozenset(LINKED_FOLDERS.values())
"""The kinds of record that have a page."""


def record_of(path: str, url: str) -> str:
    """The record (`kind:id#place`) whose file a link in the file at `path` names; "" where that is no file of a record with a page."""
    if not is_record_file(url):
        return ""
    file, place = file_of(url)
    named = where(path, unquote(file))
    found = record_at(named)
    if not found and owner_of(named) and owner_of(named) == (owner_of(path) or record_at(path).removeprefix("programme:")):
        found = f"module:{piece_id(named)}"
    return found + place if found.partition(":")[0] in (*LINKED, "module") else ""


def with_records(text: str, found: Iterable[tuple[Target, str]]) -> str | None:
    """A text in which addresses (at the places of these targets) are written as records; None where one does not stand there as it is."""
    lines = text.split("\n")
    places: dict[Place, tuple[str, str]] = {target.at: (target.to, record) for target, record in found}
    for at, (url, record) in sorted(places.items(), key=lambda one: (one[0].line, one[0].column), reverse=True):
        line = lines[at.line - 1]
        before, behind = line[: at.column - 1], line[at.column - 1 :]
        if not behind.startswith(url):
            return None
        lines[at.line - 1] = before + record + behind[len(url) :]
    return "\n".join(lines)


def meant_file(path: str, url: str, files: Iterable[str]) -> str:
    """The hint that proposes the file of the record that a link can mean, as it is written at `path`: one of the same name, else of nearly
    the same; "" for none."""
    by_id: dict[str, list[str]] = {}
    for file in files:
        kind, _, id = record_at(file).partition(":")
        if kind in LINKED:
            by_id.setdefault(id, []).append(file)
    id = _id_of(file_of(url)[0])
    near = [id] if id in by_id else get_close_matches(id, by_id, n=1)
    return proposal(tuple(posixpath.relpath(file, posixpath.dirname(path)) for one in near for file in by_id[one]))


def _id_of(file: str) -> str:
    named = file.rpartition(".")[0].removesuffix("/index")
    return named.rpartition("/")[2]
