"""What a form must know of the records of a site: which there are, and how they are written."""

from collections.abc import Iterator
from pathlib import Path  # noqa: TID251
from typing import Any

import click
from msgspec import Struct

from plgsite.diagnostics import Report
from plgsite.load.parts import read_parts
from plgsite.source.layout import LIST_FILES, SourceFile, sources


class Written(Struct, frozen=True, kw_only=True):
    """A record as it stands in its file."""

    kind: str
    id: str
    path: str
    data: dict[str, Any]

    @property
    def title(self) -> str:
        """What it is called."""
        found = self.data.get("title") or self.data.get("name") or self.id
        return str(found) if isinstance(found, str) else self.id


def records_in(root: Path) -> tuple[Written, ...]:
    """All records of a site. Raises UsageError where a file has faults: a form of it would lose what could not be read."""
    report = Report()
    paths = sorted(path.relative_to(root).as_posix() for path in (root / "content").rglob("*") if path.is_file())
    found = tuple(one for source in sources(paths, report) for one in _records(root, source, report))
    if any(fault.level == "error" for fault in report.found):
        raise click.UsageError("the site has faults, so no form was made of it; plgsite check tells which")
    return found


def _records(root: Path, source: SourceFile, report: Report) -> Iterator[Written]:
    parts = read_parts(source.path, (root / source.path).read_bytes(), report)
    data = parts[0].data if parts else None
    if not isinstance(data, dict):
        return
    if source.path in LIST_FILES:
        for id, one in data.items():
            yield Written(kind=source.kind, id=str(id), path=source.path, data=one if isinstance(one, dict) else {})
    else:
        yield Written(kind=source.kind, id=source.id or source.kind, path=source.path, data=data)


def ways_written(records: tuple[Written, ...]) -> dict[str, frozenset[str]]:
    """How the value of each key is written, by path: text, keys, list, and empty. `programme.references[]` is an item of a list."""
    found: dict[str, set[str]] = {}

    def look(value: Any, path: str) -> None:
        if not value:
            found.setdefault(path, set()).add("empty")
            return
        found.setdefault(path, set()).add("keys" if isinstance(value, dict) else "list" if isinstance(value, list) else "text")
        if isinstance(value, dict):
            for key, one in value.items():
                look(one, f"{path}.{key}")
        elif isinstance(value, list):
            for one in value:
                look(one, f"{path}[]")

    for record in records:
        look(record.data, record.kind)
    return {path: frozenset(ways) for path, ways in found.items()}


def list_file_of(kind: str, records: tuple[Written, ...]) -> str:
    """The list file that holds records of a kind, "" where there is none."""
    return next((one.path for one in records if one.kind == kind and one.path in LIST_FILES), "")
