"""Fields that a site declares: what does not go together, and the rows that are made of them."""

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from plgsite.catalogue import Catalogue
from plgsite.model.own_fields import NAME, OWNERS, PLACES, FieldType, OwnField, Place
from plgsite.model.programme import Programme
from plgsite.model.site import Site
from plgsite.routes import FACETS, facet_word
from plgsite.rules.finding import Finding

PREFIX = "own-"
"""What stands before the name of a field of the site's own where it stands beside those that are built in."""
OF_OWNER: dict[str, frozenset[Place]] = {
    "programme": frozenset(PLACES),
    "edition": frozenset({"facts", "brochure"}),
    "module": frozenset({"facts", "section", "brochure"}),
    "location": frozenset({"facts", "section"}),
    "teacher": frozenset({"facts", "section"}),
}
"""Where a field can show, by what has it: editions and modules in their row, locations and teachers on their page."""
PROSE: frozenset[Place] = frozenset({"section", "brochure"})
FIGURES: tuple[FieldType, ...] = ("number", "hours")
WITH_UNIT: tuple[FieldType, ...] = ("number", "money")
FACETED: tuple[FieldType, ...] = ("text", "choice", "list", "number", "hours")


class OwnRow(Struct, frozen=True, kw_only=True):
    """A field of the site's own, as views show it: `name` is that of its fact, facet and anchor, `key` the one that records write."""

    key: str
    name: str
    type: FieldType
    label: str
    unit: str
    choices: tuple[str, ...]
    places: tuple[Place, ...]
    is_facet: bool

    @property
    def is_fact(self) -> bool:
        """Whether it stands anywhere as a fact; else it has a section alone."""
        return self.type != "prose" and not (self.places and set(self.places) <= PROSE and "section" in self.places)

    def shows(self, place: Place) -> bool:
        """Whether its fact stands there: what has a section and no fact on the page has none in the brochure."""
        in_section = place == "brochure" and "section" in self.places and "facts" not in self.places
        return place in self.places and not in_section


def own_rows(site: Site, owner: str) -> tuple[OwnRow, ...]:
    """The fields of an owner (programme, edition, module, location, teacher), in their order."""
    fields: dict[str, OwnField] = getattr(site.fields, owner)
    return tuple(
        OwnRow(
            key=key,
            name=f"{PREFIX}{key.replace('_', '-')}",
            type=one.type,
            label=one.label,
            unit=one.unit or "",
            choices=one.choices,
            places=tuple(place for place in PLACES if place in one.places and place in OF_OWNER[owner]),
            is_facet=one.facet,
        )
        for key, one in fields.items()
    )


def own_words_of(record: Programme, row: OwnRow) -> tuple[str, ...]:
    """What a programme says in a field of words, by which readers can narrow down."""
    value = record.own.get(row.key)
    if isinstance(value, str) and row.type in FIGURES:
        return (format(Decimal(value).normalize(), "f"),)  # 6 and 6.0 are one figure
    return value if isinstance(value, tuple) else (value,) if isinstance(value, str) else ()


def own_fields(catalogue: Catalogue) -> Iterator[Finding]:
    """Each field of the site's own has a name that a key can have, and what it says of itself goes together."""
    site = catalogue.get(Site, "site").record
    for owner in OWNERS:
        for key, one in getattr(site.fields, owner).items():
            for part, code, message, hint in (
                *_name(key),
                *_choices(one),
                *_unit(one),
                *_places(owner, one),
                *_facet(owner, key, one, site),
            ):
                loc = ("fields", owner, key, part) if part else ("fields", owner, key)
                yield Finding(
                    kind="site", id="site", loc=loc, code=code, message=message if code == "wrong-name" else f"{key}: {message}", hint=hint
                )


def own_field_labels(catalogue: Catalogue) -> Iterator[Finding]:
    """Two fields of one owner have two labels, or readers cannot tell them apart."""
    site = catalogue.get(Site, "site").record
    for owner in OWNERS:
        first: dict[str, str] = {}
        for key, one in getattr(site.fields, owner).items():
            other = first.setdefault(one.label.casefold(), key)
            if other != key:
                yield Finding(
                    kind="site",
                    id="site",
                    loc=("fields", owner, key, "label"),
                    code="equal-label",
                    level="warning",
                    message=f"{key}: '{one.label}' is the label of the field '{other}' too",
                    hint="give each field a label of its own: readers see nothing else of it",
                    also=("site", "site", ("fields", owner, other, "label"), "here it stands first"),
                )


Fault = tuple[str, str, str, str]
"""The key at which it stands ("" for the field as such), code, message and hint."""


def _name(key: str) -> Iterator[Fault]:
    if not re.fullmatch(NAME, key) or key.startswith("model_"):
        yield (
            "",
            "wrong-name",
            f"'{key}' cannot be the name of a field",
            "write lower-case letters, digits and _, such as number_of_trainers",
        )


def _choices(one: OwnField) -> Iterator[Fault]:
    if one.type == "choice" and not one.choices:
        yield "", "missing-key", "a choice needs 'choices'", "add choices: and the values that it can have"
    if one.choices and one.type not in ("choice", "list"):
        yield "choices", "wrong-value", f"a field of type {one.type} has no choices", "write type: choice, or type: list for several"
    if len(set(one.choices)) < len(one.choices):
        yield "choices", "duplicate-value", "a value stands in the list twice", "name each value once, in the order in which to show them"


def _unit(one: OwnField) -> Iterator[Fault]:
    if one.unit and one.type not in WITH_UNIT:
        yield "unit", "wrong-value", f"a field of type {one.type} has no unit", "write type: number, or the unit with each value"


def _places(owner: str, one: OwnField) -> Iterator[Fault]:
    if one.type == "prose" and owner == "edition":
        yield "type", "wrong-value", "an edition stands on one row, and has no room for prose", "write type: text"
        return
    for place in one.show or ():
        if place not in OF_OWNER[owner]:
            known = ", ".join(name for name in PLACES if name in OF_OWNER[owner])
            yield "show", "wrong-value", f"a field of a {owner} does not show in '{place}'", f"it can show in {known}"
        elif one.type == "prose" and place not in PROSE:
            yield "show", "wrong-value", f"prose does not show in '{place}'", "it can show in section and brochure; a line is type: text"
        elif place == "section" and one.type not in ("prose", "list"):
            yield (
                "show",
                "wrong-value",
                f"a field of type {one.type} has no section",
                "show it in facts, or write type: prose or type: list",
            )
    if one.show is not None and one.type == "prose" and set(one.show) <= PROSE - {"section"}:
        yield "show", "wrong-value", "prose has no place but its section", "write show: [section, brochure]"
    elif one.show == () and not one.facet:
        yield "show", "wrong-value", "a field that shows nowhere", "name where it shows, or write a note as a comment behind a #"
    if one.show and "compare" in one.show and "facts" not in one.show:
        yield "show", "wrong-value", "what is compared is read from the facts of a page", "add facts to show"


def _facet(owner: str, key: str, one: OwnField, site: Site) -> Iterator[Fault]:
    if not one.facet:
        return
    if owner != "programme":
        yield "facet", "wrong-value", f"readers do not narrow down by a {owner}", "only a field of a programme can be a facet"
    elif one.type not in FACETED:
        yield "facet", "wrong-value", f"a field of type {one.type} cannot be a facet", f"a facet is one of {', '.join(FACETED)}"
    else:
        language = site.languages[0]
        word = facet_word(f"{PREFIX}{key.replace('_', '-')}", language)
        taken = [name for name in FACETS if facet_word(name, language) == word]
        if taken:
            yield "", "equal-address", f"its lists would have the address of the facet '{taken[0]}'", "give the field another name"
