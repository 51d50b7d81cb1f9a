"""Whom a site is for, and the words that it has of its own."""

from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BeforeValidator, Field

from plgsite.diagnostics import did_you_mean
from plgsite.model.record import Value
from plgsite.values.fault import fault
from plgsite.values.types import Text

AudienceKind = Literal["school", "company", "public", "care"]
KINDS: tuple[AudienceKind, ...] = get_args(AudienceKind)


def _plain(noun: str) -> str:
    if set(noun) & set("{}"):
        raise fault("wrong-value", f"'{noun}' is no noun: it has braces", "write the word alone, such as vereniging")
    return noun


Noun = Annotated[Text, AfterValidator(_plain), Field(max_length=40)]


class Audience(Value):
    """What readers call where they come from, who takes part and who teaches, in the language of the site."""

    kind: AudienceKind | None = None
    """Whose words the rest is said in. Left out: words that fit any organisation."""
    organisation: Noun | None = None
    organisations: Noun | None = None
    participant: Noun | None = None
    participants: Noun | None = None
    teacher: Noun | None = None
    teachers: Noun | None = None
    at: Noun | None = None

    @property
    def nouns(self) -> dict[str, str]:
        """The nouns that the site names itself, by name."""
        return {name: noun for name in Audience.model_fields if name != "kind" and (noun := getattr(self, name))}


def read_audience(value: Any) -> Any:
    """One of the kinds stands for a group with that kind alone. Raises a fault for any other word."""
    if not isinstance(value, str):
        return value
    if value not in KINDS:
        hint = did_you_mean(value, KINDS) or "or write nouns of your own, such as {organisation: vereniging, organisations: verenigingen}"
        raise fault("unknown-value", f"expects one of {', '.join(KINDS)}, not '{value}'", hint)
    return {"kind": value}


AudienceOf = Annotated[Audience, BeforeValidator(read_audience, json_schema_input_type=AudienceKind | Audience)]
"""A kind of audience, or nouns of one's own."""


class Words(Value):
    """Labels of pages and brochures that the site words in its own way, by language and name."""

    nl: dict[str, Text] = Field(default_factory=dict)
    en: dict[str, Text] = Field(default_factory=dict)
