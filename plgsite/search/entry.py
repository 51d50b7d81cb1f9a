"""What a result says of a page, and the words under which the page is found: both in one small file."""

from itertools import repeat

import msgspec
from msgspec import Struct

from plgsite.search.compressed import deflated, inflated
from plgsite.search.counted import counted_words
from plgsite.search.value import IN_HEADING, IN_NAME, IN_TITLE, MOST, Words


class SearchEntry(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A page in the index: `facts` on one line, what they say `later` (rows of `texts/freshness.py`), names (of others that it belongs to,
    codes, labels), and its passages in order; a heading is a pair with 1."""

    title: str
    kind: str
    facts: str = ""
    later: str = ""
    names: tuple[str, ...] = ()
    text: tuple[str | tuple[str, int], ...] = ()


_decoder = msgspec.json.Decoder(SearchEntry)


def entry_bytes(entry: SearchEntry) -> bytes:
    """The file of an entry."""
    return deflated(msgspec.json.encode(entry))


def entry_of(body: bytes) -> SearchEntry:
    """The entry of a file. Raises ValueError."""
    return _decoder.decode(inflated(body))


def words_of(entry: SearchEntry) -> Words:
    """All forms under which a page is found, each with its value."""
    counts = counted_words(one for one in entry.text if isinstance(one, str))
    found = dict(zip(counts, map(min, counts.values(), repeat(MOST)), strict=True))
    headings = (one[0] for one in entry.text if not isinstance(one, str))
    for bit, texts in ((IN_HEADING, headings), (IN_NAME, (entry.kind, *entry.names)), (IN_TITLE, (entry.title,))):
        for form in counted_words(texts):
            found[form] = found.get(form, 0) | bit
    return found
