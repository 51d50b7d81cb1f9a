"""What all records have in common."""

import datetime
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from plgsite.model.fault import fault
from plgsite.model.types import Day, Flag, Id, OldAddress


class Value(BaseModel):
    """A part of a record: frozen, and a key that it does not know is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Describes fields by the texts below them and by the tables of `descriptions/`, which nothing else reads. Pydantic can do so by
        itself, but reads the source of every model for it whenever the program starts: as much work as all else that the models need."""
        from plgsite.model.descriptions import descriptions

        schema = handler(core_schema)
        properties = handler.resolve_ref_schema(schema).get("properties", {})
        for key, said in descriptions(cls).items():
            properties[key].update(description=said.text, examples=[said.example])
        return schema


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
        raise fault("wrong-order", f"{what}: {last.isoformat()} comes before {first.isoformat()}")
