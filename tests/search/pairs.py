"""Tables of words that mean the same and words that do not, one pair a line, by kind. They lie in `pairs/`."""

import re
from collections.abc import Iterator
from pathlib import Path

from plgsite.search.tokens import indexed_words
from plgsite.search.word_forms import Rules, bases

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
_JOINING = re.compile(r"[-\u2010\u2011/&+()]+")
LANGUAGES = ("nl", "en")


def pairs(table: str, *kinds: str) -> list[tuple[str, str]]:
    """Those of the table (`nl_same`) that are of one of these kinds."""
    kind, found = "", []
    for line in (HERE / "pairs" / f"{table}.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            kind = line[1 : line.index("]")]
        elif " = " in line and not line.startswith("#") and kind in kinds:
            one, other = line.split(" = ")
            found.append((one, other))
    return found


def finds(typed: str, text: str, rules: Rules | None) -> bool:
    """Whether what somebody types meets a text by exact and regular forms: each word, as it is, joined, in parts, or all as one word."""
    held = frozenset[str]().union(*(bases(form, rules) for form in indexed_words(text)))

    def met(word: str) -> bool:
        return bool(bases(word, rules) & held)

    words = [(word, forms) for word in typed.split() if (forms := list(indexed_words(word)))]
    wholes = [max(forms, key=len) for _, forms in words]
    parts = [[_part(part) for part in _JOINING.split(word) if any(indexed_words(part))] for word, _ in words]
    return all(met(whole) or all(map(met, each)) for whole, each in zip(wholes, parts, strict=True)) or met("".join(wholes))


def _part(text: str) -> str:
    """The form of one word, without an article in front: `l'aide` -> aide."""
    whole, *smaller = indexed_words(text)
    return smaller[-1] if smaller and "'" in whole else whole


def vocabulary(language: str) -> list[str]:
    """Forms of all texts that lie in the repository, in this language or not, and of the tables: sorted, each once."""
    return sorted({form for text in texts(language) for form in indexed_words(text)})


def texts(language: str) -> Iterator[str]:
    """Texts of sites in a language, and its tables."""
    folders = {"nl": ("content", "tests/sites"), "en": ("docs/content",)}
    for folder in folders[language]:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".md", ".yaml"):
                yield path.read_text("utf-8")
    for table in ("same", "other"):
        yield (HERE / "pairs" / f"{language}_{table}.txt").read_text("utf-8")
