"""Varieties of a language: what is written like another language but for some words."""

from collections.abc import Mapping
from typing import TypeVar

_T = TypeVar("_T")

VARIETIES: Mapping[str, str] = {"nl-BE": "nl"}
"""By tag the language of which it is a variety."""


def language_of(tag: str) -> str:
    """The language of a tag: nl-BE -> nl, nl -> nl."""
    return VARIETIES.get(tag, tag)


def with_varieties(table: Mapping[str, _T]) -> Mapping[str, _T]:
    """A table by language with its varieties too; what a variety has of its own stays."""
    return {**{tag: table[language] for tag, language in VARIETIES.items() if language in table}, **table}


def each_with_varieties(table: Mapping[str, Mapping[str, _T]]) -> Mapping[str, Mapping[str, _T]]:
    """The same of each row."""
    return {name: with_varieties(row) for name, row in table.items()}
