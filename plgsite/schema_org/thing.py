"""Structured data: what a page says, in the words of https://schema.org, as values. A class is a type, a field a property.

Written, a field has schema.org's own name (`start_date` is startDate), and one that holds nothing is not there. What is said here is
what the page says: a price, a date or a place comes from the same pieces. A rating that others collected is text on the page and never
stands here.
"""

from decimal import Decimal

from msgspec import Struct

SCHEMA_ORG = "https://schema.org/"
"""What stands before a member of one of its enumerations, such as InStock."""
SCHEMA_TYPES = {"PersonThing": "Person", "PlaceThing": "Place", "NamedCourse": "Course"}
"""Classes whose type is called otherwise: our own Person is a part of a record, and our own Place a piece of prose."""


def _type_name(class_name: str) -> str:
    """The schema.org type of a class."""
    return SCHEMA_TYPES.get(class_name, class_name)


def _property_name(field: str) -> str:
    """start_date -> startDate."""
    if field == "id":
        return "@id"
    first, *more = field.split("_")
    return first + "".join(word[:1].upper() + word[1:] for word in more)


def hours(number: Decimal | None) -> str:
    """A length of time as ISO 8601 writes it."""
    return f"PT{number}H" if number is not None else ""


class ThingReference(Struct, frozen=True, rename=_property_name):
    """A thing that is told of elsewhere, by its id."""

    id: str


class Thing(Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="@type", tag=_type_name, rename=_property_name):
    """Anything. `id` names it for other pages and programs; it is an address."""

    id: str = ""
    name: str = ""
    description: str = ""
    url: str = ""
    image: str = ""

    @property
    def reference(self) -> ThingReference:
        """This thing by its id alone, where another part of the page tells of it."""
        return ThingReference(self.id)
