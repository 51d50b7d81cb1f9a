"""The full-text search of a site, and which words mean the same to its readers."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field

from plgsite.model.record import Value, one_or_many
from plgsite.search.synonyms import is_built_in, phrase_key
from plgsite.values.checks import read_flag
from plgsite.values.fault import fault
from plgsite.values.types import Flag, Shape, Text

LONGEST = 60
"""So many characters a phrase has at the most: readers type no more."""


def _phrase(text: str, key: tuple[str, ...] = ()) -> str:
    if len(text) > LONGEST:
        message = f"'{text[:30]}...' has {len(text)} characters, at most {LONGEST} fit"
        raise fault("too-long", message, "write what a reader would type", key, of_key=bool(key))
    if not any(sign.isalpha() for sign in text):
        raise fault("wrong-value", f"'{text}' has no letters", "write a word or a few, such as bhv or eerste hulp", key, of_key=bool(key))
    return text


_A_LETTER = r"[A-Za-z\u00aa-\uffff]"
"""What a schema can say of a letter: editors know no other way that all of them read alike."""
Phrase = Annotated[
    Text,
    AfterValidator(lambda text: _phrase(text)),
    Shape(rf"(?=\s*\S.{{0,{LONGEST - 1}}}$)[^\n]*{_A_LETTER}[^\n]*", ("string", "boolean")),
]
"""A word or a few, as readers type them."""


def _listed(value: Any) -> Any:
    if value is None or (isinstance(value, str) and not value.strip()):
        raise fault("empty-value", "has no synonym", "write a word or a list of words, or take the line away")
    return [value] if isinstance(value, (bool, int, float)) else one_or_many(value)


Phrases = Annotated[tuple[Phrase, ...], BeforeValidator(_listed, json_schema_input_type=Phrase | list[Phrase])]


def _apart(given: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    """Raises a fault where a phrase stands twice, or where nothing stands beside one that plgsite has no synonym of."""
    found: set[str] = set()
    for phrase, others in given.items():
        _phrase(phrase, (phrase,))
        if not others and not is_built_in(phrase):
            hint = "write a word or a list of words; [] takes away synonyms that plgsite has by itself, and it has none of this"
            raise fault("empty-value", f"'{phrase}' has no synonym", hint, (phrase,), of_key=True)
        _once(phrase, found, (phrase,))
        for number, one in enumerate(others):
            if phrase_key(one) == phrase_key(phrase):
                hint = "take it away: capitals, accents, blanks and hyphens make no other word"
                raise fault("duplicate-value", f"'{one}' is a synonym of itself", hint, (phrase, number))
            _once(one, found, (phrase, number))
    return given


def _once(phrase: str, found: set[str], at: tuple[str | int, ...]) -> None:
    if phrase_key(phrase) in found:
        raise fault(
            "duplicate-value",
            f"'{phrase}' stands among the synonyms twice",
            "put all that means the same in one list",
            at,
            of_key=len(at) == 1,
        )
    found.add(phrase_key(phrase))


class Search(Value):
    """What the full-text search takes for the same."""

    synonyms: Annotated[dict[str, Phrases], AfterValidator(_apart)] = Field(default_factory=dict)
    """Words that mean the same to readers, by one of them. An empty list takes away what plgsite knows of a word by itself."""


def read_search(value: Any) -> Any:
    """`true` stands for a search without settings, `false` for none."""
    if isinstance(value, dict) or value is None or isinstance(value, Search):
        return value
    return Search() if read_flag(value) else None


SearchOf = Annotated[Search | None, BeforeValidator(read_search, json_schema_input_type=Flag | Search)]
"""Whether there is a search, or what it is told; None where there is none."""
