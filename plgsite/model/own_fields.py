"""Fields that a site declares itself: what may be declared, and the models of records that have them."""

import re
import warnings
from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, Literal, get_args

from msgspec import Struct
from pydantic import BeforeValidator, Field, create_model

from plgsite.model.record import Value, one_or_many
from plgsite.values.fault import fault
from plgsite.values.types import ActionAddress, Amount, Day, FilePath, Flag, Number, Prose, Text

FieldType = Literal["text", "prose", "choice", "list", "number", "hours", "money", "date", "link", "file"]
Place = Literal["facts", "section", "card", "compare", "brochure", "guide", "decision"]
PLACES: tuple[Place, ...] = get_args(Place)
NAME = r"[a-z][a-z0-9_]{0,39}"
"""What a field can be called."""
OWN = "own"
"""The key under which a record has the fields that its site declares: so no built-in key ever collides with one."""


class OwnField(Value):
    """A field of the site's own."""

    type: FieldType
    label: Text
    unit: Text | None = None
    choices: tuple[Text, ...] = ()
    show: tuple[Place, ...] | None = None
    facet: Flag = False

    @property
    def places(self) -> tuple[Place, ...]:
        """Where it shows: as told, or where such a field is looked for."""
        if self.show is not None:
            return self.show
        return ("section", "brochure") if self.type == "prose" else ("facts", "compare", "brochure", "guide")


Declared = dict[str, OwnField]


class OwnFields(Value):
    """The fields that a site declares, by kind and name."""

    programme: Declared = Field(default_factory=dict)
    edition: Declared = Field(default_factory=dict)
    module: Declared = Field(default_factory=dict)
    location: Declared = Field(default_factory=dict)
    teacher: Declared = Field(default_factory=dict)


OWNERS: tuple[str, ...] = tuple(OwnFields.model_fields)
"""What can have fields of the site's own."""


class OwnLink(Value):
    """A link with its words; an address alone is shown as it is."""

    url: ActionAddress
    label: Text | None = None


OwnValue = str | tuple[str, ...] | OwnLink
"""A value as a record holds it, once it was checked: dates, numbers and amounts as they are written."""


def _link(value: Any) -> Any:
    """A link as its keys. Raises a fault for a link to a record, which is for prose and menus."""
    address = value.get("url") if isinstance(value, dict) else value
    if isinstance(address, str) and re.fullmatch(r"(?!mailto:|tel:)[a-z]+:[a-z0-9-]+", address):
        hint = "a link leads to an address: write https://... in full; a link to a record stands in a field of type: prose"
        raise fault("wrong-type", f"expects an address that starts with https:// or mailto:, not '{address}'", hint)
    return {"url": value} if isinstance(value, str) else value


class OwnValues(Value):
    """The fields of one owner; the models below have them. The description of a field is the label that the site gave it."""


class Declares(Struct, frozen=True):
    """Marks a field of the models below with what the site declared it as."""

    field: OwnField


class DeclaredFields(Struct, frozen=True):
    """What a site declares that its other records are read by: its fields, by owner (name and field; None for one that is declared with a
    fault, which takes any value), and its school holidays (`holidays_unknown` where there is a fault in them)."""

    of: tuple[tuple[str, tuple[tuple[str, OwnField | None], ...]], ...] = ()
    holidays: str = ""
    """As JSON, "" where there are none."""
    holidays_unknown: bool = False

    def fields(self, owner: str) -> tuple[tuple[str, OwnField | None], ...]:
        """Those of one owner, in their order."""
        return next((fields for name, fields in self.of if name == owner), ())


NO_FIELDS = DeclaredFields()


@cache
def values_model(owner: str, declared: DeclaredFields) -> type[OwnValues]:
    """The model of what an owner has below `own:`."""
    known: dict[str, Any] = {
        name: (_type_of(field), Field(default=None, description=_said(field))) for name, field in declared.fields(owner)
    }
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Field name .* shadows an attribute")  # `copy`, `register`: nobody calls these here
        model: type[OwnValues] = create_model(f"{owner.title()}OwnFields", __base__=OwnValues, **known)
    return model


def _said(field: OwnField | None) -> str | None:
    return f"{field.label} ({field.unit})" if field and field.unit else field.label if field else None


def _type_of(field: OwnField | None) -> Any:
    if field is None:
        return Any
    word: Any = Literal[field.choices] if field.choices else Text
    types: Mapping[str, Any] = {
        "text": Text,
        "prose": Prose,
        "choice": word,
        "list": Annotated[tuple[word, ...], BeforeValidator(one_or_many, json_schema_input_type=str | list[str])],
        "number": Number,
        "hours": Number,
        "money": Amount,
        "date": Day,
        "link": Annotated[OwnLink, BeforeValidator(_link, json_schema_input_type=str | OwnLink)],
        "file": FilePath,
    }
    return Annotated[types[field.type] | None, Declares(field)]
