"""Where records lie in `content/`: one table, a new kind is one row."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plgsite.diagnostics import Report, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file that holds records: of one id, or (a list file) of many."""

    path: str
    kind: str
    id: str | None


LIST_FILES = {
    "content/providers.yaml": "provider",
    "content/locations.yaml": "location",
    "content/themes.yaml": "theme",
    "content/registers.yaml": "register",
    "content/teachers.yaml": "teacher",
}
FOLDERS = {
    **{path.removesuffix(".yaml"): kind for path, kind in LIST_FILES.items()},
    "content/programmes": "programme",
    "content/pages": "page",
    "content/stories": "story",
    "content/scans": "scan",
}
HOMES = {kind: path for path, kind in (*FOLDERS.items(), *LIST_FILES.items())}
"""Where records of a kind are added: a list file if it has one, else a folder."""
SITE = "content/site.yaml"

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_RECORD = re.compile(r"(?P<folder>content/[a-z]+)/(?P<name>[^/]+?)(?P<index>/index)?\.(?P<suffix>md|yaml)")


def sources(paths: Iterable[str], report: Report) -> Iterator[Source]:
    """The files that hold records, in order; a text file that looks like a record but lies nowhere is a warning."""
    for path in paths:
        if path == SITE:
            yield Source(path=path, kind="site", id="site")
        elif path in LIST_FILES:
            yield Source(path=path, kind=LIST_FILES[path], id=None)
        elif path.endswith((".md", ".yaml", ".yml")):
            found = _RECORD.fullmatch(path)
            if found and found["folder"] in FOLDERS and _may_be_id(found["name"], path, report):
                yield Source(path=path, kind=FOLDERS[found["folder"]], id=found["name"])
            elif not (found and found["folder"] in FOLDERS):
                _stray(path, report)


def is_id(name: str) -> bool:
    """Whether a record can have that id."""
    return _ID.fullmatch(name) is not None


def _may_be_id(name: str, path: str, report: Report) -> bool:
    if is_id(name):
        return True
    hint = "names hold lower-case letters, digits and hyphens; .<language>.md is reserved for translations"
    report.error("wrong-name", f"'{name}' cannot be the id of a record", at=Span(path=path), hint=hint)
    return False


def _stray(path: str, report: Report) -> None:
    if path.endswith(".yml"):
        hint = f"rename it to {path.rpartition('/')[2].removesuffix('.yml')}.yaml"
    else:
        hint = f"records lie in {', '.join(sorted(FOLDERS))}, and site.yaml"
    report.warning("stray-file", "this file is read by nothing", at=Span(path=path), hint=hint)
