"""Parts of an index, made of words."""

from collections.abc import Sequence

from plgsite.search.gathered import gathered
from plgsite.search.index import COMMON, PartFiles, Parts, part_name, parts_of
from plgsite.search.side import SIDES
from plgsite.search.tree import LIMIT
from plgsite.search.value import Words
from plgsite.search.word_forms import Rules


def all_parts(words: Sequence[Words], rules: Rules | None, limit: int = LIMIT) -> PartFiles:
    """All parts of pages, by their words in the order of their numbers."""
    return parts_of([gathered(words)], len(words), rules, limit)


def names_of(parts: Parts) -> set[str]:
    """The names of the files that hold them."""
    return {COMMON, *(part_name(side, leaf) for side in SIDES for leaf in parts.leaves[side.letter])}
