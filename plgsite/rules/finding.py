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
    relies_on: tuple[str, ...] = ()
    """Keys of records (`kind:id.key`) without which it says nothing: where one of them has a fault, nothing is known of this."""
    is_of_key: bool = False
    """Whether the fault is in the key at its place, and not in the value."""
    misses: str = ""
    """The record (`kind:id`) that it misses: one that has faults of its own is not missing."""

    @property
    def keys(self) -> tuple[str, ...]:
        """All keys (`kind:id.key`, `kind:id.key.key`) on which it rests: its own place, that of its note, and what it relies on."""
        places = ((self.kind, self.id, self.loc), *([self.also[:3]] if self.also else []))
        ways = ((kind, id, loc[:depth]) for kind, id, loc in places for depth in range(1, len(loc) + 1))
        return (*(f"{kind}:{id}.{'.'.join(map(str, way))}" for kind, id, way in ways), *self.relies_on)
