"""The rules of each language. A language without rules has none: each of its words is its own base."""

from collections.abc import Mapping
from types import MappingProxyType

from plgsite.search.languages.en import ENGLISH
from plgsite.search.languages.nl import DUTCH
from plgsite.search.word_forms import Rules

RULES: Mapping[str, Rules] = MappingProxyType({"nl": DUTCH, "nl-BE": DUTCH, "en": ENGLISH})
