"""The nouns of a site: what readers call the organisation that they come from, who takes part, who teaches, and what is offered.

Labels name a noun between braces: {organisation}, {organisations}, {participant}, {participants}, {teacher}, {teachers}, each with a
capital too, and {at}: the word before an organisation. This is the only place of the package where the words of one audience are written.
What is offered, {programme}, {programmes} and {this_programme}, are labels themselves, which a site words like any other.
"""

import re
from collections.abc import Mapping

from plgsite.varieties import language_of, with_varieties

DEFAULT = "school"
OWN = "own"
"""The audience of a site that names its own organisation."""

Label = str | tuple[str, str]
"""A text, or the pair of its formal and familiar form (u, je)."""

NOUNS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "nl": {
        "school": {"organisation": "school", "organisations": "scholen", "at": "op"},
        "company": {"organisation": "bedrijf", "organisations": "bedrijven", "teacher": "trainer", "teachers": "trainers"},
        "public": {},
        "care": {"organisation": "instelling", "organisations": "instellingen"},
        OWN: {
            "organisation": "organisatie",
            "organisations": "organisaties",
            "participant": "deelnemer",
            "participants": "deelnemers",
            "teacher": "docent",
            "teachers": "docenten",
            "at": "bij",
        },
    },
    "en": {
        "school": {"organisation": "school", "organisations": "schools"},
        "company": {"organisation": "company", "organisations": "companies", "teacher": "trainer", "teachers": "trainers"},
        "public": {},
        "care": {"organisation": "care organisation", "organisations": "care organisations", "teacher": "trainer", "teachers": "trainers"},
        OWN: {
            "organisation": "organisation",
            "organisations": "organisations",
            "participant": "participant",
            "participants": "participants",
            "teacher": "teacher",
            "teachers": "teachers",
            "at": "at",
        },
    },
}
"""By language and audience; what an audience does not name it has from OWN."""

OF_VARIETIES: Mapping[str, Mapping[str, str]] = {"nl-BE": {"teacher": "lesgever", "teachers": "lesgevers"}}
"""What a variety of a language calls them, where an audience has no word of its own."""


def _without_study(guide: str) -> dict[str, Label]:
    """Dutch labels that speak of studying, for who does not study; `guide` is what the studiegids is called."""
    return {
        "modules": "Programma",
        "guide": guide,
        "guide_file": f"{guide} (pdf, {{pages}}, {{size}})",
        "guide_unmade": f"{guide} (pdf)",
        "catalogue_intro": "Vergelijk onze {programmes} op inhoud, prijs en duur.",
    }


SAYINGS: Mapping[str, Mapping[str, Mapping[str, Label]]] = {
    "nl": {
        "school": {"field_organisation": "School of organisatie"},
        "company": {
            "field_organisation": "Bedrijf of organisatie",
            **_without_study("Opleidingsgids"),
        },
        "public": {
            **_without_study("Cursusgids"),
            "delivery_in_company": ("bij u op locatie", "bij jou op locatie"),
            "state_quote": ("Voor u op maat", "Voor jou op maat"),
            "decision_asks": ("Wat het van u vraagt", "Wat het van je vraagt"),
            "stories_intro": "Hoe ging het bij anderen? {Participants} vertellen wat zij deden en wat het opleverde.",
        },
        "care": {
            "field_organisation": "Zorginstelling of organisatie",
            **_without_study("Opleidingsgids"),
        },
    },
    "en": {
        "school": {
            "field_organisation": "School or organisation",
            "kind_traject": "School programme",
        },
        "company": {"field_organisation": "Company or organisation"},
        "public": {
            "delivery_in_company": "at your own location",
            "state_quote": "Tailored to you",
            "decision_asks": "What it asks of you",
            "stories_intro": "How did it go for others? {Participants} tell what they did and what came of it.",
        },
        "care": {},
    },
}
"""Labels that an audience has in a wording of its own."""

IN_COMPANY: Mapping[str, Mapping[str, str]] = {"school": with_varieties({"nl": "op-school"})}
"""By audience and language, the last word of the address of what is given at an organisation, where it is another than that of all."""

OFFERED: Mapping[str, str] = {"programme": "programme_one", "programmes": "programme_other", "this_programme": "programme_this"}
"""By noun, the label that words what is offered. Each of these labels may name the nouns before it."""

NAMES = frozenset([*NOUNS["nl"][OWN], *OFFERED])
_NOUN = re.compile(rf"\{{({'|'.join(sorted(NAMES, key=len, reverse=True))})\}}", re.IGNORECASE)


def nouns_of(language: str, audience: str, own: Mapping[str, str]) -> dict[str, str]:
    """The nouns of an audience (school, company, public, care, or OWN), with those that the site has of its own."""
    table = NOUNS[language_of(language)]
    return {**table[OWN], **OF_VARIETIES.get(language, {}), **table.get(audience, {}), **own}


def sayings_of(language: str, audience: str, own: Mapping[str, str]) -> dict[str, Label]:
    """The labels that an audience words in its own way; a site with an organisation of its own has none that name another."""
    found = dict(SAYINGS[language_of(language)].get(audience, {}))
    return {} if "organisation" in own else found


def is_noun(name: str, label: str = "") -> bool:
    """Whether a name between braces stands for a noun, with a capital or without; in a label that is a noun itself, for one before it."""
    noun = _small(name)
    return noun in NAMES and noun not in _not_before(label)


def _not_before(label: str) -> tuple[str, ...]:
    labels = tuple(OFFERED.values())
    return tuple(OFFERED)[labels.index(label) :] if label in labels else ()


def _small(name: str) -> str:
    return name[:1].lower() + name[1:]


def with_nouns(text: str, nouns: Mapping[str, str]) -> str:
    """A label with its nouns filled in; any other {name} stays."""

    def noun(found: re.Match[str]) -> str:
        name = found[1]
        said = nouns.get(_small(name))
        if said is None:
            return found[0]
        return said[:1].upper() + said[1:] if name[:1].isupper() else said

    return _NOUN.sub(noun, text)
