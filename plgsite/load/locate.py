"""Places in files, found when there is a fault to show: positions are not kept, the file is read again."""

from functools import lru_cache

from plgsite.diagnostics import Loc, Report, Span
from plgsite.load.parsed import ParsedRecord, Spot
from plgsite.load.parts import joined, read_parts
from plgsite.source.layout import LIST_FILES, pieces_of
from plgsite.source.snapshot import Snapshot
from plgsite.yaml.joined import JoinedTree
from plgsite.yaml.tree import Tree


class Locator:
    """Finds the places of values of records."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._tree = lru_cache(maxsize=64)(self._read)

    def span(self, path: str, record: ParsedRecord, at: Spot | Loc) -> Span:
        """The place of a value, or of a stretch of prose."""
        if isinstance(at, Spot):
            if at.place:
                return at.place
            at = at.loc
        if at == ("body",) and record.body_line:
            return Span(path=path, line=record.body_line)
        tree = self._tree(path)
        return tree.place((*record.inside, *at)) if tree else Span(path=path)

    def key(self, path: str, record: ParsedRecord, loc: Loc) -> Span:
        """The place of the key of a value."""
        tree = self._tree(path)
        return tree.key_span((*record.inside, *loc)) if tree else Span(path=path)

    def value(self, path: str, id: str, loc: Loc) -> Span:
        """The place of a value of the record with that id, in the file that holds it."""
        tree = self._tree(path)
        return tree.place((id, *loc) if path in LIST_FILES else loc) if tree else Span(path=path)

    def _read(self, path: str) -> Tree | JoinedTree | None:
        unheard = Report()
        parts = read_parts(path, self._snapshot.read(path), unheard)
        pieces = {piece: self._snapshot.read(piece) for piece in pieces_of(path, self._snapshot.files)}
        return joined(parts[0], pieces, unheard) if parts and pieces else parts[0] if parts else None
