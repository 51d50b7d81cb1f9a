"""English: which endings its words have, and which words go their own way."""

from plgsite.search.word_forms import Ending, Rules

_IRREGULAR = """
children child men man _people person feet foot teeth tooth lives life knives knife shelves shelf halves half wives wife selves self
criteria criterion phenomena phenomenon curricula curriculum symposia symposium media medium analyses analysis crises crisis theses thesis
diagnoses diagnosis _bases basis _apps app _peoples person _skiing ski _dying die _lying lie _tying tie agreed agree _freed free _fees fee
_sees see mens man indices index matrices matrix taught teach written write wrote write spoken speak spoke speak _led lead _given give
_gave give _made make _driven drive _drove drive _began begin _begun begin learnt learn _ran run _swam swim _swum swim _sang sing _sung
sing taken take _took take _known know _knew know understood understand _built build _sent send _program programme _programs programme
"""
_OTHERS = "cimen domen gimen omen carmen cimens omens"
_KEEP = "new news lens series species physics mathematics economics ethics maths evening ceiling morning wedding during nothing hundred"
_PAIRS = _IRREGULAR.split()

ENGLISH = Rules(
    irregular={**dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True)), **dict.fromkeys(_OTHERS.split(), "")},
    keep=tuple(_KEEP.split()),
    endings=(
        Ending("s", "", "..[^siu]$"),
        Ending("es", "", "(ch|sh|x|ss|s|z|[^aeiou]o)$"),
        Ending("es", "", "zz$", "e"),
        Ending("ies", "y", ".."),
        Ending("ied", "y", ".."),
        Ending("ing", "", "", "e"),
        Ending("ed", "", ".[^e]$", "e"),
        Ending("ize", "ise", ".."),
        Ending("izes", "ise", ".."),
        Ending("ized", "ise", ".."),
        Ending("izing", "ise", ".."),
    ),
    derived=(Ending("er", "", "", "e"), Ending("ership"), Ending("ment"), Ending("able"), Ending("ing", "", "", "e")),
    stripped=("ing", "ership", "ment", "abl", "ed", "er", "e", "s", "i", "y"),
    prefixes=("un", "re"),
)
