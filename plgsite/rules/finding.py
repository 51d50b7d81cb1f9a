"""What a rule finds: a fault at a value of a record, whose place in the file the loader knows."""

from msgspec import Struct

from plgsite.diagnostics import Level, Loc


class Finding(Struct, frozen=True, kw_only=True):
    """A fault of a record. `also` names a second record that has a part in it."""

    kind: str
    id: str
    loc: Loc
    code: str
    message: str
    hint: str = ""
    level: Level = "error"
    also: tuple[str, str, Loc, str] | None = None
    """Kind, id, place and words of a note."""
    misses: str = ""
    """The record (`kind:id`) that it misses: one that has faults of its own is not missing."""
