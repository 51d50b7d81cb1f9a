"""Places in files, found when there is a fault to show: positions are not kept, the file is read again."""

from functools import lru_cache

from plgsite.diagnostics import Loc, Report, Span
from plgsite.load.front_matter import decode, split
from plgsite.load.parsed import ParsedRecord, Spot
from plgsite.load.snapshot import Snapshot
from plgsite.load.yaml_reader import Tree, read_yaml


class Locator:
    """Finds the places of values of records."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._tree = lru_cache(maxsize=64)(self._read)

    def span(self, path: str, record: ParsedRecord, at: Spot | Loc) -> Span:
        """The place of a value, or of a stretch of prose."""
        if isinstance(at, Spot):
            if at.place:
                line, column, length = at.place
                return Span(path=path, line=line, column=column, length=length)
            at = at.loc
        if at == ("body",) and record.body_line:
            return Span(path=path, line=record.body_line)
        tree = self._tree(path)
        return tree.place((*record.inside, *at)) if tree else Span(path=path)

    def _read(self, path: str) -> Tree | None:
        unheard = Report()
        text = decode(self._snapshot.read(path), path, unheard)
        if text is None:
            return None
        parts = split(text, path, unheard) if path.endswith(".md") else None
        if parts:
            return read_yaml(parts.yaml, path, unheard, first_line=parts.yaml_line)
        return read_yaml(text, path, unheard)
