"""What the YAML parser says, in plain words: its own messages translated by a table."""

import re
from typing import NamedTuple

from plgsite.limits import MOST_BYTES


class _Wording(NamedTuple):
    """What to say, and where, when what the parser said, "context: problem at character", holds `pattern`.

    With `opening` it is said at the start of the broken part. {char} is the character at the place.
    """

    pattern: str
    message: str
    hint: str
    code: str = "yaml-syntax"
    opening: bool = False


DEEPEST = 20
"""Groups and lists within each other; beyond a few hundred the parser itself gets slow."""
TOO_DEEP = f"more than {DEEPEST} groups and lists within each other"
FLATTER = "make it flatter"
QUOTE = "put the text in quotes"
IF_TEXT = "if it is a text, put it in quotes"
_COLUMN = "check the indentation: all keys of a group, and all items of a list, start in the same column"
WORDINGS = tuple(
    (re.compile(row.pattern), row)
    for row in (
        # libyaml 0.2.6 looks ahead a thousand levels, and breaks off there before it has told of the first
        _Wording("nesting depth", TOO_DEEP, FLATTER, "too-deep"),
        _Wording("directive", "directives are not part of this dialect", "leave out the line that starts with %", opening=True),
        _Wording("sequence entries are not allowed", "a list cannot start here", f"start it on a line of its own, or {QUOTE}"),
        _Wording("mapping keys are not allowed", "a '?' cannot stand alone here", QUOTE),
        _Wording("an alias", "aliases (*) are not part of this dialect", IF_TEXT, "yaml-anchor", opening=True),
        _Wording("an anchor", "anchors (&) are not part of this dialect", IF_TEXT, "yaml-anchor", opening=True),
        _Wording("a tag|tag handle", "tags (!) are not part of this dialect", IF_TEXT, "yaml-tag", opening=True),
        _Wording("cannot start any token", "a text cannot start with '{char}'", QUOTE),
        _Wording("end of stream|unexpected document", "the quote that opens here is never closed", "close the quote", opening=True),
        _Wording("unknown escape", "a backslash in double quotes starts an escape, but not this one", "write two backslashes for one"),
        _Wording("hexa?decimal|escape code", "this escape does not name a character", "write two backslashes for one in the text"),
        _Wording("block scalar", "nothing can follow | or > on its line", f"start the text on the next line, or {QUOTE}", opening=True),
        _Wording("flow sequence", "the list that opens here is not closed, or a comma is missing in it", "close it with ]", opening=True),
        _Wording("flow mapping", "the group that opens here is not closed, or a comma is missing in it", "close it with }", opening=True),
        _Wording("(block mapping|flow node).* at :", "a key is missing before the colon", "write the key"),
        _Wording("block node.* at [],}]", "a text cannot start with '{char}'", QUOTE),
        _Wording("block node", "this line does not belong to the item above it", "indent it further than the dash"),
        _Wording("flow node", "a value is missing here", "fill it in, or leave the comma out"),
        _Wording("block collection", "this line does not belong to the list above it", f"start it with '- ', or {_COLUMN}"),
        _Wording("block mapping", "this line does not line up with the keys above it", _COLUMN),
        _Wording("document start", "nothing can follow here: what stands above is complete", _COLUMN),
        _Wording(
            "could not find expected ':'",
            "this line is neither 'key: value' nor part of a text",
            "write a colon and a blank after the key, or indent the line if it belongs to the text above it",
            opening=True,
        ),
        _Wording("", "the text cannot be read as YAML from here", _COLUMN),
    )
)
TOO_LARGE = f"the text is larger than {MOST_BYTES // 1024} KiB"
SEVERAL = "split it up into several files"
