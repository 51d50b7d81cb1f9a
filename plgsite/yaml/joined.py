"""A record in several files: the modules of a programme may be files of their own, and are read as if they stood in its list;
and so are the words of a site."""

from typing import Any

from msgspec import Struct

from plgsite.diagnostics import Loc, Span
from plgsite.yaml.tree import Tree

MODULES = "modules"
OWN_WORDS = "words"


class ModuleFile(Struct, frozen=True):
    """A module's file: its tree, and the text under its keys, which is the module's summary, with the line where that begins."""

    id: str
    tree: Tree
    body: str
    body_line: int

    @property
    def data(self) -> Any:
        """The module, with the id of its file where it gives none."""
        data = self.tree.data if isinstance(self.tree.data, dict) else {}
        return {"id": self.id, **data, **({"summary": self.body} if self.body else {})}

    def is_body(self, loc: Loc) -> bool:
        """Whether a place within the module is the text below its keys."""
        return bool(self.body) and loc == ("summary",)


class JoinedTree(Struct, frozen=True):
    """The tree of a programme and those of its modules' files, which come after the modules of the programme itself; or that of a site with
    that of its words."""

    main: Tree
    pieces: tuple[ModuleFile, ...]
    words: ModuleFile | None = None

    @property
    def mark(self) -> Any:
        """The marks of the programme's own file."""
        return self.main.mark

    @property
    def has_blanks(self) -> bool:
        """Whether any of the files has a key without a value."""
        others = (*self.pieces, *([self.words] if self.words else []))
        return self.main.has_blanks or any(piece.tree.has_blanks for piece in others)

    @property
    def own(self) -> int:
        """How many modules the programme has in its own file."""
        modules = self.main.data.get(MODULES) if isinstance(self.main.data, dict) else None
        return len(modules) if isinstance(modules, list) else 0

    @property
    def data(self) -> Any:
        """The programme's data, with the modules of the other files behind its own; or the site's, with its words."""
        if self.words and isinstance(self.main.data, dict):
            return {**self.main.data, OWN_WORDS: self.words.tree.data or {}}
        if not self.pieces or not isinstance(self.main.data, dict):
            return self.main.data
        own = self.main.data.get(MODULES) or []
        return {**self.main.data, MODULES: [*own, *(piece.data for piece in self.pieces)]} if isinstance(own, list) else self.main.data

    def _piece(self, loc: Loc) -> tuple[ModuleFile, Loc] | None:
        """The file that holds a place, and the way to it within that; None for the main one."""
        if self.words and loc[:1] == (OWN_WORDS,):
            return self.words, loc[1:]
        number = loc[1] - self.own if len(loc) > 1 and loc[0] == MODULES and isinstance(loc[1], int) else -1
        return (self.pieces[number], loc[2:]) if 0 <= number < len(self.pieces) else None

    def span(self, loc: Loc) -> Span:
        """Where a value stands, in the file that has it."""
        found = self._piece(loc)
        return found[0].tree.span(found[1]) if found else self.main.span(loc)

    def key_span(self, loc: Loc) -> Span:
        """Where the key of a value stands."""
        found = self._piece(loc)
        return found[0].tree.key_span(found[1]) if found else self.main.key_span(loc)

    def place(self, loc: Loc) -> Span:
        """Where a value stands, or the key under which it is missing."""
        found = self._piece(loc)
        if found and found[0].is_body(found[1]):
            return Span(path=found[0].tree.places.path, line=found[0].body_line)
        return found[0].tree.place(found[1]) if found else self.main.place(loc)

    def holds(self, loc: Loc) -> bool:
        """Whether there is a value at a place."""
        found = self._piece(loc)
        return found[0].tree.holds(found[1]) if found else self.main.holds(loc)

    def folded(self, loc: Loc) -> Span | None:
        """The first line of a value that YAML joined to the one above; None where there is none."""
        found = self._piece(loc)
        if found:
            return None if found[0].is_body(found[1]) else found[0].tree.folded(found[1])
        return self.main.folded(loc)

    def span_within(self, loc: Loc, value: str, start: int, length: int) -> Span:
        """Where a piece of a text stands in its file."""
        found = self._piece(loc)
        if found and found[0].is_body(found[1]):
            before = value[:start]
            line, column = before.count("\n"), start - (before.rfind("\n") + 1)
            return Span(path=found[0].tree.places.path, line=found[0].body_line + line, column=column + 1, length=length)
        return found[0].tree.span_within(found[1], value, start, length) if found else self.main.span_within(loc, value, start, length)
