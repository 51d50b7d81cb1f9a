"""What a result says of a page, and the words under which the page is found: two small files."""

from itertools import repeat

import msgspec
from msgspec import Struct

from plgsite.search.compressed import deflated, inflated
from plgsite.search.counted import counted_words
from plgsite.search.value import IN_HEADING, IN_NAME, IN_TITLE, MOST, Words


class SearchEntry(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a result says of a page at once: `facts` on one line, what they say `later` (rows of `texts/freshness.py`), and how its text
    starts. Prices and dates stand here and nowhere else."""

    title: str
    kind: str
    facts: str = ""
    later: str = ""
    start: str = ""


class SearchText(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The words of a page: names (of others that it belongs to, codes, labels), and its passages in order; a heading is a pair with 1. A
    result shows a passage with the words that were looked for, as soon as a reader sees it."""

    title: str
    kind: str
    names: tuple[str, ...] = ()
    text: tuple[str | tuple[str, int], ...] = ()


_entry = msgspec.json.Decoder(SearchEntry)
_text = msgspec.json.Decoder(SearchText)


def file_bytes(one: SearchEntry | SearchText) -> bytes:
    """The file of an entry or a text."""
    return deflated(msgspec.json.encode(one))


def entry_in(body: bytes) -> SearchEntry:
    """The entry of a file. Raises ValueError."""
    return _entry.decode(inflated(body))


def text_in(body: bytes) -> SearchText:
    """The text of a file. Raises ValueError."""
    return _text.decode(inflated(body))


def words_of(page: SearchText) -> Words:
    """All forms under which a page is found, each with its value."""
    counts = counted_words(one for one in page.text if isinstance(one, str))
    found = dict(zip(counts, map(min, counts.values(), repeat(MOST)), strict=True))
    headings = (one[0] for one in page.text if not isinstance(one, str))
    for bit, texts in ((IN_HEADING, headings), (IN_NAME, (page.kind, *page.names)), (IN_TITLE, (page.title,))):
        for form in counted_words(texts):
            found[form] = found.get(form, 0) | bit
    return found
