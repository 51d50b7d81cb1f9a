"""A record with faults, as far as it is known: rules look at it too, so that all faults are told in the first round.

It is never published. What a rule finds at a key that is not known, or says because of one, is left out (`Finding.relies_on`).
"""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct
from pydantic import ValidationError

from plgsite.diagnostics import Loc
from plgsite.model.record import Record
from plgsite.values.types import IsFile, Reference
from plgsite.values.walk import Leaf

STAND_INS: Mapping[str, str] = {
    "title": "?",
    "name": "?",
    "summary": "?",
    "kind": "cursus",
    "base_url": "https://site.invalid/",
    "provider": "unknown",
}
"""What stands for a required key whose value is not known. A record that requires others is not made up."""


PARTED = {"words": 3, "audience": 2, "fields": 3}
"""Keys whose parts are looked at one by one, and how deep those lie: a fault in one of them leaves the others known."""


class Provisional(Struct, frozen=True):
    """A record without the keys that are not known, or none where too little is; those keys; and the places of its faults."""

    record: Record | None
    unknown: tuple[str, ...]
    faults: tuple[Loc, ...] = ()

    def is_wrong(self, leaf: Leaf) -> bool:
        """Whether an id or a path stands where a fault has been told already: what it points at is not looked for."""
        return isinstance(leaf.mark, (Reference, IsFile)) and any(leaf.loc[: len(loc)] == loc for loc in self.faults)


def provisional(data: Any, model: type[Record], error: ValidationError) -> Provisional:
    """What is left of a record when every key with a fault in it is left out."""
    faults = tuple(tuple(one["loc"]) for one in error.errors(include_url=False) if one["loc"])
    parts = {loc[: PARTED[str(loc[0])]] for loc in faults if loc[0] in PARTED and len(loc) > 1}
    unknown = {str(loc[0]) for loc in faults if loc[0] not in PARTED or len(loc) == 1}
    known = {key: value for key, value in _without(data, parts).items() if key not in unknown}
    fields = {field.alias or name: field for name, field in model.model_fields.items()}
    stand_ins = {key: STAND_INS[key] for key, field in fields.items() if field.is_required() and key in unknown and key in STAND_INS}
    try:
        record = model.model_validate({**known, **stand_ins})
        within = {".".join(map(str, loc)) for loc in parts if loc[0] not in unknown}
        return Provisional(record, tuple(sorted(unknown & fields.keys() | within)), faults)
    except ValidationError:
        return Provisional(None, (), faults)


def _without(data: Any, parts: set[Loc]) -> Any:
    """The data without what stands at some places."""
    if not parts:
        return data
    found = {key: value for key, value in data.items() if (key,) not in parts}
    for key, value in found.items():
        if isinstance(value, dict):
            found[key] = _without(value, {loc[1:] for loc in parts if loc[0] == key and len(loc) > 1})
    return found


def unread_site() -> Provisional:
    """The site of which nothing is known."""
    from plgsite.model.site import Site

    needed = {key: STAND_INS[key] for key in ("title", "base_url", "provider")}
    return Provisional(Site.model_validate(needed), tuple(Site.model_fields))
