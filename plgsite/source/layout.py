"""Where records lie in `content/`: one table, a new kind is one row."""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from plgsite.diagnostics import Report, Span


class SourceFile(Struct, frozen=True, kw_only=True):
    """A file that holds records: of one id, or (a list file) of many. `pieces` are the files of a programme's modules, in order, or that of
    the words of the site."""

    path: str
    kind: str
    id: str | None
    pieces: tuple[str, ...] = ()


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
FOLDER_OF = {kind: folder for folder, kind in FOLDERS.items()}
"""Where the files of a kind lie that hold one record each."""
IN_MARKDOWN = frozenset({"programme", "page", "story"})
"""Kinds whose records are begun in a file of Markdown; those of the others in one of YAML."""
SITE = "content/site.yaml"
WORDS = "content/words.yaml"
"""The words of the site, where they are many: it is read as if it stood in site.yaml."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_PIECE = re.compile(r"content/programmes/(?P<owner>[^/]+)/modules/(?:\d+-)?(?P<name>[^/]+?)\.(?:md|yaml)")
_RECORD = re.compile(r"(?P<folder>content/[a-z]+)/(?P<name>[^/]+?)(?P<index>/index)?\.(?P<suffix>md|yaml)")


def suffix_of(kind: str) -> str:
    """How a file ends in which a record of a kind is begun: ".md" or ".yaml"."""
    return ".md" if kind in IN_MARKDOWN else ".yaml"


def sources(paths: Iterable[str], report: Report) -> Iterator[SourceFile]:
    """The files that hold records, in order; a text file that looks like a record but lies nowhere is a warning."""
    known = tuple(paths)
    pieces = _pieces(known)
    for path in known:
        if path == SITE:
            yield SourceFile(path=path, kind="site", id="site", pieces=pieces_of(path, known))
        elif path in LIST_FILES:
            yield SourceFile(path=path, kind=LIST_FILES[path], id=None)
        elif path != WORDS and path.endswith((".md", ".yaml", ".yml")) and not _PIECE.fullmatch(path):
            yield from _record_file(path, pieces, report)
    owners = {f"content/programmes/{owner}" for owner in pieces}
    for owner in sorted(owners - {re.sub(r"(/index)?\.(md|yaml)$", "", path) for path in known}):
        hint = f"write it in {owner}/index.md or {owner}.md"
        report.error("missing-file", "these modules have no programme", at=Span(path=f"{owner}/modules"), hint=hint)


def _pieces(paths: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The files of modules by the id of their programme, in order of their names."""
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted(paths):
        if piece := _PIECE.fullmatch(path):
            found[piece["owner"]] = (*found.get(piece["owner"], ()), path)
    return found


def pieces_of(path: str, paths: Iterable[str]) -> tuple[str, ...]:
    """The files of the modules of the programme at `path`; of the site, that of its words."""
    if path == SITE:
        return (WORDS,) if WORDS in paths else ()
    owner = re.sub(r"(/index)?\.(md|yaml)$", "", path)
    return _pieces(tuple(one for one in paths if one.startswith(f"{owner}/modules/"))).get(owner.rpartition("/")[2], ())


def piece_id(path: str) -> str:
    """The id of a module's file: its name without the number before it."""
    found = _PIECE.fullmatch(path)
    return found["name"] if found else ""


def owner_of(path: str) -> str:
    """The id of the programme to which a module's file belongs; "" for any other file."""
    found = _PIECE.fullmatch(path)
    return found["owner"] if found else ""


def _record_file(path: str, pieces: dict[str, tuple[str, ...]], report: Report) -> Iterator[SourceFile]:
    found = _RECORD.fullmatch(path)
    if not (found and found["folder"] in FOLDERS):
        _stray(path, report)
    elif _may_be_id(found["name"], path, report):
        kind = FOLDERS[found["folder"]]
        yield SourceFile(path=path, kind=kind, id=found["name"], pieces=pieces.get(found["name"], ()) if kind == "programme" else ())


def record_at(path: str) -> str:
    """The record (`kind:id`) whose file that is; "" for any other file."""
    found = _RECORD.fullmatch(path)
    return f"{FOLDERS[found['folder']]}:{found['name']}" if found and found["folder"] in FOLDERS and is_id(found["name"]) else ""


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
    elif path == WORDS.replace(".yaml", ".md"):
        hint = f"words of the site lie in {WORDS}, without lines of ---"
    else:
        hint = f"records lie in {', '.join(sorted(FOLDERS))}, and site.yaml"
    report.warning("stray-file", "this file is read by nothing", at=Span(path=path), hint=hint)
