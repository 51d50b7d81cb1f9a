"""Dutch: which endings its words have, and which words go their own way."""

from plgsite.search.word_forms import Ending, Rules

_IRREGULAR = """
steden stad leden lid schepen schip dagen dag wegen weg spelen spel kinderen kind eieren ei musea museum criteria criterium centra centrum
heden heid kansen kans
"""
_KEEP = "plaats toets kans mens lens gids fonds"
_PAIRS = _IRREGULAR.split()

DUTCH = Rules(
    irregular=dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True)),
    keep=tuple(_KEEP.split()),
    endings=(
        Ending("en", "", "[^aeiou]$", "c"),
        Ending("en", "", "[^aeiou]$", "c", True),
        Ending("en", "", "(eee?|ie|ij|ei|ui)$"),
        Ending("n", "", "(ie|[^e]e)$"),
        Ending("s", "", "([^aeiouszx]|[aiouy]|[^e]e)$"),
        Ending("e", "", "[^aeiou]$", "c"),
        Ending("t", "", "..[^aeiout]$", "", True),
    ),
    derived=(Ending("ing", "", "", "c"), Ending("er", "", "", "c"), Ending("d"), Ending("t")),
    unstressed="[aeiouy].*(el|er|em|en|ig|ik|or|et|it)$",
    stripped=("en", "e", "s", "t", "d", "er", "ing"),
    prefixes=("be", "ge", "ver", "ont", "her", "er"),
)
