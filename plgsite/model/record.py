"""What all records have in common."""

import datetime
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict

from plgsite.values.fault import fault
from plgsite.values.types import Day, Flag, Id, OldAddress


class Value(BaseModel):
    """A part of a record: frozen, and a key that it does not know is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    SHAPE: ClassVar[str] = ""  # how one is written, where that does not follow from the keys that it requires


class Record(Value):
    """A thing with an id, a home file and (mostly) a page."""

    KIND: ClassVar[str]

    slug: Id | None = None
    """The last word of the address, where it should differ from the id."""
    aliases: tuple[OldAddress, ...] = ()
    """Old addresses that redirect here: `/oud/pad/`, or with a query `/cursus.php?id=12`."""
    draft: Flag = False
    """Not published, except with --drafts."""
    publish_on: Day | None = None
    """First day on which it is published."""
    expires_on: Day | None = None
    """First day on which it is no longer published."""
    published: Day | None = None
    """The day of first publication, for feeds."""
    updated: Day | None = None
    """The day of the last change that a reader would notice; without it a record is not in "new and changed"."""
    listed: Flag = True
    """false: it has a page, and stands in no list."""


def one_or_many(value: Any) -> Any:
    """A single text where a list may stand counts as a list of one."""
    return [value] if isinstance(value, str) else value


def check_order(first: datetime.date | None, last: datetime.date | None, what: str) -> None:
    """Raises a fault where a period ends before it starts."""
    if first and last and last < first:
        raise fault("wrong-order", f"{what}: {last.isoformat()} comes before {first.isoformat()}", at=(what,))


def check_range(least: Any, most: Any) -> None:
    """Raises a fault where the most of a range is less than its least; either may be left out."""
    if least is not None and most is not None and most < least:
        raise fault("wrong-order", f"max {most} is less than min {least}", at=("max",))
