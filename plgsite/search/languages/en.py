"""English: which endings its words have, and which words go their own way."""

from plgsite.search.word_forms import Ending, Rules

ENGLISH = Rules(
    irregular={"children": "child", "men": "man", "criteria": "criterion"},
    endings=(
        Ending("ies", "y", ".."),
        Ending("es", "", "(ch|sh|x|ss|z)$"),
        Ending("s", "", "[^su]$"),
        Ending("ing", "", "..", "e"),
        Ending("ed", "", "..", "e"),
    ),
    stripped=("ing", "es", "ed", "e", "s", "er"),
    prefixes=("un", "re"),
)
