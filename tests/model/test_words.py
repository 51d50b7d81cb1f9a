"""The words that people use for keys and values: every row leads to something that is there."""

import re
from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from plgsite.diagnostics import did_you_mean
from plgsite.model.kinds import KINDS
from plgsite.model.words import ADVICE, UNITS, WORDS


def names(model: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[str]:
    """All keys and values of a record."""
    if model not in seen:
        seen.add(model)
        for name, field in model.model_fields.items():
            yield field.alias or name
            yield from names_in(field.annotation, seen)


def names_in(annotation: Any, seen: set[type[BaseModel]]) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from map(str, get_args(annotation))
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield from names(annotation, seen)
    else:
        for part in get_args(annotation):
            yield from names_in(part, seen)


KNOWN = frozenset(name for kind in KINDS.values() for name in names(kind, set()))


def test_every_meaning_is_a_key_or_a_value() -> None:
    assert {word: meant for word, meanings in WORDS.items() for meant in meanings if meant not in KNOWN} == {}


def test_every_word_is_written_as_it_is_looked_up_and_means_something_once() -> None:
    for word in (*WORDS, *ADVICE, *UNITS):
        assert re.fullmatch(r"[a-z0-9]+(_[a-z0-9]+)*", word), word
    for word, meanings in WORDS.items():
        assert meanings and len(set(meanings)) == len(meanings), word


def test_the_words_of_the_table_lead_to_their_meaning_wherever_that_is_known() -> None:
    for word, meanings in WORDS.items():
        hint = did_you_mean(word, KNOWN - {word}, WORDS)
        assert all(repr(meant) in hint for meant in meanings if meant != word), word
        assert did_you_mean(word, (), WORDS) == ""


def test_no_word_of_the_table_is_guessed_by_its_spelling() -> None:
    for word, meanings in WORDS.items():
        assert did_you_mean(word, [name for name in KNOWN if name not in meanings and name != word], WORDS) == "", word


def test_capitals_blanks_hyphens_and_points_are_no_other_word() -> None:
    assert did_you_mean("On-Site", ["classroom", "online", "in_company"], WORDS) == "did you mean 'classroom' or 'in_company'?"
    assert did_you_mean("excl. BTW", ["included", "excluded"], WORDS) == "did you mean 'excluded'?"
    assert did_you_mean("Alt tekst", ["alt"], WORDS) == did_you_mean("ALT", ["alt"]) == "did you mean 'alt'?"


def test_what_is_misspelt_is_found_and_what_is_far_is_not() -> None:
    for written, meant in (
        ("sumary", "summary"),
        ("titel", "title"),
        ("progamme", "programme"),
        ("teacher", "teachers"),
        ("ammount", "amount"),
    ):
        assert did_you_mean(written, [meant, "zzz"]) == f"did you mean '{meant}'?"
    for written, far in (
        ("half_hour", "half_day"),
        ("minutes", "months"),
        ("season", "reasons"),
        ("on_site", "online"),
        ("buyer", "badges"),
    ):
        assert did_you_mean(written, [far]) == ""
